"""`export`: something to hand over."""

from argparse import Namespace
from pathlib import Path

from factcheck_gui.cli import output, session, tables
from factcheck_gui.cli.parsing import Parser, can_ask, verb_parser
from factcheck_gui.cli.refusals import UsageError, about
from factcheck_gui.domain.report import FORMATS

ABOUT = "Write an article's report, or its claims as a table, to a file."
_QUESTION = "The file will name sources that are confidential or on background. Write it all the same? [y/N] "


def parser() -> Parser:
    """Return what reads the words after `export`."""
    made = verb_parser("export", ABOUT)
    made.add_argument("article", metavar="ARTICLE", help="an id, the beginning of one, or a slug")
    made.add_argument("--format", required=True, choices=FORMATS, help="what to write")
    made.add_argument("-o", "--output", required=True, type=Path, metavar="FILE", help="where to write it")
    made.add_argument(
        "--include-confidential",
        action="store_true",
        help="name sources that are confidential or on background; asks first",
    )
    made.add_argument("--yes", action="store_true", help="answer yes to that question")
    return made


def run(options: Namespace) -> int:
    """Write the file, whole or not at all."""
    if options.include_confidential and not _is_meant(options):
        raise UsageError(
            "Sources that are confidential or on background stay unnamed. "
            "Add --yes to name them, or leave the option out."
        )
    path: Path = options.output
    with session.open_to_read(options, must_exist=True) as desk:
        article = desk.articles.find(options.article)
        with about(path):
            size = desk.reports.export(
                article.id, options.format, path, confidential=options.include_confidential
            )
        if options.json:
            document = {"article": article.id, "format": options.format, "file": str(path), "bytes": size}
            output.put_json(document)
        else:
            tables.put_line(f"{path} written: {size:,} bytes, “{article.title}”.")
    return 0


def _is_meant(options: Namespace) -> bool:
    if options.yes or not can_ask():
        return bool(options.yes)
    output.ask(_QUESTION)
    return input().strip().casefold() in {"y", "yes"}
