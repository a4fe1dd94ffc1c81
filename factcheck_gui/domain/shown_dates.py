"""Days as people are shown them, in English whatever the system speaks: 12 Mar 2014."""

from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

Parts = tuple[int, ...]
"""Year, month and day, as far as they are given."""


def shown_day(day: date, today: date | None = None) -> str:
    """Return a day, without its year where that is the year of `today`: 12 Mar."""
    return shown_parts((day.year, day.month, day.day), today)


def shown_parts(parts: Parts, today: date | None = None) -> str:
    """Return year, month and day in words, as far as they are given; empty without a year.

    The year is left out of a day in the year of `today`; a month alone keeps it.
    """
    year, month, day = (*parts, 0, 0, 0)[:3]
    if not year:
        return ""
    if not 1 <= month <= len(MONTHS):
        return str(year)
    name = MONTHS[month - 1]
    if not day:
        return f"{name} {year}"
    return f"{day} {name}" if today is not None and year == today.year else f"{day} {name} {year}"


def shown_weekday(day: date) -> str:
    """Return the day of the week, cut short: Mon."""
    return _WEEKDAYS[day.weekday()]
