"""Cards and the heads of the panel's sections."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.kit.painted_button import draw_focus
from factcheck_gui.ui.safe_text import PlainLabel


class Card(QFrame):
    """A raised frame that can have the focus and then shows what can be done with it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("ground", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.rows = QVBoxLayout(self)
        self.rows.setSpacing(0)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

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
            draw_focus(self, theme, theme.px(theme.radii["card"]) - 1)

    def _fit(self) -> None:
        theme = self._appearance.theme
        self.rows.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))


class SectionHead(QWidget):
    """A section's name with its count, the key that leads there, and what can be added."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.name = LinedLabel(appearance, role="label", ink="ink_2", lines=1)
        self.key = PlainLabel(role="key")
        self.key.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.name)
        self._row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch()
        self.setFixedHeight(appearance.theme.size("control_small"))
        appearance.theme_changed.connect(self._on_theme_changed)

    def add(self, widget: QWidget) -> None:
        """Put `widget` at the right end."""
        self._row.addWidget(widget)

    def show_name(self, name: str, count: int | None = None) -> None:
        """Show the section's name and how many it holds; None where that is not known."""
        self.name.show_text(f"{name} {count}" if count else name)

    def show_key(self, key: str) -> None:
        """Show the key that leads here."""
        self.key.setText(key)
        self.key.setVisible(bool(key))

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._appearance.theme.size("control_small"))
