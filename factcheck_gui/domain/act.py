"""Acts: what one person did at one time, in a form that can be undone and merged."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from factcheck_gui.domain.article import Article, NothingToCheck, Person, Revision, Succession
from factcheck_gui.domain.claim import Appearance, Claim
from factcheck_gui.domain.ids import ActId, ArticleId, ClaimId, PersonId
from factcheck_gui.domain.match import DecidedMatch, EarlierClaim
from factcheck_gui.domain.query import Fix, Query
from factcheck_gui.domain.source import Evidence, SavedFile, Source
from factcheck_gui.domain.verdict import Verdict

Record = (
    Article
    | Revision
    | Succession
    | NothingToCheck
    | Person
    | Claim
    | Appearance
    | Verdict
    | Source
    | Evidence
    | SavedFile
    | Fix
    | Query
    | EarlierClaim
    | DecidedMatch
)
"""Whatever the library keeps, each known by its `id` (a saved file by its `sha256`)."""

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Change(Generic[R_co]):
    """One record before and after an act; None where it was not there yet, or is gone."""

    before: R_co | None
    after: R_co | None

    @property
    def record(self) -> R_co:
        """Return the record as it is after the change, or was before it went."""
        record = self.after if self.after is not None else self.before
        if record is None:
            msg = "a change has a side"
            raise AssertionError(msg)
        return record

    def reversed(self) -> "Change[R_co]":
        """Return the change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One user action: its event in the history.

    `name` is a verb phrase in the words of the screen ("Set verdict"). `logical_time` is
    hybrid: UTC milliseconds and a counter, so that it sorts as text and never runs
    backwards. `undoes` names the act this one takes back. `claims` are the claims in
    whose history it stands. `data` says what bulk work came to that holds no changes:
    its counts, and the file it was about.
    """

    id: ActId
    name: str
    by: PersonId
    logical_time: str
    article_id: ArticleId | None = None
    claims: tuple[ClaimId, ...] = ()
    changes: tuple[Change[Record], ...] = ()
    undoes: ActId | None = None
    data: Mapping[str, str | int] = field(default_factory=dict, hash=False)
