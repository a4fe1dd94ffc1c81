from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.flow_layout import FlowLayout


def flowing(qtbot: QtBot, widths: list[int]) -> tuple[QWidget, FlowLayout, list[QWidget]]:
    host = QWidget()
    qtbot.addWidget(host)
    layout = FlowLayout(host, gap=10)
    buttons = []
    for width in widths:
        button = QWidget()
        button.setFixedSize(width, 20)
        layout.addWidget(button)
        buttons.append(button)
    return host, layout, buttons


def test_what_does_not_fit_goes_to_the_next_row(qtbot: QtBot) -> None:
    host, layout, buttons = flowing(qtbot, [100, 100, 100])
    host.resize(220, 200)
    host.show()

    assert [(button.x(), button.y()) for button in buttons] == [(0, 0), (110, 0), (0, 30)]
    assert layout.heightForWidth(220) == 50
    assert layout.heightForWidth(400) == 20


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    host, layout, buttons = flowing(qtbot, [100, 100, 100])
    host.resize(220, 200)
    host.show()

    buttons[0].hide()
    layout.activate()

    assert [(button.x(), button.y()) for button in buttons[1:]] == [(0, 0), (110, 0)]
