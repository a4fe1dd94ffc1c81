"""Days and times of the desk's own work, a deadline first of all, as people write them."""

import re
from datetime import date, datetime, time, timedelta

from factcheck_gui.domain.citing.written_dates import month_number, weekday_number, written_parts

_TIME = r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})(?::\d{2})?)?\s?(?P<half>[ap]\.?\s?m\.?)?"
_WRITTEN = (
    re.compile(rf"(?P<day>.*?)(?:^|,?\s+|T)(?:(?:at|by)\s+)?{_TIME}", re.IGNORECASE),  # 5 Feb, 16:30
    re.compile(rf"{_TIME}(?:,\s*|\s+)(?:on\s+)?(?P<day>.+)", re.IGNORECASE),  # 4 pm on 5 Feb
)
_YEARLESS = (
    re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?P<month>[A-Za-z]{3,9})\.?"),
    re.compile(r"(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?"),
)
_NOON, _AT_NOON = 12, re.compile(r"\bnoon\b", re.IGNORECASE)
_WHOLE = len(("year", "month", "day"))
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def written_day(text: str, today: date) -> date | None:
    """Return the one day that `text` names, with its year or by how far it is from `today`."""
    words = " ".join(text.lower().split())
    if words in _DAYS:
        return today + timedelta(days=_DAYS[words])
    parts = written_parts(text)
    return date(*parts) if len(parts) == _WHOLE else None


def written_moment(text: str, now: datetime) -> datetime | None:
    """Return the moment that `text` names; None where it is none, or has no time of day.

    A weekday or a time alone is the next one to come, for a deadline lies ahead; a day
    without its year is the nearest of that name, so that one just missed is not a year off.

    Args:
        text: A day and a time, either first, or a time alone.
        now: The present moment, by the same clock as `text` and without a zone, as the result.
    """
    words = _AT_NOON.sub("12:00", " ".join(text.split()))
    for pattern in _WRITTEN:
        if (found := pattern.fullmatch(words)) and (at := _time(found)) is not None:
            return _moment(found["day"].strip(" ,"), at, now)
    return None


def _moment(words: str, at: time, now: datetime) -> datetime | None:
    today = now.date()
    if not words:
        first = datetime.combine(today, at)
        return first if first > now else first + timedelta(days=1)
    weekday = weekday_number(words)
    if weekday is not None:
        first = datetime.combine(today + timedelta(days=(weekday - today.weekday()) % 7), at)
        return first if first > now else first + timedelta(days=7)
    day = written_day(words, today) or _yearless(words, today)
    return datetime.combine(day, at) if day else None


def _yearless(words: str, today: date) -> date | None:
    """Return the nearest day of that name; None where it is another weekday than is said."""
    head, _, rest = words.partition(" ")
    weekday = weekday_number(head.rstrip(",."))
    for pattern in _YEARLESS:
        found = pattern.fullmatch(words if weekday is None else rest)
        month = month_number(found["month"]) if found else 0
        if found and month:
            day = _nearest(month, int(found["day"]), today)
            return day if day and weekday in (None, day.weekday()) else None
    return None


def _nearest(month: int, day: int, today: date) -> date | None:
    found = []
    # 29 February is at most eight years away
    for year in range(today.year - 8, today.year + 9):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return min(found, key=lambda other: abs(other - today), default=None)


def _time(found: re.Match[str]) -> time | None:
    hour, minute, half = int(found["hour"]), found["minute"], (found["half"] or "").lower()
    if not (minute or half):
        return None
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    try:
        return time(hour, int(minute or 0))
    except ValueError:
        return None
