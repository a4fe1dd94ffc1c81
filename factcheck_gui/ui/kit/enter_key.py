"""Enter on a button: Qt's own answer Space alone, and who tabs to one expects Enter, too."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


def is_enter(event: QKeyEvent) -> bool:
    """Tell whether it is Enter, of the letters or of the figures."""
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def press_on_enter(event: QKeyEvent, focused: QWidget | None) -> bool:
    """Press the button that has the focus where the key is Enter; tell whether it was pressed."""
    if not is_enter(event) or not isinstance(focused, QAbstractButton):
        return False
    focused.click()
    return True
