"""Figures in a text: how much of what, and how sure the text is of it."""

from collections.abc import Callable
from dataclasses import replace

from factcheck_gui.domain.facts import numerals
from factcheck_gui.domain.facts.figure import (
    LARGEST,
    Figure,
    currency_before,
    in_unit,
    minus_before,
    plain_number,
    ranged,
)
from factcheck_gui.domain.facts.hedges import NEAR, hedge_before
from factcheck_gui.domain.facts.numerals import HYPHENS
from factcheck_gui.domain.facts.units import COUNT, RANK, SHARE, TIMES, VAGUE
from factcheck_gui.domain.facts.years import PLURALS
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import STOP, Kind, Token, low_at

__all__ = ["Figure", "find_figures", "is_countable"]


def find_figures(tokens: list[Token], taken: frozenset[int] | set[int] = frozenset()) -> list[Figure]:
    """Find the figures among `tokens`, leaving out those `taken` by dates."""
    found: list[Figure] = []
    after = 0
    starts = [at for at, token in enumerate(tokens) if token.kind is Kind.NUMBER or token.low in _BY_WORD]
    for at in starts:
        if at < after or at in taken:
            continue
        figure = _read(tokens, at)
        if figure is None or any(index in taken for index in range(figure.first, figure.after)):
            continue
        found.append(_hedged(tokens, figure, after))
        after = figure.after
    return found


def _hedged(tokens: list[Token], figure: Figure, floor: int) -> Figure:
    hedge, first = hedge_before(tokens, figure.first, floor)
    near = any(tokens[index].low in NEAR for index in range(first, figure.first))
    return replace(figure, hedge=hedge, hedge_first=first, near=near)


def _read(tokens: list[Token], at: int) -> Figure | None:
    if tokens[at].kind is Kind.NUMBER:
        return _from_digits(tokens, at)
    reader = _BY_WORD.get(tokens[at].low) if tokens[at].kind is Kind.WORD else None
    return reader(tokens, at) if reader else None


# -- digits ----------------------------------------------------------------------------


def _from_digits(tokens: list[Token], at: int) -> Figure | None:
    value = numerals.digits_value(tokens[at].text)
    rank = low_at(tokens, at + 1) in ("st", "nd", "rd", "th") and tokens[at + 1].start == tokens[at].end
    if rank:
        return Figure(first=at, after=at + 2, value=value, unit=RANK)
    share = _share(tokens, at, value, at + 1)
    if share is not None:
        return share
    factor, after = numerals.read_scales(tokens, at + 1)
    if value * factor > LARGEST:
        return None
    first, currency = currency_before(tokens, at)
    if minus_before(tokens, first):
        first, factor = first - 1, -factor
    return ranged(tokens, in_unit(tokens, Figure(first=first, after=after, value=value * factor), currency))


# -- words ----------------------------------------------------------------------------


def _from_words(tokens: list[Token], at: int) -> Figure | None:
    read = numerals.read_words(tokens, at)
    if read is None:
        return None
    value, after = read
    if value == 1 and after == at + 1 and _is_pronoun(tokens, at):
        return None
    share = _fraction(tokens, at, value, after) or _share(tokens, at, value, after)
    return share or ranged(tokens, in_unit(tokens, Figure(first=at, after=after, value=value), None))


_ONE_AFTER = word_set("no any every the this that some each which another")
_ONE_BEFORE = word_set("of another who that thing day such")


def _is_pronoun(tokens: list[Token], at: int) -> bool:
    """Tell "the one who", "one of the" from a count of one."""
    if tokens[at].low != "one" or low_at(tokens, at - 1) == "only":
        return False
    after = low_at(tokens, at + 1)
    return (
        low_at(tokens, at - 1) in _ONE_AFTER
        or after in _ONE_BEFORE
        or not (after and (after[0].isalnum() or after in HYPHENS))
    )


def _fraction(tokens: list[Token], at: int, value: float, after: int) -> Figure | None:
    """Read "two-thirds", "three quarters"; "two half" is none."""
    here = numerals.skip_hyphen(tokens, after)
    parts = numerals.DENOMINATORS.get(low_at(tokens, here))
    if parts is None or not 0 < value < parts or (value > 1) != low_at(tokens, here).endswith("s"):
        return None
    return Figure(first=at, after=here + 1, value=value / parts, unit=SHARE)


def _share(tokens: list[Token], at: int, value: float, after: int) -> Figure | None:
    """Read "one in five", "3 out of 4"."""
    out_of = low_at(tokens, after) == "out" and low_at(tokens, after + 1) == "of"
    start = after + 2 if out_of else after + 1
    if not (out_of or low_at(tokens, after) == "in") or start >= len(tokens):
        return None
    whole = plain_number(tokens, start)
    if whole is None or not 0 < value < whole[0] <= 1000:  # noqa: PLR2004 - beyond that it is a place or a year
        return None
    return Figure(first=at, after=whole[1], value=value / whole[0], unit=SHARE)


def _ordinal(tokens: list[Token], at: int) -> Figure | None:
    low = tokens[at].low
    if low == "second" and _is_moment(tokens, at):
        return None
    return Figure(first=at, after=at + 1, value=float(numerals.ORDINALS[low]), unit=RANK)


def _multiple(tokens: list[Token], at: int) -> Figure:
    return Figure(first=at, after=at + 1, value=numerals.MULTIPLES[tokens[at].low], unit=TIMES)


def _is_moment(tokens: list[Token], at: int) -> bool:
    """Tell "a second later" from "a second prize"."""
    if low_at(tokens, at - 1) in ("per", "every"):
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = (
        after is None
        or after.kind is Kind.SIGN
        or after.low in ("ago", "later", "faster", "slower", "behind", "ahead")
    )
    return ends and low_at(tokens, at - 1) == "a"


def _after_article(tokens: list[Token], at: int) -> Figure | None:
    """Read "a million", "half a million", "a third", "a dozen", "a couple of"."""
    low = low_at(tokens, at + 1)
    half = low_at(tokens, at - 1) == "half"
    first = at - 1 if half else at
    if low in numerals.SCALES:
        factor, after = numerals.read_scales(tokens, at + 1)
        figure = Figure(first=first, after=after, value=factor * (0.5 if half else 1.0))
        return in_unit(tokens, figure, None)
    if low == "dozen":
        return Figure(first=first, after=at + 2, value=6.0 if half else 12.0)
    if low in numerals.DENOMINATORS and low != "second" and _is_part(tokens, at):
        return Figure(first=at, after=at + 2, value=1 / numerals.DENOMINATORS[low], unit=SHARE)
    return None


_WHOLE = word_set("of the more less as")
_BEFORE_A_PART = word_set("by to than about nearly almost over roughly around")


def _is_part(tokens: list[Token], at: int) -> bool:
    """Tell "a third of the homes", "fell by a quarter" from "a third man", "in a quarter"."""
    after = tokens[at + 2] if at + 2 < len(tokens) else None
    if after is not None and after.low in _WHOLE:
        return True
    ends = after is None or after.kind is Kind.SIGN or after.low in STOP
    return ends and low_at(tokens, at - 1) in _BEFORE_A_PART


def _half(tokens: list[Token], at: int) -> Figure | None:
    after = low_at(tokens, at + 1)
    if after in ("a", "an"):
        return (
            None
            if low_at(tokens, at + 2) in numerals.SCALES or low_at(tokens, at + 2) == "dozen"
            else _plain_half(at)
        )
    return replace(_plain_half(at), unit=TIMES) if after == "as" else _plain_half(at)


def _plain_half(at: int) -> Figure:
    return Figure(first=at, after=at + 1, value=0.5, unit=SHARE)


def _rough(tokens: list[Token], at: int) -> Figure:
    """Read "thousands", "tens of thousands", "hundreds of millions"."""
    first = at
    value = numerals.ROUGH[tokens[at].low]
    if low_at(tokens, at + 1) == "of" and low_at(tokens, at + 2) in numerals.ROUGH:
        return Figure(first=first, after=at + 3, value=value * numerals.ROUGH[tokens[at + 2].low], unit=VAGUE)
    if low_at(tokens, at - 1) == "of" and low_at(tokens, at - 2) == "tens":
        return Figure(first=at - 2, after=at + 1, value=value * 10, unit=VAGUE)
    return Figure(first=first, after=at + 1, value=value, unit=VAGUE)


_RANKED = word_set(
    """day week month year time consecutive straight term quarter round largest biggest highest lowest most
    person victim case place anniversary"""
)
_BARE_SIDES = word_set("the these those its their both")
_SIDES = word_set("sides countries parties leaders nations men women teams governments candidates rivals")


def is_countable(tokens: list[Token], figure: Figure) -> bool:
    """Tell a figure worth checking from a label ("France 2"), a rank, or "the two sides"."""
    before = tokens[figure.first - 1] if figure.first else None
    after = low_at(tokens, figure.after)
    if figure.unit is RANK:
        return after in _RANKED
    if figure.unit is not COUNT or figure.hedge or figure.after - figure.first > 1 or before is None:
        return True
    if before.low in _BARE_SIDES and after in _SIDES:
        return False
    label = (
        before.kind is Kind.WORD
        and before.capital
        and figure.first > 1
        and before.end + 1 == tokens[figure.first].start
    )
    small = tokens[figure.first].kind is Kind.NUMBER and figure.value < 1000  # noqa: PLR2004 - labels are short
    return not (label and small and not after.endswith(("s", *PLURALS)))


_BY_WORD: dict[str, Callable[[list[Token], int], Figure | None]] = {
    **dict.fromkeys((*numerals.SMALL, *numerals.TENS, *numerals.SCALES), _from_words),
    **dict.fromkeys(numerals.ORDINALS, _ordinal),
    **dict.fromkeys(numerals.MULTIPLES, _multiple),
    **dict.fromkeys(numerals.ROUGH, _rough),
    "a": _after_article,
    "an": _after_article,
    "half": _half,
}
