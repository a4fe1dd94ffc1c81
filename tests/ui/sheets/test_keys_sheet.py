import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from factcheck_gui.ui.action_table import ACTIONS, Menu
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.sheets.keys_sheet import KeysSheet
from factcheck_gui.ui.sheets.own_keys import OwnKeys, action_words, entry_named, refusal

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def sheet(window: QMainWindow, appearance: Appearance) -> KeysSheet:
    made = KeysSheet(appearance, {}, window)
    made.open({})
    return made


@pytest.fixture
def heard(sheet: KeysSheet) -> list[dict[str, str]]:
    """What the sheet said of the keys, in order."""
    said: list[dict[str, str]] = []
    sheet.changed.connect(said.append)
    return said


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focused(), key, modifiers)


def pick(sheet: KeysSheet, name: str) -> None:
    """Go down to an action and press Enter on it."""
    press(Qt.Key.Key_Home)
    for _ in ACTIONS:
        if sheet.list.current is entry_named(name):
            break
        press(Qt.Key.Key_Down)
    assert sheet.list.current is entry_named(name)
    press(Qt.Key.Key_Return)


def shown(sheet: KeysSheet, name: str) -> str:
    row = sheet.list.rows.index(sheet.list.rows.row_of(entry_named(name)))
    return str(row.data(Qt.ItemDataRole.AccessibleTextRole))


def test_every_action_is_listed_under_its_menu(sheet: KeysSheet) -> None:
    rows = [sheet.list.rows.index(number).data() for number in range(sheet.list.rows.rowCount())]

    expected = []
    for menu in Menu:
        expected += [menu.value, *(action_words(entry) for entry in ACTIONS if entry.menu is menu)]
    assert rows == expected
    assert shown(sheet, "hide_marks") == "Hide marks, H"
    assert shown(sheet, "learn") == "Learn earlier fact-checks, no key"


def test_arrows_go_from_action_to_action_over_the_menus_names(sheet: KeysSheet) -> None:
    seen = [sheet.list.current]
    for _ in ACTIONS[1:]:
        press(Qt.Key.Key_Down)
        seen.append(sheet.list.current)

    assert [entry.name for entry in seen if entry] == [
        entry.name for menu in Menu for entry in ACTIONS if entry.menu is menu
    ]


def test_a_key_is_changed_by_pressing_the_new_one(sheet: KeysSheet, heard: list[dict[str, str]]) -> None:
    pick(sheet, "hide_marks")
    press(Qt.Key.Key_B)

    assert heard == [{"hide_marks": "B"}]
    assert sheet.line == "B is Hide marks now."
    assert shown(sheet, "hide_marks") == "Hide marks, B"


def test_a_key_with_modifiers_is_kept_as_qt_writes_it(sheet: KeysSheet, heard: list[dict[str, str]]) -> None:
    pick(sheet, "learn")
    press(Qt.Key.Key_Control)
    press(Qt.Key.Key_L, CTRL | SHIFT)

    assert heard == [{"learn": "Ctrl+Shift+L"}]
    assert QKeySequence(heard[-1]["learn"]) == QKeySequence("Ctrl+Shift+L")


def test_shift_that_only_reaches_a_sign_is_no_part_of_the_key(
    sheet: KeysSheet, heard: list[dict[str, str]]
) -> None:
    pick(sheet, "query")
    press(Qt.Key.Key_Question, SHIFT)

    assert heard == [{"query": "?"}]


def test_a_key_that_another_action_has_is_named_and_not_taken(
    sheet: KeysSheet, heard: list[dict[str, str]]
) -> None:
    pick(sheet, "new_claim")
    press(Qt.Key.Key_H)
    assert sheet.line == "H is Hide marks already. Choose another, or take it from there."
    assert heard == []

    press(Qt.Key.Key_B)
    assert heard == [{"new_claim": "B"}]


def test_a_key_is_taken_from_the_action_that_had_it(sheet: KeysSheet, heard: list[dict[str, str]]) -> None:
    pick(sheet, "new_claim")
    press(Qt.Key.Key_H)
    assert sheet.take_button.isVisible()
    press(Qt.Key.Key_Return)

    assert heard == [{"new_claim": "H", "hide_marks": ""}]
    assert sheet.line == "H is New claim now. Hide marks has none."
    assert shown(sheet, "hide_marks") == "Hide marks, no key"
    assert not sheet.take_button.isVisible()


def test_a_key_that_works_anywhere_conflicts_with_plain_ones_too(
    sheet: KeysSheet, heard: list[dict[str, str]]
) -> None:
    pick(sheet, "hide_marks")
    press(Qt.Key.Key_O, CTRL)

    assert sheet.line == "Ctrl O is Open draft already. Choose another, or take it from there."
    assert heard == []


def test_a_plain_letter_is_refused_where_it_would_reach_into_fields(
    sheet: KeysSheet, heard: list[dict[str, str]]
) -> None:
    pick(sheet, "export")
    press(Qt.Key.Key_B)
    assert sheet.line == "Export works anywhere, also while you type: add Ctrl or Alt, or take F1 to F12."

    press(Qt.Key.Key_F8)
    assert heard == [{"export": "F8"}]


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_9])
def test_figures_stay_with_the_scale(sheet: KeysSheet, heard: list[dict[str, str]], key: Qt.Key) -> None:
    pick(sheet, "hide_marks")
    press(key)

    assert sheet.line == "1 to 9 are places on the rating scale. Choose another."
    assert heard == []


def test_tab_and_enter_stay_with_fields(sheet: KeysSheet, heard: list[dict[str, str]]) -> None:
    pick(sheet, "hide_marks")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        press(key)
        assert "stays with fields and buttons" in sheet.line
        assert focused() is sheet.list

    assert heard == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("key", ["Ctrl+C", "Ctrl+V", "Ctrl+A", "Left", "PgDown", "Shift+Right", "Space"])
def test_keys_that_move_or_edit_text_stay_with_it(key: str) -> None:
    assert "moves or edits text" in refusal(entry_named("hide_marks"), key)


@pytest.mark.usefixtures("qapp")
def test_every_shipped_key_could_be_chosen_by_hand_and_stands_alone() -> None:
    keys = OwnKeys({})
    shipped = [entry for entry in ACTIONS if entry.key and entry.key != "Return"]

    assert [(entry.name, refusal(entry, entry.key)) for entry in shipped if refusal(entry, entry.key)] == []
    assert [entry.name for entry in shipped if keys.holder(entry.key, entry)] == []


def test_esc_ends_the_waiting_and_then_closes(
    sheet: KeysSheet, window: QMainWindow, heard: list[dict[str, str]]
) -> None:
    pick(sheet, "hide_marks")
    press(Qt.Key.Key_Escape)
    assert sheet.isVisible()
    press(Qt.Key.Key_B)
    assert heard == []

    press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert focused() is window.centralWidget()


def test_one_key_is_reset(sheet: KeysSheet, heard: list[dict[str, str]]) -> None:
    sheet.open({"hide_marks": "B", "export": "F8"})
    pick(sheet, "hide_marks")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Delete)

    assert heard == [{"export": "F8"}]
    assert shown(sheet, "hide_marks") == "Hide marks, H"


def test_a_shipped_key_is_not_taken_back_in_silence(sheet: KeysSheet, heard: list[dict[str, str]]) -> None:
    sheet.open({"hide_marks": "", "new_claim": "H"})
    pick(sheet, "hide_marks")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Delete)
    assert sheet.line == "H is New claim already. Choose another, or take it from there."
    assert heard == []

    press(Qt.Key.Key_Return)
    assert heard == [{"new_claim": ""}]


def test_an_action_shipped_without_a_key_is_reset_to_none(
    sheet: KeysSheet, heard: list[dict[str, str]]
) -> None:
    sheet.open({"learn": "F8"})
    pick(sheet, "learn")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Delete)

    assert heard == [{}]
    assert sheet.line == "Learn earlier fact-checks has no key, as shipped."


def test_the_shipped_key_pressed_again_is_no_change_of_ones_own(
    sheet: KeysSheet, heard: list[dict[str, str]]
) -> None:
    sheet.open({"hide_marks": "B"})
    pick(sheet, "hide_marks")
    press(Qt.Key.Key_H)

    assert heard == [{}]


def test_all_keys_are_reset_and_can_be_brought_back(sheet: KeysSheet, heard: list[dict[str, str]]) -> None:
    own = {"hide_marks": "B", "export": "F8"}
    sheet.open(own)
    while focused() is not sheet.reset_all_button:
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert heard == [{}]
    assert sheet.line == "All keys are as shipped again."

    while focused() is not sheet.back_button:
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert heard == [{}, own]
    assert shown(sheet, "export") == "Export, F8"


def test_keys_of_actions_that_are_no_more_are_left_out() -> None:
    assert OwnKeys({"of_another_version": "B", "hide_marks": "B", "export": "Ctrl+E"}).own == {
        "hide_marks": "B"
    }


def test_nothing_waits_any_more_when_the_focus_goes_elsewhere(
    sheet: KeysSheet, heard: list[dict[str, str]]
) -> None:
    pick(sheet, "hide_marks")
    sheet.close_button.setFocus()
    sheet.list.setFocus()
    press(Qt.Key.Key_B)

    assert heard == []
