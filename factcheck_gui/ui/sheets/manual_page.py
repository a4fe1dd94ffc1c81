"""One page of the manual on the screen: the text, with boxes under keys and code."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.line_pieces import BlockLines, LinePiece
from factcheck_gui.ui.kit.appearance import Appearance, selection_color
from factcheck_gui.ui.kit.painted_button import draw_box
from factcheck_gui.ui.safe_text import SafeDocument, SafePage
from factcheck_gui.ui.sheets.page_style import FENCED, INLINE, JOINER, PAD, Inline, blocks_of, list_of

_MEASURE = 600
_LEFT = 20


class ManualPage(SafePage):
    """Shows a page at a comfortable measure; Tab goes from link to link, Enter follows one."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("manual_page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._appearance = appearance

    def show_page(self, title: str, document: SafeDocument) -> None:
        """Show another page from its top."""
        self.setAccessibleName(title)
        self.setDocument(document)
        self._fit()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def show_hits(self, hits: Iterable[Span], current: Span | None) -> None:
        """Set off what was found, in Qt's positions, and scroll to the `current` one."""
        theme = self._appearance.theme
        selections = []
        for hit in hits:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(hit.start)
            cursor.setPosition(hit.end, QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat()
            form.setBackground(theme.color("accent") if hit == current else selection_color(theme))
            if hit == current:
                form.setForeground(theme.color("on_accent"))
            selection.cursor, selection.format = cursor, form
            selections.append(selection)
        self.setExtraSelections(selections)
        if current is not None:
            self._scroll_to(current)

    def scroll_screens(self, by: int) -> None:
        """Scroll down (1) or up (-1) by what is seen at once."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self._offset())
        for block in blocks_of(self.document()):
            self._paint_under(painter, block)
        painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_words())
            return
        super().keyPressEvent(event)

    def selected_words(self) -> str:
        """Return what is selected as it is written, without what only the page needs."""
        words = self.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
        return words.replace(JOINER, "").replace(PAD, "")

    def _fit(self) -> None:
        theme = self._appearance.theme
        self.setViewportMargins(theme.px(_LEFT), 0, 0, 0)
        room = self.width() - theme.px(_LEFT) - theme.px(8) - theme.size("scroll_bar")
        self.setLineWrapColumnOrWidth(max(theme.px(200), min(theme.px(_MEASURE), room)))

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _scroll_to(self, hit: Span) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(hit.start)
        place, bar = self.cursorRect(cursor), self.verticalScrollBar()
        height = self.viewport().height()
        if place.top() < 0 or place.bottom() > height:
            bar.setValue(bar.value() + place.top() - height // 3)

    def _paint_under(self, painter: QPainter, block: QTextBlock) -> None:
        theme = self._appearance.theme
        room = self.document().documentLayout().blockBoundingRect(block)
        if block.blockFormat().property(FENCED):
            wide = QRectF(0, room.top(), self.lineWrapColumnOrWidth(), room.height() + 1)
            painter.fillRect(wide, theme.color("panel"))
        lines = BlockLines(block, room.left(), room.top())
        items = list_of(block)
        if items is not None and items.format().style() is QTextListFormat.Style.ListStyleUndefined:
            self._paint_dot(painter, lines.pieces(0, block.length() - 1))
        for reach in block.textFormats():
            kind = reach.format.property(INLINE)
            if kind is not None:
                end = reach.start + reach.length
                words = block.text()[reach.start : end]
                # the room at the end is of spaces, which are no part of a piece
                pad = QFontMetricsF(reach.format.font()).horizontalAdvance(PAD)
                pad *= len(words) - len(words.rstrip(PAD))
                pieces = lines.pieces(reach.start, end)
                for number, piece in enumerate(pieces, start=1):
                    after = pad if number == len(pieces) else 0
                    self._paint_box(painter, piece, after, is_key=kind == Inline.KEY)

    def _paint_dot(self, painter: QPainter, pieces: Sequence[LinePiece]) -> None:
        theme = self._appearance.theme
        if pieces:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("ink_2"))
            middle = QPointF(pieces[0].left - theme.px(12), pieces[0].baseline - theme.px(4))
            painter.drawEllipse(middle, theme.px(4) / 2, theme.px(4) / 2)

    def _paint_box(self, painter: QPainter, piece: LinePiece, after: float, *, is_key: bool) -> None:
        theme = self._appearance.theme
        top = piece.baseline - theme.px(13)
        box = QRectF(piece.left, top, piece.right - piece.left + after, theme.px(18))
        painter.setBrush(theme.color("raised" if is_key else "panel"))
        draw_box(painter, box, QPen(theme.color("line"), 1), 3)
        if is_key:
            foot = QRectF(box.left() + 2, box.bottom() - 1.5, box.width() - 4, 1.5)
            painter.fillRect(foot, theme.color("line_strong"))
