"""Marks painted under the words of the draft: fills, lines and frames."""

from collections.abc import Collection, Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap

from factcheck_gui.ui.draft.line_pieces import LinePiece
from factcheck_gui.ui.draft.placed_marks import MarkMeasures, PlacedBlock, PlacedMark
from factcheck_gui.ui.kit.theme import Frame, MarkStyle, Pattern, Theme, Underline

_TILE = 6
_FRAME_GAP = 2
_DASH, _DASH_GAP = 6, 4
_DEEPEST = 2
"""Lines of its own that an outer mark may stand below: the next line of words begins there."""
_WAVE_LENGTH, _WAVE_HEIGHT, _WAVE_ROOM = 10, 2.2, 9
_PATTERNS: dict[Frame, list[float]] = {Frame.DOTTED: [1, 1], Frame.DASHED: [3, 2]}


def hatch(color: QColor, size: int, ratio: float = 1.0) -> QBrush:
    """Return rising diagonals, half of each `size` × `size` tile; Qt's own are too thin."""
    side = round(size * ratio)
    tile = QPixmap(side, side)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setPen(color)
    for row in range(side):
        for step in range(side // 2):
            painter.drawPoint((step - row) % side, row)
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return QBrush(tile)


class MarkPainter:
    """Paints placed marks in the colours of `theme`, on screens of one device pixel `ratio`."""

    def __init__(self, theme: Theme, ratio: float = 1.0) -> None:
        self.theme = theme
        self.ratio = ratio
        self._hatches: dict[str, QBrush] = {}
        self._waves: dict[str, QBrush] = {}

    def paint(self, painter: QPainter, block: PlacedBlock, hidden: Collection[str] = ()) -> None:
        """Paint the marks of a block: fills first, so that every line stays in sight.

        Args:
            painter: At the document's origin.
            block: What to paint.
            hidden: Ids of claims to leave out.
        """
        shown = [mark for mark in block.marks if mark.mark.claim_id not in hidden]
        for mark in shown:
            self._paint_fill(painter, mark, block.measures)
        for mark in shown:
            self._paint_line(painter, mark, block.measures)

    def paint_selected(self, painter: QPainter, block: PlacedBlock, claim_id: str) -> None:
        """Paint the ink frame round each line of the selected claim."""
        marks = [mark for mark in block.marks if mark.mark.claim_id == claim_id]
        if not marks:
            return
        width = self.theme.px(self.theme.borders["selected"])
        radius = self.theme.px(self.theme.radii["frame"])
        painter.setPen(QPen(self.theme.color("ink"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = width / 2
        for piece in _pieces(marks):
            rect = QRectF(fill_rect(piece, block.measures)).adjusted(-half, -half, half, half)
            painter.drawRoundedRect(rect, radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def hatch(self, style: MarkStyle, color: QColor) -> QBrush:
        """Return the hatch of `style` in `color`, made once."""
        key = f"{style.key} {color.name()}"
        if key not in self._hatches:
            self._hatches[key] = hatch(color, self.theme.px(_TILE), self.ratio)
        return self._hatches[key]

    def _paint_fill(self, painter: QPainter, mark: PlacedMark, measures: MarkMeasures) -> None:
        style = self.theme.mark(mark.mark.kind)
        if style.fill is None:
            return
        hatched = style.pattern is Pattern.HATCH
        brush = self.hatch(style, style.fill) if hatched else QBrush(style.fill)
        for piece in mark.pieces:
            rect = fill_rect(piece, measures)
            if mark.depth:
                rect.setHeight(rect.height() + measures.depth * min(mark.depth, _DEEPEST))
            if hatched:
                painter.fillRect(rect, self.theme.color("paper"))
                painter.setBrushOrigin(rect.topLeft())
            painter.fillRect(rect, brush)

    def _paint_line(self, painter: QPainter, mark: PlacedMark, measures: MarkMeasures) -> None:
        style = self.theme.mark(mark.mark.kind)
        if style.line is None:
            return
        for piece in mark.pieces:
            top = piece.baseline + measures.line + measures.depth * min(mark.depth, _DEEPEST)
            if style.frame is not Frame.NONE:
                self._paint_frame(painter, style, piece, measures)
            elif style.underline is Underline.WAVE:
                self._paint_wave(painter, style, piece, top)
            else:
                for rect in self._line_rects(style, piece, top):
                    painter.fillRect(rect, style.line)

    def _line_rects(self, style: MarkStyle, piece: LinePiece, top: int) -> Iterator[QRect]:
        thick, width = self.theme.px(style.thickness), piece.right - piece.left
        if style.underline is Underline.SOLID:
            yield QRect(piece.left, top, width, thick)
        elif style.underline is Underline.DOUBLE:
            yield QRect(piece.left, top, width, thick)
            yield QRect(piece.left, top + 2 * thick, width, thick)
        elif style.underline is Underline.DASH:
            dash, gap = self.theme.px(_DASH), self.theme.px(_DASH_GAP)
            for left in range(piece.left, piece.right, dash + gap):
                yield QRect(left, top, min(dash, piece.right - left), thick)

    def _paint_wave(self, painter: QPainter, style: MarkStyle, piece: LinePiece, top: int) -> None:
        # a stroked path costs half a millisecond each time it is drawn; a tile next to nothing
        if style.key not in self._waves:
            self._waves[style.key] = self._wave(style)
        height = self.theme.px(_WAVE_ROOM)
        rect = QRect(piece.left, top - self.theme.px(1), piece.right - piece.left, height)
        painter.setBrushOrigin(rect.topLeft())
        painter.fillRect(rect, self._waves[style.key])

    def _wave(self, style: MarkStyle) -> QBrush:
        """Return one wave of the line of `style` as a tile."""
        width, height = self.theme.px(_WAVE_LENGTH), self.theme.px(_WAVE_ROOM)
        tile = QPixmap(round(width * self.ratio), round(height * self.ratio))
        tile.setDevicePixelRatio(self.ratio)
        tile.fill(Qt.GlobalColor.transparent)
        middle, reach = height / 2, 2 * _WAVE_HEIGHT * self.theme.scale
        path = QPainterPath(QPointF(-width, middle))
        for half in range(-2, 4):
            side = reach if half % 2 else -reach
            left = half * width / 2
            path.quadTo(QPointF(left + width / 4, middle + side), QPointF(left + width / 2, middle))
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.line or style.text, style.thickness * self.theme.scale))
        painter.drawPath(path)
        painter.end()
        return QBrush(tile)

    def _paint_frame(
        self, painter: QPainter, style: MarkStyle, piece: LinePiece, measures: MarkMeasures
    ) -> None:
        width = max(1, int(style.thickness * self.theme.scale))
        pen = QPen(style.line or style.text, width)
        pen.setDashPattern(_PATTERNS[style.frame])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        gap = self.theme.px(_FRAME_GAP)
        painter.drawRect(fill_rect(piece, measures).adjusted(-gap, 0, gap - 1, 0))


def fill_rect(piece: LinePiece, measures: MarkMeasures) -> QRect:
    """Return the ground of one piece of a mark."""
    top = piece.baseline - measures.above
    return QRect(piece.left, top, piece.right - piece.left, measures.above + measures.below)


def _pieces(marks: list[PlacedMark]) -> Iterator[LinePiece]:
    for mark in marks:
        yield from mark.pieces
