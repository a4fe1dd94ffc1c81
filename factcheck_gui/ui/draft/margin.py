"""Beside the draft: stripes at the left, words at the right, both clickable."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from factcheck_gui.ui.draft.article_view import ArticleView
from factcheck_gui.ui.draft.mark_painter import MarkPainter
from factcheck_gui.ui.draft.marks import MOST_LANES, DraftMark
from factcheck_gui.ui.draft.placed_marks import MarginWord, Stripe
from factcheck_gui.ui.kit.theme import Pattern, Theme

_LANE = 8
_STRIPE_GAP = 8
"""From the innermost stripe to the edge of the text's own widget, which has 8 more."""
_GLYPH_GAP = 4
_COUNT_SIZE = 10
"""The one text below the caption's 12: the sheet has no more room beside four stripes."""
_QUERY_GLYPH = "speech bubble"


class Margin(QWidget):
    """A strip beside the view that scrolls with it. It emits the claim it was clicked on."""

    claim_clicked = Signal(str)

    def __init__(self, view: ArticleView, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._clicked: tuple[str, ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        view.moved.connect(self.update)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def marks_at(self, point: QPoint) -> tuple[DraftMark, ...]:
        """Return the marks shown at a point of this widget."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is clicked; again, the next of those that share the place."""
        marks = self.marks_at(event.position().toPoint())
        ids = tuple(dict.fromkeys(mark.claim_id for mark in marks if mark.claim_id))
        selected = self._view.selected_claim()
        again = ids == self._clicked and selected in ids
        self._clicked = ids
        if ids:
            following = ids.index(selected or "") + 1 if again else 0
            self.claim_clicked.emit(ids[following % len(ids)])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the draft."""
        self._view.wheelEvent(event)

    def _painter(self) -> QPainter:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("paper"))
        painter.translate(0, -self._scrolled())
        return painter

    def _scrolled(self) -> int:
        return self._view.verticalScrollBar().value()


class StripeMargin(Margin):
    """A stripe for each mark, one lane per overlap from the text outwards."""

    def __init__(self, view: ArticleView, theme: Theme, parent: QWidget) -> None:
        super().__init__(view, theme, parent)
        self.setObjectName("stripe_margin")
        self.setAccessibleName(self.tr("Stripes of claims"))
        self._marks = MarkPainter(theme, self.devicePixelRatioF())

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._marks = MarkPainter(theme, self.devicePixelRatioF())
        super().set_theme(theme)

    def marks_at(self, point: QPoint) -> tuple[DraftMark, ...]:
        """Return the mark whose stripe is at a point, within half a lane."""
        place = QPoint(point.x(), point.y() + self._scrolled())
        reach = self._theme.px(2)
        found = (
            stripe.mark
            for stripe in self._stripes()
            if self._rect(stripe).adjusted(-reach, 0, reach, 0).contains(place)
        )
        return tuple(found)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """Paint the stripes in sight."""
        painter = self._painter()
        if self._view.are_marks_hidden():
            return
        for stripe in self._stripes():
            self._paint_stripe(painter, stripe)
        self._paint_overflow(painter)

    def _paint_overflow(self, painter: QPainter) -> None:
        font = self._theme.font("ui.caption")
        font.setPixelSize(self._theme.px(_COUNT_SIZE))
        painter.setFont(font)
        painter.setPen(self._theme.color("ink_2"))
        flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        right = self._right_of(MOST_LANES - 1) - self._theme.px(self._theme.borders["stripe"]) - 1
        for block in self._view.placed_blocks():
            for overflow in block.overflow:
                rect = QRect(0, overflow.top, right, overflow.bottom - overflow.top)
                painter.drawText(rect, flags | Qt.TextFlag.TextDontClip.value, f"+{overflow.hidden}")

    def _stripes(self) -> Iterator[Stripe]:
        for block in self._view.placed_blocks():
            yield from block.stripes

    def _paint_stripe(self, painter: QPainter, stripe: Stripe) -> None:
        style = self._theme.mark(stripe.mark.kind)
        rect = self._rect(stripe)
        color = style.line or self._theme.color("line")
        if style.is_open:
            painter.setPen(color)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        elif style.pattern is Pattern.HATCH:
            painter.setBrushOrigin(rect.topLeft())
            painter.fillRect(rect, self._marks.hatch(style, color))
        else:
            painter.fillRect(rect, color)

    def _rect(self, stripe: Stripe) -> QRect:
        width = self._theme.px(self._theme.borders["stripe"])
        return QRect(self._right_of(stripe.lane) - width, stripe.top, width, stripe.bottom - stripe.top)

    def _right_of(self, lane: int) -> int:
        return self.width() - self._theme.px(_STRIPE_GAP) - lane * self._theme.px(_LANE)


class WordMargin(Margin):
    """Glyph and word at the line where a mark begins; glyphs alone where room is short."""

    def __init__(self, view: ArticleView, theme: Theme, parent: QWidget) -> None:
        super().__init__(view, theme, parent)
        self.setObjectName("word_margin")
        self.setAccessibleName(self.tr("Verdicts of claims"))
        self._narrow = False

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  a state, read as a statement
        """Show glyphs alone, or glyphs and words."""
        self._narrow = narrow
        self.update()

    def marks_at(self, point: QPoint) -> tuple[DraftMark, ...]:
        """Return the marks of the word at a point, the one shown first."""
        place = point.y() + self._scrolled()
        for word in self._words():
            if word.baseline - self._rise() <= place < word.baseline - self._rise() + self._pitch():
                return word.marks
        return ()

    def shown(self) -> list[str]:
        """Return the words in sight from above, with what is counted behind them."""
        return [self._label(word) for word in self._words()]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """Paint the words in sight."""
        painter = self._painter()
        if not self._view.are_marks_hidden():
            for word in self._words():
                self._paint_word(painter, word)

    def _words(self) -> Iterator[MarginWord]:
        for block in self._view.placed_blocks():
            yield from block.words

    def _paint_word(self, painter: QPainter, word: MarginWord) -> None:
        selected = self._view.selected_claim()
        first = _first(word, selected)
        color = self._theme.mark(first.kind).text
        glyph = self._theme.size("glyph_small")
        ratio = self.devicePixelRatioF()
        icons = self._theme.icons
        left = self._theme.px(_GLYPH_GAP)
        top = word.baseline - self._capital() // 2 - glyph // 2
        painter.drawPixmap(left, top, icons.pixmap(first.glyph, color, glyph, ratio))
        left += glyph + self._theme.px(_GLYPH_GAP)
        font = self._theme.font("ui.caption")
        if first.claim_id == selected:
            font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(color)
        label = self._label(word)
        painter.drawText(left, word.baseline, label)
        if any(mark.has_query for mark in word.marks):
            left += QFontMetrics(font).horizontalAdvance(label) + self._theme.px(_GLYPH_GAP)
            query = icons.pixmap(_QUERY_GLYPH, self._theme.color("ink_2"), glyph, ratio)
            painter.drawPixmap(left, top, query)

    def _label(self, word: MarginWord) -> str:
        first = _first(word, self._view.selected_claim())
        behind = f"+{len(word.marks) - 1}" if len(word.marks) > 1 else ""
        return " ".join(part for part in ("" if self._narrow else first.word, behind) if part)

    def _capital(self) -> int:
        return round(QFontMetrics(self._theme.font("ui.caption")).capHeight())

    def _rise(self) -> int:
        return self._theme.px(12)

    def _pitch(self) -> int:
        return self._theme.px(17)


def _first(word: MarginWord, selected: str | None) -> DraftMark:
    """Return the mark whose word is shown: the selected one, else the first of the line."""
    return next((mark for mark in word.marks if mark.claim_id == selected), word.marks[0])
