"""Dates as people write them: read where there is one reading, else left alone."""

import re
from collections.abc import Iterator
from datetime import date

from factcheck_gui.domain.shown_dates import Parts

_MONTH_NAMES = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SHORTEST = 3
"""Letters of a month or weekday that is cut short."""

_WORD = r"(?P<month>[A-Za-z]{3,9})\.?"
_YEAR, _DAY = r"(?P<year>[12]\d{3})", r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
_NUMBER = r"(?P<month>\d{1,2})"
_GAP = r"(?:,?\s+|\s?[-/.]\s?)"
_WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:the\s+)?{_DAY}(?:\s+of\s+|{_GAP}|){_WORD}{_GAP}{_YEAR}",  # 12 Mar 2014
        rf"{_WORD}{_GAP}{_DAY}(?:,?\s+|-|/){_YEAR}",  # March 12, 2014
        rf"{_WORD}{_GAP}{_YEAR}",  # March 2014
        rf"{_YEAR}{_GAP}{_WORD}(?:{_GAP}{_DAY})?",  # 2014 March 12
        rf"{_YEAR}(?:(?P<sep>[-/.]){_NUMBER}(?:(?P=sep)(?P<day>\d{{1,2}}))?)?(?:T.*)?",  # ISO 8601
        rf"{_YEAR}(?P<month>\d{{2}})(?P<day>\d{{2}})",
        rf"{_NUMBER}/{_YEAR}",
    )
)
_NUMERIC = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2([12]\d{3})")
_WEEKDAY = re.compile(r"([A-Za-z]{3,9})\.?,?\s+(?=.*\d)")


def written_parts(text: str) -> Parts:
    """Return the date that `text` plainly is; empty where it is none, or could be two.

    12/03/2014 could be two, 25/03/2014 is one. A weekday that is not that day's own makes
    it none: one of the two is wrong, and nobody here knows which.
    """
    readings = list(dict.fromkeys(_readings(" ".join(text.split()))))
    return readings[0] if len(readings) == 1 else ()


def both_readings(text: str) -> tuple[Parts, ...]:
    """Return the two dates that figures like 12/03/2014 can be, day first; empty for other words."""
    readings = tuple(dict.fromkeys(_readings(" ".join(text.split()))))
    return readings if len(readings) > 1 else ()


def checked_parts(parts: Parts) -> Parts:
    """Return as many leading parts as make a date of the calendar."""
    for length in range(len(parts), 0, -1):
        try:
            date(*[*parts[:length], 1, 1][:3])
        except ValueError:
            continue
        return parts[:length]
    return ()


def weekday_number(word: str) -> int | None:
    """Return which day of the week a word or its beginning names, Monday being 0."""
    return _numbered(word, _WEEKDAYS)


def month_number(word: str) -> int:
    """Return which month a word or its beginning names, from 1; 0 for none."""
    found = _numbered(word, _MONTH_NAMES)
    return 0 if found is None else found + 1


def _readings(words: str) -> Iterator[Parts]:
    weekday, rest = None, words
    if found := _WEEKDAY.match(words):
        weekday = weekday_number(found[1])
        rest = words[found.end() :] if weekday is not None else words
    for parts in _plain_readings(rest):
        if weekday is None or (len(parts) == len(("y", "m", "d")) and date(*parts).weekday() == weekday):
            yield parts


def _plain_readings(words: str) -> Iterator[Parts]:
    if found := _NUMERIC.fullmatch(words):
        one, other, year = int(found[1]), int(found[3]), int(found[4])
        either: tuple[Parts, Parts] = (year, other, one), (year, one, other)
        yield from (parts for parts in either if checked_parts(parts) == parts)
    for pattern in _WRITTEN:
        if found := pattern.fullmatch(words):
            parts = _parts(found.groupdict())
            if parts and checked_parts(parts) == parts:
                yield parts


def _parts(groups: dict[str, str | None]) -> Parts:
    month, day = groups.get("month") or "", groups.get("day")
    number = int(month) if month.isdecimal() else month_number(month)
    if month and not number:
        return ()
    return tuple(int(part) for part in (groups["year"], number or None, day) if part is not None)


def _numbered(word: str, names: list[str]) -> int | None:
    low = word.lower().rstrip(".")
    low = "sep" if low == "sept" else low
    if len(low) < _SHORTEST:
        return None
    return next((number for number, name in enumerate(names) if name.startswith(low)), None)
