"""Dates by the calendar: "2014-03-18", "June 2, 1980", "Monday", "2:30 p.m."."""

from dataclasses import replace
from datetime import date

from factcheck_gui.domain.facts.date_fact import DateFact
from factcheck_gui.domain.facts.numerals import HYPHENS
from factcheck_gui.domain.facts.relative_dates import nearest_weekday, past_half_of_day, past_year
from factcheck_gui.domain.facts.years import plain_year, year_after
from factcheck_gui.domain.words.calendar_words import MONTHS, UNSURE_MONTHS, UNSURE_WEEKDAYS, WEEKDAYS
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import Kind, Token, low_at

_MONTHS_A_YEAR, _LONGEST_MONTH = 12, 31
_HOURS, _MINUTES, _CLOCK_FACE = 24, 59, 12
_PIVOT = 50  # two-digit years above it are of the last century
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_NO_DAY_BEFORE = word_set("am pm am. pm. percent % million billion thousand")
_BEFORE_A_MONTH = word_set("in of since until till by early late last this next mid during")
_BEFORE_A_CAPITAL_MONTH = word_set("before after from on to")


def read_digits(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    """Read a date that starts with a numeral, except a bare year."""
    return (
        _iso_date(tokens, at)
        or _slashed(tokens, at)
        or read_day_month(tokens, at, published)
        or _day_alone(tokens, at)
        or _hour(tokens, at)
    )


def _three(tokens: list[Token], at: int, signs: frozenset[str]) -> list[int] | None:
    """Return three numbers of at most four digits joined by one sign, as in 2014-03-18."""
    numerals, joints = tokens[at : at + 5 : 2], tokens[at + 1 : at + 4 : 2]
    if (
        len(numerals) < len(("year", "month", "day"))
        or joints[0].text != joints[1].text
        or joints[0].text not in signs
    ):
        return None
    plain = all(one.text.isdecimal() and len(one.text) <= len("2014") for one in numerals)
    return [int(one.text) for one in numerals] if plain else None


def _iso_date(tokens: list[Token], at: int) -> DateFact | None:
    numbers = _three(tokens, at, HYPHENS) if len(tokens[at].text) == len("2014") else None
    if numbers is None:
        return None
    return _checked(DateFact(first=at, after=at + 5, year=numbers[0], month=numbers[1], day=numbers[2]))


def _slashed(tokens: list[Token], at: int) -> DateFact | None:
    """Read 9/25/2007, month first unless that cannot be."""
    numbers = _three(tokens, at, frozenset("/"))
    if numbers is None:
        return None
    month, day, year = numbers
    if month > _MONTHS_A_YEAR:
        month, day = day, month
    if len(tokens[at + 4].text) == len("07"):
        year += 1900 if year > _PIVOT else 2000
    return _checked(DateFact(first=at, after=at + 5, year=year, month=month, day=day))


def _checked(fact: DateFact) -> DateFact | None:
    """Return `fact` if the calendar has such a day."""
    try:
        date(fact.year or 1, fact.month or 1, fact.day or 1)
    except ValueError:
        return None
    return fact


def _day_number(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Read "2", "2nd" as the day of a month; return it and the next token."""
    text = tokens[at].text if at < len(tokens) and tokens[at].kind is Kind.NUMBER else ""
    if not text.isdecimal() or len(text) > len("31") or not 1 <= int(text) <= _LONGEST_MONTH:
        return None
    ordinal = low_at(tokens, at + 1) in _ORDINAL_ENDINGS and tokens[at + 1].start == tokens[at].end
    return int(text), at + 1 + ordinal


def read_day_month(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    """Read "2 June 1980", "the 2nd of June"."""
    day = _day_number(tokens, at)
    if day is None:
        return None
    month_at = day[1] + (low_at(tokens, day[1]) == "of")
    month = MONTHS.get(low_at(tokens, month_at))
    if month is None:
        return None
    return _in_year(tokens, DateFact(first=at, after=month_at + 1, month=month, day=day[0]), published)


def _day_alone(tokens: list[Token], at: int) -> DateFact | None:
    """Read "on the 3rd", where nothing follows that it could rank."""
    if low_at(tokens, at - 1) != "the" or low_at(tokens, at - 2) not in ("on", "until", "since"):
        return None
    day = _day_number(tokens, at)
    if day is None or day[1] == at + 1:
        return None
    ends = day[1] == len(tokens) or tokens[day[1]].kind is Kind.SIGN
    return DateFact(first=at, after=day[1], day=day[0]) if ends else None


def read_month(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    """Read "June 2, 1980", "Sept. 5", "March"."""
    low = tokens[at].low.removesuffix("'s")
    after = at + 1 + (low_at(tokens, at + 1) == "." and len(low) <= len("sept"))
    day = _day_number(tokens, after)
    if day is not None and low_at(tokens, day[1]) in _NO_DAY_BEFORE:
        day = None
    if day is None and low in UNSURE_MONTHS and not _surely_month(tokens, at, after):
        return None
    fact = DateFact(first=at, after=after, month=MONTHS[low])
    if day is not None:
        fact = replace(fact, day=day[0], after=_past_day_range(tokens, day[1]))
    return _in_year(tokens, fact, published)


def _surely_month(tokens: list[Token], at: int, after: int) -> bool:
    """Tell the month from "may", "march" and short forms that are words of their own."""
    before = low_at(tokens, at - 1)
    if plain_year(tokens, after) is not None:
        return True
    if len(tokens[at].low) <= len("sept") and tokens[at].low != "may":
        return after > at + 1 and before in _BEFORE_A_MONTH
    if before in _BEFORE_A_MONTH:
        return True
    return tokens[at].capital and before in _BEFORE_A_CAPITAL_MONTH


def _past_day_range(tokens: list[Token], at: int) -> int:
    """Step over the "-4" of "June 2-4"."""
    if at + 1 < len(tokens) and tokens[at].text in HYPHENS and tokens[at].start == tokens[at - 1].end:
        day = _day_number(tokens, at + 1)
        return at if day is None else day[1]
    return at


def _in_year(tokens: list[Token], fact: DateFact, published: date | None) -> DateFact:
    year = year_after(tokens, fact.after)
    if year is not None:
        return replace(fact, year=year[0], after=year[1])
    return past_year(fact, published, low_at(tokens, fact.first - 1))


def read_weekday(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    """Read "Wednesday", "Monday, June 2"."""
    low = tokens[at].low.removesuffix("'s")
    dotted = low_at(tokens, at + 1) == "." and low in _SHORT_WEEKDAYS
    if low in UNSURE_WEEKDAYS and not dotted:
        return None
    after = at + 1 + dotted
    comma = after + (low_at(tokens, after) == ",")
    fuller = _day_after(tokens, comma, published)
    if fuller is not None:
        return replace(fuller, first=at, weekday=WEEKDAYS[low])
    fact = DateFact(
        first=at, after=past_half_of_day(tokens, after), weekday=WEEKDAYS[low], relative=published is None
    )
    return nearest_weekday(fact, published, low_at(tokens, at - 1))


_SHORT_WEEKDAYS = UNSURE_WEEKDAYS | word_set("tue tues thu thur thurs fri")


def _day_after(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    """Read the day of the month that a weekday goes with."""
    if at >= len(tokens):
        return None
    fact = (read_month if tokens[at].low in MONTHS else read_day_month)(tokens, at, published)
    return fact if fact is not None and fact.day is not None else None


def read_clock(tokens: list[Token], at: int) -> DateFact | None:
    """Read "14:30", "2:30 p.m."."""
    hours, minutes = (int(part) for part in tokens[at].text.split(":")[:2])
    return _timed(tokens, at, hours, minutes) if hours <= _HOURS and minutes <= _MINUTES else None


def _hour(tokens: list[Token], at: int) -> DateFact | None:
    text = tokens[at].text
    if not text.isdecimal() or len(text) > len("12") or not 1 <= int(text) <= _CLOCK_FACE:
        return None
    return _timed(tokens, at, int(text), 0) if _half(tokens, at + 1) else None


def _half(tokens: list[Token], at: int) -> str:
    low = low_at(tokens, at).rstrip(".")
    return low if low in ("am", "pm") else ""


def _timed(tokens: list[Token], at: int, hours: int, minutes: int) -> DateFact:
    half = _half(tokens, at + 1)
    if half:
        hours = hours % _CLOCK_FACE + (_CLOCK_FACE if half == "pm" else 0)
    return DateFact(first=at, after=at + 1 + bool(half), minute=hours * 60 + minutes)
