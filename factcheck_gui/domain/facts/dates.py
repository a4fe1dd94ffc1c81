"""Dates in a text, each at the precision it is given in."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from factcheck_gui.domain.facts.calendar_dates import read_clock, read_digits, read_month, read_weekday
from factcheck_gui.domain.facts.date_fact import DateFact
from factcheck_gui.domain.facts.numerals import HYPHENS, SMALL, TENS
from factcheck_gui.domain.facts.relative_dates import read_ago, read_day_word, read_pointed
from factcheck_gui.domain.facts.years import read_decade, read_year
from factcheck_gui.domain.words.calendar_words import (
    CLOSING,
    DAY_WORDS,
    MONTHS,
    OPENING,
    PARTS,
    POINTERS,
    SEASONS,
    WEEKDAYS,
)
from factcheck_gui.domain.words.words import Kind, Token, low_at

__all__ = ["DateFact", "find_dates"]

_Reader = Callable[[list[Token], int, date | None], DateFact | None]
# What a word can start; a word in no table starts no date.
_BY_WORD: dict[str, _Reader] = {
    **dict.fromkeys((*SMALL, *TENS, "a", "an"), read_ago),
    **dict.fromkeys(POINTERS, read_pointed),
    **dict.fromkeys(DAY_WORDS, read_day_word),
    **dict.fromkeys(WEEKDAYS, read_weekday),
    **dict.fromkeys(MONTHS, read_month),
}
_NUMERALS = (Kind.NUMBER, Kind.CLOCK)
_STARTS = frozenset({*_BY_WORD, *(f"{word}'s" for word in _BY_WORD), "year", "year's"})


def find_dates(tokens: list[Token], published: date | None = None) -> list[DateFact]:
    """Find the dates among `tokens`; what counts from today is worked out from `published`."""
    found: list[DateFact] = []
    after = 0
    for at in [at for at, token in enumerate(tokens) if token.kind in _NUMERALS or token.low in _STARTS]:
        fact = _read(tokens, at, published) if at >= after else None
        if fact is not None:
            found.append(_widened(tokens, fact, after))
            after = fact.after
    return found


def _read(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    token = tokens[at]
    if token.kind is Kind.WORD:
        reader = _BY_WORD.get(token.low.removesuffix("'s"))
        return reader(tokens, at, published) if reader else _year_end(tokens, at, published)
    if token.kind is Kind.NUMBER:
        return (
            read_digits(tokens, at, published)
            or read_ago(tokens, at, published)
            or read_decade(tokens, at)
            or read_year(tokens, at)
        )
    return read_clock(tokens, at) if token.kind is Kind.CLOCK else None


def _year_end(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    """Read "by year end", "year's end"."""
    if tokens[at].low not in ("year", "year's"):
        return None
    end = at + 1 + (low_at(tokens, at + 1) in HYPHENS)
    if low_at(tokens, end) != "end":
        return None
    fact = DateFact(first=at, after=end + 1, part="late", relative=True)
    return fact if published is None else _last_day(replace(fact, year=published.year, relative=False))


def _widened(tokens: list[Token], fact: DateFact, floor: int) -> DateFact:
    """Take in "early", "mid-", "last", "the end of" before the date, not beyond token `floor`."""
    first = fact.first
    here = first - 1 - (low_at(tokens, first - 1) in HYPHENS)
    if here >= floor and low_at(tokens, here) in PARTS:
        return replace(fact, first=here, part=fact.part or PARTS[tokens[here].low])
    if first > floor and fact.month is not None and tokens[first - 1].low in POINTERS:
        return replace(fact, first=first - 1)
    return _in_season(tokens, fact, floor) or _with_edge(tokens, fact, floor)


def _in_season(tokens: list[Token], fact: DateFact, floor: int) -> DateFact | None:
    """Read the season of "spring 1915", "the winter of 1916"."""
    at = fact.first - 1 - (low_at(tokens, fact.first - 1) == "of")
    season = SEASONS.get(low_at(tokens, at))
    if season is None or at < floor or fact.year is None or fact.month is not None or fact.part:
        return None
    return replace(fact, first=at, part=season)


def _with_edge(tokens: list[Token], fact: DateFact, floor: int) -> DateFact:
    of = fact.first - 1 - (low_at(tokens, fact.first - 1) in ("the", "this"))
    edge = low_at(tokens, of - 1)
    if of - 1 < floor or low_at(tokens, of) != "of":
        return fact
    if edge in OPENING:
        return replace(fact, first=of - 1, part=fact.part or "early")
    return _last_day(replace(fact, first=of - 1, part=fact.part or "late")) if edge in CLOSING else fact


def _last_day(fact: DateFact) -> DateFact:
    """Give "the end of" a year or month the last day of it."""
    if fact.year is None or fact.day is not None or fact.year < 1:
        return fact
    month = fact.month or 12
    return replace(fact, month=month, day=monthrange(fact.year, month)[1])
