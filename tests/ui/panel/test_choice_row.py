import pytest
from panel_hands import press
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.panel.choice_row import ChoiceRow
from factcheck_gui.ui.panel.source_terms import Term


@pytest.fixture
def row(qtbot: QtBot) -> ChoiceRow:
    made = ChoiceRow(
        "Stance",
        (Term("supports", "Supports"), Term("refutes", "Refutes & more"), Term("context", "Context")),
    )
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def test_the_first_is_in_force(row: ChoiceRow) -> None:
    assert row.value == "supports"


def test_arrows_choose_and_say_so(row: ChoiceRow, qtbot: QtBot) -> None:
    row.buttons["supports"].setFocus()

    with qtbot.waitSignal(row.changed) as said:
        press("Right")

    assert said.args == ["refutes"]
    assert row.value == "refutes"
    assert row.buttons["refutes"].hasFocus()


def test_the_row_is_one_stop_for_tab(row: ChoiceRow) -> None:
    row.set_value("context")

    stops = [key for key, button in row.buttons.items() if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["context"]


def test_names_are_told_with_what_they_choose(row: ChoiceRow) -> None:
    assert row.buttons["refutes"].accessibleName() == "Stance: Refutes & more"
    assert row.buttons["refutes"].text() == "Refutes && more"
