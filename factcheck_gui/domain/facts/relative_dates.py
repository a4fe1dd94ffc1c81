"""Dates counted from the day of publication: "yesterday", "last year", "two weeks ago"."""

from dataclasses import replace
from datetime import date, timedelta

from factcheck_gui.domain.facts.date_fact import DateFact
from factcheck_gui.domain.facts.numerals import SMALL, TENS, digits_value
from factcheck_gui.domain.words.calendar_words import DAY_WORDS, HALVES_OF_DAY, PERIODS, POINTERS
from factcheck_gui.domain.words.words import Kind, Token, low_at

_LONGEST_AGO = 10_000  # of any period: beyond it no calendar of ours goes
_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def shifted(day: date, days: int) -> date:
    """Go `days` on, staying inside the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def dated(fact: DateFact, day: date) -> DateFact:
    """Return `fact` as the known day `day`."""
    return replace(fact, year=day.year, month=day.month, day=day.day, weekday=day.weekday(), relative=False)


def past_half_of_day(tokens: list[Token], at: int) -> int:
    """Step over "morning", "night" after a day."""
    return at + (low_at(tokens, at) in HALVES_OF_DAY)


def nearest_weekday(fact: DateFact, published: date | None, before: str) -> DateFact:
    """Take a weekday for the latest one, the day of publication itself included."""
    if published is None or fact.weekday is None:
        return fact
    if before in ("next", "coming"):
        return dated(fact, published + timedelta(days=(fact.weekday - published.weekday()) % 7 or 7))
    back = (published.weekday() - fact.weekday) % 7
    return dated(fact, shifted(published, -7 if before == "last" and back == 0 else -back))


def past_year(fact: DateFact, published: date | None, before: str) -> DateFact:
    """Give a month or day its year: the latest that is not after `published`."""
    if published is None or fact.month is None:
        return fact
    ahead = (fact.month, fact.day or 1) > (published.month, published.day)
    if before in ("next", "coming"):
        return replace(fact, year=published.year + (not ahead))
    behind = ahead or (before == "last" and fact.month == published.month)
    return replace(fact, year=published.year - behind)


def read_day_word(tokens: list[Token], at: int, published: date | None) -> DateFact:
    """Read "yesterday", "overnight"."""
    days = DAY_WORDS[tokens[at].low.removesuffix("'s")]
    fact = DateFact(first=at, after=past_half_of_day(tokens, at + 1), relative=True)
    if published is None:
        return replace(fact, part=f"day{days:+}")
    return dated(fact, shifted(published, days))


def read_pointed(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    """Read "last year", "this month", "the past few weeks"; "the past 20 years" is a figure."""
    step = POINTERS[tokens[at].low.removesuffix("'s")]
    unit_at = at + 1
    while unit_at < at + 3 and low_at(tokens, unit_at) in ("few", "several", "couple", "of"):
        unit_at += 1
    unit = PERIODS.get(low_at(tokens, unit_at).removesuffix("'s"))
    if unit is None:
        return None
    fact = DateFact(first=at, after=past_half_of_day(tokens, unit_at + 1), relative=True)
    if unit_at > at + 1 or published is None:
        return replace(fact, part=f"{unit}{step:+}")
    return _stepped(fact, unit, step, published)


def read_ago(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    """Read "three years ago", "a week ago"."""
    unit = PERIODS.get(low_at(tokens, at + 1))
    if unit is None or low_at(tokens, at + 2) != "ago":
        return None
    count = _count(tokens[at])
    fact = DateFact(first=at, after=at + 3, relative=True)
    if published is None:
        return replace(fact, part=f"{unit}-{count}")
    return _stepped(fact, unit, -count, published)


def _count(token: Token) -> int:
    if token.kind is Kind.NUMBER:
        return int(min(digits_value(token.text), _LONGEST_AGO))
    return SMALL.get(token.low, TENS.get(token.low, 1))


def _stepped(fact: DateFact, unit: str, step: int, published: date) -> DateFact:
    """Go `step` periods on from the day of publication, at the precision of the period."""
    if unit in _DAYS:
        return dated(fact, shifted(published, step * _DAYS[unit]))
    if unit == "month":
        months = max(published.year * 12 + published.month - 1 + step, 12)
        return replace(fact, year=months // 12, month=months % 12 + 1, relative=False)
    if unit == "decade":
        return replace(fact, decade=published.year // 10 + step, relative=False)
    if unit == "year":
        return replace(fact, year=published.year + step, relative=False)
    return replace(fact, part=f"{unit}{step:+}")
