"""The draft: a page with its claims marked under the words."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from factcheck_gui.domain.draft.zone import Zone
from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.draft_page import DraftPage
from factcheck_gui.ui.draft.mark_painter import MarkPainter
from factcheck_gui.ui.draft.marks import DraftMark
from factcheck_gui.ui.draft.page_view import PageView
from factcheck_gui.ui.draft.placed_marks import PlacedBlock
from factcheck_gui.ui.kit.theme import Theme


class ArticleView(PageView):
    """A page with marks; what it has from `PageView` is about the text alone.

    Signals:
        claim_clicked: Id of the claim clicked; the inner first, then, clicked again, the outer.
    """

    claim_clicked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        self._selected: str | None = None
        self._clicked: list[str] = []
        self._hits: list[Span] = []
        self._soft: list[tuple[int, int]] = []
        self._hidden = False
        self._placed: list[PlacedBlock] | None = None
        self._pressed_at = QPoint()
        super().__init__(theme)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setObjectName("article_view")
        self.setAccessibleName(self.tr("Draft"))
        self.moved.connect(self._on_moved)

    def show_text(self, text: str, zones: Sequence[Zone] = ()) -> None:
        """Show another text from its top, without marks."""
        self._selected, self._hits = None, []
        super().show_text(text, zones)

    # marks

    def set_marks(self, marks: Iterable[DraftMark]) -> list[int]:
        """Show these marks instead of all others and return the numbers of the blocks that changed."""
        return self._marked(self._page.marks.set(marks))

    def update_marks(self, claim_ids: Collection[str], marks: Iterable[DraftMark]) -> list[int]:
        """Show these marks for these claims, and the other claims' as they are."""
        return self._marked(self._page.marks.update(claim_ids, marks))

    def marks(self) -> list[DraftMark]:
        """Return the marks shown, in reading order."""
        return list(self._page.marks)

    def marks_in_block(self, number: int) -> list[DraftMark]:
        """Return the marks of one block in reading order."""
        return self._page.marks.in_block(number)

    def placed_blocks(self) -> Sequence[PlacedBlock]:
        """Return the blocks in sight that have marks; places are px of the document."""
        if self._placed is None:
            top = self._scrolled()
            self._placed = list(self._page.placed_between(top, top + self.viewport().height()))
        return self._placed

    def select_claim(self, claim_id: str | None) -> None:
        """Frame a claim and bring it into sight; the caret goes with it unless it is there."""
        self._selected = claim_id
        marks = self._page.marks.of_claim(claim_id) if claim_id else []
        if marks and not any(mark.span.start <= self.caret() <= mark.span.end for mark in marks):
            self.set_caret(marks[0].span.start)
        if marks and not any(self.is_in_sight(mark.span) for mark in marks):
            self.scroll_to(marks[0].span)
        self._marked([])

    def selected_claim(self) -> str | None:
        """Return the id of the framed claim."""
        return self._selected

    def claim_at_caret(self) -> str | None:
        """Return the id of the innermost claim at the caret."""
        return next(iter(self._page.claims_over(self.caret())), None)

    def set_marks_hidden(self, hidden: bool) -> None:  # noqa: FBT001  a state, read as a statement
        """Hide fills, lines, stripes and words, or show them; the selected frame stays."""
        self._hidden = hidden
        self._marked([])

    def are_marks_hidden(self) -> bool:
        """Tell whether marks are hidden."""
        return self._hidden

    def show_hits(self, hits: Sequence[Span]) -> None:
        """Mark these passages, in order, as found; none takes the marks away."""
        self._hits = list(hits)
        self.viewport().update()

    def _marked(self, blocks: list[int]) -> list[int]:
        # the words stay where they are: which of them are in sight is not asked again
        self._placed = None
        self.viewport().update()
        self.moved.emit()
        return blocks

    def _tell_moved(self) -> None:
        self._placed = None
        super()._tell_moved()

    def _show_page(self, page: DraftPage) -> None:
        # their cursors stand in the document that goes: Qt would follow them into nothing
        self._soft = []
        self.setExtraSelections([])
        self._painter = MarkPainter(page.theme, self.devicePixelRatioF())
        super()._show_page(page)

    def _on_moved(self) -> None:
        # formats of the document would lay its blocks out again; these are only painted
        soft = self._page.soft_spans(self.visible_span())
        if soft != self._soft:
            self._soft = soft
            self.setExtraSelections([self._soft_selection(start, end) for start, end in soft])

    def _soft_selection(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(self.document())
        selection.cursor.setPosition(start)
        selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.format.setForeground(self._page.theme.mark(MarkName.NOTHING_TO_CHECK).text)
        return selection

    # what Qt asks for

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper, marks of the blocks in sight and found passages; then Qt, the words."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._page.theme.color("paper"))
        painter.translate(0, -self._scrolled())
        for block in self.placed_blocks():
            if not self._hidden:
                self._painter.paint(painter, block)
            if self._selected:
                self._painter.paint_selected(painter, block, self._selected)
        if self._hits:
            self._page.paint_hits(painter, self._hits, self.visible_span())
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find places anew where lines break elsewhere."""
        if event.size().width() != event.oldSize().width():
            self._page.marks.forget_places()
        super().resizeEvent(event)
        self._tell_moved()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click may begin."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click on a mark from a selection."""
        super().mouseReleaseEvent(event)
        travelled = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        if travelled < QApplication.startDragDistance():
            self._click(event.position())

    def _click(self, point: QPointF) -> None:
        place = point + QPointF(0, self._scrolled())
        under = [] if self._hidden else self._page.claims_at(place)
        again = under == self._clicked and self._selected in under
        self._clicked = under
        if under:
            following = under.index(self._selected or "") + 1 if again else 0
            self.claim_clicked.emit(under[following % len(under)])
