"""A report made by hand, with every field that a report can have."""

from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from factcheck_gui.domain.anchor import Anchor
from factcheck_gui.domain.article import Article, Revision
from factcheck_gui.domain.claim import Appearance, Claim, LegalFlag, State
from factcheck_gui.domain.claim_marks import ClaimMark
from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.ids import (
    AppearanceId,
    ArticleId,
    ClaimId,
    FixId,
    PersonId,
    QueryId,
    RevisionId,
    VerdictId,
)
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.domain.query import Addressee, Fix, Query, QueryState
from factcheck_gui.domain.report import CitedSource, Covered, HistoryLine, Report, ReportedClaim
from factcheck_gui.domain.source import Attribution, Stance, Standing
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.verdict import Verdict

T = TypeVar("T")
TEXT = (
    "Boats go under\nNORTHPORT — The harbour lost 40 boats in 2014.\nIt had 120.\n___\nPer Lund contributed."
)
ZONES = (
    Zone(kind=ZoneKind.HEADLINE, span=Span(0, 14)),
    Zone(kind=ZoneKind.DATELINE, span=Span(15, 26)),
    Zone(kind=ZoneKind.BODY, span=Span(27, 73)),
    Zone(kind=ZoneKind.CONTRIBUTOR_LINE, span=Span(78, 99)),
)
ROSA = PersonId("rosa")
MOMENT = datetime(2026, 2, 5, 15, 42, tzinfo=UTC)
WRONG = ClaimMark("wrong", "Wrong", "Wrong", "cross")
UNCHECKED = ClaimMark("unchecked", "Unchecked", "Unchecked", "ring")


def claim(
    number: int, *places: Span, mark: ClaimMark = WRONG, text: str = TEXT, **fields: Any
) -> ReportedClaim:
    """A claim on `places` of `text`; settled where its mark is a verdict's."""
    about = Claim(
        id=ClaimId(f"claim-{number}"),
        article_id=ArticleId("article"),
        number=number,
        wording=f"Wording {number}",
        claimant="Ruth Amsel",
        types=(FactType.FIGURE, FactType.DATE),
        state=State.UNCHECKED if mark is UNCHECKED else State.SETTLED,
        legal=LegalFlag.REQUIRED,
        assignee=ROSA,
        created_at=MOMENT,
        created_by=ROSA,
    )
    verdict = Verdict(
        id=VerdictId("verdict"),
        claim_id=about.id,
        rating=mark.kind,
        reason="It was 2016.",
        decided_at=MOMENT,
        decided_by=ROSA,
    )
    overview = ClaimOverview(
        claim=about,
        appearances=tuple(_appearance(about, span, text) for span in places),
        verdict=None if mark is UNCHECKED else verdict,
    )
    return replace(
        ReportedClaim(overview=overview, mark=mark, place="¶1", verdict_label=mark.label), **fields
    )


def full_claim(number: int, *places: Span, text: str = TEXT) -> ReportedClaim:
    """A claim about which all that can be said is said."""
    bare = claim(number, *places, text=text)
    overview = replace(
        bare.overview,
        fix=Fix(
            id=FixId("fix"),
            claim_id=bare.overview.claim.id,
            replacement="in 2016",
            proposed_at=MOMENT,
            proposed_by=ROSA,
        ),
        sources=2,
        open_queries=1,
    )
    known = Query(
        id=QueryId("query"),
        claim_id=bare.overview.claim.id,
        addressee=Addressee.WRITER,
        question="Which year?",
        answer="2016, sorry.",
        state=QueryState.ANSWERED,
        asked_at=MOMENT,
        asked_by=ROSA,
    )
    return replace(
        bare,
        overview=overview,
        evidence=(source(), source(stance=Stance.CONTEXT, file_name="page.pdf", file_sha256="ab" * 32)),
        queries=(known,),
        history=(HistoryLine(at=MOMENT, by="Rosa Kane", what="Add claim", times=2),),
    )


def source(**fields: Any) -> CitedSource:
    """A cited passage on the record."""
    known = CitedSource(
        name="Port office, Register of boats, 2016",
        stance=Stance.REFUTES,
        standing=Standing.ORIGINAL,
        attribution=Attribution.ON_RECORD,
        address="https://example.org/register",
        quote="40 lost in 2016",
        locator="p. 3",
    )
    return replace(known, **fields)


def report(*claims: ReportedClaim, text: str = TEXT, zones: tuple[Zone, ...] = ZONES) -> Report:
    """A report of `claims`, in the order given."""
    article = Article(
        id=ArticleId("article"),
        slug="boats",
        title="Boats go under",
        published=date(2026, 2, 5),
        deadline=MOMENT,
        created_at=MOMENT,
    )
    revision = Revision(
        id=RevisionId("revision"),
        article_id=article.id,
        number=1,
        text=text,
        sha256="cd" * 32,
        zones=zones,
        origin="boats.txt",
        encoding="windows-1252",
        encoding_guessed=True,
        imported_at=MOMENT,
        imported_by=ROSA,
    )
    return Report(
        article=article,
        revision=revision,
        claims=claims,
        covered=Covered(share=0.5, unseen=2),
        names={ROSA: "Rosa Kane"},
        made_at=MOMENT,
        made_by="Rosa Kane",
    )


def filled(value: T, word: str) -> T:
    """Return `value` with `word` in place of every text in it, however deep; offsets stay valid."""
    return _filled(value, word)  # type: ignore[no-any-return] # of the type it was


def _filled(value: Any, word: str) -> Any:
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return word
    if isinstance(value, tuple):
        return tuple(_filled(one, word) for one in value)
    if isinstance(value, dict):
        return {_filled(key, word): _filled(one, word) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _filled(getattr(value, one.name), word) for one in fields(value)})
    return value


def _appearance(about: Claim, span: Span, text: str) -> Appearance:
    return Appearance(
        id=AppearanceId(f"{about.id}-{span.start}"),
        claim_id=about.id,
        revision_id=RevisionId("revision"),
        anchor=Anchor.at(span, text),
        zone=ZoneKind.BODY,
    )
