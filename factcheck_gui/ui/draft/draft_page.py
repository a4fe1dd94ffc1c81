"""One text set as a page: its document, its positions and its marks, apart from any widget."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen, QTextBlock

from factcheck_gui.domain.draft.zone import Zone
from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.draft_layout import make_document, paragraphs
from factcheck_gui.ui.draft.draft_marks import DraftMarks
from factcheck_gui.ui.draft.line_pieces import BlockLines
from factcheck_gui.ui.draft.mark_painter import fill_rect
from factcheck_gui.ui.draft.page_lines import PageLines
from factcheck_gui.ui.draft.placed_marks import MarkMeasures, PlacedBlock
from factcheck_gui.ui.kit.theme import Theme
from factcheck_gui.ui.text_positions import TextPositions, view_breaks

"""The one kind of mark that is an ink and nothing else."""


class DraftPage:
    """A text, its document and what is marked in it. Heights are px of the document.

    Args:
        text: The canonical text.
        zones: Its zones, in code points.
        theme: Faces, inks and measures.
    """

    def __init__(self, text: str, zones: Sequence[Zone], theme: Theme) -> None:
        self.text, self.zones, self.theme = text, tuple(zones), theme
        breaks = view_breaks(text)
        self.positions = TextPositions(text, breaks)
        self._blocks = paragraphs(text, self.zones, breaks)
        self.document = make_document(text, self._blocks, theme)
        self.lines = PageLines(self.document)
        self.marks = DraftMarks(self._blocks, self.positions, theme)

    def soft_spans(self, seen: Span) -> list[tuple[int, int]]:
        """Return what is in soft ink among the blocks of `seen`, in Qt's positions."""
        numbers = range(self.marks.block_at(seen.start), self.marks.block_at(seen.end) + 1)
        soft = {
            self.positions.span_to_qt(mark.span)
            for number in numbers
            for mark in self.marks.in_block(number)
            if mark.kind == MarkName.NOTHING_TO_CHECK
        }
        return sorted(soft)

    def block_spans(self) -> list[Span]:
        """Return the span of every block, in order."""
        return [block.span for block in self._blocks]

    def placed_between(self, top: float, bottom: float) -> Iterator[PlacedBlock]:
        """Go through the blocks with marks between two heights."""
        for block in self._blocks_between(top, bottom):
            placed = self.marks.placed(block, self.document.documentLayout())
            if placed is not None:
                yield placed

    def seen_between(self, top: float, bottom: float) -> Span:
        """Return the lines between two heights, as one span."""
        first, last = self.lines.line_at(top), self.lines.line_at(bottom)
        return self.positions.span_from_qt(first.start, max(first.start, last.end))

    def claims_at(self, point: QPointF) -> list[str]:
        """Return the ids of claims marked under a point, inner before outer, each once."""
        position = self.lines.character_at(point)
        return [] if position is None else self.claims_over(self.positions.from_qt(position))

    def claims_over(self, place: int) -> list[str]:
        """Return the ids of claims over a code point, inner before outer, each once."""
        return list(dict.fromkeys(mark.claim_id for mark in self.marks.at(place) if mark.claim_id))

    def reach(self, place: int) -> tuple[float, float]:
        """Return upper and lower edge of the line that holds a code point."""
        line = self.lines.line_of(self.positions.to_qt(place))
        return line.top, line.bottom

    def paint_hits(self, painter: QPainter, hits: Sequence[Span], seen: Span) -> None:
        """Paint found passages among those in sight: chosen, so in accent."""
        painter.setPen(QPen(self.theme.color("accent"), 1))
        painter.setBrush(self.theme.color("accent_soft"))
        first = bisect_right(hits, seen.start, key=lambda hit: hit.end)
        last = bisect_left(hits, seen.end, key=lambda hit: hit.start)
        for hit in hits[first:last]:
            self._paint_hit(painter, hit)

    def _paint_hit(self, painter: QPainter, hit: Span) -> None:
        start, end = self.positions.span_to_qt(hit)
        block = self.document.findBlock(start)
        corner = self.document.documentLayout().blockBoundingRect(block).topLeft()
        measures = MarkMeasures.of(self.theme, self._blocks[block.blockNumber()].setting.type_role)
        lines = BlockLines(block, corner.x(), corner.y())
        for piece in lines.pieces(start - block.position(), end - block.position()):
            painter.drawRect(fill_rect(piece, measures).adjusted(-1, 0, 0, 0))

    def _blocks_between(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        # a frame or wave of the block above may reach into the stretch asked for
        block = self.lines.block_at(top)
        block = block.previous() if block.previous().isValid() else block
        while block.isValid() and self.lines.top_of(block) <= bottom:
            yield block
            block = block.next()
