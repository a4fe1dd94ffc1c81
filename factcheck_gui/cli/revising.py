"""`revise`: the next draft of an article, and what it did to each claim."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck_gui.cli import output, session, tables
from factcheck_gui.cli.comparing import difference_rows
from factcheck_gui.cli.parsing import Parser, verb_parser
from factcheck_gui.cli.refusals import about
from factcheck_gui.domain.claim import Outcome
from factcheck_gui.domain.span import Span

if TYPE_CHECKING:
    from factcheck_gui.domain.carrying.claims import CarriedClaim
    from factcheck_gui.services.revisions import Revised

ABOUT = "Take in the next draft of an article; 1 where a person must look at a claim again."


def parser() -> Parser:
    """Return what reads the words after `revise`."""
    made = verb_parser("revise", ABOUT)
    made.add_argument("article", metavar="ARTICLE", help="an id, the beginning of one, or a slug")
    made.add_argument("file", type=Path, metavar="FILE", help="the next draft, a .txt or .md file")
    made.add_argument("--force", action="store_true", help="take also an older or another text for it")
    return made


def run(options: Namespace) -> int:
    """Carry every claim over, or refuse and change nothing."""
    from factcheck_gui.services.articles import read_draft  # noqa: PLC0415 - it brings the store with it
    from factcheck_gui.services.zoning import load_patterns  # noqa: PLC0415 - the same

    with about(options.file):
        draft = read_draft(options.file, load_patterns())
    with session.open_to_add(options) as desk:
        article = desk.articles.find(options.article)
        with about(options.file):
            preparation = desk.revisions.prepare(article.id, draft)
            progress = output.Progress()
            review = desk.revisions.reviewing(
                preparation, lambda done, all_: progress.show(f"{done:,} of {all_:,} claims")
            )()
            progress.end()
            with desk.recorder.batch():
                if not preparation.is_same:
                    session.act(desk, options)
                revised = desk.revisions.record(preparation, review, force=options.force)
        if options.json:
            output.put_json(_document(revised))
        else:
            _show(revised)
    return 1 if revised.with_outcome(Outcome.REWORDED) or revised.with_outcome(Outcome.AMBIGUOUS) else 0


def _document(revised: "Revised") -> dict[str, object]:
    text = revised.revision.text
    return {
        "revision": revised.revision.number,
        "same": [one.claim_id for one in revised.with_outcome(Outcome.SAME)],
        "moved": [one.claim_id for one in revised.with_outcome(Outcome.MOVED)],
        "reworded": [_reworded(one) for one in revised.with_outcome(Outcome.REWORDED)],
        "ambiguous": [
            {"claim_id": one.claim_id, "candidates": [_passage(span, text) for span in _candidates(one)]}
            for one in revised.with_outcome(Outcome.AMBIGUOUS)
        ],
        "cut": [{"claim_id": one.claim_id, "text": one.wording} for one in revised.with_outcome(Outcome.CUT)],
        "new": [_passage(span, text) for span in revised.review.new],
    }


def _reworded(claim: "CarriedClaim") -> dict[str, object]:
    """Return the first appearance that changed."""
    first = next(one.carried for one in claim.appearances if one.carried.outcome is Outcome.REWORDED)
    return {
        "claim_id": claim.claim_id,
        "before": first.before,
        "after": first.after,
        "changed": difference_rows(first.changed),
    }


def _candidates(claim: "CarriedClaim") -> list[Span]:
    return sorted({span for one in claim.appearances for span in one.carried.candidates})


def _passage(span: Span, text: str) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _show(revised: "Revised") -> None:
    if revised.act is None:
        tables.put_line(f"v{revised.revision.number} has this text already. Nothing was changed.")
        return
    counts = [f"{len(revised.with_outcome(outcome))} {outcome}" for outcome in _ORDER]
    tables.put_line(f"v{revised.revision.number}: {', '.join(counts)}, {len(revised.review.new)} new")
    rows = [
        (outcome.capitalize(), claim.wording, _told(claim))
        for outcome in _TOLD
        for claim in revised.with_outcome(outcome)
    ]
    rows += [("New", span.of(revised.revision.text), "") for span in revised.review.new]
    if rows:
        tables.put_table(("", "Claim", "What changed"), rows, wrapped=(1, 2))


_TOLD = (Outcome.REWORDED, Outcome.AMBIGUOUS, Outcome.CUT)
_ORDER = (*_TOLD, Outcome.MOVED, Outcome.SAME)


def _told(claim: "CarriedClaim") -> str:
    """Say in a few words what a person has to know of a claim that is not simply carried over."""
    if claim.outcome is Outcome.AMBIGUOUS:
        return tables.counted(len(_candidates(claim)), "place to pick from", "places to pick from")
    changed = [one for appearance in claim.appearances for one in appearance.carried.changed]
    if changed:
        return "; ".join(f"{one.kind} {one.ours or 'none'} → {one.theirs or 'none'}" for one in changed)
    return "Words only" if claim.outcome is Outcome.REWORDED else ""
