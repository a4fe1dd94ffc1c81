from datetime import date, timedelta

from factcheck_gui.domain.shown_dates import shown_day, shown_parts, shown_weekday

THIS_YEAR = date(2026, 11, 24)


def test_a_day_of_the_year_of_today_goes_without_it() -> None:
    assert shown_day(date(2026, 3, 12), THIS_YEAR) == "12 Mar"
    assert shown_day(date(2014, 3, 12), THIS_YEAR) == "12 Mar 2014"
    assert shown_day(date(2026, 3, 12)) == "12 Mar 2026"


def test_a_date_is_shown_as_far_as_it_is_known() -> None:
    shown = [
        shown_parts(parts, THIS_YEAR) for parts in ((2026, 3, 12), (2026, 3), (2026,), (), (2026, 13, 1))
    ]

    assert shown == ["12 Mar", "Mar 2026", "2026", "", "2026"]


def test_a_weekday_is_english_and_cut_short() -> None:
    monday = date(2026, 11, 23)

    week = [shown_weekday(monday + timedelta(days=number)) for number in range(7)]

    assert " ".join(week) == "Mon Tue Wed Thu Fri Sat Sun"
