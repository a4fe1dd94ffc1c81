from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.marks import DraftMark, depths, lanes, narrowest_first, reading_order, stacked

ROWS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 6)).map(lambda pair: (pair[0], pair[0] + pair[1])),
    max_size=30,
).map(sorted)


def mark(start: int, end: int, claim_id: str = "a") -> DraftMark:
    return DraftMark(claim_id=claim_id, span=Span(start, end), kind="confirmed")


def test_marks_on_other_lines_share_the_innermost_lane() -> None:
    assert lanes([(0, 1), (2, 2), (3, 5)]).of == (0, 0, 0)


def test_a_mark_that_begins_beside_another_stands_further_out() -> None:
    assert lanes([(0, 0), (0, 1), (1, 1)]).of == (0, 1, 0)


def test_the_fifth_of_one_line_is_counted() -> None:
    found = lanes([(0, 0)] * 6)

    assert found.of == (0, 1, 2, 3, None, None)
    assert found.hidden == {0: 2}


@given(ROWS)
def test_no_two_stripes_of_one_lane_share_a_row(rows: list[tuple[int, int]]) -> None:
    found = lanes(rows)
    taken = [
        (lane, row)
        for lane, (first, last) in zip(found.of, rows, strict=True)
        if lane is not None
        for row in range(first, last + 1)
    ]

    assert len(taken) == len(set(taken))
    assert sum(found.hidden.values()) + len(taken) == sum(last - first + 1 for first, last in rows)


def test_two_words_of_a_line_stack_and_a_third_is_counted() -> None:
    placed = stacked([100, 100, 100], 17)

    assert [(word.number, word.top, word.behind) for word in placed] == [(0, 100, ()), (1, 117, (2,))]


def test_a_stacked_word_moves_the_next_line_s_down_by_no_more_than_its_own_height() -> None:
    placed = stacked([100, 100, 128], 17)

    assert [word.top for word in placed] == [100, 117, 134]


@given(st.lists(st.integers(0, 300), max_size=40).map(sorted))
def test_words_never_overlap_and_none_is_forgotten(tops: list[int]) -> None:
    placed = stacked(tops, 17)

    assert all(after.top - before.top >= 17 for before, after in pairwise(placed))
    assert sorted(i for word in placed for i in (word.number, *word.behind)) == list(range(len(tops)))


def test_the_outer_mark_comes_first_in_reading_and_last_under_a_click() -> None:
    outer, inner = mark(0, 40, "outer"), mark(0, 10, "inner")

    assert reading_order([inner, outer]) == [outer, inner]
    assert narrowest_first([outer, inner]) == [inner, outer]


def test_the_line_of_an_outer_mark_lies_below_that_of_an_inner() -> None:
    assert depths([Span(0, 40), Span(5, 10), Span(20, 30), Span(50, 60)]) == [1, 0, 0, 0]


def test_crossing_marks_have_lines_of_their_own() -> None:
    assert sorted(depths([Span(0, 20), Span(10, 30)])) == [0, 1]
