"""A figure as a text gives it, with the currency, unit and range that belong to it."""

from dataclasses import dataclass, replace

from factcheck_gui.domain.facts import numerals
from factcheck_gui.domain.facts.numerals import HYPHENS
from factcheck_gui.domain.facts.units import COUNT, CURRENCY_SIGNS, DOLLARS, SCORE, UNITS, Unit
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.words import Kind, Token, low_at, span_of

LARGEST = 1e24  # beyond it a numeral is no amount of anything
_SCORED = frozenset({"votes", "points", "goals", "sets", "games"})
_HIGHEST_SCORE = 200.0  # "3-4" is a score as often as a range


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One amount, its magnitude words worked in.

    `first` and `after` are the tokens of the amount with its sign, magnitude and unit;
    `hedge_first` is where its hedge starts, else `first`. `high` is the end of a range.
    `hedge` is one of ~ < > ≤ ≥ or empty; `near` is True for "nearly", "just over".
    """

    first: int
    after: int
    value: float
    high: float | None = None
    unit: Unit = COUNT
    hedge: str = ""
    hedge_first: int = -1
    near: bool = False

    def span(self, tokens: list[Token]) -> Span:
        """Return the passage without the hedge, in the text `tokens` were cut from."""
        return span_of(tokens, self.first, self.after)


def currency_before(tokens: list[Token], at: int) -> tuple[int, Unit | None]:
    """Read "$", "US$", "EUR" before digits; return the first token and the unit."""
    before = tokens[at - 1] if at else None
    if before is None:
        return at, None
    if before.text in CURRENCY_SIGNS:
        letters = low_at(tokens, at - 2) if at > 1 and tokens[at - 2].end == before.start else ""
        if before.text == "$" and letters in DOLLARS:
            return at - 2, DOLLARS[letters]
        return at - 1 - (letters == "us"), CURRENCY_SIGNS[before.text]
    unit = UNITS.get(before.low)
    if unit is not None and unit.dimension == "money" and before.text.isupper():
        return at - 1, unit
    return at, None


def minus_before(tokens: list[Token], at: int) -> bool:
    """Tell the minus of "-5" from the hyphen of "2-5" and the dash of "2 - 5"."""
    if at == 0 or tokens[at - 1].text not in "-−" or tokens[at - 1].end != tokens[at].start:
        return False
    return at == 1 or tokens[at - 2].text == "(" or tokens[at - 2].end < tokens[at - 1].start


def in_unit(tokens: list[Token], figure: Figure, currency: Unit | None) -> Figure:
    """Add the unit that follows; a currency sign before it stands over a word after it."""
    unit, after = unit_at(tokens, figure.after)
    if currency is not None:
        after = after if unit is not None and unit.dimension == "money" else figure.after
        return replace(figure, unit=currency, after=after)
    return figure if unit is None else replace(figure, unit=unit, after=after)


def unit_at(tokens: list[Token], at: int) -> tuple[Unit | None, int]:
    """Read a unit of one or two words, over a hyphen; return it and the token after it."""
    here = numerals.skip_hyphen(tokens, at)
    low = low_at(tokens, here)
    if not low:
        return None, at
    following = low_at(tokens, here + 1)
    if following:
        unit = UNITS.get(f"{low}_{following}")
        if unit is not None:
            return unit, here + 2
    if low == "°" and following in ("c", "f"):
        return UNITS[f"°{following}"], here + 2
    if low == "m" and tokens[here - 1].end < tokens[here].start:
        return UNITS["meter"], here + 1
    unit = UNITS.get(low)
    return (unit, here + 1) if unit is not None else (None, at)


def ranged(tokens: list[Token], figure: Figure) -> Figure:
    """Join "10 to 12 percent" and "10-12" into one figure; "from 46,000 to 55,000" is two."""
    at = figure.after + (low_at(tokens, figure.after) in _SCORED and low_at(tokens, figure.after + 1) == "to")
    hyphen = at < len(tokens) and tokens[at].text in HYPHENS
    word = low_at(tokens, at) == ("and" if low_at(tokens, figure.first - 1) == "between" else "to")
    if (not hyphen and not word) or low_at(tokens, figure.first - 1) == "from" or _chained(tokens, figure):
        return figure
    start = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text in CURRENCY_SIGNS)
    number = plain_number(tokens, start) if start < len(tokens) else None
    if number is None:
        return figure
    value, after = number
    factor, after = numerals.read_scales(tokens, after)
    end = in_unit(tokens, Figure(first=start, after=after, value=value * factor), None)
    plain_pair = end.unit == figure.unit == COUNT
    score = plain_pair and end.value < _HIGHEST_SCORE if hyphen else plain_pair and end.value < figure.value
    if _chained_after(tokens, end) or not (score or _opens_range(figure, end)):
        return figure
    plain = tokens[figure.after - 1].low not in numerals.SCALES and figure.value < value
    scale = numerals.SCALES.get(tokens[after - 1].low, factor)
    low = figure.value * (scale if plain else 1.0)
    unit = figure.unit if end.unit == COUNT else end.unit
    if unit == COUNT and (end.value < _HIGHEST_SCORE if hyphen else score):
        unit = SCORE
    return replace(figure, after=end.after, value=low, high=end.value, unit=unit)


def _opens_range(figure: Figure, end: Figure) -> bool:
    if end.value > LARGEST or (figure.unit not in (COUNT, end.unit) and end.unit != COUNT):
        return False
    return figure.value < end.value


def _chained(tokens: list[Token], figure: Figure) -> bool:
    """Tell a middle figure of "9-1-0", which is a score and no range."""
    before = figure.first - 1
    return before > 0 and tokens[before].text in HYPHENS and tokens[before - 1].kind is Kind.NUMBER


def _chained_after(tokens: list[Token], end: Figure) -> bool:
    at = end.after
    return at + 1 < len(tokens) and tokens[at].text in HYPHENS and tokens[at + 1].kind is Kind.NUMBER


def plain_number(tokens: list[Token], at: int) -> tuple[float, int] | None:
    """Read a number in digits or words; return it and the token after it."""
    if tokens[at].kind is Kind.NUMBER:
        return numerals.digits_value(tokens[at].text), at + 1
    return numerals.read_words(tokens, at)
