"""What is handed over of an article: its text, its claims, and all that was found about them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from factcheck_gui.domain.article import Article, Revision
from factcheck_gui.domain.claim import LegalFlag, State
from factcheck_gui.domain.claim_marks import ClaimMark
from factcheck_gui.domain.ids import PersonId
from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.domain.query import FixState, Query
from factcheck_gui.domain.source import Attribution, Stance, Standing
from factcheck_gui.domain.span import Span

FORMATS = ("report-html", "csv")
"""What an article can be handed over as."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """A passage as it may be handed over.

    `name` is the citation, or what a source that may not be named goes by, `address` where
    it lies; `is_withheld` says that whatever could give the source away was left out: citation,
    address, locator and saved copy, and of a confidential one the passage.
    """

    name: str
    stance: Stance
    standing: Standing
    attribution: Attribution
    address: str = ""
    quote: str = ""
    locator: str = ""
    file_name: str = ""
    file_sha256: str = ""
    is_withheld: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """What one person did to a claim, `times` in a row, the last time at `at` (UTC)."""

    at: datetime
    by: str
    what: str
    times: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedClaim:
    """One claim with everything about it.

    `place` is where it first stands ("Body, ¶3"), empty for nowhere; `verdict_label` the
    word of its last verdict, empty without one.
    """

    overview: ClaimOverview
    mark: ClaimMark
    place: str
    verdict_label: str = ""
    lacks_reason: bool = False
    evidence: tuple[CitedSource, ...] = ()
    queries: tuple[Query, ...] = ()
    history: tuple[HistoryLine, ...] = ()

    @property
    def number(self) -> int:
        """Return the claim's number in its article, the same as on the screen."""
        return self.overview.claim.number

    @property
    def is_open(self) -> bool:
        """Tell whether somebody still has to look at it."""
        return self.overview.claim.state not in (State.SETTLED, State.CUT)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftMark:
    """A passage of the draft that is a claim."""

    span: Span
    claim: ReportedClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A passage that a person looked at and found to hold nothing to check."""

    text: str
    place: str
    by: PersonId
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """How much of the draft was looked at; `share` is of its words, 0 to 1."""

    share: float
    unseen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """An article with its claims, those still open first.

    `names` are of everyone who did something. `names_confidential` says that confidential
    sources and those on background are named.
    """

    article: Article
    revision: Revision
    claims: tuple[ReportedClaim, ...]
    covered: Covered
    names: Mapping[PersonId, str]
    made_at: datetime
    made_by: str
    passed: tuple[Passed, ...] = ()
    names_confidential: bool = False

    @property
    def settled(self) -> int:
        """Return how many claims have a verdict that stands."""
        return sum(claim.overview.is_settled for claim in self.claims)

    def groups(self) -> list[tuple[ClaimMark, list[ReportedClaim]]]:
        """Return the claims by how they stand, open groups first."""
        return [(mark, list(claims)) for mark, claims in groupby(self.claims, lambda claim: claim.mark)]

    def marks(self) -> list[DraftMark]:
        """Return every place a claim stands in, by where it begins, the longer first."""
        found = [
            DraftMark(span=appearance.anchor.span, claim=claim)
            for claim in self.claims
            if claim.overview.claim.state is not State.CUT
            for appearance in claim.overview.appearances
        ]
        return sorted(found, key=lambda mark: (mark.span.start, -mark.span.end, mark.claim.number))

    def in_reading_order(self) -> list[ReportedClaim]:
        """Return the claims by where they first stand; those that stand nowhere last."""
        return sorted(self.claims, key=_first_place)

    def warnings(self) -> list[str]:
        """Return what an editor should know before relying on it, the gravest first."""
        lines = [
            f"{_named(numbers)} {one if len(numbers) == 1 else many}."
            for wanted, one, many in _WARNINGS
            if (numbers := sorted(claim.number for claim in self.claims if wanted(claim)))
        ]
        if self.covered.unseen:
            one = self.covered.unseen == 1
            lines.append(
                f"{self.covered.unseen:,} {'sentence was' if one else 'sentences were'} never looked at."
            )
        if self.revision.encoding_guessed:
            lines.append(f"The text was read as {self.revision.encoding}, which is a guess.")
        return lines


_WARNINGS: tuple[tuple[Callable[[ReportedClaim], bool], str, str], ...] = (
    (lambda one: one.is_open, "is not settled", "are not settled"),
    (
        lambda one: one.overview.claim.legal is LegalFlag.REQUIRED,
        "waits for a lawyer",
        "wait for a lawyer",
    ),
    (lambda one: one.overview.open_queries > 0, "has an open query", "have open queries"),
    (
        lambda one: one.overview.fix is not None and one.overview.fix.state is FixState.WITH_EDITOR,
        "has a fix with the editor",
        "have fixes with the editor",
    ),
    (
        lambda one: one.overview.is_settled and not one.evidence and one.mark.kind != MarkName.NOT_CHECKABLE,
        "has a verdict and no source",
        "have a verdict and no source",
    ),
    (lambda one: one.lacks_reason, "lacks the reason of its verdict", "lack the reason of their verdict"),
)
_MOST_NAMED = 12


def _named(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"Claim {numbers[0]}"
    if len(numbers) > _MOST_NAMED:
        return f"{len(numbers):,} claims"
    return f"Claims {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _first_place(claim: ReportedClaim) -> tuple[bool, int, int]:
    standing = claim.overview.appearances
    return not standing, standing[0].anchor.span.start if standing else 0, claim.number


def folded(lines: Iterable[HistoryLine]) -> tuple[HistoryLine, ...]:
    """Return `lines` with what one person did several times in a row as one line."""
    kept: list[HistoryLine] = []
    for line in lines:
        last = kept[-1] if kept else None
        if last and (last.by, last.what) == (line.by, line.what):
            kept[-1] = HistoryLine(at=line.at, by=line.by, what=line.what, times=last.times + 1)
        else:
            kept.append(line)
    return tuple(kept)
