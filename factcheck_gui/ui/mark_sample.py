"""A few words wearing a mark, with its glyph and name below."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.text import Span
from factcheck_gui.ui.appearance import Appearance
from factcheck_gui.ui.line_pieces import LinePiece
from factcheck_gui.ui.mark_painter import MarkPainter
from factcheck_gui.ui.marks import DraftMark
from factcheck_gui.ui.placed_marks import MarkMeasures, PlacedBlock, PlacedMark

_LEFT = 2


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
        painter = QPainter(self)
        painter.setFont(theme.font("draft.body"))
        base = theme.px(21)
        self._paint_mark(painter, base)
        style = theme.mark(self._kind)
        painter.setPen(style.text if self._kind == "nothing_to_check" else theme.color("ink"))
        painter.drawText(QPoint(_LEFT, base), self._words)
        self._paint_label(painter, base + theme.px(10))

    def _paint_mark(self, painter: QPainter, base: int) -> None:
        width = painter.fontMetrics().horizontalAdvance(self._words)
        piece = LinePiece(line=0, left=_LEFT, right=_LEFT + width, baseline=base)
        mark = DraftMark(claim_id="sample", span=Span(0, len(self._words)), kind=self._kind)
        theme = self._appearance.theme
        block = PlacedBlock(
            measures=MarkMeasures.of(theme, "draft.body"),
            marks=(PlacedMark(mark=mark, pieces=(piece,), depth=0),),
            stripes=(),
            words=(),
            overflow=(),
        )
        MarkPainter(theme, self.devicePixelRatio()).paint(painter, block)

    def _paint_label(self, painter: QPainter, top: int) -> None:
        theme = self._appearance.theme
        style, side = theme.mark(self._kind), theme.size("glyph_small")
        glyph = theme.icons.pixmap(style.glyph, style.text, side, self.devicePixelRatio())
        painter.drawPixmap(_LEFT, top + 2, glyph)
        painter.setFont(theme.font("ui.small"))
        painter.setPen(style.text)
        left = _LEFT + (side + theme.px(4) if style.glyph else 0)
        room = QRect(left, top, self.width() - left, theme.line_height("ui.small"))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._label)
