"""Differences between two readings in their dates and figures."""

from typing import NamedTuple

from factcheck_gui.domain.dates import DateFact
from factcheck_gui.domain.difference import Difference, DifferenceKind
from factcheck_gui.domain.figures import Figure
from factcheck_gui.domain.reading import Reading
from factcheck_gui.domain.units import COUNT, same_amount
from factcheck_gui.domain.words import STOP, Kind, stem

_MOST = 40  # facts of a kind looked at on a side: a claim has few, a pasted table thousands


class Values(NamedTuple):
    """What the dates and figures of two readings say about them."""

    matched: int
    differences: list[Difference]
    loose_ours: int
    loose_theirs: int


def context(reading: Reading, fact: DateFact | Figure) -> frozenset[str]:
    """Return the stems of the two or three words around a fact, which say what it counts."""
    tokens = reading.tokens
    around = tokens[max(0, fact.first - 3) : fact.first] + tokens[fact.after : fact.after + 3]
    return frozenset(stem(t.low) for t in around if t.kind is Kind.WORD and t.low not in STOP)


def compatible(one: Figure, other: Figure) -> bool:
    """Tell whether two figures can be the same amount of the same thing."""
    if one.unit.dimension == other.unit.dimension:
        if one.unit.dimension == "money" and one.unit != other.unit:
            return False
        return _same(one, other)
    plain = COUNT.dimension in (one.unit.dimension, other.unit.dimension)
    return plain and one.value == other.value and one.high == other.high


def _same(one: Figure, other: Figure) -> bool:
    if not same_amount(one.value, other.value, one.unit, other.unit):
        return _rounded(one, other)
    if one.high is None or other.high is None:
        return one.high is other.high
    return same_amount(one.high, other.high, one.unit, other.unit)


def _rounded(one: Figure, other: Figure) -> bool:
    return False


def compare_values(ours: Reading, theirs: Reading) -> Values:
    """Match the dates and figures of two readings; what is left over in pairs differs."""
    matched = 0
    differences = []
    left, right = list(ours.figures[:_MOST]), list(theirs.figures[:_MOST])
    for figure in list(left):
        for other in right:
            if compatible(figure, other):
                matched += 1
                left.remove(figure)
                right.remove(other)
                break
    dl, dr = list(ours.dates[:_MOST]), list(theirs.dates[:_MOST])
    for fact in list(dl):
        for other in dr:
            if fact.agrees(other):
                matched += 1
                dl.remove(fact)
                dr.remove(other)
                break
    for fact in list(dl):
        best = [o for o in dr if fact.conflicts(o)]
        if best:
            o = max(best, key=lambda o: len(context(ours, fact) & context(theirs, o)))
            differences.append(_difference(DifferenceKind.DATE, ours, theirs, fact, o))
            dl.remove(fact)
            dr.remove(o)
    for figure in list(left):
        best, score = None, -1
        for other in right:
            same = figure.unit.dimension == other.unit.dimension
            if not same and figure.unit.dimension == "rank" or other.unit.dimension == "rank" and not same:
                continue
            s = len(context(ours, figure) & context(theirs, other)) + 2 * same
            if figure.unit.dimension == "rank" and s == 2:
                continue
            if s > score:
                best, score = other, s
        if best is not None:
            kind = DifferenceKind.UNIT if figure.value == best.value else DifferenceKind.FIGURE
            differences.append(_difference(kind, ours, theirs, figure, best))
            left.remove(figure)
            right.remove(best)
    return Values(matched, differences, len(left) + len(dl), len(right) + len(dr))


def _difference(
    kind: DifferenceKind, ours: Reading, theirs: Reading, one: DateFact | Figure, other: DateFact | Figure
) -> Difference:
    ours_span, theirs_span = one.span(ours.tokens), other.span(theirs.tokens)
    return Difference(
        kind=kind,
        ours=ours.shown(ours_span),
        theirs=theirs.shown(theirs_span),
        ours_span=ours_span,
        theirs_span=theirs_span,
    )
