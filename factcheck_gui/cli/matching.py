"""`match`: what was checked before that is like a text."""

import time
from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck_gui.cli import comparing, jsonl, output, session, tables
from factcheck_gui.cli.parsing import Parser, count, verb_parser
from factcheck_gui.cli.refusals import UsageError, about
from factcheck_gui.domain.draft.text import canonical
from factcheck_gui.domain.ids import ArticleId

if TYPE_CHECKING:
    from factcheck_gui.domain.match import Candidate, Match
    from factcheck_gui.services.desk import Desk

ABOUT = "Find the earlier claims most like a text, and say in what each differs."


def parser() -> Parser:
    """Return what reads the words after `match`."""
    made = verb_parser("match", ABOUT)
    made.add_argument("text", nargs="?", metavar="TEXT", help="the claim in words")
    made.add_argument(
        "--jsonl", metavar="FILE", help='many texts, {"id","text"} a line; - for standard input'
    )
    made.add_argument("--limit", type=count, default=20, metavar="N", help="how many, at most (20)")
    made.add_argument("--exclude-article", metavar="ARTICLE", help="leave out the claims of this article")
    return made


def run(options: Namespace) -> int:
    """Answer one text, or each line."""
    if (options.text is None) == (options.jsonl is None):
        raise UsageError("Give a text to match, or --jsonl with a file of them.")
    with session.open_to_read(options) as desk:
        desk.matching.get_ready()  # loading is no part of a match's time
        key = options.exclude_article
        without = desk.articles.find(key).id if key else None
        if options.jsonl is not None:
            return _answer_lines(desk, options, without)
        found, ms = _timed(desk, canonical(options.text), options.limit, without)
        if options.json:
            output.put_json({"id": None, **_answer(found, ms)})
        else:
            _show(desk, found)
    return 0


def _answer_lines(desk: "Desk", options: Namespace, without: ArticleId | None) -> int:
    def work(row: jsonl.Row) -> jsonl.Answer:
        return _answer(*_timed(desk, row.text("text"), options.limit, without))

    with about(options.jsonl):
        return jsonl.answer_all(options.jsonl, work)


def _timed(desk: "Desk", text: str, limit: int, without: ArticleId | None) -> "tuple[list[Match], float]":
    """Return the matches and how long this one search took, in milliseconds."""
    start = time.perf_counter()
    found = desk.matching.find(text, limit=limit, exclude_article=without)
    return found, round(1000 * (time.perf_counter() - start), 3)


def _answer(found: "Sequence[Match]", ms: float) -> jsonl.Answer:
    return {"matches": [_row(match) for match in found], "ms": ms}


def _row(match: "Match") -> dict[str, object]:
    candidate = match.candidate
    return {
        "claim_id": candidate.id,
        "external_id": candidate.external_id or None,
        "text": candidate.text,
        "score": round(match.likeness, 1),
        "relation": match.comparison.relation.value,
        "differences": comparing.differences(match.comparison),
        "rating": candidate.rating,
        "date": _date(candidate),
    }


def _show(desk: "Desk", found: "Sequence[Match]") -> None:
    if not found:
        tables.put_line("Nothing like this was checked before.")
        return
    rows = [
        (
            comparing.in_words(match.comparison),
            match.candidate.text,
            _label(desk, match.candidate.rating),
            _date(match.candidate),
            f"{match.likeness:.0f} %",
        )
        for match in found
    ]
    tables.put_table(
        ("Difference", "Earlier claim", "Verdict", "Date", "Alike"), rows, right=(4,), wrapped=(0, 1)
    )


def _date(candidate: "Candidate") -> str | None:
    """Return the day a verdict was given (UTC), or what a learned claim's file says of its date."""
    return candidate.date[:10] if candidate.date and candidate.article_id else candidate.date


def _label(desk: "Desk", rating: str | None) -> str:
    step = desk.scale.find(rating or "")
    return step.label if step else rating or ""
