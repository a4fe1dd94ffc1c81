"""A text as a read-only page: read, scrolled, selected from and copied by code points."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from factcheck_gui.domain.draft.zone import Zone
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.draft_page import DraftPage
from factcheck_gui.ui.kit.appearance import selection_color
from factcheck_gui.ui.kit.theme import Theme

_CALM_THIRD = 3
"""A passage out of sight is brought to a third of the height, not to an edge."""


class PageView(QTextEdit):
    """Shows one text. Places in its interface are code points of the stored text.

    Signals:
        passage_selected: The selected words as a Span at word edges, or None.
        zoom_requested: Steps up or down, by Ctrl and the wheel.
        moved: What is seen changed: scrolled, laid out or marked anew.
    """

    passage_selected = Signal(object)
    zoom_requested = Signal(int)
    moved = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        # asked for Qt's own viewport, PySide looks through all widget classes for its type: 16 ms
        self._sheet = QWidget()
        self._sheet.setCursor(Qt.CursorShape.IBeamCursor)
        self.setViewport(self._sheet)
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
        self._seen: Span | None = None
        self._show_page(self._page)
        self.selectionChanged.connect(self._on_selection_changed)
        self.verticalScrollBar().valueChanged.connect(self._tell_moved)
        self.verticalScrollBar().rangeChanged.connect(self._tell_moved)

    def show_text(self, text: str, zones: Sequence[Zone] = ()) -> None:
        """Show another text from its top, without marks."""
        self._show_page(DraftPage(text, zones, self._page.theme))

    def text(self) -> str:
        """Return the stored text that is shown."""
        return self._page.text

    def block_spans(self) -> list[Span]:
        """Return the span of every block, in order."""
        return self._page.block_spans()

    def set_theme(self, theme: Theme) -> None:
        """Set the page in another scheme or scale; the place, caret and marks stay."""
        top, caret = self.top_position(), self.caret()
        page = DraftPage(self._page.text, self._page.zones, theme)
        page.marks.set(self._page.marks)
        self._show_page(page)
        self.set_caret(caret)
        self.scroll_to_position(top)

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
        self._tell_moved()

    # caret and selection

    def selected_passage(self) -> Span | None:
        """Return what is selected, at word edges; None when that holds no word."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        from factcheck_gui.ui.draft.word_edges import snap  # noqa: PLC0415 - the first frame has no selection

        span = self._page.positions.span_from_qt(cursor.selectionStart(), cursor.selectionEnd())
        snapped = snap(self._page.text, span)
        return snapped if len(snapped) else None

    def select_passage(self, span: Span) -> None:
        """Select a passage, its end under the caret, and bring it into sight."""
        start, end = self._page.positions.span_to_qt(span)
        self._put_cursor(start, end)
        self.scroll_to(span)

    def caret(self) -> int:
        """Return the code point at the caret."""
        return self._page.positions.from_qt(self.textCursor().position())

    def set_caret(self, place: int) -> None:
        """Put the caret before a code point and end any selection; the page does not move."""
        position = self._page.positions.to_qt(min(place, len(self._page.text)))
        self._put_cursor(position, position)

    def _put_cursor(self, anchor: int, position: int) -> None:
        value = self.verticalScrollBar().value()
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)

    def _on_selection_changed(self) -> None:
        passage = self.selected_passage()
        if passage != self._passage:
            self._passage = passage
            self.passage_selected.emit(passage)

    # what is seen

    def scroll_to(self, span: Span) -> None:
        """Bring a passage into sight, to a third of the height; nothing moves if it is there."""
        if self.is_in_sight(span):
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
        if self._seen is None:
            top = self._scrolled()
            # a row in: an edge between two lines, rounded, belongs to the line below
            self._seen = self._page.seen_between(top + 1, top + self.viewport().height() - 1)
        return self._seen

    def is_in_sight(self, span: Span) -> bool:
        """Tell whether all lines of a passage are in sight."""
        top, _ = self._page.reach(span.start)
        _, bottom = self._page.reach(max(span.start, span.end - 1))
        return self._scrolled() <= top and bottom <= self._scrolled() + self.viewport().height()

    def _tell_moved(self) -> None:
        self._seen = None
        self.moved.emit()

    def _scroll(self, height: float) -> None:
        bar = self.verticalScrollBar()
        if height > bar.maximum():
            # Qt has put off the layout, and its bar would stop where it stopped
            bottom = self.document().size().height() - self.viewport().height()
            bar.setMaximum(max(bar.maximum(), round(bottom)))
        bar.setValue(round(height))

    def _scrolled(self) -> int:
        return self.verticalScrollBar().value()

    # what Qt asks for

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
