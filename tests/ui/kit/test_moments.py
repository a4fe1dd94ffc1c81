from datetime import UTC, date, datetime

from PySide6.QtCore import QDate

from factcheck_gui.ui.kit.moments import shown_date, shown_iso, shown_moment


def test_a_day_of_this_year_needs_no_year() -> None:
    assert shown_date(date(QDate.currentDate().year(), 3, 12)) == "12 Mar"


def test_a_day_of_another_year_has_it() -> None:
    assert shown_date(date(2014, 3, 18)) == "18 Mar 2014"


def test_a_moment_is_shown_in_the_laptops_own_time() -> None:
    moment = datetime(2014, 3, 18, 12, 30, tzinfo=UTC)
    local = moment.astimezone()

    assert shown_moment(moment) == f"{local.day} Mar 2014 {local:%H:%M}"


def test_words_that_are_no_date_are_kept() -> None:
    assert shown_iso("2014-03-18T10:00:00Z") == "18 Mar 2014"
    assert shown_iso("spring 2014") == "spring 2014"
