from itertools import starmap

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.kit.enter_key import press_on_enter


def key(pressed: Qt.Key) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, pressed, Qt.KeyboardModifier.NoModifier)


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_whatever_button_has_the_focus(qtbot: QtBot, enter: Qt.Key) -> None:
    button, box = QPushButton(), QCheckBox()
    qtbot.addWidget(button)
    qtbot.addWidget(box)

    with qtbot.waitSignal(button.clicked):
        assert press_on_enter(key(enter), button)
    assert press_on_enter(key(enter), box)
    assert box.isChecked()


def test_nothing_else_is_pressed(qtbot: QtBot) -> None:
    button, field = QPushButton(), QLineEdit()
    qtbot.addWidget(button)
    qtbot.addWidget(field)
    heard: list[bool] = []
    button.clicked.connect(heard.append)
    tried: list[tuple[QKeyEvent, QWidget | None]] = [
        (key(Qt.Key.Key_A), button),
        (key(Qt.Key.Key_Return), field),
        (key(Qt.Key.Key_Return), None),
    ]

    assert not any(starmap(press_on_enter, tried))
    assert heard == []
