from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.citing.csl_dates import csl_date, is_csl_date, shown_csl_date


@pytest.mark.parametrize(
    ("typed", "csl"),
    [
        ("12 March 2014", {"date-parts": [[2014, 3, 12]]}),
        ("Mar. 2014", {"date-parts": [[2014, 3]]}),
        ("c. 2014", {"date-parts": [[2014]], "circa": True}),
        ("ca. March 2014", {"date-parts": [[2014, 3]], "circa": True}),
        ("12 Mar 2014 – Apr 2014", {"date-parts": [[2014, 3, 12], [2014, 4]]}),
        ("2014 to 2016", {"date-parts": [[2014], [2016]]}),
    ],
)
def test_a_date_is_kept_as_its_parts(typed: str, csl: object) -> None:
    assert csl_date(typed) == csl
    assert is_csl_date(typed)


@pytest.mark.parametrize("typed", ["12/03/2014", "spring 2014", "2014 – soon", "circa", "n.d."])
def test_what_is_no_plain_date_stays_words(typed: str) -> None:
    assert csl_date(typed) == {"literal": typed}
    assert not is_csl_date(typed)


DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))
PARTS = DAYS.map(lambda day: [day.year, day.month, day.day])
SHORTER = st.tuples(PARTS, st.integers(1, 3)).map(lambda pair: pair[0][: pair[1]])


@given(st.lists(SHORTER, min_size=1, max_size=2, unique_by=tuple), st.booleans())
def test_a_date_shown_is_read_back_whole(ends: list[list[int]], about: bool) -> None:  # noqa: FBT001 - drawn
    csl: dict[str, object] = {"date-parts": ends, **({"circa": True} if about else {})}

    assert csl_date(shown_csl_date(csl)) == csl
