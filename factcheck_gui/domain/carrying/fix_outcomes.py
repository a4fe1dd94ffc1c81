"""What the next draft did with the fixes that the editor accepted."""

from collections.abc import Sequence
from enum import StrEnum

from factcheck_gui.domain.carrying.carry_over import Carried
from factcheck_gui.domain.carrying.content import items_of, says_the_same
from factcheck_gui.domain.span import Span

_REACH = 160
"""Code points around a place within which the words of a fix belong to it."""


class FixOutcome(StrEnum):
    """Whether a draft made an accepted fix, made another change in its place, or left the words."""

    MADE = "made"
    MADE_DIFFERENTLY = "made-differently"
    NOT_MADE = "not-made"


def fix_outcome(replacement: str, carried: Sequence[Carried], text: str) -> FixOutcome | None:
    """Return what became of the fix of a claim with these appearances; None while a person must pick.

    Where one appearance still has the old words, the fix is not made.

    Args:
        replacement: The accepted text.
        carried: The claim's appearances, carried over.
        text: The new draft.
    """
    outcomes = {_outcome(replacement, one, text) for one in carried}
    for outcome in (FixOutcome.NOT_MADE, None, FixOutcome.MADE_DIFFERENTLY, FixOutcome.MADE):
        if outcome in outcomes:
            return outcome
    return None


def _outcome(replacement: str, one: Carried, text: str) -> FixOutcome | None:
    if one.candidates:
        return None
    if one.span is None:
        return FixOutcome.MADE_DIFFERENTLY
    if says_the_same(replacement, one.after) or replaced_at(replacement, one.span, text) is not None:
        return FixOutcome.MADE
    return FixOutcome.NOT_MADE if says_the_same(one.before, one.after) else FixOutcome.MADE_DIFFERENTLY


def replaced_at(replacement: str, place: Span, text: str) -> Span | None:
    """Return where the words of a fix stand around a place, "about 40 boats" around "40 boats"."""
    start = max(0, place.start - _REACH - len(replacement))
    wanted = [item.word for item in items_of(replacement)]
    there = items_of(text, start, place.end + _REACH + len(replacement))
    for at in range(len(there) - len(wanted) + 1):
        words = there[at : at + len(wanted)]
        if wanted and [item.word for item in words] == wanted:
            found = Span(words[0].start, words[-1].end)
            if found.start <= place.start and place.end <= found.end:
                return found
    return None
