"""Reading the words after a verb."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import NoReturn

from factcheck_gui.cli.refusals import UsageError


class Parser(argparse.ArgumentParser):
    """Reads a verb's words; a mistake is an error in one line, never an exit."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the words.

        Raises:
            UsageError: Always.
        """
        text = message[:1].upper() + message[1:].rstrip(".")
        raise UsageError(f"{text}. See {self.prog} --help.")


def verb_parser(verb: str, about: str, *, makes: bool = False) -> Parser:
    """Return a parser for `verb` with what every verb takes; `makes` says that it makes a missing library."""
    parser = Parser(prog=f"factcheck-gui {verb}", description=about, allow_abbrev=False)
    parser.add_argument(
        "--library",
        type=Path,
        metavar="PATH",
        help=f"the library's file{', made when missing' if makes else ''}",
    )
    parser.add_argument("--as", dest="person", metavar="NAME", help="who acts, for the history")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of a table")
    return parser


def day(text: str) -> date:
    """Return the day that `text` names.

    Raises:
        argparse.ArgumentTypeError: It is no ISO 8601 date.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no date; write it as 2026-02-05") from None


def count(text: str) -> int:
    """Return the number that `text` names, from 1.

    Raises:
        argparse.ArgumentTypeError: It is none.
    """
    if not (text.isascii() and text.isdecimal() and 1 <= len(text) <= 9 and int(text)):  # noqa: PLR2004 - digits
        raise argparse.ArgumentTypeError(f"“{text}” is no number from 1")
    return int(text)


def can_ask() -> bool:
    """Tell whether somebody sits at a terminal to answer."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()
