"""Dates in a text, each at the precision it is given in."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck_gui.domain.calendar_words import (
    CLOSING,
    DAY_WORDS,
    HALVES_OF_DAY,
    MONTHS,
    OPENING,
    PARTS,
    PERIODS,
    POINTERS,
    UNSURE_MONTHS,
    UNSURE_WEEKDAYS,
    WEEKDAYS,
)
from factcheck_gui.domain.numerals import HYPHENS, SMALL, TENS, digits_value
from factcheck_gui.domain.text import Span
from factcheck_gui.domain.words import Kind, Token, span_of

_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_ERAS = {"bc": -1, "bce": -1, "ad": 1, "ce": 1}
_FIRST_YEAR_SAID = 1000  # "in 1066" is a year, "1066 people" is none


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFact:
    """A date as far as the text gives it; a part not given is None.

    `first` and `after` are the tokens it is made of. `part` is early, mid, late, or a
    season or quarter; `minute` counts from midnight; `weekday` from Monday, 0. `until`
    is the end of a season such as 2002–03, a year. `relative` is True while it hangs on
    an unknown date of publication.
    """

    first: int
    after: int
    century: int | None = None
    decade: int | None = None
    year: int | None = None
    until: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    minute: int | None = None
    relative: bool = False

    def span(self, tokens: list[Token]) -> Span:
        """Return the passage in the text `tokens` were cut from."""
        return span_of(tokens, self.first, self.after)

    def iso(self) -> str | None:
        """Return ISO 8601 at the date's own precision, "2014-03" say; a decade is "199X"."""
        if self.year is None:
            return None if self.decade is None else f"{self.decade}X"
        if self.until is not None:
            return f"{self.year}/{self.until}"
        if self.month is None:
            return f"{self.year:04}"
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{self.year:04}-{self.month:02}{day}"

    def conflicts(self, other: "DateFact") -> bool:
        """Tell whether a part given on both sides is not the same on both."""
        return any(
            one is not None and two is not None and one != two
            for one, two in zip(self.parts(), other.parts(), strict=True)
        )

    def agrees(self, other: "DateFact") -> bool:
        """Tell whether something is given on both sides, and nothing conflicts."""
        shared = any(
            one is not None and two is not None for one, two in zip(self.parts(), other.parts(), strict=True)
        )
        return shared and not self.conflicts(other)

    def parts(self) -> tuple[int | str | None, ...]:
        """Return what is given, coarse to fine; a year stands for its decade and century."""
        decade = self.decade if self.year is None else self.year // 10
        century = self.century if decade is None else None
        return century, decade, self.year, self.until, self.month, self.day, self.weekday, self.part, self.minute


def find_dates(tokens: list[Token], published: date | None = None) -> list[DateFact]:
    """Find the dates among `tokens`; what counts from today is worked out from `published`."""
    found: list[DateFact] = []
    at = 0
    while at < len(tokens):
        fact = _read(tokens, at, published)
        if fact is None:
            at += 1
            continue
        floor = found[-1].after if found else 0
        found.append(_widened(tokens, fact, floor))
        at = fact.after
    return found


def _read(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    token = tokens[at]
    low = token.low
    if token.kind is Kind.NUMBER:
        return _from_number(tokens, at, published)
    if token.kind is Kind.CLOCK:
        return _clock(tokens, at)
    if token.kind is Kind.SIGN:
        return None
    if low in MONTHS:
        return _from_month(tokens, at, published)
    if low in WEEKDAYS or (f"{low}." in WEEKDAYS and low not in UNSURE_WEEKDAYS):
        return _from_weekday(tokens, at, published)
    if low in DAY_WORDS:
        return _day_word(at, DAY_WORDS[low], published)
    if low in POINTERS:
        return _pointed(tokens, at, published)
    return _ago(tokens, at, published) if low in _COUNTS else None


_COUNTS = frozenset(SMALL) | frozenset(TENS) | {"a", "an"}


def _low(tokens: list[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


# -- dates that start with a numeral ----------------------------------------------------


def _from_number(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    return (
        _iso_date(tokens, at)
        or _slashed(tokens, at)
        or _day_month(tokens, at, published)
        or _day_alone(tokens, at)
        or _decade(tokens, at)
        or _hour(tokens, at)
        or _ago(tokens, at, published)
        or _year(tokens, at)
    )


def _three(tokens: list[Token], at: int, signs: frozenset[str] | str) -> list[Token] | None:
    """Return three numerals joined by one of `signs`, as in 2014-03-18."""
    five = tokens[at : at + 5]
    if len(five) < 5 or five[1].text not in signs or five[3].text != five[1].text:  # noqa: PLR2004 - three numerals, two signs
        return None
    numerals = five[0::2]
    return numerals if all(one.text.isdecimal() and len(one.text) <= len("2014") for one in numerals) else None


def _iso_date(tokens: list[Token], at: int) -> DateFact | None:
    numerals = _three(tokens, at, HYPHENS)
    if numerals is None or len(numerals[0].text) != len("2014"):
        return None
    year, month, day = (int(one.text) for one in numerals)
    return _checked(DateFact(first=at, after=at + 5, year=year, month=month, day=day))


def _slashed(tokens: list[Token], at: int) -> DateFact | None:
    """Read 9/25/2007, month first unless that cannot be."""
    numerals = _three(tokens, at, "/")
    if numerals is None:
        return None
    month, day, year = (int(one.text) for one in numerals)
    if month > 12:  # noqa: PLR2004 - months in a year
        month, day = day, month
    if len(numerals[2].text) == len("07"):
        year += 1900 if year > 50 else 2000  # noqa: PLR2004 - the usual window of two-digit years
    return _checked(DateFact(first=at, after=at + 5, year=year, month=month, day=day))


def _checked(fact: DateFact) -> DateFact | None:
    """Return `fact` if the calendar has such a day."""
    try:
        date(fact.year or 2000, fact.month or 1, fact.day or 1)
    except ValueError:
        return None
    return fact


def _day_number(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Read "2", "2nd", "2nd of" as the day of a month."""
    text = tokens[at].text if at < len(tokens) and tokens[at].kind is Kind.NUMBER else ""
    if not text.isdecimal() or len(text) > len("31") or not 1 <= int(text) <= 31:  # noqa: PLR2004 - days in a month
        return None
    after = at + 1
    if _low(tokens, after) in ("st", "nd", "rd", "th") and tokens[after].start == tokens[at].end:
        after += 1
    return int(text), after


def _day_month(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    day = _day_number(tokens, at)
    if day is None:
        return None
    month_at = day[1] + (_low(tokens, day[1]) == "of")
    month = MONTHS.get(_low(tokens, month_at))
    if month is None:
        return None
    fact = DateFact(first=at, after=month_at + 1, month=month, day=day[0])
    return _with_year(tokens, fact, published)


def _day_alone(tokens: list[Token], at: int) -> DateFact | None:
    """Read "on the 3rd", where nothing follows that it could rank."""
    if _low(tokens, at - 1) != "the" or _low(tokens, at - 2) not in ("on", "until", "since"):
        return None
    day = _day_number(tokens, at)
    if day is None or day[1] == at + 1:
        return None
    ends = day[1] == len(tokens) or tokens[day[1]].kind is Kind.SIGN or tokens[day[1]].low == "of"
    return DateFact(first=at, after=day[1], day=day[0]) if ends else None


def _decade(tokens: list[Token], at: int) -> DateFact | None:
    token = tokens[at]
    attached = _low(tokens, at + 1) in ("s", "'s") and tokens[at + 1].start == token.end
    if not attached or not token.text.isdecimal() or not token.text.endswith("0"):
        return None
    if len(token.text) == len("1990") and _FIRST_YEAR <= int(token.text) < _LAST_YEAR:
        return DateFact(first=at, after=at + 2, decade=int(token.text) // 10)
    if len(token.text) == len("90") and at and tokens[at - 1].text in "'’‘" and int(token.text) >= 20:  # noqa: PLR2004 - '10s is this century's
        return DateFact(first=at - 1, after=at + 2, decade=190 + int(token.text) // 10)
    return None


def _year(tokens: list[Token], at: int) -> DateFact | None:
    if _low(tokens, at + 1).rstrip(".") in _ERAS and tokens[at].text.isdecimal() and len(tokens[at].text) <= len("1066"):
        return DateFact(first=at, after=at + 2, year=_ERAS[tokens[at + 1].low.rstrip(".")] * int(tokens[at].text))
    year = plain_year(tokens, at)
    if year is None or _counts_something(tokens, at):
        return None
    until = _season_end(tokens, at, year)
    if until is not None:
        return DateFact(first=at, after=at + 3, year=year, until=until)
    return DateFact(first=at, after=at + 1, year=year)


def plain_year(tokens: list[Token], at: int, first: int | None = None) -> int | None:
    """Return the numeral at `at` if it has the looks of a year, not before `first`."""
    text = tokens[at].text if at < len(tokens) else ""
    if len(text) != len("2014") or not text.isdecimal():
        return None
    if first is None:
        first = _FIRST_YEAR_SAID if _low(tokens, at - 1) in _SAID_OF_YEARS else _FIRST_YEAR
    if not first <= int(text) < _LAST_YEAR:
        return None
    money = at > 0 and tokens[at - 1].text in ("$", "£", "€", "¥", "₹", "#", "№")
    return None if money or _low(tokens, at + 1) in _NEVER_AFTER_A_YEAR else int(text)


_SAID_OF_YEARS = frozenset({"in", "since", "circa", "until"})
_NEVER_AFTER_A_YEAR = frozenset(
    "% percent per km kilometers miles dollars euros meters metres feet pounds tons tonnes million billion thousand".split()
)
_BEFORE_A_YEAR = frozenset(
    """in since from to until till by before after during of late early mid the through between and season year
    summer winter spring fall autumn for than around about circa""".split()
)
_PLURALS = frozenset("people children men women police troops staff".split())
_NO_COUNT_NOUNS = frozenset(
    "was is has does as its this his us series olympics games elections awards championships politics".split()
)


def _counts_something(tokens: list[Token], at: int) -> bool:
    """Tell "1709 schoolchildren" from a year, by the plural that follows."""
    if _low(tokens, at - 1) in _BEFORE_A_YEAR:
        return False
    noun = tokens[at + 1] if at + 1 < len(tokens) else None
    if noun is None or noun.kind is not Kind.WORD or noun.capital or noun.low in _NO_COUNT_NOUNS:
        return False
    plural = noun.low.endswith("s") and not noun.low.endswith(("ss", "'s", "us"))
    return at > 0 and (noun.low in _PLURALS or (plural and len(noun.low) > len("cars")))


def _season_end(tokens: list[Token], at: int, year: int) -> int | None:
    """Read the 03 of 2002-03, the 2003 of 2002/2003."""
    joined = at + 2 < len(tokens) and (tokens[at + 1].text in HYPHENS or tokens[at + 1].text == "/")
    if not joined or tokens[at + 1].start != tokens[at].end or tokens[at + 2].start != tokens[at + 1].end:
        return None
    text = tokens[at + 2].text
    if not text.isdecimal() or len(text) not in (len("03"), len("2003")):
        return None
    until = int(text) if len(text) == len("2003") else year - year % 100 + int(text)
    if until < year:
        until += 100
    return until if until <= _LAST_YEAR and until - year <= 100 else None  # noqa: PLR2004 - a span of years, not a sum


# -- months, weekdays --------------------------------------------------------------------


def _from_month(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    month = MONTHS[tokens[at].low]
    after = at + 1 + (_low(tokens, at + 1) == "." and len(tokens[at].low) <= len("sept"))
    day = _day_number(tokens, after)
    if day is None and tokens[at].low in UNSURE_MONTHS and not _surely_month(tokens, at, after):
        return None
    fact = DateFact(first=at, after=after, month=month)
    if day is not None and not _is_clock(tokens, day[1]):
        fact = replace(fact, day=day[0], after=_past_day_range(tokens, day[1]))
    return _with_year(tokens, fact, published)


def _is_clock(tokens: list[Token], at: int) -> bool:
    return _low(tokens, at) in ("am", "pm", "am.", "pm.", "percent", "%", "million", "billion")


def _surely_month(tokens: list[Token], at: int, after: int) -> bool:
    """Tell the month from "may", "march" and short forms that are words of their own."""
    if after < len(tokens) and plain_year(tokens, after) is not None:
        return True
    before = _low(tokens, at - 1)
    return before in _BEFORE_A_MONTH or (tokens[at].capital and before in ("before", "after", "from", "on", "to"))


_BEFORE_A_MONTH = frozenset("in of since until till by early late last this next mid during".split())


def _past_day_range(tokens: list[Token], at: int) -> int:
    """Step over the "-4" of "June 2-4"."""
    if at + 1 < len(tokens) and tokens[at].text in HYPHENS and tokens[at].start == tokens[at - 1].end:
        day = _day_number(tokens, at + 1)
        return at if day is None else day[1]
    return at


def _with_year(tokens: list[Token], fact: DateFact, published: date | None) -> DateFact:
    """Add the year that follows, over a comma or "of"; else the latest one before `published`."""
    at = fact.after + (_low(tokens, fact.after) in (",", "of"))
    year = plain_year(tokens, at, _FIRST_YEAR_SAID)
    if year is not None:
        return replace(fact, after=at + 1, year=year)
    return _past_year(tokens, fact, published)


def _past_year(tokens: list[Token], fact: DateFact, published: date | None) -> DateFact:
    if published is None or fact.month is None:
        return fact
    before = _low(tokens, fact.first - 1)
    later = before in ("next", "coming") or _low(tokens, fact.first - 2) in ("next", "coming")
    month, day = fact.month, fact.day or 1
    ahead = (month, day) > (published.month, published.day)
    if later:
        return replace(fact, year=published.year + (not ahead))
    behind = ahead or (before == "last" and month == published.month)
    return replace(fact, year=published.year - behind)


def _from_weekday(tokens: list[Token], at: int, published: date | None) -> DateFact:
    weekday = WEEKDAYS.get(tokens[at].low, WEEKDAYS.get(tokens[at].low + "."))
    after = at + 1 + (_low(tokens, at + 1) == "." and len(tokens[at].low) <= len("thurs"))
    comma = after + (_low(tokens, after) == ",")
    fuller = _after_weekday(tokens, comma, published) if comma < len(tokens) else None
    if fuller is not None:
        return replace(fuller, first=at, weekday=weekday)
    fact = DateFact(first=at, after=_past_half_of_day(tokens, after), weekday=weekday, relative=published is None)
    return _nearest_weekday(tokens, fact, published)


def _after_weekday(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    if tokens[at].low in MONTHS:
        fact = _from_month(tokens, at, published)
        return fact if fact is not None and fact.day is not None else None
    return _day_month(tokens, at, published) if tokens[at].kind is Kind.NUMBER else None


def _past_half_of_day(tokens: list[Token], at: int) -> int:
    return at + (_low(tokens, at) in HALVES_OF_DAY)


def _nearest_weekday(tokens: list[Token], fact: DateFact, published: date | None) -> DateFact:
    """Take a weekday for the latest one, the day of publication itself included."""
    if published is None or fact.weekday is None:
        return fact
    before = _low(tokens, fact.first - 1)
    if before in ("next", "coming"):
        return _dated(fact, published + timedelta(days=(fact.weekday - published.weekday()) % 7 or 7))
    back = (published.weekday() - fact.weekday) % 7
    return _dated(fact, published - timedelta(days=7 if before == "last" and back == 0 else back))


def _dated(fact: DateFact, day: date) -> DateFact:
    return replace(fact, year=day.year, month=day.month, day=day.day, weekday=day.weekday(), relative=False)


# -- counted from the day of publication ---------------------------------------------------


def _day_word(at: int, days: int, published: date | None) -> DateFact:
    if published is None:
        return DateFact(first=at, after=at + 1, part=f"day{days:+}", relative=True)
    return _dated(DateFact(first=at, after=at + 1), _shifted(published, days))


def _shifted(day: date, days: int) -> date:
    """Go `days` on, staying inside the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _pointed(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    """Read "last year", "this month", "next summer", "the past two weeks"."""
    step = POINTERS[tokens[at].low]
    unit_at = at + 1
    while unit_at < min(at + 3, len(tokens)) and _is_count(tokens[unit_at]):
        unit_at += 1
    unit = PERIODS.get(_low(tokens, unit_at))
    if unit is None:
        return None
    if any(_is_number(token) for token in tokens[at + 1 : unit_at]):
        return None  # "the past 20 years" is a figure
    fact = DateFact(first=at, after=_past_half_of_day(tokens, unit_at + 1), relative=True)
    if unit_at > at + 1 or published is None:
        return replace(fact, part=f"{unit}{step:+}")
    return _stepped(fact, unit, step, published)


def _is_count(token: Token) -> bool:
    return token.low in SMALL or token.low in ("few", "several", "couple", "of") or token.text.isdecimal()


def _is_number(token: Token) -> bool:
    return token.low in SMALL or token.text.isdecimal()


def _stepped(fact: DateFact, unit: str, step: int, published: date) -> DateFact:
    if unit in ("day", "week"):
        return _dated(fact, _shifted(published, step * (7 if unit == "week" else 1)))
    if unit == "month":
        months = published.year * 12 + published.month - 1 + step
        return replace(fact, year=months // 12, month=months % 12 + 1, relative=False)
    if unit == "decade":
        return replace(fact, decade=published.year // 10 + step, relative=False)
    if unit == "year":
        return replace(fact, year=published.year + step, relative=False)
    return replace(fact, part=unit, relative=True)


def _ago(tokens: list[Token], at: int, published: date | None) -> DateFact | None:
    """Read "three years ago", "a week earlier"."""
    unit = PERIODS.get(_low(tokens, at + 1))
    word = _low(tokens, at + 2)
    if unit is None or word != "ago":
        return None
    count = _count_of(tokens[at])
    fact = DateFact(first=at, after=at + 3, part=f"{unit}-{count}", relative=True)
    if published is None or count is None or unit not in ("day", "week", "month", "year", "decade"):
        return fact
    return _stepped(replace(fact, part=None), unit, -count, published)


def _count_of(token: Token) -> int | None:
    if token.kind is Kind.NUMBER:
        return int(min(digits_value(token.text), 1000))
    return 1 if token.low in ("a", "an") else SMALL.get(token.low, TENS.get(token.low))


# -- times of day ---------------------------------------------------------------------------


def _clock(tokens: list[Token], at: int) -> DateFact | None:
    hours, minutes = (int(part) for part in tokens[at].text.split(":")[:2])
    if hours > 24 or minutes > 59:  # noqa: PLR2004 - a clock's hours and minutes
        return None
    return _timed(tokens, at, hours, minutes)


def _hour(tokens: list[Token], at: int) -> DateFact | None:
    text = tokens[at].text
    if not text.isdecimal() or not 1 <= int(text[:3]) <= 12 or len(text) > len("12"):  # noqa: PLR2004 - a clock face
        return None
    return _timed(tokens, at, int(text), 0) if _half(tokens, at + 1) else None


def _half(tokens: list[Token], at: int) -> str:
    low = _low(tokens, at).rstrip(".")
    if low in ("am", "pm"):
        return low
    return "am" if low == "a.m" else "pm" if low == "p.m" else ""


def _timed(tokens: list[Token], at: int, hours: int, minutes: int) -> DateFact:
    half = _half(tokens, at + 1)
    if half:
        hours = hours % 12 + (12 if half == "pm" else 0)
    return DateFact(first=at, after=at + 1 + bool(half), minute=hours * 60 + minutes)


# -- what stands before a date and belongs to it --------------------------------------------


def _widened(tokens: list[Token], fact: DateFact, floor: int) -> DateFact:
    """Take in "early", "mid-", "the end of" before the date, not beyond token `floor`."""
    first = fact.first
    here = first - 1 - (first >= 1 and tokens[first - 1].text in HYPHENS)
    if here >= floor and _low(tokens, here) in PARTS:
        return replace(fact, first=here, part=fact.part or PARTS[tokens[here].low])
    of = first - 1 - (_low(tokens, first - 1) in ("the", "this"))
    if first > floor and fact.month is not None and _low(tokens, first - 1) in POINTERS:
        return replace(fact, first=first - 1)
    edge = _low(tokens, of - 1)
    if of - 1 >= floor and _low(tokens, of) == "of" and (edge in CLOSING or edge in OPENING):
        return replace(fact, first=of - 1, part=fact.part or ("late" if edge in CLOSING else "early"))
    return fact
