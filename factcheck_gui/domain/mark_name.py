"""The marks every theme has, by name: what a step of a newsroom's scale looks like, and what it means."""

from enum import StrEnum


class MarkName(StrEnum):
    """A look of passages. A scale's keys and words are the newsroom's own; which mark a step has is not.

    Rules that depend on a verdict ask for its mark: `WRONG` finds fault under whatever name.
    """

    CONFIRMED = "confirmed"
    CONFIRMED_WITH_CHANGE = "confirmed_with_change"
    DISPUTED = "disputed"
    WRONG = "wrong"
    UNVERIFIABLE = "unverifiable"
    NOT_CHECKABLE = "not_checkable"
    UNCHECKED = "unchecked"
    CHECKING = "checking"
    RECHECK = "recheck"
    AMBIGUOUS = "ambiguous"
    CUT = "cut"
    SUGGESTED = "suggested"
    NOTHING_TO_CHECK = "nothing_to_check"
    NEVER_LOOKED_AT = "never_looked_at"
