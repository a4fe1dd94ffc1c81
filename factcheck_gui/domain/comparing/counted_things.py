"""What two figures count, held together: soldiers are no civilians, and people may be either."""

from collections.abc import Iterable
from enum import Enum

from factcheck_gui.domain.facts.counted import Counted, counted
from factcheck_gui.domain.facts.difference import Difference, DifferenceKind
from factcheck_gui.domain.facts.reading import MARKS, Reading
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.kinds import ANYBODY, alternatives, contains, kind_of, shut_out
from factcheck_gui.domain.words.words import STOP


class Verdict(Enum):
    """How what one figure counts stands to what another counts.

    ALIKE: one thing, perhaps in other words. WIDER: one is more general, or says more.
    OTHER, PEOPLE: another thing, the same of another people. MEETING: neither contains the
    other, and something can be both, women and workers. UNSURE: other words of which
    nothing is known.
    """

    ALIKE = "alike"
    WIDER = "wider"
    OTHER = "other"
    PEOPLE = "people"
    MEETING = "meeting"
    UNSURE = "unsure"


def compare_counted(ours: Reading, theirs: Reading, one: Counted, other: Counted) -> Verdict:
    """Hold together what two figures count, by kinds and peoples.

    A word that the other text has too, and not as what another figure counts, is in no
    contrast: it only stands elsewhere there, "of the soldiers, 46 died".
    """
    left, right = one.kinds - other.kinds, other.kinds - one.kinds
    if not left and not right:
        return Verdict.ALIKE
    left, right = left - _elsewhere(theirs, left), right - _elsewhere(ours, right)
    if any(shut_out(here, there) for here in left for there in right):
        return Verdict.OTHER
    if left & one.peoples and right & other.peoples:
        return Verdict.PEOPLE
    return _without_contrast(one, other, left - ANYBODY, right - ANYBODY)


def _without_contrast(one: Counted, other: Counted, left: frozenset[str], right: frozenset[str]) -> Verdict:
    """Tell one thing from a wider one; `left` and `right` are what only one side says, but for "people"."""
    if not left and not right:
        return Verdict.ALIKE
    if not left or not right:
        if not (one.kinds and other.kinds):  # "46 died", which may be of anything
            return Verdict.WIDER if (left | right) & (one.known | other.known) else Verdict.ALIKE
        return Verdict.WIDER
    if _all_within(left, right) or _all_within(right, left):
        return Verdict.WIDER
    if left <= one.known and right <= other.known:
        return Verdict.MEETING
    return Verdict.UNSURE


def _all_within(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    return all(any(contains(kind, inner) for inner in narrow) for kind in wide)


def _elsewhere(reading: Reading, kinds: Iterable[str]) -> frozenset[str]:
    """Return those of some kinds that a text names, but not as what a figure of it counts."""
    wanted = frozenset(kinds)
    if not wanted:
        return wanted
    things = [thing for figure in reading.figures[:_MOST] if (thing := counted(reading, figure)) is not None]
    inside = {at for thing in things for at in range(thing.first, thing.after)}
    return wanted & {
        kind_of(reading.units[unit])
        for unit in reading.core
        if reading.units[unit] not in MARKS
        and reading.units[unit] not in STOP
        and reading.unit_at[unit] not in inside
    }


_MOST = 40  # figures looked at, as where they are compared


def _told_beside(reading: Reading, thing: Counted) -> frozenset[str]:
    return frozenset(reading.gist.told) - thing.concepts


def rivals(one: Counted | None, other: Counted | None) -> bool:
    """Tell whether two figures surely count different things: "12 soldiers", "12 civilians"."""
    if one is None or other is None or one.kinds & other.kinds:
        return False
    return any(shut_out(left, right) for left in one.kinds for right in other.kinds)


def _alternatives(one: Counted, other: Counted) -> bool:
    return any(alternatives(left, right) for left in one.kinds for right in other.kinds)


class CountedThings:
    """What the figures of two readings count, held together pair by pair.

    `differences` are those of what is counted; `settled` the passages that have been held
    together, `answered` those of them that share no concept; `wider` is True where one side
    is more general.
    """

    def __init__(self, ours: Reading, theirs: Reading) -> None:
        self._ours = ours
        self._theirs = theirs
        self.differences: list[Difference] = []
        self.answered: list[tuple[Span, Span]] = []
        self.settled: list[tuple[Span, Span]] = []
        self.wider = False

    def hold(self, here: Counted | None, there: Counted | None, *, equal: bool) -> bool:
        """Hold what two figures count together; tell whether the one answers the other.

        Args:
            here: What the figure of ours counts, None where it counts nothing.
            there: The same of theirs.
            equal: Whether the two amounts can be the same.
        """
        if here is None or there is None:
            return False
        verdict = self._judged(here, there, equal=equal)
        self.wider = self.wider or verdict in _NOT_THE_SAME
        if verdict in _NO_ANSWER or not here.kinds or not there.kinds:
            return False
        spans = here.span(self._ours), there.span(self._theirs)
        self.settled.append(spans)
        if here.concepts.isdisjoint(there.concepts):
            self.answered.append(spans)
        if verdict in _DIFFERENT:
            self.differences.append(self._difference(_DIFFERENT[verdict], spans))
        return True

    def _judged(self, one: Counted, other: Counted, *, equal: bool) -> Verdict:
        """Give the verdict; what is counted answers only where something else is told in common."""
        verdict = compare_counted(self._ours, self._theirs, one, other)
        if verdict is Verdict.ALIKE:
            return verdict
        here, there = _told_beside(self._ours, one), _told_beside(self._theirs, other)
        heads = {self._ours.gist.opening, self._theirs.gist.opening}
        said = (here & there) - self._ours.gist.names - self._theirs.gist.names - heads
        if verdict is Verdict.UNSURE:
            alone = equal and bool(said) and (here <= there or there <= here)
            return Verdict.OTHER if alone else verdict
        if verdict is Verdict.OTHER and not equal and not _alternatives(one, other):
            return Verdict.UNSURE  # "18 tanks", "200 doctors"
        if verdict in _DIFFERENT and not said and here != there:
            return Verdict.UNSURE
        return verdict

    def _difference(self, kind: DifferenceKind, spans: tuple[Span, Span]) -> Difference:
        return Difference(
            kind=kind,
            ours=self._ours.shown(spans[0]),
            theirs=self._theirs.shown(spans[1]),
            ours_span=spans[0],
            theirs_span=spans[1],
        )


_NOT_THE_SAME = frozenset({Verdict.WIDER, Verdict.MEETING})
_NO_ANSWER = frozenset({Verdict.MEETING, Verdict.UNSURE})
_DIFFERENT = {Verdict.OTHER: DifferenceKind.OTHER, Verdict.PEOPLE: DifferenceKind.NAME}
