from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontInfo, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from story_page import STORY, ZONES, cursor_at, place

from factcheck_gui.domain.draft.text import canonical
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.page_view import PageView
from factcheck_gui.ui.kit.fonts import load_fonts
from factcheck_gui.ui.kit.theme import load_theme


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> Iterator[PageView]:
    load_fonts()
    made = PageView(load_theme("light"))
    made.resize(552, 420)
    qtbot.addWidget(made)
    made.show()
    made.show_text(STORY, ZONES)
    made.setFocus()
    yield made
    made.close()


def test_zones_are_set_apart_and_the_text_stays(view: PageView) -> None:
    fonts = []
    block = view.document().begin()
    for _ in range(3):
        fonts.append(block.begin().fragment().charFormat().font())
        block = block.next()

    assert [font.pixelSize() for font in fonts] == [13, 27, 14]
    assert [QFontInfo(font).family() for font in fonts] == [
        "Source Sans Pro",
        "Source Serif Pro",
        "Source Sans Pro",
    ]
    assert view.text() == STORY


def test_lines_have_the_height_of_the_design(view: PageView) -> None:
    body = place("The harbour has lost")
    view.resize(552, 420)
    first = view.cursorRect(cursor_at(view, body.start)).bottom()
    second = view.cursorRect(cursor_at(view, place("on Monday").start)).bottom()

    assert second - first == 28


def test_paragraphs_parted_by_a_blank_line_stand_twelve_apart(view: PageView) -> None:
    last = view.cursorRect(cursor_at(view, place("on Monday").start)).bottom()
    following = view.cursorRect(cursor_at(view, place("The harbour was rebuilt").start)).bottom()

    assert following - last in range(40, 43)


def test_copying_gives_the_stored_text(view: PageView, qtbot: QtBot) -> None:
    view.select_passage(place("40\u00a0boats since"))
    view.copy()
    data = QGuiApplication.clipboard().mimeData()

    assert data.text() == "40\u00a0boats since"
    assert not data.hasHtml()


@pytest.mark.parametrize(
    "odd",
    [
        "a\ufffcb",
        "tab\there",
        "v\x0bt\x0cf",
        "e\u0301",
        "שלום abc",
        "\u202eabc\u202c",
        "a\u2029b",
        "x" * 20_001,
    ],
)
def test_qt_has_as_many_positions_as_the_text_counts(view: PageView, odd: str) -> None:
    text = canonical(f"😀 {odd}\nend")
    view.show_text(text)
    view.select_passage(Span(len(text) - 3, len(text)))

    assert view.selected_passage() == Span(len(text) - 3, len(text))
    assert view.textCursor().atEnd()


def test_a_line_of_a_million_characters_is_shown_and_counted_right(view: PageView) -> None:
    text = "55,000 boats " * 80_000
    view.show_text(text)
    last = Span(len(text) - 6, len(text) - 1)
    view.select_passage(last)

    assert view.selected_passage() == last
    assert view.visible_span().end > last.start


def test_a_selection_is_told_at_word_edges(view: PageView, qtbot: QtBot) -> None:
    told: list[object] = []
    view.passage_selected.connect(told.append)
    cursor = cursor_at(view, place("orm of 20").start)
    cursor.setPosition(place("orm of 20").end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)

    assert told == [place("storm of 2014")]
    assert view.selected_passage() == place("storm of 2014")


def test_without_selection_there_is_no_passage(view: PageView) -> None:
    view.select_passage(place("storm"))
    view.set_caret(3)

    assert view.selected_passage() is None
    assert view.caret() == 3


def test_shift_and_arrows_select(view: PageView, qtbot: QtBot) -> None:
    view.set_caret(place("storm").start)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    assert view.selected_passage() == place("storm")


def test_a_plain_letter_reaches_the_action_it_belongs_to(view: PageView, qtbot: QtBot) -> None:
    action = QAction("Next claim", view)
    action.setShortcut(Qt.Key.Key_J)
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    view.addAction(action)

    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(view, Qt.Key.Key_J)


def test_the_caret_passes_over_lines_that_take_no_room(view: PageView, qtbot: QtBot) -> None:
    view.set_caret(place("Ida Moran").start)
    qtbot.keyClick(view, Qt.Key.Key_Down)

    assert view.textCursor().block().text().startswith("NORTHPORT")


@pytest.fixture
def long_view(view: PageView) -> PageView:
    text = "\n\n".join(f"Paragraph {number} of a long story about the harbour." for number in range(400))
    view.show_text(text)
    return view


def test_the_reading_place_comes_back(long_view: PageView) -> None:
    text = long_view.text()
    long_view.scroll_to_position(place("Paragraph 250 ", text).start)
    kept = long_view.top_position()
    long_view.show_text(text)
    long_view.scroll_to_position(kept)

    assert long_view.top_position() == kept
    assert text[kept:].startswith("Paragraph 250 ")
