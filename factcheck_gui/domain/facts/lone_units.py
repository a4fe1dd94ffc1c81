"""One of a unit without a numeral: "after an hour", "half a mile", "a year and a half"."""

from factcheck_gui.domain.facts.figure import Figure, unit_at
from factcheck_gui.domain.facts.hedges import hedge_before
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import Token, low_at

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
    half = low_at(tokens, at - 1) == "half"
    unit, after = unit_at(tokens, at + 1)
    if unit is None or (unit.dimension not in _MEASURES and not half) or tokens[after - 1].low.endswith("s"):
        return None
    first = at - half
    if not half and low_at(tokens, at - 1) not in _BEFORE:
        return None
    more = [token.low for token in tokens[after : after + 3]] == ["and", "a", "half"]
    hedge, hedge_first = hedge_before(tokens, first)
    return Figure(
        first=first,
        after=after + 3 * more,
        value=(0.5 if half else 1.0) + 0.5 * more,
        unit=unit,
        hedge=hedge,
        hedge_first=hedge_first,
    )
