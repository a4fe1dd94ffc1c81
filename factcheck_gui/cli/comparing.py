"""`compare`: how two claims relate, and in what they differ; needs no library."""

from argparse import Namespace
from typing import TYPE_CHECKING

from factcheck_gui.cli import jsonl, output, tables
from factcheck_gui.cli.parsing import Parser, verb_parser
from factcheck_gui.cli.refusals import UsageError, about
from factcheck_gui.domain.draft.text import canonical
from factcheck_gui.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck_gui.domain.facts.difference import Comparison, Difference

ABOUT = "Say how claim A relates to claim B, and in what they differ."
_PAIR = 2


def parser() -> Parser:
    """Return what reads the words after `compare`."""
    made = verb_parser("compare", ABOUT)
    made.add_argument("pair", nargs="*", metavar="TEXT", help="claim A and claim B")
    made.add_argument(
        "--jsonl", metavar="FILE", help='many pairs, {"id","a","b"} a line; - for standard input'
    )
    return made


def run(options: Namespace) -> int:
    """Answer one pair, or each line."""
    if options.jsonl is not None and not options.pair:
        with about(options.jsonl):
            return jsonl.answer_all(options.jsonl, _answer_row)
    if options.jsonl is not None or len(options.pair) != _PAIR:
        raise UsageError("Give two claims to compare, or --jsonl with a file of pairs.")
    found = _compared(*map(canonical, options.pair))
    if options.json:
        output.put_json({"id": None, **_answer(found)})
    else:
        tables.put_line(in_words(found))
        if found.differences:
            rows = [(one.kind.capitalize(), one.ours, one.theirs) for one in found.differences]
            tables.put_table(("Differs in", "A", "B"), rows, wrapped=(1, 2))
    return 0


def differences(comparison: "Comparison") -> list[dict[str, object]]:
    """Return the differences as the contract words them, the gravest first."""
    return difference_rows(comparison.differences)


def difference_rows(found: "Iterable[Difference]") -> list[dict[str, object]]:
    """Return differences as the contract words them."""
    return [
        {
            "kind": one.kind.value,
            "ours": one.ours,
            "theirs": one.theirs,
            "ours_span": _ends(one.ours_span),
            "theirs_span": _ends(one.theirs_span),
        }
        for one in found
    ]


def in_words(comparison: "Comparison") -> str:
    """Return the relation with what differs, as in "Differs: date 2014 ≠ 2016"."""
    relation = comparison.relation.capitalize()
    if not comparison.differences:
        return relation
    told = [f"{one.kind} {one.ours or 'none'} ≠ {one.theirs or 'none'}" for one in comparison.differences]
    return f"{relation}: {'; '.join(told)}"


def _ends(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _answer_row(row: jsonl.Row) -> jsonl.Answer:
    return _answer(_compared(row.text("a"), row.text("b")))


def _answer(comparison: "Comparison") -> jsonl.Answer:
    return {"relation": comparison.relation.value, "differences": differences(comparison)}


def _compared(ours: str, theirs: str) -> "Comparison":
    from factcheck_gui.domain.comparing.compare import compare  # noqa: PLC0415 - rapidfuzz is not needed for --help

    return compare(ours, theirs)
