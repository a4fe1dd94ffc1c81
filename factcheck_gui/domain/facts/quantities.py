"""How a date or figure of one claim stands to one of another."""

import math
from typing import NamedTuple

from factcheck_gui.domain.facts.dates import DateFact
from factcheck_gui.domain.facts.difference import DifferenceKind
from factcheck_gui.domain.facts.figures import Figure
from factcheck_gui.domain.facts.units import COUNT, same_amount


class Likeness(NamedTuple):
    """One fact weighed against another.

    `kind` is None where both can be the same. `looser` is True where one side is only
    hedged or rounded. `asks` is how much the surroundings must agree before the two are
    held to answer one question, `bonus` how much likelier like answers to like. `in_place`
    is True where only one that stands in the other's place in an otherwise equal text
    answers it: "314 prisoners" is no answer to "the first exchange".
    """

    kind: DifferenceKind | None
    looser: bool = False
    asks: int = 0
    bonus: float = 0.0
    in_place: bool = False


def weigh(one: DateFact | Figure, other: DateFact | Figure) -> Likeness | None:
    """Weigh two facts; None where they cannot answer the same question."""
    if isinstance(one, Figure):
        if isinstance(other, Figure):
            return _figures(one, other)
        return _figure_and_date(one, other)
    if isinstance(other, Figure):
        return _figure_and_date(other, one)
    return _dates(one, other)


_SAME = Likeness(None)
_SAME_IF_OF_ONE_THING = Likeness(None, asks=1)  # "rose by 2 metres" and "two canoeists" are not
_LOOSER = Likeness(None, looser=True)


def _dates(one: DateFact, other: DateFact) -> Likeness | None:
    if one.conflicts(other):
        clock = one.minute is not None and other.minute is not None and one.year is None
        return Likeness(DifferenceKind.FIGURE if clock else DifferenceKind.DATE, bonus=2.0)
    if not one.agrees(other):
        return None if one.relative or other.relative else Likeness(DifferenceKind.DATE, asks=3)
    return _SAME if one.parts() == other.parts() else _LOOSER


def _figure_and_date(figure: Figure, fact: DateFact) -> Likeness | None:
    """A numeral may be a year to one finder and an amount to the other."""
    alone = fact.year is not None and fact.month is None and figure.unit.dimension == "count"
    if alone and fact.year == figure.value:
        return _SAME
    if alone and fact.until is None and figure.high is None:
        return Likeness(DifferenceKind.DATE if figure.value < 100 else DifferenceKind.FIGURE, asks=2)  # noqa: PLR2004 - a day or a century
    if figure.unit.dimension == "rank" and (fact.day is not None or fact.month is not None):
        return _SAME if fact.day == figure.value else Likeness(DifferenceKind.DATE, asks=2)
    return None


def _figures(one: Figure, other: Figure) -> Likeness | None:
    first, second = one.unit.dimension, other.unit.dimension
    if first == second:
        if one.unit != other.unit and "money" in (first, second):
            return Likeness(_unit_or_figure(one, other), bonus=1.0)
        return _of_one_dimension(one, other)
    if COUNT.dimension in (first, second) and one.value == other.value and one.high == other.high:
        return _SAME_IF_OF_ONE_THING
    if (first in _MEASURED and second in _PROPORTIONS) or (second in _MEASURED and first in _PROPORTIONS):
        return None
    if "rank" in (first, second):
        return Likeness(_unit_or_figure(one, other), asks=3, in_place=True)
    return Likeness(_unit_or_figure(one, other), asks=1)


_PROPORTIONS = frozenset({"share", "points", "times"})
_MEASURED = frozenset(
    {"length", "area", "mass", "volume", "speed", "temperature", "power", "data", "time", "years"}
)


def is_measured(figure: Figure) -> bool:
    """Tell whether a figure is an amount in a unit, and counts no things."""
    return figure.unit.dimension in _MEASURED


def _unit_or_figure(one: Figure, other: Figure) -> DifferenceKind:
    equal = one.value == other.value and one.high == other.high
    return DifferenceKind.UNIT if equal else DifferenceKind.FIGURE


def _of_one_dimension(one: Figure, other: Figure) -> Likeness:
    if _equal(one, other):
        if _opposite(one, other):
            return Likeness(_bound(one, other), bonus=2.0)
        return _SAME if one.hedge == other.hedge else _LOOSER
    if _within(one, other) or _within(other, one):
        return _LOOSER
    asks = 1 if one.unit.dimension == "rank" else 0
    return Likeness(_unit_or_figure(one, other), asks=asks, bonus=2.0)


def _equal(one: Figure, other: Figure) -> bool:
    if not same_amount(one.value, other.value, one.unit, other.unit):
        return False
    if one.high is None or other.high is None:
        return one.high is other.high
    return same_amount(one.high, other.high, one.unit, other.unit)


_BELOW, _ABOVE = frozenset("<≤"), frozenset(">≥")


def _opposite(one: Figure, other: Figure) -> bool:
    return (one.hedge in _BELOW and other.hedge in _ABOVE) or (one.hedge in _ABOVE and other.hedge in _BELOW)


def _bound(one: Figure, other: Figure) -> DifferenceKind:
    """Tell "more than" against "fewer than" from "nearly", which only comes close."""
    near = one.near or other.near
    return DifferenceKind.FIGURE if near else DifferenceKind.DIRECTION


# How far a hedged figure may be from the exact one it stands for: its own last digit
# that is not zero, and never more than five parts in a hundred.
_FARTHEST = 0.05


def _within(hedged: Figure, exact: Figure) -> bool:
    """Tell whether an exact figure is what a hedged one or a range means."""
    if hedged.unit != exact.unit or exact.high is not None:
        return False
    if hedged.high is not None:
        return hedged.value <= exact.value <= hedged.high
    if not hedged.hedge or hedged.value <= 0:
        return False
    step = min(_last_digit(hedged.value), _FARTHEST * hedged.value)
    over = exact.value - hedged.value
    if hedged.hedge in _ABOVE:
        return 0 <= over <= step
    if hedged.hedge in _BELOW:
        return 0 <= -over <= step
    return abs(over) <= step


def _last_digit(value: float) -> float:
    """Return the worth of the last digit of `value` that is not zero: 1,000 for 46,000."""
    step = 10.0 ** math.floor(math.log10(value))
    while step > 1 and abs(value / step - round(value / step)) > 1e-9:  # noqa: PLR2004 - float error
        step /= 10
    return step
