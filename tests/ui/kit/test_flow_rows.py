from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.kit.flow_rows import FlowRows


def flowing(qtbot: QtBot, widths: list[int]) -> tuple[FlowRows, list[QWidget]]:
    buttons = []
    for width in widths:
        button = QWidget()
        button.setFixedSize(width, 20)
        buttons.append(button)
    rows = FlowRows(buttons, gap=10)
    qtbot.addWidget(rows)
    rows.resize(220, 200)
    rows.show()
    return rows, buttons


def test_what_does_not_fit_goes_to_the_next_row(qtbot: QtBot) -> None:
    rows, buttons = flowing(qtbot, [100, 100, 100])

    assert [(button.x(), button.y()) for button in buttons] == [(0, 0), (110, 0), (0, 30)]
    assert rows.heightForWidth(220) == 50
    assert rows.heightForWidth(400) == 20


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    _, buttons = flowing(qtbot, [100, 100, 100])

    buttons[0].hide()

    assert [(button.x(), button.y()) for button in buttons[1:]] == [(0, 0), (110, 0)]


def test_what_was_hidden_before_it_came_stays_hidden(qtbot: QtBot) -> None:
    rows, buttons = flowing(qtbot, [100, 100])
    late = QWidget()
    late.setFixedSize(50, 20)
    late.hide()

    rows.show_widgets([late, *buttons])

    assert not late.isVisible()
    assert [(button.x(), button.y()) for button in buttons] == [(0, 0), (110, 0)]


def test_others_come_and_the_order_is_the_one_given(qtbot: QtBot) -> None:
    rows, buttons = flowing(qtbot, [100, 100])
    first = QWidget()
    first.setFixedSize(60, 20)

    rows.show_widgets([first, *buttons])

    assert first.isVisible()
    assert [(one.x(), one.y()) for one in (first, *buttons)] == [(0, 0), (70, 0), (0, 30)]
