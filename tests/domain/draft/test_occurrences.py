from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import grows_evenly

from factcheck_gui.domain.draft.occurrences import find_occurrences
from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.span import Span


def count(text: str, exact: str) -> int:
    spans = find_occurrences(text, exact, (Zone(kind=ZoneKind.BODY, span=Span(0, len(text))),))
    assert all(len(span) == len(exact.strip()) for span in spans)
    return len(spans)


@pytest.mark.parametrize(
    ("text", "exact", "expected"),
    [
        ("Lund left. Lund’s boat and the Lunds’ boats: Lund's (Lund) “Lund”", "Lund", 5),
        ("Ann met Anna and Joann; pro-Ann, Ann-like, Ann.", "Ann", 2),
        ("5 of 55, 5.5, 5,000, 1,005, 5%, £5 and 5.", "5", 4),
        ("in 2014, 2014-15, 2014–15 and 2014.", "2014", 2),
        ("Lund—the mayor—said; Lund–Moran talks", "Lund", 2),
        ("lund and LUND", "Lund", 0),
        ('the mayor’s “final” word, the mayor\'s "final" word', "mayor’s “final”", 2),
        ("Per\u00a0Lund, Per Lund, Per\nLund", "Per Lund", 3),
        ("U.S. aid, U.S.-led talks", "U.S.", 2),
        ("😀 Lund 😀 Lund", " Lund ", 2),
        ("aaaa aa", "aa", 1),
        ("Lund", "", 0),
        ("Lund", "  ", 0),
    ],
)
def test_the_same_words_are_found_where_they_stand_whole(text: str, exact: str, expected: int) -> None:
    assert count(text, exact) == expected


def test_promo_is_left_out_and_no_occurrence_goes_over_zones() -> None:
    text = "Per Lund\nPer\nLund left.\nFollow Per Lund"
    zones = (
        Zone(kind=ZoneKind.HEADLINE, span=Span(0, 8)),
        Zone(kind=ZoneKind.KICKER, span=Span(9, 12)),
        Zone(kind=ZoneKind.BODY, span=Span(13, 23)),
        Zone(kind=ZoneKind.PROMO, span=Span(24, len(text))),
    )

    assert find_occurrences(text, "Per Lund", zones) == (Span(0, 8),)


@given(st.text(alphabet="Ab1 .-’'“😀", max_size=60), st.data())
def test_a_passage_between_blanks_is_found_again(text: str, data: st.DataObject) -> None:
    words = text.split() or ["A"]
    exact = data.draw(st.sampled_from(words))
    text = " ".join([*words, exact])

    assert count(text, exact) >= 1


def test_many_near_occurrences_take_no_longer_than_the_text() -> None:
    def counting(times: int) -> Callable[[], object]:
        text = "Lund-Lunder " * times + "Lund"
        return lambda: count(text, "Lund")

    assert counting(80_000)() == 1
    assert grows_evenly(counting, 2_500)
