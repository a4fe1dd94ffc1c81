"""A push button that shows the key that presses it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.painted_button import draw_key, key_width
from factcheck_gui.ui.safe_text import menu_text


class KeyedButton(QPushButton):
    """Words at the left, key cap at the right; the style sheet draws the rest.

    Args:
        appearance: Where the cap's type comes from.
        words: What it says.
        key: The key that does the same, as it is shown.
        kind: Its kind in the style sheet, such as "primary".
        parent: The widget it stands in.
    """

    def __init__(
        self,
        appearance: Appearance,
        words: str,
        key: str,
        *,
        kind: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(menu_text(words), parent)
        self._appearance = appearance
        self._key = key
        self.setAccessibleName(words)
        self.setAutoDefault(False)
        self.setProperty("keyed", "true")
        if kind:
            self.setProperty("kind", kind)

    def sizeHint(self) -> QSize:
        hint, theme = super().sizeHint(), self._appearance.theme
        return QSize(round(hint.width() + key_width(theme, self._key) + theme.px(4)), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_key(painter, theme, self._key, self.width() - theme.px(7), self.height() / 2)
