"""Days and times as the screen shows them: "12 Mar", with the year when it is not this one."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

_MONTHS_TOLD = 24
"""From here on an age is told in years: 14 months is more than one, and 30 is about two."""
_ENGLISH = QLocale(QLocale.Language.English)


def shown_day(moment: datetime) -> str:
    """Return the day of a moment (UTC) in the laptop's time zone."""
    return shown_date(moment.astimezone().date())


def shown_moment(moment: datetime) -> str:
    """Return day and 24-hour time of a moment (UTC) in the laptop's time zone."""
    return f"{shown_day(moment)} {moment.astimezone():%H:%M}"


def shown_date(day: date) -> str:
    """Return a day, with its year when it is not this one."""
    is_this_year = day.year == QDate.currentDate().year()
    form = "d MMM" if is_this_year else "d MMM yyyy"
    return _ENGLISH.toString(QDate(day.year, day.month, day.day), form)


def shown_age(day: date, today: date) -> str:
    """Return how long ago a day is, in whole months or years; empty for less than a month."""
    months = 12 * (today.year - day.year) + today.month - day.month - (today.day < day.day)
    if months < 1:
        return ""
    if months < _MONTHS_TOLD:
        return f"{months} month{'s' if months > 1 else ''} ago"
    return f"{months // 12} years ago"


def shown_iso(text: str) -> str:
    """Return a date given in ISO 8601 as the screen shows it; any other words as they are."""
    try:
        return shown_date(date.fromisoformat(text[:10]))
    except ValueError:
        return text
