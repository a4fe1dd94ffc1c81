"""What is still to be said about a claim: proposed fixes and open questions."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from factcheck_gui.domain.ids import ClaimId, FixId, PersonId, QueryId


class FixState(StrEnum):
    """Where a proposed replacement is; the editor accepts or declines it."""

    WITH_EDITOR = "with-editor"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """The text a checker proposes in place of a claim's words; a claim has at most one."""

    id: FixId
    claim_id: ClaimId
    replacement: str
    state: FixState = FixState.WITH_EDITOR
    proposed_at: datetime
    proposed_by: PersonId
    decided_at: datetime | None = None
    decided_by: PersonId | None = None


class Addressee(StrEnum):
    """Whom a query goes to."""

    WRITER = "writer"
    EDITOR = "editor"
    SOURCE = "source"


class QueryState(StrEnum):
    """Where a query is."""

    OPEN = "open"
    ANSWERED = "answered"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question about a claim, with its answer."""

    id: QueryId
    claim_id: ClaimId
    addressee: Addressee
    question: str
    answer: str = ""
    state: QueryState = QueryState.OPEN
    asked_at: datetime
    asked_by: PersonId
    closed_at: datetime | None = None
