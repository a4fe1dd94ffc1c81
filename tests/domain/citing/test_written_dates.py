import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.citing.written_dates import both_readings, written_parts
from factcheck_gui.domain.shown_dates import shown_parts


@pytest.mark.parametrize(
    "text",
    [
        "12 Mar 2014",
        "12 March 2014",
        "12th March, 2014",
        "the 12th of March 2014",
        "12-Mar-2014",
        "Mar 12, 2014",
        "March 12th 2014",
        "Wed, 12 Mar 2014",
        "Wednesday 12 March 2014",
        "2014-03-12",
        "2014/3/12",
        "20140312",
        "2014-03-12T10:00:00Z",
        "2014 Mar 12",
        " 12  mar.  2014 ",
    ],
)
def test_one_day_is_read_however_it_is_written(text: str) -> None:
    assert written_parts(text) == (2014, 3, 12)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2014", (2014,)),
        ("March 2014", (2014, 3)),
        ("sept. 2014", (2014, 9)),
        ("2014-03", (2014, 3)),
        ("03/2014", (2014, 3)),
        ("May 2014", (2014, 5)),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(text: str, parts: tuple[int, ...]) -> None:
    assert written_parts(text) == parts


@pytest.mark.parametrize("text", ["25/03/2014", "03/25/2014", "25.3.2014", "25-03-2014"])
def test_figures_with_one_reading_are_read(text: str) -> None:
    assert written_parts(text) == (2014, 3, 25)
    assert both_readings(text) == ()


@pytest.mark.parametrize("text", ["12/03/2014", "12.3.2014", "12-03-2014"])
def test_figures_with_two_readings_are_left_alone(text: str) -> None:
    assert written_parts(text) == ()
    assert both_readings(text) == ((2014, 3, 12), (2014, 12, 3))


def test_a_day_that_is_the_same_either_way_is_read() -> None:
    assert written_parts("03/03/2014") == (2014, 3, 3)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31 Feb 2014",
        "2014-13",
        "spring 2014",
        "May",
        "Marble 2014",
        "Mon 12 Mar 2014",
        "12 Mar 14",
        "0 Mar 2014",
        "2014-03-00",
    ],
)
def test_what_is_no_date_gives_nothing(text: str) -> None:
    assert written_parts(text) == ()
    assert both_readings(text) == ()


@given(st.text(max_size=30) | st.from_regex(r"[0-9A-Za-z/., -]{0,20}", fullmatch=True))
def test_any_words_are_read_or_left(text: str) -> None:
    parts = written_parts(text)

    assert written_parts(shown_parts(parts)) == parts
