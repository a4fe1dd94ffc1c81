"""What a view needs of a claim or an article in one piece, read in one go."""

from dataclasses import dataclass

from factcheck_gui.domain.article import Article
from factcheck_gui.domain.claim import Appearance, Claim, State
from factcheck_gui.domain.query import Fix
from factcheck_gui.domain.source import Evidence, SavedFile, Source
from factcheck_gui.domain.verdict import Verdict

_END = 2**63
"""Behind the last code point of any text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimOverview:
    """A claim as lists and marks show it; `appearances` in one revision, in reading order.

    `unplaced` are the places to pick from where it is ambiguous, and what was cut.
    `sources` counts different sources, `open_queries` those without an answer.
    """

    claim: Claim
    appearances: tuple[Appearance, ...]
    unplaced: tuple[Appearance, ...] = ()
    verdict: Verdict | None = None
    fix: Fix | None = None
    sources: int = 0
    open_queries: int = 0

    @property
    def rating(self) -> str | None:
        """Return the key of the verdict in force; a claim in recheck keeps it."""
        return self.verdict.rating if self.verdict else None

    @property
    def place_in_reading(self) -> tuple[int, int, int]:
        """Return what sorts claims in reading order; those that stand nowhere come last, by number."""
        if not self.appearances:
            return _END, _END, self.claim.number
        span = self.appearances[0].anchor.span
        return span.start, span.end, self.claim.number

    @property
    def is_settled(self) -> bool:
        """Tell whether its verdict stands."""
        return self.claim.state is State.SETTLED


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleOverview:
    """An article as the rail lists it. `revision` is the number of the newest revision."""

    article: Article
    revision: int
    claims: int
    settled: int
    recheck: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedEvidence:
    """A passage with the source it is from and the copy that is kept."""

    evidence: Evidence
    source: Source
    file: SavedFile | None = None
