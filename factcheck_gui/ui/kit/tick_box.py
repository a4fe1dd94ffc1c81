"""A check box without words of its own, for columns whose head says what it means."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.painted_button import draw_box

_SIDE = 18


class TickBox(QCheckBox):
    """A box that is ticked or not; `name` is what screen readers call it."""

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        theme = self._appearance.theme
        return QSize(theme.size("control"), theme.size("control"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(_SIDE)
        box = QRectF(0, 0, side, side)
        box.moveTop((self.height() - side) / 2)
        painter.setBrush(theme.color("accent_soft" if self.underMouse() else "raised"))
        pen = QPen(theme.color("focus"), 2) if self.hasFocus() else QPen(theme.color("line_strong"), 1)
        draw_box(painter, box, pen, 3)
        if self.isChecked():
            glyph = theme.size("glyph_small")
            tick = theme.icons.pixmap("check", theme.color("ink"), glyph, self.devicePixelRatioF())
            inset = (side - glyph) / 2
            painter.drawPixmap(round(box.left() + inset), round(box.top() + inset), tick)
