"""One-line fields that save themselves, and never lose what is being typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from factcheck_gui.ui.safe_text import repolish

PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Focus that comes back: another window or a menu in front is no end of typing."""


def show_error(field: QWidget, *, is_wrong: bool) -> None:
    """Let a field wear the line of an error, or take it off."""
    state = "error" if is_wrong else ""
    if (field.property("state") or "") != state:
        field.setProperty("state", state)
        repolish(field)


class InlineField(QLineEdit):
    """A field of one value. Enter saves, Esc gives the saved value back, leaving saves too.

    Args:
        name: What it is called.
        parent: The widget it stands in.
        saves_when_left: False where saving says something to somebody else, which takes Enter.

    Signals:
        committed: The value to save, when it differs from the saved one.
        finished: Enter or Esc: the work here is done.
    """

    committed = Signal(str)
    finished = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, saves_when_left: bool = True) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._saved = ""
        self._saves_when_left = saves_when_left

    @property
    def is_dirty(self) -> bool:
        """Tell whether something typed is not saved."""
        return self.text().strip() != self._saved

    def show_value(self, value: str, *, keep_typing: bool = False) -> None:
        """Show the saved value, unless something is being typed that is to be kept."""
        was_dirty = self.is_dirty
        self._saved = value.strip()
        if not (keep_typing and was_dirty) and self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)

    def give_back(self) -> None:
        """Show the saved value again."""
        self.setText(self._saved)

    def commit(self) -> None:
        """Ask for the typed value to be saved, if it differs."""
        if self.is_dirty:
            self.committed.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.commit()
                self.finished.emit()
            case Qt.Key.Key_Escape:
                self.give_back()
                self.finished.emit()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._saves_when_left and event.reason() not in PASSING:
            self.commit()
