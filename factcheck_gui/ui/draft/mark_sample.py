"""A few words wearing a mark, with its glyph and name below."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.line_pieces import LinePiece
from factcheck_gui.ui.draft.mark_painter import MarkPainter
from factcheck_gui.ui.draft.marks import DraftMark
from factcheck_gui.ui.draft.placed_marks import MarkMeasures, PlacedBlock, PlacedMark
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.theme import Frame, Theme

_ROLE = "draft.body"
_FRAME_ROOM = 3
"""Room beside the words for a frame, px at 100 %."""


class MarkSample(QWidget):
    """Draws words as the draft would, and below them what the mark says.

    Args:
        appearance: Where colours and type come from.
        kind: The mark's name in the theme.
        words: What wears it.
        label: What it says.
        glyph: Its sign, where that is not the theme's own for this mark.
        parent: The widget it stands in.
    """

    def __init__(
        self,
        appearance: Appearance,
        kind: str,
        words: str,
        label: str,
        *,
        glyph: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._kind = kind
        self._words = words
        self._label = label
        self._glyph = glyph or appearance.theme.mark(kind).glyph
        self.setAccessibleName(label)

    def sizeHint(self) -> QSize:
        theme = self._appearance.theme
        below = QFontMetrics(theme.font("ui.small")).horizontalAdvance(self._label) + self._indent()
        width = max(sample_width(theme, self._kind, self._words), below)
        return QSize(width, theme.line_height(_ROLE) + theme.line_height("ui.small"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        paint_sample(painter, theme, self._kind, self._words, QPoint(0, theme.px(20)))
        style, top = theme.mark(self._kind), theme.line_height(_ROLE)
        side = theme.size("glyph_small")
        height = theme.line_height("ui.small")
        glyph = theme.icons.pixmap(self._glyph, style.text, side, self.devicePixelRatioF())
        painter.drawPixmap(0, top + (height - side) // 2, glyph)
        painter.setFont(theme.font("ui.small"))
        painter.setPen(style.text)
        left = self._indent()
        room = QRect(left, top, self.width() - left, height)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._label)

    def _indent(self) -> int:
        theme = self._appearance.theme
        return theme.size("glyph_small") + theme.px(4) if self._glyph else 0


def sample_width(theme: Theme, kind: str, words: str) -> int:
    """Return how wide `words` wearing a mark are, px."""
    return QFontMetrics(theme.font(_ROLE)).horizontalAdvance(words) + 2 * _room(theme, kind)


def paint_sample(painter: QPainter, theme: Theme, kind: str, words: str, place: QPoint) -> None:
    """Paint `words` wearing a mark as in the draft's body.

    Args:
        painter: Of the widget they stand on.
        theme: In whose colours.
        kind: The mark's name in the theme.
        words: One line.
        place: The left end of their base line.
    """
    left = place.x() + _room(theme, kind)
    right = place.x() + sample_width(theme, kind, words) - _room(theme, kind)
    mark = PlacedMark(
        mark=DraftMark(claim_id="", span=Span(0, len(words)), kind=kind),
        pieces=(LinePiece(0, left, right, place.y()),),
        depth=0,
    )
    measures = MarkMeasures.of(theme, _ROLE)
    block = PlacedBlock(measures=measures, marks=(mark,), stripes=(), words=(), overflow=())
    MarkPainter(theme, painter.device().devicePixelRatioF()).paint(painter, block)
    # words said to need no check are the one mark that shows in their own colour
    style = theme.mark(kind)
    painter.setPen(theme.color("ink") if style.fill or style.line else style.text)
    painter.setFont(theme.font(_ROLE))
    painter.drawText(QPoint(left, place.y()), words)


def _room(theme: Theme, kind: str) -> int:
    return 0 if theme.mark(kind).frame is Frame.NONE else theme.px(_FRAME_ROOM)
