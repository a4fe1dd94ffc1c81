"""`notice`: what a printed correction says was wrong and what is right; needs no library."""

from argparse import Namespace
from typing import TYPE_CHECKING

from factcheck_gui.cli import jsonl, output, tables
from factcheck_gui.cli.parsing import Parser, verb_parser
from factcheck_gui.cli.refusals import UsageError, about
from factcheck_gui.domain.draft.text import canonical

if TYPE_CHECKING:
    from factcheck_gui.domain.correcting.notice import Notice

ABOUT = "Read a printed correction: is it one, what was wrong, what is right. Always a proposal."

_KINDS = {
    "correction": "A correction",
    "clarification": "A clarification",
    "update": "An update",
    "editors-note": "An editor’s note",
    "withdrawal": "A withdrawal",
}


def parser() -> Parser:
    """Return what reads the words after `notice`."""
    made = verb_parser("notice", ABOUT)
    made.add_argument("text", nargs="?", metavar="TEXT", help="the notice")
    made.add_argument(
        "--jsonl", metavar="FILE", help='many notices, {"id","text"} a line; - for standard input'
    )
    return made


def run(options: Namespace) -> int:
    """Answer one text, or each line."""
    if options.jsonl is not None and options.text is None:
        with about(options.jsonl):
            return jsonl.answer_all(options.jsonl, lambda row: _answer(_read(row.text("text"))))
    if options.jsonl is not None or options.text is None:
        raise UsageError("Give one notice, or --jsonl with a file of notices.")
    found = _read(canonical(options.text))
    if options.json:
        output.put_json({"id": None, **_answer(found)})
    else:
        _tell(found)
    return 0


def _answer(notice: "Notice") -> jsonl.Answer:
    return {
        "is_notice": notice.is_notice,
        "kind": notice.kind and notice.kind.value,
        "category": notice.category and notice.category.value,
        "wrong": notice.wrong,
        "right": notice.right,
        "pairs": [{"wrong": pair.wrong, "right": pair.right} for pair in notice.pairs],
    }


def _tell(notice: "Notice") -> None:
    if notice.is_notice:
        tables.put_line(_KINDS[notice.kind or "correction"] + _of(notice.category))
    else:
        tables.put_line("No notice: nothing printed is said to have been wrong.")
    rows = [(pair.wrong, pair.right) for pair in notice.pairs] or [(notice.wrong, notice.right)]
    if any(value for row in rows for value in row):
        tables.put_table(("Wrong", "Right"), rows, wrapped=(0, 1))


def _of(category: str | None) -> str:
    return "." if category in (None, "other") else f" of a {category}."


def _read(text: str) -> "Notice":
    from factcheck_gui.domain.correcting.notice import read_notice  # noqa: PLC0415 - its rules are not needed for --help

    return read_notice(text)
