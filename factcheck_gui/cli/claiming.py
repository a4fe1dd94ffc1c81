"""`claims` and `claim`: what is claimed in an article, and adding to it."""

import json
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck_gui.cli import jsonl, output, session, tables
from factcheck_gui.cli.parsing import Parser, verb_parser
from factcheck_gui.cli.refusals import UsageError, about
from factcheck_gui.domain.draft.text import canonical
from factcheck_gui.domain.errors import ReadError, RuleError, reason_of
from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.ids import ClaimId, RevisionId
from factcheck_gui.domain.span import Span

if TYPE_CHECKING:
    from factcheck_gui.domain.claim import Appearance
    from factcheck_gui.domain.draft.coverage import TextIndex
    from factcheck_gui.domain.overview import ClaimOverview
    from factcheck_gui.services.desk import Desk

ABOUT_CLAIMS = "List an article's claims in reading order."
ABOUT_CLAIM = "Make a claim of a passage, with a verdict and a source where they are given."

_ARTICLE = "an id, the beginning of one, or a slug"


def claims_parser() -> Parser:
    """Return what reads the words after `claims`."""
    made = verb_parser("claims", ABOUT_CLAIMS)
    made.add_argument("article", nargs="?", default="", metavar="ARTICLE", help=_ARTICLE)
    return made


def claim_parser() -> Parser:
    """Return what reads the words after `claim`."""
    made = verb_parser("claim", ABOUT_CLAIM)
    made.add_argument("article", metavar="ARTICLE", help=_ARTICLE)
    made.add_argument("--start", type=int, metavar="N", help="first code point of the passage")
    made.add_argument("--end", type=int, metavar="N", help="code point after its last one")
    made.add_argument("--text", metavar="WORDING", help="its neutral wording; else the passage's own words")
    made.add_argument("--rating", metavar="KEY", help="a verdict: a key of the newsroom's scale")
    made.add_argument("--reason", metavar="TEXT", help="the verdict's reason")
    made.add_argument("--source", type=Path, metavar="CSL.json", help="a source, in CSL-JSON")
    made.add_argument(
        "--jsonl", metavar="FILE", help="many claims, one JSON object a line; - for standard input"
    )
    return made


def list_claims(options: Namespace) -> int:
    """Show the claims of the newest revision."""
    with session.open_to_read(options, must_exist=True) as desk:
        article = desk.articles.find(options.article)
        revision = desk.articles.newest(article.id)
        overviews = desk.claims.overviews(revision.id)
        if options.json:
            output.put_json({"claims": [_row(overview) for overview in overviews]})
        else:
            _show(desk, desk.articles.index(revision), overviews)
    return 0


def add(options: Namespace) -> int:
    """Add one claim, or one for each line."""
    given = _given(options)
    if given and options.jsonl is not None:
        raise UsageError("With --jsonl, each line says what is claimed. Leave the other options out.")
    with session.open_to_add(options) as desk:
        revision = desk.articles.newest(desk.articles.find(options.article).id).id
        if options.jsonl is not None:
            return _add_lines(desk, revision, options)
        with desk.recorder.batch():
            session.act(desk, options)
            claim_id = _add(desk, revision, jsonl.Row(given))
        if options.json:
            output.put_json({"id": claim_id})
        else:
            tables.put_line(f"Claim {desk.claims.get(claim_id).number} added: {claim_id}")
    return 0


def _given(options: Namespace) -> dict[str, object]:
    names = ("start", "end", "text", "rating", "reason", "source")
    given = {name: getattr(options, name) for name in names}
    return {name: value for name, value in given.items() if value is not None}


def _add_lines(desk: "Desk", revision: RevisionId, options: Namespace) -> int:
    """Answer each line once its claim is on the disk; a batch shares one transaction."""

    def work(row: jsonl.Row) -> jsonl.Answer:
        return {"claim_id": _add(desk, revision, row)}

    status = 0
    with about(options.jsonl):
        for batch in jsonl.read_lines(options.jsonl):
            with desk.recorder.batch():
                session.act(desk, options)
                answers = list(jsonl.answered(batch, work))
            for answer in answers:
                output.put_json(answer)
                status |= "error" in answer
    return status


def _add(desk: "Desk", revision: RevisionId, row: jsonl.Row) -> ClaimId:
    rating, reason = row.text("rating", ""), row.text("reason", "")
    if reason and not rating:
        raise RuleError("A reason belongs to a verdict. Give its rating too.")
    sources = _sources(row.get("source"))
    with desk.recorder.together("Add claim"):
        act = desk.claims.add(
            revision,
            Span(row.number("start"), row.number("end")),
            wording=row.text("text", ""),
            types=_types(row.get("types")),
        )
        for source in sources:
            _attach(desk, act.claims[0], source)
        if rating:
            desk.verdicts.record(act.claims[0], rating, reason)
    return act.claims[0]


def _types(given: object) -> tuple[FactType, ...]:
    if given is None:
        return ()
    names = [given] if isinstance(given, str) else given
    known = {kind.value: kind for kind in FactType}
    if not isinstance(names, list) or any(not isinstance(name, str) or name not in known for name in names):
        raise RuleError(f"“types” is a list of fact types. Use some of: {', '.join(known)}.")
    return tuple(kind for kind in FactType if kind.value in names)


def _sources(given: object) -> list[Mapping[str, object]]:
    """Return the CSL items in an object, a list, or the file that a path names."""
    found = _from_file(Path(given)) if isinstance(given, str | Path) else given
    items = found if isinstance(found, list) else [] if found is None else [found]
    sources: list[Mapping[str, object]] = [item for item in items if isinstance(item, dict)]
    if len(sources) < len(items):
        raise RuleError("A source is an object of CSL-JSON, or a list of them. Give it as one.")
    return sources


def _from_file(path: Path) -> object:
    try:
        return json.loads(canonical(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        reason = reason_of(error)
        raise ReadError(f"{path.name} cannot be read ({reason}). Check the source's file.") from error
    except (ValueError, RecursionError):
        raise ReadError(f"{path.name} is no CSL-JSON. Export the source as CSL-JSON again.") from None


def _attach(desk: "Desk", claim_id: ClaimId, csl: Mapping[str, object]) -> None:
    from factcheck_gui.services.sources import Passage, SourceEntry  # noqa: PLC0415 - loaded with the desk

    desk.sources.attach(claim_id, SourceEntry(csl=csl), Passage())


def _row(overview: "ClaimOverview") -> dict[str, object]:
    claim = overview.claim
    first = next(iter((*overview.appearances, *overview.unplaced)), None)
    place = _place(first) if first else {"start": None, "end": None, "exact": None, "zone": None}
    if claim.state in ("ambiguous", "cut"):
        place |= {"start": None, "end": None}
    return {
        "id": claim.id,
        "text": claim.wording,
        "start": place["start"],
        "end": place["end"],
        "exact": place["exact"],
        "zone": place["zone"],
        "types": [kind.value for kind in claim.types],
        "state": claim.state.value,
        "rating": overview.rating,
        "sources": overview.sources,
        "appearances": [
            _place(one) | {"outcome": one.outcome} for one in (*overview.appearances, *overview.unplaced)
        ],
    }


def _place(appearance: "Appearance") -> dict[str, object]:
    anchor = appearance.anchor
    return {
        "start": anchor.span.start,
        "end": anchor.span.end,
        "exact": anchor.exact,
        "zone": appearance.zone.value,
    }


def _show(desk: "Desk", index: "TextIndex", overviews: "list[ClaimOverview]") -> None:
    if not overviews:
        tables.put_line("No claims yet. Add one with: factcheck-gui claim ARTICLE --start N --end N")
        return
    rows = [
        (
            one.claim.number,
            _standing(desk, one),
            one.claim.wording,
            index.place(one.appearances[0].anchor.span) if one.appearances else "",
            one.sources or "none",
            desk.people.initials_of(one.claim.assignee),
        )
        for one in overviews
    ]
    tables.put_table(("No.", "Verdict", "Claim", "Where", "Sources", "By"), rows, right=(0, 4), wrapped=(2,))


def _standing(desk: "Desk", overview: "ClaimOverview") -> str:
    rating = desk.scale.find(overview.rating or "")
    word = rating.label if rating else overview.rating or ""
    state = overview.claim.state
    return word if state == "settled" else f"{state.capitalize()} ({word})" if word else state.capitalize()
