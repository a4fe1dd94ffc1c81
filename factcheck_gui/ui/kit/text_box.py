"""A few lines of text to type in."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from factcheck_gui.domain.draft.text import canonical
from factcheck_gui.ui.kit.inline_field import PASSING, show_error

_MOST_LINES = 8


class TextBox(QPlainTextEdit):
    """A few lines of plain text that grow with what is typed.

    Signals:
        saving: Enter or Ctrl+Enter.
        giving_up: Esc.
        left_alone: The focus went elsewhere for good.

    Args:
        name: What screen readers call it.
        enter_saves: False where Enter starts another line and only Ctrl+Enter saves.
    """

    saving = Signal()
    giving_up = Signal()
    left_alone = Signal()

    def __init__(self, name: str, *, enter_saves: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._enter_saves = enter_saves
        self._least = 1
        self.textChanged.connect(self.fit)

    def set_least_lines(self, lines: int) -> None:
        """Be at least `lines` high."""
        self._least = lines
        self.fit()

    def typed(self) -> str:
        """Return what stands in it, in canonical form."""
        return canonical(self.document().toRawText()).strip()

    def show_error(self, *, is_wrong: bool) -> None:
        """Wear the line of an error, or take it off."""
        show_error(self, is_wrong=is_wrong)

    def fit(self) -> None:
        """Be as high as what is typed, up to eight lines."""
        lines = min(_MOST_LINES, max(self._least, round(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_enter and (is_control or self._enter_saves):
            self.saving.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.giving_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.left_alone.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()
