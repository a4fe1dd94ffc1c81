"""The whole draft in a strip: what is settled, what is open, what was never looked at."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.map_cells import MapCell
from factcheck_gui.ui.draft.map_painter import MapPainter
from factcheck_gui.ui.kit.theme import Theme

_INSET = 10
"""Above the first cell and below the last."""
_FRAME = 2
_LEAST_FRAME = 8
_FEW = 30
"""Parts up to here are drawn one by one: the whole of a book takes as long as a hundred of them."""


class CoverageMap(QWidget):
    """Cells by length of text, so that nothing need be laid out to draw them.

    Signals:
        place_chosen: The code point clicked or dragged to.
    """

    place_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("coverage_map")
        self.setAccessibleName(self.tr("Coverage of the draft"))
        self._theme = theme
        self._starts: list[int] = []
        self._parts: list[list[MapCell]] = []
        self._length = self._count = 0
        self._seen = Span(0, 0)
        self._drawn: QPixmap | None = None
        self._redrawing = QTimer(self)
        self._redrawing.setSingleShot(True)
        self._redrawing.timeout.connect(self._redraw)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self._redraw()

    def set_cells(self, parts: Sequence[list[MapCell]], starts: Sequence[int], length: int) -> None:
        """Show the cells of a text of `length` code points, part by part; parts begin at `starts`."""
        self._parts, self._starts, self._length = list(parts), list(starts), length
        self._count = sum(map(len, self._parts))
        self._redraw()

    def change_cells(self, changed: Mapping[int, list[MapCell]]) -> None:
        """Show other cells for some parts; a few are drawn anew alone, many with the whole."""
        others = {number: cells for number, cells in changed.items() if self._parts[number] != cells}
        for number, cells in others.items():
            self._count += len(cells) - len(self._parts[number])
            self._parts[number] = cells
        if len(others) > _FEW:
            self._redraw()
            return
        for number in others:
            self._redraw_part(number)

    def set_seen(self, span: Span) -> None:
        """Frame the part of the text that is in sight."""
        if span != self._seen:
            self._seen = span
            self.update()

    def cells(self) -> list[MapCell]:
        """Return the cells shown."""
        return [cell for part in self._parts for cell in part]

    def sizeHint(self) -> QSize:
        """Return the strip with its frame on either side."""
        return QSize(self._theme.size("map_strip") + 2 * self._theme.px(_FRAME), 0)

    def frame_rect(self) -> QRect:
        """Return the frame round what is in sight."""
        width = self._theme.px(_FRAME)
        top, bottom = self.height_of(self._seen.start), self.height_of(self._seen.end)
        height = max(self._theme.px(_LEAST_FRAME), bottom - top)
        return QRect(0, min(top, self.height() - height) - width, self.width(), height + 2 * width)

    def height_of(self, place: int) -> int:
        """Return where a code point stands in the strip, in px from its top."""
        return self._theme.px(_INSET) + round(self._room() * place / max(1, self._length))

    def place_at(self, y: float) -> int:
        """Return the code point at a height of the strip."""
        share = (y - self._theme.px(_INSET)) / max(1, self._room())
        return round(min(1.0, max(0.0, share)) * self._length)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """Paint the cells, drawn once, and the frame, which moves."""
        if self._drawn is None:
            self._drawn = self._draw()
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._drawn)
        if not self._fits(self._drawn):
            self._redrawing.start(0)
        if not self._length:
            return
        width = self._theme.px(_FRAME)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("ink"), width))
        half = width / 2
        rect = QRectF(self.frame_rect()).adjusted(half, half, -half, -half)
        radius = self._theme.px(self._theme.radii["mark"])
        painter.drawRoundedRect(rect, radius, radius)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place under the pointer."""
        self.place_chosen.emit(self.place_at(event.position().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while it is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.place_chosen.emit(self.place_at(event.position().y()))

    def _room(self) -> int:
        return max(0, self.height() - 2 * self._theme.px(_INSET))

    def _redraw(self) -> None:
        self._drawn = None
        self.update()

    def _pixels(self) -> QSize:
        return (self.size().toSizeF() * self.devicePixelRatioF()).toSize()

    def _fits(self, drawn: QPixmap) -> bool:
        """Tell whether a picture has the strip's height now.

        One that has not is stretched until the frame that resized the strip is on the screen:
        a notice over the draft must not wait for the cells of a book.
        """
        return drawn.size() == self._pixels()

    def _draw(self) -> QPixmap:
        pixmap = QPixmap(self._pixels())
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        pixmap.fill(self._theme.color("desk"))
        if self._length:
            self._draw_between(pixmap, 0, self.height())
        return pixmap

    def _redraw_part(self, number: int) -> None:
        if self._drawn is None or not self._fits(self._drawn):
            return
        start = self._starts[number]
        end = self._starts[number + 1] if number + 1 < len(self._starts) else self._length
        # a row of pixels that two parts share is drawn with the cells of both
        self._draw_between(self._drawn, self.height_of(start) - 1, self.height_of(end) + 1)
        self.update()

    def _draw_between(self, pixmap: QPixmap, top: int, bottom: int) -> None:
        painter = QPainter(pixmap)
        painter.setClipRect(0, top, self.width(), bottom - top)
        painter.fillRect(self.rect(), self._theme.color("desk"))
        cells = list(self._cells_between(self.place_at(top - 1), self.place_at(bottom + 1)))
        width = self._theme.size("map_cell")
        strip = QRect((self.width() - width) // 2, self._theme.px(_INSET), width, self._room())
        drawn = MapPainter(self._theme, self.devicePixelRatioF())
        drawn.paint(painter, strip, cells, self._length, self._count)
        painter.end()

    def _cells_between(self, start: int, end: int) -> Iterator[MapCell]:
        first = max(0, bisect_right(self._starts, start) - 1)
        for number in range(first, len(self._parts)):
            if self._starts[number] > end:
                break
            yield from self._parts[number]
