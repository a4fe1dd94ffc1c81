"""One of a unit without a numeral: "after an hour", "half a mile", "a year and a half"."""

from factcheck_gui.domain.facts.figures import Figure
from factcheck_gui.domain.facts.hedges import hedge_before
from factcheck_gui.domain.facts.units import UNITS, Unit
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import Kind, Token, low_at

_MEASURES = frozenset({"time", "years", "length", "area", "mass", "volume"})
# "twice a day" is a rate: only after one of these is a unit an amount of itself.
_BEFORE = word_set(
    """after within for in nearly almost about around roughly over under than least lasted lasts last took
    takes take just exactly"""
)
_ARTICLES = frozenset(("a", "an"))


def find_lone_units(tokens: list[Token], taken: set[int]) -> list[Figure]:
    """Find the amounts that only an article tells, leaving out tokens `taken` by dates."""
    found = []
    for at, token in enumerate(tokens):
        if token.low in _ARTICLES and at not in taken and at + 1 not in taken:
            figure = _read(tokens, at)
            if figure is not None:
                found.append(figure)
    return found


def _read(tokens: list[Token], at: int) -> Figure | None:
    unit = _measure(tokens, at + 1)
    if unit is None:
        return None
    half = low_at(tokens, at - 1) == "half"
    first = at - half
    if not half and low_at(tokens, at - 1) not in _BEFORE:
        return None
    more = [token.low for token in tokens[at + 2 : at + 5]] == ["and", "a", "half"]
    hedge, hedge_first = hedge_before(tokens, first)
    return Figure(
        first=first,
        after=at + 2 + 3 * more,
        value=(0.5 if half else 1.0) + 0.5 * more,
        unit=unit,
        hedge=hedge,
        hedge_first=hedge_first,
    )


def _measure(tokens: list[Token], at: int) -> Unit | None:
    """Return the unit at `at`, singular: "a hundred metres" is read by its numeral."""
    if at >= len(tokens) or tokens[at].kind is not Kind.WORD or tokens[at].low.endswith("s"):
        return None
    unit = UNITS.get(tokens[at].low)
    return unit if unit is not None and unit.dimension in _MEASURES else None
