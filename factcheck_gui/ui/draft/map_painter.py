"""How cells of the coverage map are drawn: apart where there is room, by rows where there is none."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from factcheck_gui.ui.draft.map_cells import NEVER, MapCell, gravest
from factcheck_gui.ui.draft.mark_painter import hatch
from factcheck_gui.ui.kit.theme import Pattern, Theme

_TILE = 6
_ROOMY, _TIGHT = 6, 3
"""Mean height of a cell, px, from which cells stand 2 apart, or 1."""
_MOST_KINDS = 4
_LEAST_SLOPE = 2
"""Rows of pixels below which a hatch shows no slope."""


class MapPainter(NamedTuple):
    """Draws cells in the colours of `theme`, for screens of one device pixel `ratio`."""

    theme: Theme
    ratio: float

    def paint(
        self, painter: QPainter, strip: QRect, cells: Sequence[MapCell], length: int, count: int
    ) -> None:
        """Draw `cells`, some of `count` in all, of a text of `length` code points."""
        pitch = strip.height() / length
        mean = strip.height() / max(1, count)
        if mean < 1:
            self._paint_rows(painter, strip, cells, pitch)
            return
        gap = 2 if mean >= self.theme.px(_ROOMY) else 1 if mean >= self.theme.px(_TIGHT) else 0
        for cell in cells:
            top = strip.top() + round(cell.start * pitch)
            bottom = strip.top() + round(cell.end * pitch)
            rect = QRect(strip.left(), top, strip.width(), max(1, bottom - top - gap))
            self._paint_cell(painter, rect, cell.kinds)

    def _paint_rows(self, painter: QPainter, strip: QRect, cells: Sequence[MapCell], pitch: float) -> None:
        """Draw more sentences than there are rows of pixels: each row shows its gravest."""
        rows: dict[int, set[str]] = {}
        for cell in cells:
            first, last = round(cell.start * pitch), round(cell.end * pitch)
            for row in range(first, max(first + 1, last)):
                rows.setdefault(row, set()).update(cell.kinds)
        for row, kinds in rows.items():
            rect = QRect(strip.left(), strip.top() + row, strip.width(), 1)
            self._paint_part(painter, rect, gravest(kinds))

    def _paint_cell(self, painter: QPainter, rect: QRect, kinds: Sequence[str]) -> None:
        shown = kinds[:_MOST_KINDS]
        width = (rect.width() - (len(shown) - 1)) / len(shown)
        for number, kind in enumerate(shown):
            left = rect.left() + round(number * (width + 1))
            right = rect.left() + round(number * (width + 1) + width)
            self._paint_part(painter, QRect(left, rect.top(), right - left, rect.height()), kind)

    def _paint_part(self, painter: QPainter, rect: QRect, kind: str) -> None:
        style = self.theme.mark(kind)
        if kind == NEVER:
            self._paint_hollow(painter, rect, self.theme.color("ink"), 1)
        elif style.is_open:
            self._paint_hollow(painter, rect, style.line or style.text, self.theme.px(2))
        elif style.pattern is Pattern.HATCH and rect.height() > _LEAST_SLOPE:
            painter.fillRect(rect, self.theme.color("paper"))
            painter.setBrushOrigin(rect.topLeft())
            painter.fillRect(rect, hatch(style.line or style.text, self.theme.px(_TILE), self.ratio))
        else:
            painter.fillRect(rect, style.line or self.theme.color("line"))

    def _paint_hollow(self, painter: QPainter, rect: QRect, color: QColor, width: int) -> None:
        width = width if rect.height() > 2 * width else 1
        # too low for edges above and below: hollow is then seen from its sides
        edge = width if rect.height() > 2 * width else 0
        painter.fillRect(rect, color)
        painter.fillRect(rect.adjusted(width, edge, -width, -edge), self.theme.color("paper"))
