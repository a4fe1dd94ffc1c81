import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.kit.boxed_rows import Box, Piece, Placed, Rows
from factcheck_gui.ui.kit.faces import Setting

pytestmark = pytest.mark.usefixtures("qapp")

PIECES = (
    Piece("annexed in", gives_way=True),
    Piece("2016", Box.OLD, struck=True),
    Piece("→"),
    Piece("2014", Box.NEW),
)


def face() -> Setting:
    font = QFont("Source Sans Pro")
    font.setPixelSize(14)
    return Setting(font, QFontMetricsF(font))


def set_out(pieces: tuple[Piece, ...], width: float, most: int) -> list[Placed]:
    setting = face()
    return Rows(width=width, most=most, gap=4, edges=8).fill(pieces, lambda _: setting)


def total(pieces: tuple[Piece, ...]) -> float:
    placed = set_out(pieces, 100_000, 1)
    return placed[-1].left + placed[-1].wide


def test_all_of_it_on_one_row_where_there_is_room(qapp: QApplication) -> None:
    assert [one.shown for one in set_out(PIECES, 1_000, 1)] == ["annexed in", "2016", "→", "2014"]


def test_words_around_give_way_before_a_figure_does() -> None:
    width = total(PIECES) - 1

    assert [one.shown for one in set_out(PIECES, width, 1)] == ["2016", "→", "2014"]


def test_a_value_too_long_for_a_row_goes_on_in_the_next() -> None:
    long = (Piece("since the storm of the year 2014 and before", Box.NEW),)
    placed = set_out(long, total(long) / 2, 6)

    assert len({one.row for one in placed}) > 1
    assert " ".join(one.shown for one in placed) == long[0].text
    assert {one.piece.box for one in placed} == {Box.NEW}


def test_what_the_last_row_cannot_hold_is_marked_as_cut() -> None:
    long = (Piece("since the storm of the year 2014 and before", Box.NEW),)

    assert set_out(long, total(long) / 2, 1)[-1].shown.endswith("…")


@given(
    st.lists(st.tuples(st.text("ab 1", max_size=30), st.sampled_from([None, *Box])), max_size=5),
    st.integers(60, 300),
    st.integers(1, 4),
)
def test_nothing_stands_outside_its_row(drawn: list[tuple[str, Box | None]], width: int, most: int) -> None:
    pieces = tuple(Piece(text.strip(), box) for text, box in drawn)

    for one in set_out(pieces, width, most):
        assert one.row < most
        assert one.left + one.wide <= width + 1


def test_a_value_that_has_no_room_at_all_is_not_left_out_in_silence() -> None:
    placed = set_out(PIECES[1:], total(PIECES[1:]) - total(PIECES[3:]), 1)

    assert placed[-1].shown.endswith("…")
