from datetime import date, datetime

import pytest

from factcheck_gui.domain.citing.written_moments import written_day, written_moment

NOW = datetime(2026, 2, 5, 15, 42)  # noqa: DTZ001 - the laptop's own clock, as it is typed by; a Thursday
TODAY = NOW.date()


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-06 16:30",
        "2026-02-06T16:30",
        "6 Feb 2026 16:30",
        "6 February 2026, 4.30 pm",
        "Feb 6, 2026 4:30 PM",
        "6 Feb 16:30",
        "Fri 6 Feb 16:30",
        "Fri 16:30",
        "friday at 4:30pm",
        "tomorrow 16:30",
        "16:30 tomorrow",
        "4:30 pm on 6 Feb",
        "16h30, 6 Feb 2026",
    ],
)
def test_one_moment_is_read_however_it_is_written(text: str) -> None:
    assert written_moment(text, NOW) == datetime(2026, 2, 6, 16, 30)  # noqa: DTZ001 - as above


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("16:00", date(2026, 2, 5), 16),
        ("15:00", date(2026, 2, 6), 15),
        ("Thu 15:00", date(2026, 2, 12), 15),
        ("4 Feb 15:00", date(2026, 2, 4), 15),
        ("2 Jan 9 am", date(2026, 1, 2), 9),
        ("20 Dec 09:00", date(2025, 12, 20), 9),
        ("tomorrow noon", date(2026, 2, 6), 12),
        ("12 am tomorrow", date(2026, 2, 6), 0),
    ],
)
def test_what_is_left_out_is_the_nearest(text: str, day: date, hour: int) -> None:
    moment = written_moment(text, NOW)

    assert moment is not None
    assert (moment.date(), moment.hour) == (day, hour)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "6 Feb 2026",
        "05/02/2026 16:30",
        "30 Feb 16:30",
        "Mon 6 Feb 16:30",
        "25:00",
        "13 pm",
        "16",
        "in the afternoon",
        "6 Feb 16",
    ],
)
def test_what_is_no_moment_gives_nothing(text: str) -> None:
    assert written_moment(text, NOW) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("yesterday", date(2026, 2, 4)),
        ("Today", date(2026, 2, 5)),
        ("3 Feb 2026", date(2026, 2, 3)),
        ("Feb 2026", None),
        ("03/02/2026", None),
    ],
)
def test_a_day_has_its_year_or_is_told_from_today(text: str, day: date | None) -> None:
    assert written_day(text, TODAY) == day
