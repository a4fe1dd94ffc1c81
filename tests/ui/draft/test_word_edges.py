import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.draft.text import canonical
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.word_edges import Edge, grow, shrink, snap

TEXT = "Kyiv’s toll is 55,000 “dead” in the U.S. full-scale count, 👨‍👩‍👧‍👦 e\u0301te\u0301 नमस्ते שלום."


def place(piece: str) -> Span:
    start = TEXT.index(piece)
    return Span(start, start + len(piece))


@pytest.mark.parametrize(
    ("selected", "snapped"),
    [
        ("5,0", "55,000"),
        (" toll ", "toll"),
        ("Kyiv", "Kyiv"),
        ("Kyiv’", "Kyiv’s"),
        ("ead” ", "dead”"),
        ("he U", "the U.S"),
        ("scal", "scale"),
        ("“dead”", "“dead”"),
        ("👨", "👨‍👩‍👧‍👦"),
        ("मस", "नमस्ते"),
        ("ום", "שלום"),
    ],
)
def test_a_selection_takes_whole_words(selected: str, snapped: str) -> None:
    assert snap(TEXT, place(selected)).of(TEXT) == snapped


def test_a_selection_of_spaces_is_empty() -> None:
    assert len(snap("a  b", Span(1, 3))) == 0


@given(st.text(st.sampled_from("ab1,.’ \n“”😀\u0301שé-"), max_size=40).map(canonical), st.data())
def test_snapping_twice_is_snapping_once(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    once = snap(text, Span(start, end))

    assert snap(text, once) == once
    assert 0 <= once.start <= once.end <= len(text)


def test_a_span_grows_by_a_word_at_its_end() -> None:
    assert grow(TEXT, place("toll"), Edge.END).of(TEXT) == "toll is"
    assert grow(TEXT, place("toll is"), Edge.END).of(TEXT) == "toll is 55,000"


def test_a_span_grows_by_a_word_at_its_start() -> None:
    assert grow(TEXT, place("toll"), Edge.START).of(TEXT) == "Kyiv’s toll"


def test_a_span_stops_growing_where_the_text_ends() -> None:
    whole = Span(0, len(TEXT))

    assert grow(TEXT, whole, Edge.END) == whole
    assert grow(TEXT, whole, Edge.START) == whole


def test_a_span_shrinks_by_a_word_at_either_end() -> None:
    assert shrink(TEXT, place("toll is 55,000"), Edge.END).of(TEXT) == "toll is"
    assert shrink(TEXT, place("toll is 55,000"), Edge.START).of(TEXT) == "is 55,000"


def test_a_span_keeps_its_last_word() -> None:
    assert shrink(TEXT, place("toll"), Edge.END) == place("toll")
    assert shrink(TEXT, place("toll"), Edge.START) == place("toll")
