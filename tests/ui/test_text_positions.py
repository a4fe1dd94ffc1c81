from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from factcheck_gui.domain.draft.text import canonical
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.text_positions import TextPositions, view_breaks

TEXTS = st.text(st.sampled_from("ab \n’é😀👩\u200d🚀שм\ufffd"), max_size=60).map(canonical)


def test_without_astral_characters_both_counts_agree() -> None:
    positions = TextPositions("Kyiv’s toll")

    assert [positions.to_qt(place) for place in (0, 5, 11)] == [0, 5, 11]


def test_each_emoji_before_a_place_counts_twice_in_qt() -> None:
    text = "😀 55,000 😀 dead"
    start, end = TextPositions(text).span_to_qt(Span(text.index("55"), text.index("dead")))

    assert text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "55,000 😀 "


@given(TEXTS)
def test_every_place_comes_back_as_itself(text: str) -> None:
    positions = TextPositions(text)

    assert [positions.from_qt(positions.to_qt(place)) for place in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


@given(TEXTS)
def test_qt_counts_as_these_positions_do(text: str) -> None:
    document = QTextDocument()
    document.setPlainText(text)

    assert TextPositions(text).to_qt(len(text)) == document.characterCount() - 1


@given(TEXTS, st.integers(1, 9))
def test_breaks_of_the_view_do_not_move_the_stored_text(text: str, longest: int) -> None:
    breaks = view_breaks(text, longest)
    positions = TextPositions(text, breaks)

    assert all(positions.from_qt(positions.to_qt(place)) == place for place in range(len(text) + 1))
    assert all(positions.from_qt(positions.to_qt(place) - 1) == place for place in breaks)


def test_a_long_line_is_broken_behind_a_space() -> None:
    text = "short\n" + "word " * 10

    breaks = view_breaks(text, 12)

    assert [text[place - 1] for place in breaks] == [" "] * len(breaks)
    assert all(after - before <= 12 for before, after in pairwise(breaks))


def test_a_long_line_without_spaces_is_broken_all_the_same() -> None:
    assert view_breaks("x" * 25, 10) == [10, 20]
