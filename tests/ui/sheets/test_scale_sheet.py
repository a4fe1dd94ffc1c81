import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.span import Span
from factcheck_gui.services.articles import Imported
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.scales import load_scale, scale_path, shipped_scale
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.sheets.scale_sheet import ScaleSheet

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIPPED = [step.label for step in shipped_scale()]


@pytest.fixture
def sheet(window: QMainWindow, appearance: Appearance, desk: Desk) -> ScaleSheet:
    made = ScaleSheet(appearance, desk, window)
    made.open()
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifiers)


def write(text: str) -> None:
    press(Qt.Key.Key_A, CTRL)
    QTest.keyClicks(focused(), text)


def shown(sheet: ScaleSheet) -> list[str]:
    return [row.label.text() for row in sheet.step_rows if row.isVisible()]


def called(widget: QWidget) -> str:
    """What a screen reader calls it: Qt takes a button's words where it has no name."""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def tab_to(name: str) -> None:
    for _ in range(80):
        if focused().objectName() == name or called(focused()).startswith(name):
            return
        press(Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not reach {name}")


def left_of(widget: QWidget) -> int:
    """Return where a widget begins in its window, px."""
    return widget.mapTo(widget.window(), widget.rect().topLeft()).x()


def labels(desk: Desk) -> list[str]:
    return [step.label for step in load_scale(desk.path)]


def test_it_shows_the_scale_in_force_with_its_keys(sheet: ScaleSheet) -> None:
    assert shown(sheet) == SHIPPED
    assert focused() is sheet.step_rows[0].label
    assert [row.asks_reason.isChecked() for row in sheet.step_rows[:6]] == [
        False,
        True,
        True,
        True,
        True,
        False,
    ]
    assert sheet.step_rows[1].look.accessibleName() == "Look: Teal, Pencil"


def test_a_step_is_renamed_and_its_verdicts_stay(
    sheet: ScaleSheet, desk: Desk, story: Imported, qtbot: QtBot
) -> None:
    claim: ClaimId = desk.claims.add(story.revision.id, Span(0, 3)).claims[0]
    desk.verdicts.record(claim, "wrong", "It was 2014")
    for _ in range(3):
        press(Qt.Key.Key_Down)
    QTest.keyClicks(focused(), "False")
    assert sheet.line == "Not saved yet."

    with qtbot.waitSignal(sheet.saved) as saved:
        press(Qt.Key.Key_Return, CTRL)

    verdict = desk.verdicts.current(claim)
    assert verdict is not None
    assert desk.scale.named(verdict.rating).label == "False"
    assert saved.args == [desk.scale]
    assert labels(desk) == [*SHIPPED[:3], "False", *SHIPPED[4:]]
    assert not sheet.isVisible()


def test_a_step_is_added_with_a_look_and_a_reason(sheet: ScaleSheet, desk: Desk) -> None:
    press(Qt.Key.Key_N, CTRL)
    assert focused() is sheet.step_rows[6].label
    QTest.keyClicks(focused(), "Half true")
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "Half")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "Right in part.")
    press(Qt.Key.Key_Return, CTRL)

    new = desk.scale.steps[6]
    assert (new.key, new.label, new.short_label, new.asks_reason) == ("half-true", "Half true", "Half", False)
    assert new.meaning == "Right in part."


def test_a_tenth_step_has_no_key_and_cannot_be_added(sheet: ScaleSheet) -> None:
    for label in ("a", "b", "c", "d"):
        press(Qt.Key.Key_N, CTRL)
        write(label)

    assert shown(sheet) == [*SHIPPED, "a", "b", "d"]
    assert not sheet.add_button.isEnabled()


def test_a_step_moves_up_and_takes_the_focus_with_it(sheet: ScaleSheet, desk: Desk) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up, ALT)
    assert shown(sheet)[:2] == ["Confirmed with change", "Confirmed"]
    assert focused() is sheet.step_rows[0].label

    press(Qt.Key.Key_Down, ALT)
    press(Qt.Key.Key_Down, ALT)
    press(Qt.Key.Key_Return, CTRL)

    assert labels(desk)[:3] == ["Confirmed", "Disputed", "Confirmed with change"]


def test_a_step_is_removed_by_key_and_by_its_button(sheet: ScaleSheet, desk: Desk) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Delete, ALT)
    assert shown(sheet) == [SHIPPED[0], *SHIPPED[2:]]
    assert focused() is sheet.step_rows[1].label

    tab_to("Remove step 2")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)

    assert labels(desk) == [SHIPPED[0], *SHIPPED[3:]]


def test_the_last_step_of_all_can_go_but_not_be_saved(sheet: ScaleSheet, desk: Desk) -> None:
    for _ in SHIPPED:
        press(Qt.Key.Key_Delete, ALT)
    press(Qt.Key.Key_Return, CTRL)

    assert sheet.isVisible()
    assert sheet.line == "A scale has 1 to 9 steps. Add one."
    assert focused() is sheet.add_button
    assert labels(desk) == SHIPPED


def test_two_steps_of_one_label_are_shown_at_once_and_not_saved(sheet: ScaleSheet, desk: Desk) -> None:
    press(Qt.Key.Key_Down)
    write("confirmed")
    row = sheet.step_rows[1]
    assert sheet.line == "Steps 1 and 2 share the label “confirmed”. Change one of them."
    assert row.label.property("state") == "error"

    tab_to("meaning")
    press(Qt.Key.Key_Return, CTRL)
    assert focused() is row.label
    assert labels(desk) == SHIPPED

    write("Confirmed in part")
    assert sheet.line == "Not saved yet."
    assert row.label.property("state") != "error"


def test_a_new_step_is_not_blamed_before_it_is_left(sheet: ScaleSheet) -> None:
    press(Qt.Key.Key_N, CTRL)
    row = sheet.step_rows[6]
    assert row.label.property("state") != "error"
    assert sheet.line == "Step 7 has no label. Give it one, or remove the step."

    press(Qt.Key.Key_Tab)
    assert row.label.property("state") == "error"


def test_a_margin_word_left_out_is_the_label(sheet: ScaleSheet, desk: Desk) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    write(" ")
    press(Qt.Key.Key_Backspace)
    assert sheet.step_rows[1].short_label.placeholderText() == "Confirmed with change"
    press(Qt.Key.Key_Return, CTRL)

    assert desk.scale.steps[1].short_label == "Confirmed with change"


@pytest.mark.qt_log_ignore(r"does not support (raise|grabbing)", extend=True)
def test_a_look_is_chosen_by_keys(sheet: ScaleSheet, desk: Desk, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is sheet.step_rows[0].look
    press(Qt.Key.Key_Return)
    menu = sheet.findChild(QMenu, "look_menu")
    assert isinstance(menu, QMenu)
    for _ in range(3):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.step_rows[0].look.mark == "wrong")

    sheet.save()

    assert (desk.scale.steps[0].mark, desk.scale.steps[0].glyph) == ("wrong", "cross")
    assert desk.scale.steps[0].key == "confirmed"


def test_the_shipped_scale_comes_back(sheet: ScaleSheet, desk: Desk) -> None:
    press(Qt.Key.Key_Delete, ALT)
    press(Qt.Key.Key_Return, CTRL)
    assert len(desk.scale) == 5

    sheet.open()
    tab_to("Use the shipped scale")
    press(Qt.Key.Key_Return)
    assert shown(sheet) == SHIPPED
    press(Qt.Key.Key_Return, CTRL)

    assert desk.scale == shipped_scale()


def test_esc_gives_up_changes_only_when_pressed_twice(
    sheet: ScaleSheet, window: QMainWindow, desk: Desk
) -> None:
    write("True")
    press(Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert sheet.line == "Not saved yet. Esc again leaves the scale as it was."

    press(Qt.Key.Key_Escape)

    assert not sheet.isVisible()
    assert focused() is window.centralWidget()
    assert labels(desk) == SHIPPED
    sheet.open()
    assert shown(sheet) == SHIPPED


def test_typing_after_the_first_esc_takes_it_back(sheet: ScaleSheet) -> None:
    write("True")
    press(Qt.Key.Key_Escape)
    QTest.keyClicks(focused(), "r")
    press(Qt.Key.Key_Escape)

    assert sheet.isVisible()


def test_a_scale_looked_at_and_not_changed_is_not_written(sheet: ScaleSheet, desk: Desk) -> None:
    press(Qt.Key.Key_Return, CTRL)

    assert not sheet.isVisible()
    assert not scale_path(desk.path).exists()


def test_a_scale_that_cannot_be_written_says_so_and_keeps_what_was_typed(
    sheet: ScaleSheet, desk: Desk
) -> None:
    scale_path(desk.path).mkdir()
    write("True")
    press(Qt.Key.Key_Return, CTRL)

    assert sheet.isVisible()
    assert sheet.line.startswith("The scale was not saved (")
    assert shown(sheet)[0] == "True"
    assert desk.scale == shipped_scale()


def test_a_window_that_only_reads_shows_the_scale_and_says_why_it_cannot_be_saved(
    window: QMainWindow, appearance: Appearance, desk: Desk
) -> None:
    with Desk.open(desk.path, person="Lee Tan", writable=False, acting=False) as reader:
        sheet = ScaleSheet(appearance, reader, window)
        sheet.open()

        assert not sheet.save_button.isEnabled()
        assert sheet.line == "The library is only read here. Change the scale where it is open."


@pytest.mark.parametrize(("width", "scale"), [(1440, 1.0), (1280, 1.0), (1280, 1.5), (1000, 1.0)])
def test_the_columns_stand_under_their_heads_at_any_size(
    sheet: ScaleSheet, window: QMainWindow, appearance: Appearance, qtbot: QtBot, width: int, scale: float
) -> None:
    window.resize(width, 720)
    appearance.apply("light", scale)
    row = sheet.step_rows[0]
    heads = {head.text(): head for head in sheet.findChildren(LinedLabel) if head.isVisible()}
    pairs = ((heads["Label"], row.label), (heads["Meaning"], row.meaning))

    def is_in_order() -> bool:
        end = row.remove.mapTo(sheet, row.remove.rect().bottomRight())
        return all(left_of(head) == left_of(field) for head, field in pairs) and room.contains(end)

    room = sheet.card_room()
    assert room.width() == min(round(1200 * scale), width - 2 * round(16 * scale))
    qtbot.waitUntil(is_in_order)


def test_every_control_has_a_name_for_screen_readers(sheet: ScaleSheet) -> None:
    seen: list[QWidget] = []
    while focused() not in seen:
        seen.append(focused())
        press(Qt.Key.Key_Tab)

    assert len(seen) > 30
    assert [widget for widget in seen if not called(widget)] == []
