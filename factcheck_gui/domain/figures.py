"""Figures in a text: how much of what, and how sure the text is of it."""

from dataclasses import dataclass, replace

from factcheck_gui.domain import numerals
from factcheck_gui.domain.hedges import NEAR, hedge_before
from factcheck_gui.domain.numerals import HYPHENS
from factcheck_gui.domain.text import Span
from factcheck_gui.domain.units import (
    COUNT,
    CURRENCY_SIGNS,
    DOLLARS,
    RANK,
    SCORE,
    SHARE,
    TIMES,
    UNITS,
    VAGUE,
    Unit,
)
from factcheck_gui.domain.words import Kind, Token, span_of

_LARGEST = 1e24
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


def find_figures(tokens: list[Token], taken: frozenset[int] | set[int] = frozenset()) -> list[Figure]:
    """Find the figures among `tokens`, leaving out those `taken` by dates."""
    found: list[Figure] = []
    at = 0
    floor = 0
    while at < len(tokens):
        figure = None if at in taken else _read(tokens, at)
        if figure is None or any(index in taken for index in range(figure.first, figure.after)):
            at += 1
            continue
        found.append(_hedged(tokens, figure, floor))
        at = floor = figure.after
    return found


def _hedged(tokens: list[Token], figure: Figure, floor: int) -> Figure:
    hedge, first = hedge_before(tokens, figure.first, floor)
    near = any(tokens[index].low in NEAR for index in range(first, figure.first))
    return replace(figure, hedge=hedge, hedge_first=first, near=near)


def _read(tokens: list[Token], at: int) -> Figure | None:
    token = tokens[at]
    if token.kind is Kind.NUMBER:
        return _from_digits(tokens, at)
    if token.kind is not Kind.WORD:
        return None
    low = token.low
    if low in numerals.SMALL or low in numerals.TENS or low in numerals.SCALES:
        return _from_words(tokens, at)
    if low in numerals.ORDINALS:
        return _ordinal(tokens, at)
    if low in numerals.MULTIPLES:
        return Figure(first=at, after=at + 1, value=numerals.MULTIPLES[low], unit=TIMES)
    if low in ("a", "an"):
        return _after_article(tokens, at)
    if low == "half":
        return _half(tokens, at)
    return _rough(tokens, at) if low in numerals.ROUGH else None


def _low(tokens: list[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


# -- digits ----------------------------------------------------------------------------


def _from_digits(tokens: list[Token], at: int) -> Figure | None:
    value = numerals.digits_value(tokens[at].text)
    rank = _low(tokens, at + 1) in ("st", "nd", "rd", "th") and tokens[at + 1].start == tokens[at].end
    if rank:
        return Figure(first=at, after=at + 2, value=value, unit=RANK)
    share = _share(tokens, at, value, at + 1)
    if share is not None:
        return share
    factor, after = numerals.read_scales(tokens, at + 1)
    if value * factor > _LARGEST:
        return None
    first, currency = _currency_before(tokens, at)
    if _minus_before(tokens, first):
        first, factor = first - 1, -factor
    return _ranged(tokens, _in_unit(tokens, Figure(first=first, after=after, value=value * factor), currency))


def _minus_before(tokens: list[Token], at: int) -> bool:
    """Tell the minus of "-5" from the hyphen of "2-5" and the dash of "2 - 5"."""
    if at == 0 or tokens[at - 1].text not in "-−" or tokens[at - 1].end != tokens[at].start:
        return False
    return at == 1 or tokens[at - 2].text == "(" or tokens[at - 2].end < tokens[at - 1].start


def _currency_before(tokens: list[Token], at: int) -> tuple[int, Unit | None]:
    """Read "$", "US$", "EUR" before digits; return the first token and the unit."""
    before = tokens[at - 1] if at else None
    if before is None:
        return at, None
    if before.text in CURRENCY_SIGNS:
        letters = _low(tokens, at - 2) if at > 1 and tokens[at - 2].end == before.start else ""
        if before.text == "$" and letters in DOLLARS:
            return at - 2, DOLLARS[letters]
        return at - 1 - (letters == "us"), CURRENCY_SIGNS[before.text]
    unit = UNITS.get(before.low)
    if unit is not None and unit.dimension == "money" and before.text.isupper():
        return at - 1, unit
    return at, None


def _in_unit(tokens: list[Token], figure: Figure, currency: Unit | None) -> Figure:
    """Add the unit that follows; a currency sign before it stands over a word after it."""
    unit, after = unit_at(tokens, figure.after)
    if currency is not None:
        after = after if unit is not None and unit.dimension == "money" else figure.after
        return replace(figure, unit=currency, after=after)
    return figure if unit is None else replace(figure, unit=unit, after=after)


def unit_at(tokens: list[Token], at: int) -> tuple[Unit | None, int]:
    """Read a unit of one or two words, over a hyphen; return it and the token after it."""
    here = numerals.skip_hyphen(tokens, at)
    low = _low(tokens, here)
    if not low:
        return None, at
    following = _low(tokens, here + 1)
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


def _ranged(tokens: list[Token], figure: Figure) -> Figure:
    """Join "10 to 12 percent" and "10-12" into one figure; "from 46,000 to 55,000" is two."""
    at = figure.after
    hyphen = at < len(tokens) and tokens[at].text in HYPHENS
    word = _low(tokens, at) == ("and" if _low(tokens, figure.first - 1) == "between" else "to")
    if not hyphen and not word or _low(tokens, figure.first - 1) == "from" or _chained(tokens, figure):
        return figure
    start = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text in CURRENCY_SIGNS)
    number = _plain_number(tokens, start) if start < len(tokens) else None
    if number is None:
        return figure
    value, after = number
    factor, after = numerals.read_scales(tokens, after)
    end = _in_unit(tokens, Figure(first=start, after=after, value=value * factor), None)
    score = hyphen and end.unit == figure.unit == COUNT and end.value < _HIGHEST_SCORE
    if _chained_after(tokens, end) or not (score or _opens_range(figure, end)):
        return figure
    plain = tokens[figure.after - 1].kind is Kind.NUMBER and figure.value < value
    low = figure.value * (factor if plain else 1.0)
    unit = figure.unit if end.unit == COUNT else end.unit
    if hyphen and unit == COUNT and end.value < _HIGHEST_SCORE:
        unit = SCORE
    return replace(figure, after=end.after, value=low, high=end.value, unit=unit)


def _opens_range(figure: Figure, end: Figure) -> bool:
    if end.value > _LARGEST or figure.unit not in (COUNT, end.unit) and end.unit != COUNT:
        return False
    return figure.value < end.value


def _chained(tokens: list[Token], figure: Figure) -> bool:
    """Tell a middle figure of "9-1-0", which is a score and no range."""
    before = figure.first - 1
    return before > 0 and tokens[before].text in HYPHENS and tokens[before - 1].kind is Kind.NUMBER


def _chained_after(tokens: list[Token], end: Figure) -> bool:
    at = end.after
    return at + 1 < len(tokens) and tokens[at].text in HYPHENS and tokens[at + 1].kind is Kind.NUMBER


# -- words ----------------------------------------------------------------------------


def _from_words(tokens: list[Token], at: int) -> Figure | None:
    read = numerals.read_words(tokens, at)
    if read is None:
        return None
    value, after = read
    if value == 1 and after == at + 1 and _is_pronoun(tokens, at):
        return None
    share = _fraction(tokens, at, value, after) or _share(tokens, at, value, after)
    return share or _ranged(tokens, _in_unit(tokens, Figure(first=at, after=after, value=value), None))


_ONE_AFTER = frozenset("no any every the this that some each which another".split())
_ONE_BEFORE = frozenset("of another who that thing day such".split())


def _is_pronoun(tokens: list[Token], at: int) -> bool:
    """Tell "the one who", "one of the" from a count of one."""
    if tokens[at].low != "one" or _low(tokens, at - 1) == "only":
        return False
    after = _low(tokens, at + 1)
    return _low(tokens, at - 1) in _ONE_AFTER or after in _ONE_BEFORE or not (after and (after[0].isalnum() or after in HYPHENS))


def _fraction(tokens: list[Token], at: int, value: float, after: int) -> Figure | None:
    """Read "two-thirds", "three quarters"; "two half" is none."""
    here = numerals.skip_hyphen(tokens, after)
    parts = numerals.DENOMINATORS.get(_low(tokens, here))
    if parts is None or not 0 < value < parts or (value > 1) != _low(tokens, here).endswith("s"):
        return None
    return Figure(first=at, after=here + 1, value=value / parts, unit=SHARE)


def _share(tokens: list[Token], at: int, value: float, after: int) -> Figure | None:
    """Read "one in five", "3 out of 4"."""
    out_of = _low(tokens, after) == "out" and _low(tokens, after + 1) == "of"
    start = after + 2 if out_of else after + 1
    if not (out_of or _low(tokens, after) == "in") or start >= len(tokens):
        return None
    whole = _plain_number(tokens, start)
    if whole is None or not 0 < value < whole[0] <= 1000:  # noqa: PLR2004 - beyond that it is a place or a year
        return None
    return Figure(first=at, after=whole[1], value=value / whole[0], unit=SHARE)


def _plain_number(tokens: list[Token], at: int) -> tuple[float, int] | None:
    if tokens[at].kind is Kind.NUMBER:
        return numerals.digits_value(tokens[at].text), at + 1
    return numerals.read_words(tokens, at)


def _ordinal(tokens: list[Token], at: int) -> Figure | None:
    low = tokens[at].low
    if low == "second" and _is_moment(tokens, at):
        return None
    return Figure(first=at, after=at + 1, value=float(numerals.ORDINALS[low]), unit=RANK)


def _is_moment(tokens: list[Token], at: int) -> bool:
    """Tell "a second later" from "a second prize"."""
    if _low(tokens, at - 1) in ("per", "every"):
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = after is None or after.kind is Kind.SIGN or after.low in ("ago", "later", "faster", "slower", "behind", "ahead")
    return ends and _low(tokens, at - 1) == "a"


def _after_article(tokens: list[Token], at: int) -> Figure | None:
    """Read "a million", "half a million", "a third", "a dozen", "a couple of"."""
    low = _low(tokens, at + 1)
    half = _low(tokens, at - 1) == "half"
    first = at - 1 if half else at
    if low in numerals.SCALES:
        factor, after = numerals.read_scales(tokens, at + 1)
        figure = Figure(first=first, after=after, value=factor * (0.5 if half else 1.0))
        return _in_unit(tokens, figure, None)
    if low == "dozen":
        return Figure(first=first, after=at + 2, value=6.0 if half else 12.0)
    if low in numerals.DENOMINATORS and low != "second" and _low(tokens, at + 2) in _WHOLE:
        return Figure(first=at, after=at + 2, value=1 / numerals.DENOMINATORS[low], unit=SHARE)
    return None


_WHOLE = frozenset("of the more less as".split())


def _half(tokens: list[Token], at: int) -> Figure | None:
    after = _low(tokens, at + 1)
    if after in ("a", "an"):
        return None if _low(tokens, at + 2) in numerals.SCALES or _low(tokens, at + 2) == "dozen" else _plain_half(at)
    return replace(_plain_half(at), unit=TIMES) if after == "as" else _plain_half(at)


def _plain_half(at: int) -> Figure:
    return Figure(first=at, after=at + 1, value=0.5, unit=SHARE)


def _rough(tokens: list[Token], at: int) -> Figure:
    """Read "thousands", "tens of thousands", "hundreds of millions"."""
    first = at
    value = numerals.ROUGH[tokens[at].low]
    if _low(tokens, at + 1) == "of" and _low(tokens, at + 2) in numerals.ROUGH:
        return Figure(first=first, after=at + 3, value=value * numerals.ROUGH[tokens[at + 2].low], unit=VAGUE)
    if _low(tokens, at - 1) == "of" and _low(tokens, at - 2) == "tens":
        return Figure(first=at - 2, after=at + 1, value=value * 10, unit=VAGUE)
    return Figure(first=first, after=at + 1, value=value, unit=VAGUE)


_RANKED = frozenset(
    """day week month year time consecutive straight term quarter round largest biggest highest lowest most person victim
    case place anniversary""".split()
)
_BARE_SIDES = frozenset("the these those its their both".split())
_SIDES = frozenset("sides countries parties leaders nations men women teams governments candidates rivals".split())


def is_countable(tokens: list[Token], figure: Figure) -> bool:
    """Tell a figure worth checking from a label ("France 2"), a rank, or "the two sides"."""
    before = tokens[figure.first - 1] if figure.first else None
    after = _low(tokens, figure.after)
    if figure.unit is RANK:
        return after in _RANKED
    if figure.unit is not COUNT or figure.hedge or figure.after - figure.first > 1 or before is None:
        return True
    if before.low in _BARE_SIDES and after in _SIDES:
        return False
    label = before.kind is Kind.WORD and before.capital and figure.first > 1 and before.end + 1 == tokens[figure.first].start
    small = tokens[figure.first].kind is Kind.NUMBER and figure.value < 1000  # noqa: PLR2004 - labels are short
    return not (label and small and not after.endswith("s"))
