"""The draft as a page: read, selected from, its claims marked under the words."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit

from factcheck_gui.domain.span import Span
from factcheck_gui.domain.zone import Zone
from factcheck_gui.ui.appearance import selection_color
from factcheck_gui.ui.draft_page import DraftPage
from factcheck_gui.ui.mark_painter import MarkPainter
from factcheck_gui.ui.marks import DraftMark
from factcheck_gui.ui.placed_marks import PlacedBlock
from factcheck_gui.ui.theme import Theme
from factcheck_gui.ui.word_edges import snap

_CALM_THIRD = 3
"""A passage out of sight is brought to a third of the height, not to an edge."""


class ArticleView(QTextEdit):
    """A read-only page. Places in its interface are code points of the stored text.

    Signals:
        claim_clicked: Id of the claim clicked; the inner first, then, clicked again, the outer.
        passage_selected: The selected words as a Span at word edges, or None.
        zoom_requested: Steps up or down, by Ctrl and the wheel.
        moved: What is seen changed: scrolled, laid out or marked anew.
    """

    claim_clicked = Signal(str)
    passage_selected = Signal(object)
    zoom_requested = Signal(int)
    moved = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("article_view")
        self.setAccessibleName(self.tr("Draft"))
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setCursorWidth(2)
        self._page = DraftPage("", (), theme)
        self._passage: Span | None = None
        self._selected: str | None = None
        self._clicked: list[str] = []
        self._hits: list[Span] = []
        self._soft: list[tuple[int, int]] = []
        self._hidden = False
        self._pressed_at = QPoint()
        self._show_page(self._page)
        self.selectionChanged.connect(self._on_selection_changed)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.verticalScrollBar().rangeChanged.connect(self.moved)
        self.moved.connect(self._on_moved)

    # what is shown

    def show_text(self, text: str, zones: Sequence[Zone] = ()) -> None:
        """Show another text from its top, without marks."""
        self._selected, self._hits = None, []
        self._show_page(DraftPage(text, zones, self._page.theme))

    def set_theme(self, theme: Theme) -> None:
        """Set the page in another scheme or scale; the place, caret and marks stay."""
        top, caret = self.top_position(), self.caret()
        page = DraftPage(self._page.text, self._page.zones, theme)
        page.marks.set(self._page.marks)
        self._show_page(page)
        self.set_caret(caret)
        self.scroll_to_position(top)

    def set_scale(self, scale: float) -> None:
        """Set the page at another scale, 1.0 being 100 %."""
        if scale != self._page.theme.scale:
            self.set_theme(replace(self._page.theme, scale=scale))

    def set_marks(self, marks: Iterable[DraftMark]) -> list[int]:
        """Show these marks instead of all others and return the numbers of the blocks that changed."""
        return self._marked(self._page.marks.set(marks))

    def update_marks(self, claim_ids: Collection[str], marks: Iterable[DraftMark]) -> list[int]:
        """Show these marks for these claims, and the other claims' as they are."""
        return self._marked(self._page.marks.update(claim_ids, marks))

    def _marked(self, blocks: list[int]) -> list[int]:
        self.viewport().update()
        self.moved.emit()
        return blocks

    def marks(self) -> list[DraftMark]:
        """Return the marks shown, in reading order."""
        return list(self._page.marks)

    def text(self) -> str:
        """Return the stored text that is shown."""
        return self._page.text

    def marks_in_block(self, number: int) -> list[DraftMark]:
        """Return the marks of one block in reading order."""
        return self._page.marks.in_block(number)

    def block_spans(self) -> list[Span]:
        """Return the span of every block, in order."""
        return self._page.block_spans()

    def select_claim(self, claim_id: str | None) -> None:
        """Frame a claim and bring it into sight; the caret goes with it unless it is there."""
        self._selected = claim_id
        marks = self._page.marks.of_claim(claim_id) if claim_id else []
        if marks and not any(mark.span.start <= self.caret() <= mark.span.end for mark in marks):
            self.set_caret(marks[0].span.start)
        if marks and not any(self._is_in_sight(mark.span) for mark in marks):
            self.scroll_to(marks[0].span)
        self.viewport().update()
        self.moved.emit()

    def selected_claim(self) -> str | None:
        """Return the id of the framed claim."""
        return self._selected

    def set_marks_hidden(self, hidden: bool) -> None:  # noqa: FBT001  a state, read as a statement
        """Hide fills, lines, stripes and words, or show them; the selected frame stays."""
        self._hidden = hidden
        self.viewport().update()
        self.moved.emit()

    def are_marks_hidden(self) -> bool:
        """Tell whether marks are hidden."""
        return self._hidden

    # caret and selection

    def selected_passage(self) -> Span | None:
        """Return what is selected, at word edges; None when that holds no word."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        span = self._page.positions.span_from_qt(cursor.selectionStart(), cursor.selectionEnd())
        snapped = snap(self._page.text, span)
        return snapped if len(snapped) else None

    def select_passage(self, span: Span) -> None:
        """Select a passage, its end under the caret, and bring it into sight."""
        cursor = self.textCursor()
        start, end = self._page.positions.span_to_qt(span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.scroll_to(span)

    def caret(self) -> int:
        """Return the code point at the caret."""
        return self._page.positions.from_qt(self.textCursor().position())

    def claim_at_caret(self) -> str | None:
        """Return the id of the innermost claim at the caret."""
        return next(iter(self._page.claims_over(self.caret())), None)

    def set_caret(self, place: int) -> None:
        """Put the caret before a code point and end any selection; the page does not move."""
        bar = self.verticalScrollBar()
        value = bar.value()
        cursor = self.textCursor()
        cursor.setPosition(self._page.positions.to_qt(min(place, len(self._page.text))))
        self.setTextCursor(cursor)
        bar.setValue(value)

    # what is seen

    def scroll_to(self, span: Span) -> None:
        """Bring a passage into sight, to a third of the height; nothing moves if it is there."""
        if self._is_in_sight(span):
            return
        top, _ = self._page.reach(span.start)
        self._scroll(top - self.viewport().height() / _CALM_THIRD)

    def top_position(self) -> int:
        """Return the code point at the upper edge, to come back to with `scroll_to_position`."""
        return self.visible_span().start if self._scrolled() else 0

    def scroll_to_position(self, place: int) -> None:
        """Bring the line of a code point to the upper edge."""
        self._scroll(self._page.reach(place)[0] if place else 0)

    def visible_span(self) -> Span:
        """Return the lines in sight, as one span."""
        top = self._scrolled()
        # a row in: an edge between two lines, rounded, belongs to the line below
        return self._page.seen_between(top + 1, top + self.viewport().height() - 1)

    def placed_blocks(self) -> Iterator[PlacedBlock]:
        """Go through the blocks in sight that have marks; places are px of the document."""
        viewport = self.viewport().rect()
        yield from self._page.placed_between(self._scrolled(), self._scrolled() + viewport.height())

    def _scroll(self, height: float) -> None:
        bar = self.verticalScrollBar()
        if height > bar.maximum():
            self.document().size()  # lays out what Qt put off, or there is no way down there yet
        bar.setValue(round(height))

    def _is_in_sight(self, span: Span) -> bool:
        top, _ = self._page.reach(span.start)
        _, bottom = self._page.reach(max(span.start, span.end - 1))
        return self._scrolled() <= top and bottom <= self._scrolled() + self.viewport().height()

    def _scrolled(self) -> int:
        return self.verticalScrollBar().value()

    def _document_point(self, point: QPoint) -> QPointF:
        return QPointF(point.x(), point.y() + self._scrolled())

    # find

    def show_hits(self, hits: Sequence[Span]) -> None:
        """Mark these passages as found; none takes the marks away."""
        self._hits = list(hits)
        self.viewport().update()

    def _show_page(self, page: DraftPage) -> None:
        old, self._page = self._page, page
        page.document.setParent(self)
        self.setDocument(page.document)
        if old is not page:
            old.document.deleteLater()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, page.theme.color("ink"))
        palette.setColor(QPalette.ColorRole.Highlight, selection_color(page.theme))
        palette.setColor(QPalette.ColorRole.HighlightedText, page.theme.color("ink"))
        self.setPalette(palette)
        self._soft = []
        self._painter = MarkPainter(page.theme, self.devicePixelRatioF())
        self.moved.emit()

    # what Qt asks for

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper, marks of the blocks in sight and found passages; then Qt, the words."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._page.theme.color("paper"))
        painter.translate(0, -self._scrolled())
        top = self._scrolled() + event.rect().top()
        for block in self._page.placed_between(top, top + event.rect().height()):
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
        self.moved.emit()

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
            self._click(event.position().toPoint())

    def _click(self, point: QPoint) -> None:
        under = [] if self._hidden else self._page.claims_at(self._document_point(point))
        again = under == self._clicked and self._selected in under
        self._clicked = under
        if under:
            following = under.index(self._selected or "") + 1 if again else 0
            self.claim_clicked.emit(under[following % len(under)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret past lines without words, which take no room on the page."""
        before = -1
        super().keyPressEvent(event)
        while self.textCursor().position() != before and self._is_on_blank_line(event):
            before = self.textCursor().position()
            super().keyPressEvent(event)

    def _is_on_blank_line(self, event: QKeyEvent) -> bool:
        keys = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
        return event.key() in keys and not self.textCursor().block().text().strip()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ask for another size with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the stored text itself, as plain text."""
        cursor = self.textCursor()
        span = self._page.positions.span_from_qt(cursor.selectionStart(), cursor.selectionEnd())
        data = QMimeData()
        data.setText(span.of(self._page.text))
        return data

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
        selection.format.setForeground(self._page.theme.mark("nothing_to_check").text)
        return selection

    def _on_selection_changed(self) -> None:
        passage = self.selected_passage()
        if passage != self._passage:
            self._passage = passage
            self.passage_selected.emit(passage)
