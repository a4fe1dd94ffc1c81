"""A few words wearing a mark, with its glyph and name below."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from factcheck_gui.ui.appearance import Appearance
from factcheck_gui.ui.mark_painter import paint_fill, paint_line


class MarkSample(QWidget):
    """Draws words as the draft would, for the key card."""

    def __init__(self, appearance: Appearance, kind: str, words: str, label: str) -> None:
        super().__init__()
        self._appearance = appearance
        self._kind = kind
        self._words = words
        self._label = label
        self.setAccessibleName(label)

    def sizeHint(self) -> QSize:
        theme = self._appearance.theme
        return QSize(theme.px(150), theme.px(50))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._appearance.theme
        style = theme.mark(self._kind)
        painter = QPainter(self)
        painter.setFont(theme.font("draft.body"))
        width = painter.fontMetrics().horizontalAdvance(self._words)
        base = theme.px(21)
        box = QRectF(2, base - theme.px(17), width, theme.px(23))
        paint_fill(painter, box, style, theme)
        paint_line(painter, box, style, theme)
        is_soft = self._kind == "nothing_to_check"
        painter.setPen(style.text if is_soft else theme.color("ink"))
        painter.drawText(QPoint(2, base), self._words)
        side = theme.size("glyph_small")
        top = base + theme.px(10)
        painter.drawPixmap(
            2, top + 2, theme.icons.pixmap(style.glyph, style.text, side, self.devicePixelRatio())
        )
        painter.setFont(theme.font("ui.small"))
        painter.setPen(style.text)
        left = 2 + (side + theme.px(4) if style.glyph else 0)
        room = QRect(left, top, self.width() - left, theme.line_height("ui.small"))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._label)
