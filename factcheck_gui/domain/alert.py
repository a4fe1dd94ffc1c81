"""What a draft says that was found to be wrong or otherwise before, for somebody to look at first."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck_gui.domain.claim import State
from factcheck_gui.domain.facts.difference import Difference, DifferenceKind, Relation
from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.domain.match import Candidate, Match
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.verdict import RatingScale, says_wrong

_ASSERTED = frozenset({Relation.SAME, Relation.CONTAINS})
_DENIED = frozenset({Relation.DIFFERS, Relation.CONTRADICTS})
_OTHER_TIME = frozenset({DifferenceKind.FIGURE, DifferenceKind.DATE})
_CONFIRMED: frozenset[str] = frozenset({MarkName.CONFIRMED, MarkName.CONFIRMED_WITH_CHANGE})


class AlertKind(StrEnum):
    """Why a sentence should be looked at first; the gravest stands first."""

    REPEAT = "repeat"
    """It says again what was rated wrong."""
    DIFFERS = "differs"
    """It says something else than what was confirmed."""
    CONFLICT = "conflict"
    """The same draft gives the fact another value."""
    CHANGED = "changed"
    """It gives another value than a claim that was checked, whatever came of that."""
    KNOWN = "known"
    """What it says was confirmed before."""

    @property
    def is_grave(self) -> bool:
        """Tell whether somebody should hear of it at once."""
        return self in {AlertKind.REPEAT, AlertKind.DIFFERS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A sentence of a draft and what it is held against.

    Attributes:
        kind: Why it should be looked at.
        span: The sentence, in code points of the draft.
        differences: In what it differs from the other side; `ours` is the sentence.
        earlier: The earlier claim; None for a conflict.
        other: The other sentence of the draft; None unless it is a conflict.
        right: What should stand in place of what was repeated, as far as it is known:
            differences from the wrong wording (`ours`) to the right one.
    """

    kind: AlertKind
    span: Span
    differences: tuple[Difference, ...] = ()
    earlier: Candidate | None = None
    other: Span | None = None
    right: tuple[Difference, ...] = ()


def alert_of(span: Span, matches: Sequence[Match], scale: RatingScale) -> Alert | None:
    """Return the gravest that earlier claims say of a sentence; None where they say nothing.

    Args:
        span: The sentence.
        matches: Earlier claims like it, best first, the sentence being `ours`.
        scale: What the verdicts of this library mean; a learned claim's rating is read
            as the words it is.
    """
    alerts = [alert for match in matches if (alert := _alert(span, match, scale))]
    return min(alerts, key=lambda alert: list(AlertKind).index(alert.kind), default=None)


def _alert(span: Span, match: Match, scale: RatingScale) -> Alert | None:
    mark, relation = _mark(match.candidate, scale), match.comparison.relation
    kind: AlertKind | None = None
    if relation in _ASSERTED and mark == MarkName.WRONG:
        kind = AlertKind.REPEAT
    elif relation is Relation.SAME and mark in _CONFIRMED:
        # a sentence that says more is not confirmed with a part of it
        kind = AlertKind.KNOWN
    elif relation in _DENIED and mark not in {None, MarkName.WRONG} and not _is_another_time(match):
        kind = AlertKind.DIFFERS if mark in _CONFIRMED else AlertKind.CHANGED
    if kind is None:
        return None
    return Alert(kind=kind, span=span, differences=match.comparison.differences, earlier=match.candidate)


def _mark(candidate: Candidate, scale: RatingScale) -> str | None:
    if candidate.article_id is not None:
        if candidate.state != State.SETTLED:
            return None
        return scale.mark_of(candidate.rating)
    return MarkName.WRONG if says_wrong(candidate.rating or "") else None


def _is_another_time(match: Match) -> bool:
    """Tell whether figure and date changed together: a toll that grew is no error."""
    return {difference.kind for difference in match.comparison.differences} >= _OTHER_TIME
