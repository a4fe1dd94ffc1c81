from datetime import date

import pytest

from factcheck_gui.domain.facts.dates import find_dates
from factcheck_gui.domain.words.words import tokenise

THURSDAY = date(2026, 2, 5)


def dates(text: str, published: date | None = None) -> list[tuple[str, str | None]]:
    tokens = tokenise(text)
    return [(fact.span(tokens).of(text), fact.iso()) for fact in find_dates(tokens, published)]


@pytest.mark.parametrize(
    ("text", "shown", "iso"),
    [
        ("in 2014.", "2014", "2014"),
        ("2014-03-18", "2014-03-18", "2014-03-18"),
        ("9/25/2007", "9/25/2007", "2007-09-25"),
        ("25/9/07", "25/9/07", "2007-09-25"),
        ("on June 2, 1980", "June 2, 1980", "1980-06-02"),
        ("on the 2nd of June 1980", "2nd of June 1980", "1980-06-02"),
        ("Monday, June 2, 1980", "Monday, June 2, 1980", "1980-06-02"),
        ("Sept. 5, 2012", "Sept. 5, 2012", "2012-09-05"),
        ("September 2022", "September 2022", "2022-09"),
        ("early 2025", "early 2025", "2025"),
        ("mid-2023", "mid-2023", "2023"),
        ("the 1990s", "1990s", "199X"),
        ("the ’90s", "’90s", "199X"),
        ("the 2002-03 season", "2002-03", "2002/2003"),
        ("in 1066", "1066", "1066"),
        ("3 May 1446", "3 May 1446", "1446-05-03"),
        ("44 BC", "44 BC", "-0044"),
        ("the end of 2025", "end of 2025", "2025-12-31"),
    ],
)
def test_a_date_is_read_at_its_own_precision(text: str, shown: str, iso: str) -> None:
    assert dates(text) == [(shown, iso)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("yesterday", "2026-02-04"),
        ("overnight", "2026-02-05"),
        ("Thursday", "2026-02-05"),
        ("late Wednesday", "2026-02-04"),
        ("last Thursday", "2026-01-29"),
        ("next Monday", "2026-02-09"),
        ("last December", "2025-12"),
        ("last February", "2025-02"),
        ("in March", "2025-03"),
        ("next March", "2026-03"),
        ("last month", "2026-01"),
        ("next month’s vote", "2026-03"),
        ("last year", "2025"),
        ("two years ago", "2024"),
        ("three weeks ago", "2026-01-15"),
        ("14 months ago", "2024-12"),
        ("the end of last year", "2025-12-31"),
        ("by year end", "2026-12-31"),
        ("last decade", "201X"),
    ],
)
def test_what_counts_from_today_needs_the_day_of_publication(text: str, iso: str) -> None:
    [(_, known)] = dates(text, THURSDAY)
    [(_, unknown)] = dates(text)

    assert known == iso
    assert unknown is None


@pytest.mark.parametrize(
    "text",
    [
        "he may go",
        "they march on",
        "Lorne has 1709 schoolchildren",
        "2000 km",
        "$2014",
        "the past 20 years",
        "100",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    "text", ["100000 years ago", "9999 months ago", "9999 weeks ago", "9999 decades ago"]
)
def test_far_off_dates_stay_inside_the_calendar(text: str) -> None:
    assert len(dates(text, date(1, 1, 1))) == 1
    assert len(dates("next week", date(9999, 12, 31))) == 1


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("2014", "March 2014", False),
        ("2014", "March 2016", True),
        ("1994", "1990s", False),
        ("1984", "1990s", True),
        ("early 2014", "late 2014", True),
        ("2:30 p.m.", "14:30", False),
        ("Monday", "Friday", True),
    ],
)
def test_dates_conflict_in_what_both_give(one: str, other: str, conflict: bool) -> None:  # noqa: FBT001 - parametrized
    [first], [second] = find_dates(tokenise(one)), find_dates(tokenise(other))

    assert first.conflicts(second) is second.conflicts(first) is conflict
