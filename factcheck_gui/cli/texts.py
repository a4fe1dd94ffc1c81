"""`text`: the canonical text that all offsets count in."""

from argparse import Namespace
from pathlib import Path

from factcheck_gui.cli import output, session
from factcheck_gui.cli.parsing import Parser, verb_parser
from factcheck_gui.cli.refusals import about
from factcheck_gui.domain.errors import NotFoundError

ABOUT = "Write an article's newest text as it is stored, or a file's as it would be."


def parser() -> Parser:
    """Return what reads the words after `text`."""
    made = verb_parser("text", ABOUT)
    made.add_argument(
        "article", metavar="ARTICLE|FILE", help="an id, the beginning of one, a slug, or a file"
    )
    return made


def run(options: Namespace) -> int:
    """Write the text and nothing else; with --json as one JSON string."""
    text = _text(options)
    if options.json:
        output.put_json(text)
    else:
        output.put_text(text)
    return 0


def _text(options: Namespace) -> str:
    """Return the text of what the word names: a file by its look, else an article, else a file."""
    key: str = options.article
    path = Path(key)
    if path.suffix or path.name != key:
        return _of_file(path)
    if path.is_file() and not session.chosen_library(options).exists():
        return _of_file(path)
    try:
        return _of_article(options)
    except NotFoundError:
        if path.is_file():
            return _of_file(path)
        raise


def _of_article(options: Namespace) -> str:
    with session.open_to_read(options, must_exist=True) as desk:
        return desk.articles.newest(desk.articles.find(options.article).id).text


def _of_file(path: Path) -> str:
    from factcheck_gui.services.articles import read_draft  # noqa: PLC0415 - it brings the store with it
    from factcheck_gui.services.zoning import load_patterns  # noqa: PLC0415 - the same

    with about(path):
        return read_draft(path, load_patterns()).text
