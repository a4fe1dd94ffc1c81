import time
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.carrying.blocks import UNMAPPED, align

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=150)


def together(one: Sequence[str], two: Sequence[str]) -> list[tuple[str, str]]:
    return [(one[at], two[place]) for at, place in enumerate(align(one, two)) if place != UNMAPPED]


@given(WORDS, WORDS)
def test_only_equal_members_are_mapped_and_in_order(one: list[str], two: list[str]) -> None:
    places = [place for place in align(one, two) if place != UNMAPPED]

    assert all(ours == theirs for ours, theirs in together(one, two))
    assert places == sorted(set(places))


@given(WORDS)
def test_a_sequence_is_itself(one: list[str]) -> None:
    assert align(one, one) == list(range(len(one)))


@given(WORDS, st.integers(0, 150))
def test_what_is_put_in_moves_nothing_else(one: list[str], at: int) -> None:
    at = min(at, len(one))

    assert UNMAPPED not in align(one, [*one[:at], "new", *one[at:]])


def test_a_replaced_figure_is_mapped_to_nothing() -> None:
    assert align("annexed in 2016 , it said".split(), "annexed in 2014 , it said".split()) == [
        0, 1, UNMAPPED, 3, 4, 5,
    ]  # fmt: skip


def test_a_thousand_equal_members_take_no_time() -> None:
    started = time.perf_counter()
    places = align(["same", "again"] * 3_000, ["same", "again"] * 2_990)

    assert sum(place != UNMAPPED for place in places) == 5_980
    assert time.perf_counter() - started < 5
