"""Days and times as the screen shows them: "12 Mar", with the year when it is not this one."""

from datetime import date, datetime

from PySide6.QtCore import QDate

from factcheck_gui.domain.citing.csl_dates import shown_csl_date
from factcheck_gui.domain.shown_dates import shown_day

_MONTHS_TOLD = 24
"""From here on an age is told in years: 14 months is more than one, and 30 is about two."""


def today() -> date:
    """Return what day it is here."""
    now = QDate.currentDate()
    return date(now.year(), now.month(), now.day())


def shown_local_day(moment: datetime) -> str:
    """Return the day of a moment (UTC) in the laptop's time zone."""
    return shown_date(moment.astimezone().date())


def shown_moment(moment: datetime) -> str:
    """Return day and 24-hour time of a moment (UTC) in the laptop's time zone."""
    return f"{shown_local_day(moment)} {moment.astimezone():%H:%M}"


def shown_date(day: date) -> str:
    """Return a day, with its year when it is not this one."""
    return shown_day(day, today())


def shown_age(day: date, today: date) -> str:
    """Return how long ago a day is, in whole months or years; empty for less than a month."""
    months = 12 * (today.year - day.year) + today.month - day.month - (today.day < day.day)
    if months < 1:
        return ""
    if months < _MONTHS_TOLD:
        return f"{months} month{'s' if months > 1 else ''} ago"
    return f"{months // 12} years ago"


def shown_written(text: str) -> str:
    """Return a date as a file has it in the words of the screen; what is no date as it is."""
    return shown_csl_date(text, today())
