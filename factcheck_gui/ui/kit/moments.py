"""Days and times as the screen shows them: "12 Mar", with the year when it is not this one."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

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


def shown_iso(text: str) -> str:
    """Return a date given in ISO 8601 as the screen shows it; any other words as they are."""
    try:
        return shown_date(date.fromisoformat(text[:10]))
    except ValueError:
        return text
