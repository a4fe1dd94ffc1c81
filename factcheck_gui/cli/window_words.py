"""The words that open a window, and the help that stands over all verbs."""

import argparse
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from factcheck_gui import __version__
from factcheck_gui.cli.parsing import Parser
from factcheck_gui.cli.refusals import UsageError
from factcheck_gui.cli.verbs import NAMES

ABOUT = (
    "An offline desk for fact-checkers. Without a verb it opens the window on FILE, or where you left off."
)


def read_words(words: Sequence[str]) -> Namespace:
    """Return what the window is to show.

    Raises:
        UsageError: An option is unknown, or the first word is neither a file nor a verb.
    """
    options = _parser().parse_args(words)
    first = options.files[0] if options.files else None
    if first and not first.suffix and first.name == str(first) and not first.exists():
        raise UsageError(f"“{first}” is neither a file here nor a verb. See factcheck-gui --help.")
    return options


def choose_platform(*, draws: bool) -> None:
    """Let Qt draw without a display where there is none, which only a picture makes sense of.

    Raises:
        UsageError: There is no display to open a window on.
    """
    environment = os.environ
    if sys.platform != "linux" or "QT_QPA_PLATFORM" in environment:
        return
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return
    if not draws:
        raise UsageError("There is no display to open a window on. Use a verb; see factcheck-gui --help.")
    environment["QT_QPA_PLATFORM"] = "offscreen"


def _parser() -> Parser:
    width = max(map(len, NAMES))
    verbs = "\n".join(f"  {name:<{width}}  {about}" for name, about in NAMES.items())
    parser = Parser(
        prog="factcheck-gui",
        usage="factcheck-gui [FILE ...] [--library PATH] [--as NAME] [--sample]\n"
        "       factcheck-gui VERB ...",
        description=ABOUT,
        epilog=f"verbs, which work without a window (VERB --help says more):\n{verbs}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a draft to open")
    parser.add_argument("--library", type=Path, metavar="PATH", help="the library's file, made when missing")
    parser.add_argument("--as", dest="person", default="", metavar="NAME", help="who acts, for the history")
    parser.add_argument("--sample", action="store_true", help="open the sample story")
    parser.add_argument(
        "--picture", type=Path, metavar="FILE.png", help="draw the window into a file and end"
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return parser
