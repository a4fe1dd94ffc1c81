"""Checkable statements and where they stand."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from factcheck_gui.domain.anchor import Anchor
from factcheck_gui.domain.draft.zone import ZoneKind
from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.ids import AppearanceId, ArticleId, ClaimId, PersonId, RevisionId, VerdictId


class State(StrEnum):
    """How far the work on a claim is."""

    UNCHECKED = "unchecked"
    CHECKING = "checking"
    SETTLED = "settled"
    RECHECK = "recheck"
    AMBIGUOUS = "ambiguous"
    CUT = "cut"


class LegalFlag(StrEnum):
    """Whether a lawyer must see the claim; *required* blocks sign-off."""

    NONE = "none"
    REQUIRED = "required"
    COMPLETE = "complete"


class Outcome(StrEnum):
    """What became of an appearance when the next draft arrived."""

    SAME = "same"
    MOVED = "moved"
    REWORDED = "reworded"
    AMBIGUOUS = "ambiguous"
    CUT = "cut"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One checkable statement in neutral wording.

    `number` counts from 1 within its article and is never given twice. `verdict_id` names
    the verdict in force; a claim in `recheck` keeps it. A removed claim stays in the
    library, out of sight, so that undo brings back all of it.
    """

    id: ClaimId
    article_id: ArticleId
    number: int
    wording: str
    claimant: str = ""
    types: tuple[FactType, ...] = ()
    state: State = State.UNCHECKED
    legal: LegalFlag = LegalFlag.NONE
    assignee: PersonId | None = None
    verdict_id: VerdictId | None = None
    removed: bool = False
    created_at: datetime
    created_by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """Where a claim stands in one revision. `outcome` is None where it was marked by hand.

    `carried_from` is the appearance in the revision before that it was. An *ambiguous* one
    is a place that a person may pick; a *cut* one stands nowhere, and keeps the anchor it
    last had, in the text of the revision where it stood.
    """

    id: AppearanceId
    claim_id: ClaimId
    revision_id: RevisionId
    anchor: Anchor
    zone: ZoneKind
    outcome: Outcome | None = None
    removed: bool = False
    carried_from: AppearanceId | None = None

    @property
    def stands(self) -> bool:
        """Tell whether it is a place in its revision's text, and known to be the claim's."""
        return self.outcome not in (Outcome.AMBIGUOUS, Outcome.CUT)
