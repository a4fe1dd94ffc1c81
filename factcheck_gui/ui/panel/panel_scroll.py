"""What the panel scrolls in, and how it comes to whatever has the focus."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from factcheck_gui.ui.kit.appearance import Appearance

_EDGE = 12
"""Room above and below what is scrolled to, px at 100 %."""


class PanelScroll(QScrollArea):
    """Scrolls up and down only, and is no stop for Tab."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def reveal(self, widget: QWidget, *forms: QWidget) -> None:
        """Scroll to all of `widget`, and to all of the form it stands in, as far as they fit."""
        content = self.widget()
        if content is None or not content.isAncestorOf(widget) or not widget.isVisible():
            return
        edge, room = self._appearance.theme.px(_EDGE), self.viewport().height()
        for part in (*(form for form in forms if form.isAncestorOf(widget)), widget):
            half = min(part.height() + 2 * edge, room) // 2
            self.ensureVisible(0, part.mapTo(content, QPoint(0, 0)).y() - edge + half, 0, half)
        if widget.height() > room:
            # its caret then, which is all that Qt looks for in a box of text
            self.ensureWidgetVisible(widget, 0, edge)
