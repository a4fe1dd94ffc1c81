import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.services.scales import shipped_scale
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.safe_text import PlainLabel
from factcheck_gui.ui.sheets.key_card import KeyCard
from factcheck_gui.ui.sheets.sheet import Sheet


@pytest.fixture
def sheet(window: QMainWindow, appearance: Appearance) -> Sheet:
    made = Sheet(appearance, window, "Counts", width=600)
    for name in ("first", "second"):
        field = QLineEdit()
        field.setObjectName(name)
        made.rows.addWidget(field)
    made.foot.addWidget(QPushButton("Keep"))
    return made


def field(sheet: Sheet, name: str) -> QLineEdit:
    found = sheet.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_esc_closes_it_and_gives_the_focus_back(window: QMainWindow, sheet: Sheet, qtbot: QtBot) -> None:
    sheet.show_sheet(field(sheet, "first"))
    assert focused() is field(sheet, "first")

    with qtbot.waitSignal(sheet.closed):
        QTest.keyClick(focused(), Qt.Key.Key_Escape)

    assert not sheet.isVisible()
    assert focused() is window.centralWidget()


def test_tab_goes_round_within_it(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.show_sheet(field(sheet, "first"))
    seen = []
    for _ in range(8):
        seen.append(focused())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)

    assert all(sheet.isAncestorOf(widget) for widget in seen)
    assert len(set(seen[:4])) == 4, "two fields, Keep and Close"
    assert seen[:4] == seen[4:]

    QTest.keyClick(field(sheet, "first"), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is seen[3]


def test_no_key_of_the_window_works_under_it(window: QMainWindow, sheet: Sheet, qtbot: QtBot) -> None:
    action = QAction(window)
    action.setShortcut(QKeySequence("Ctrl+E"))
    window.addAction(action)
    fired: list[bool] = []
    action.triggered.connect(lambda: fired.append(True))

    sheet.show_sheet(field(sheet, "first"))
    QTest.keyClick(focused(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert fired == []

    sheet.close_sheet()
    QTest.keyClick(focused(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert fired == [True]


def test_enter_presses_the_button_that_has_the_focus(sheet: Sheet, qtbot: QtBot) -> None:
    keep = next(button for button in sheet.findChildren(QPushButton) if button.text() == "Keep")
    sheet.show_sheet(keep)

    with qtbot.waitSignal(keep.clicked):
        QTest.keyClick(keep, Qt.Key.Key_Return)


def test_it_covers_the_window_at_any_size(window: QMainWindow, sheet: Sheet) -> None:
    sheet.show_sheet()
    window.resize(800, 500)

    assert sheet.geometry() == window.rect()
    assert sheet.card_room().width() == 600
    assert window.rect().contains(sheet.card_room())

    window.resize(420, 300)
    assert window.rect().contains(sheet.card_room())


def test_what_is_too_long_scrolls_and_the_field_with_the_focus_is_seen(
    window: QMainWindow, sheet: Sheet, qtbot: QtBot
) -> None:
    for number in range(40):
        sheet.rows.addWidget(QLineEdit(str(number)))
    last = QLineEdit("last")
    sheet.rows.addWidget(last)
    sheet.show_sheet(field(sheet, "first"))
    qtbot.waitUntil(lambda: sheet.card_room().height() == window.height() - 32)
    assert last.visibleRegion().isEmpty()

    sheet.reveal(last)

    assert last.visibleRegion().boundingRect().height() == last.height()


def test_it_grows_with_what_is_put_into_it(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.show_sheet()
    before = sheet.card_room().height()

    sheet.rows.addWidget(PlainLabel("More to say " * 40).set_wrapped())

    qtbot.waitUntil(lambda: sheet.card_room().height() > before + 60)


def test_a_larger_size_makes_it_larger(sheet: Sheet, appearance: Appearance) -> None:
    sheet.show_sheet()

    appearance.apply("light", 1.5)

    assert sheet.card_room().width() == 900


def test_what_had_the_focus_may_be_gone(window: QMainWindow, sheet: Sheet, qtbot: QtBot) -> None:
    sheet.show_sheet(field(sheet, "first"))
    window.setCentralWidget(QLineEdit())
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    QTest.keyClick(focused(), Qt.Key.Key_Escape)

    assert not sheet.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_J, Qt.Key.Key_F1, Qt.Key.Key_Escape])
def test_any_key_closes_the_key_card(
    window: QMainWindow, appearance: Appearance, qtbot: QtBot, key: Qt.Key
) -> None:
    card = KeyCard(appearance, shipped_scale(), window)
    card.open({})
    assert card.isVisible()

    QTest.keyClick(focused(), key)

    assert not card.isVisible()
    assert focused() is window.centralWidget()


def test_the_key_card_shows_a_persons_own_keys_and_the_newsrooms_scale(
    window: QMainWindow, appearance: Appearance
) -> None:
    card = KeyCard(appearance, shipped_scale(), window)
    card.open({"hide_marks": "B", "export": ""})
    shown = [label.text() for label in card.findChildren(LinedLabel)]
    keys = [label.text() for label in card.findChildren(PlainLabel) if label.property("role") == "key"]

    assert "B" in keys
    assert "H" not in keys
    assert "Export" not in shown
    assert [str(number) in keys for number in range(1, 8)] == [True] * 6 + [False]
    assert "Confirmed with change" in shown


def test_shift_alone_leaves_the_key_card_open(
    window: QMainWindow, appearance: Appearance, qtbot: QtBot
) -> None:
    card = KeyCard(appearance, shipped_scale(), window)
    card.open({})
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)

    QApplication.sendEvent(focused(), press)

    assert card.isVisible()


def test_the_key_card_of_a_large_size_scrolls_and_cuts_no_word(
    window: QMainWindow, appearance: Appearance
) -> None:
    appearance.apply("light", 1.5)
    window.resize(1280, 720)
    card = KeyCard(appearance, shipped_scale(), window)
    card.open({})
    labels = [label for label in card.findChildren(LinedLabel) if label.isVisible()]
    # the layouts of what was just shown are set at the first frame
    card.grab()
    assert [label.text() for label in labels if label.width() < label.natural_width()] == []
    last = next(label for label in labels if label.text() == "Marks in the draft")
    before = last.mapTo(card, last.rect().topLeft()).y()

    QTest.keyClick(focused(), Qt.Key.Key_PageDown)

    assert card.isVisible()
    assert last.mapTo(card, last.rect().topLeft()).y() < before


def test_change_keys_closes_the_card_first(window: QMainWindow, appearance: Appearance, qtbot: QtBot) -> None:
    card = KeyCard(appearance, shipped_scale(), window)
    card.open({})
    change = next(button for button in card.findChildren(QPushButton) if "Change keys" in button.text())
    change.setFocus()

    with qtbot.waitSignal(card.changing):
        QTest.keyClick(change, Qt.Key.Key_Return)

    assert not card.isVisible()
