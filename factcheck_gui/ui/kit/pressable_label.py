"""Text that can be pressed like a button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.kit.painted_button import draw_focus

EDGE = 4
"""Room at both sides, px at 100 %, so that the focus line never touches the words."""


class PressableLabel(LinedLabel):
    """Text that a click or Enter opens for editing.

    Signals:
        pressed: It was clicked, or Enter or Space pressed on it.
    """

    pressed = Signal()

    def __init__(
        self,
        appearance: Appearance,
        text: str = "",
        *,
        role: str = "body",
        ink: str = "ink",
        lines: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, text, role=role, ink=ink, lines=lines, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContentsMargins(EDGE, 0, EDGE, 0)

    def setText(self, text: str) -> None:
        """Say something else, to readers of the screen as well."""
        super().setText(text)
        self.setAccessibleName(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            theme = self._appearance.theme
            draw_focus(self, theme, theme.px(3))
