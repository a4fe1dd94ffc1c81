import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QTextEdit, QWidget

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.sheets.manual_sheet import ManualSheet, read_pages
from factcheck_gui.ui.sheets.page_style import blocks_of

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def sheet(window: QMainWindow, appearance: Appearance) -> ManualSheet:
    made = ManualSheet(appearance, window)
    made.open()
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focused(), key, modifiers)


def find(words: str) -> None:
    press(Qt.Key.Key_F, CTRL)
    field = focused()
    assert isinstance(field, QLineEdit)
    field.insert(words)  # QTest can press ASCII keys only


def text_of(sheet: ManualSheet) -> str:
    return "\n".join(block.text() for block in blocks_of(sheet.page.document()))


def listed(sheet: ManualSheet) -> list[str]:
    rows = (sheet.pages.item(row) for row in range(sheet.pages.count()))
    return [item.text() for item in rows if not item.isHidden()]


def marked(sheet: ManualSheet) -> list[str]:
    selections: list[QTextEdit.ExtraSelection] = sheet.page.extraSelections()
    return [selection.cursor.selectedText() for selection in selections]


def title_size(sheet: ManualSheet) -> int:
    """Return the size of the page's title, px."""
    reaches = sheet.page.document().begin().textFormats()
    return reaches[0].format.font().pixelSize()


def test_the_pages_stand_in_the_order_in_which_the_first_one_names_them(sheet: ManualSheet) -> None:
    assert listed(sheet)[:4] == ["Manual", "The first morning", "The draft", "Claims"]
    assert len(listed(sheet)) == len(read_pages())
    assert sheet.page.document().begin().text() == "Manual"


def test_up_and_down_turn_pages(sheet: ManualSheet) -> None:
    assert focused() is sheet.pages
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert sheet.shown == "draft.md"
    assert sheet.page.document().begin().text() == "The draft"

    press(Qt.Key.Key_Up)
    assert sheet.shown == "first-morning.md"


def test_a_page_opens_at_its_top_and_scrolls_from_the_list(sheet: ManualSheet) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_PageDown)
    assert sheet.page.verticalScrollBar().value() > 200

    press(Qt.Key.Key_Down)
    assert sheet.page.verticalScrollBar().value() == 0


def test_a_link_leads_to_its_page_by_keys(sheet: ManualSheet) -> None:
    press(Qt.Key.Key_Return)
    assert focused() is sheet.page
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)

    assert sheet.shown == "draft.md"


def test_tab_leaves_the_page_after_its_last_link(sheet: ManualSheet) -> None:
    press(Qt.Key.Key_Return)
    for _ in range(20):
        press(Qt.Key.Key_Tab)
        if focused() is not sheet.page:
            break

    assert focused() in {sheet.pages, sheet.field, sheet.close_button}


def test_words_are_found_in_all_pages(sheet: ManualSheet) -> None:
    find("confidential")

    assert focused() is sheet.field
    assert sheet.count.text().startswith("1 of ")
    assert all("·" in title for title in listed(sheet))
    assert 1 < len(listed(sheet)) < len(read_pages())
    assert {words.lower() for words in marked(sheet)} == {"confidential"}


def test_enter_goes_on_and_shift_enter_back_over_pages(sheet: ManualSheet) -> None:
    find("confidential")
    first, total = sheet.shown, int(sheet.count.text().split()[-1])
    seen = [first]
    for _ in range(total - 1):
        press(Qt.Key.Key_Return)
        seen.append(sheet.shown)
    assert sheet.count.text() == f"{total} of {total}"
    assert len(set(seen)) == len(listed(sheet))

    press(Qt.Key.Key_Return)
    assert (sheet.shown, sheet.count.text()) == (first, f"1 of {total}")
    press(Qt.Key.Key_Return, SHIFT)
    assert sheet.count.text() == f"{total} of {total}"


def test_what_is_found_is_scrolled_to(sheet: ManualSheet) -> None:
    find("power cut")
    press(Qt.Key.Key_Return)
    selections: list[QTextEdit.ExtraSelection] = sheet.page.extraSelections()
    place = sheet.page.cursorRect(selections[0].cursor)

    assert sheet.shown == "when-something-is-wrong.md"
    assert 0 <= place.top() < sheet.page.viewport().height()


@pytest.mark.parametrize(
    "words", ["Ctrl+Shift+Z", "ctrl shift z", "--exclude-article", "nobody’s", "nobody's"]
)
def test_keys_options_and_quote_marks_are_found_as_they_are_typed(sheet: ManualSheet, words: str) -> None:
    find(words)
    is_there = any(words.replace("'", "’").casefold() in text.casefold() for text in read_pages().values())

    assert bool(marked(sheet)) == (is_there or words == "ctrl shift z")


def test_nothing_found_is_said_and_every_page_stays(sheet: ManualSheet) -> None:
    find("zebra")

    assert sheet.count.text() == "Nothing found for ‘zebra’."
    assert len(listed(sheet)) == len(read_pages())
    assert marked(sheet) == []


def test_esc_lets_go_of_the_words_first_and_then_closes(sheet: ManualSheet, window: QMainWindow) -> None:
    find("confidential")
    press(Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert (sheet.field.text(), marked(sheet)) == ("", [])
    assert len(listed(sheet)) == len(read_pages())

    press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert focused() is window.centralWidget()


def test_it_opens_again_where_it_was_left(sheet: ManualSheet) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Escape)
    sheet.open()
    assert sheet.shown == "first-morning.md"

    sheet.open("keys.md")
    assert sheet.shown == "keys.md"


def test_every_page_is_set_in_the_programs_faces(sheet: ManualSheet) -> None:
    families: set[str] = set()
    for name in read_pages():
        sheet.turn_to(name)
        for block in blocks_of(sheet.page.document()):
            families |= {reach.format.font().family() for reach in block.textFormats()}

    assert families == {"Source Sans Pro"}


def test_no_page_says_less_than_its_file(sheet: ManualSheet) -> None:
    sheet.turn_to("keys.md")

    assert "Ctrl Shift Z" in text_of(sheet)
    assert "On a Mac" in text_of(sheet)
    assert "|" not in text_of(sheet)


def test_what_is_copied_is_what_the_file_says(sheet: ManualSheet) -> None:
    sheet.turn_to("command-line.md")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text()

    assert "factcheck-gui [FILE…] [--library PATH] [--as NAME] [--sample] opens the window." in copied
    assert "--source CSL.json; or" in copied
    assert not {"\u00a0", "\u2060"} & set(copied)


def test_another_theme_and_size_set_the_page_anew(sheet: ManualSheet, appearance: Appearance) -> None:
    before = title_size(sheet)
    appearance.apply("dark", 1.5)
    reaches = sheet.page.document().begin().textFormats()

    assert title_size(sheet) == round(before * 1.5)
    assert reaches[0].format.foreground().color() == appearance.theme.color("ink")
