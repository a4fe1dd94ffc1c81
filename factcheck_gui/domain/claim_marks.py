"""How a claim stands, in a mark, a word and a place in the lists: from its state, verdict and the scale."""

from dataclasses import dataclass

from factcheck_gui.domain.claim import State
from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.domain.verdict import RatingScale


@dataclass(frozen=True, slots=True)
class ClaimMark:
    """A mark's name in the theme, its words, long and short, and its glyph."""

    kind: str
    label: str
    short_label: str
    glyph: str


_STATES = {
    State.UNCHECKED: ClaimMark(MarkName.UNCHECKED, "Unchecked", "Unchecked", "ring"),
    State.CHECKING: ClaimMark(MarkName.CHECKING, "Checking", "Checking", "clock"),
    State.RECHECK: ClaimMark(MarkName.RECHECK, "Recheck", "Recheck", "turning-arrow"),
    State.AMBIGUOUS: ClaimMark(MarkName.AMBIGUOUS, "Ambiguous", "Ambiguous", "fork"),
    State.CUT: ClaimMark(MarkName.CUT, "Cut", "Cut", "scissors"),
}

_OPEN_FIRST = (State.RECHECK, State.AMBIGUOUS, State.UNCHECKED, State.CHECKING)


def state_mark(state: State) -> ClaimMark:
    """Return the mark of a state other than settled, whose mark is its rating's."""
    return _STATES[state]


def mark_of(overview: ClaimOverview, scale: RatingScale) -> ClaimMark:
    """Return the mark of a claim; a rating the scale has lost keeps its key as its word."""
    return mark_for(overview.claim.state, overview.rating, scale)


def mark_for(state: State, key: str | None, scale: RatingScale) -> ClaimMark:
    """Return the mark of a claim in `state` whose verdict in force is `key` of the scale."""
    if state is not State.SETTLED:
        return _STATES[state]
    rating = scale.find(key or "")
    if rating is None:
        words = (key or "settled").replace("-", " ").capitalize()
        return ClaimMark(MarkName.UNVERIFIABLE, words, words, "question-mark")
    return ClaimMark(rating.mark, rating.label, rating.short_label, rating.glyph)


def urgency(overview: ClaimOverview, scale: RatingScale) -> int:
    """Return a claim's place among the groups: open, wrong, the rest of the scale, and last the cut."""
    state = overview.claim.state
    if state in _OPEN_FIRST:
        return _OPEN_FIRST.index(state)
    steps = sorted(scale, key=lambda step: step.mark != MarkName.WRONG)
    keys = [step.key for step in steps]
    at = keys.index(overview.rating) if overview.rating in keys else len(keys)
    return len(_OPEN_FIRST) + (at if state is State.SETTLED else len(keys) + 1)
