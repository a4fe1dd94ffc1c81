from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDate

from factcheck_gui.ui.kit.moments import shown_age, shown_date, shown_moment, shown_written


def test_a_day_of_this_year_needs_no_year() -> None:
    assert shown_date(date(QDate.currentDate().year(), 3, 12)) == "12 Mar"


def test_a_day_of_another_year_has_it() -> None:
    assert shown_date(date(2014, 3, 18)) == "18 Mar 2014"


def test_a_moment_is_shown_in_the_laptops_own_time() -> None:
    moment = datetime(2014, 3, 18, 12, 30, tzinfo=UTC)
    local = moment.astimezone()

    assert shown_moment(moment) == f"{local.day} Mar 2014 {local:%H:%M}"


def test_words_that_are_no_date_are_kept() -> None:
    assert shown_written("2014-03-18T10:00:00Z") == "18 Mar 2014"
    assert shown_written("spring 2014") == "spring 2014"


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2026, 3, 15), ""),
        (date(2026, 2, 16), ""),
        (date(2026, 2, 15), "1 month ago"),
        (date(2025, 1, 10), "14 months ago"),
        (date(2024, 3, 16), "23 months ago"),
        (date(2024, 3, 15), "2 years ago"),
        (date(2026, 9, 1), ""),
    ],
)
def test_an_age_is_told_in_months_and_then_in_years(day: date, age: str) -> None:
    assert shown_age(day, date(2026, 3, 15)) == age
