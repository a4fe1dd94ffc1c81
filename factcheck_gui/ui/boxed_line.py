"""Words and boxed values on one line: `2016 ≠ 2014`."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from factcheck_gui.ui.appearance import Appearance
from factcheck_gui.ui.faces import Setting, face
from factcheck_gui.ui.lined_label import ink_of, type_role
from factcheck_gui.ui.painted_button import draw_box
from factcheck_gui.ui.safe_text import set_tool_tip
from factcheck_gui.ui.theme import Theme


class Box(StrEnum):
    """What a boxed value is. Red and green only after a verdict said which is wrong."""

    OLD = "old"
    NEW = "new"
    WRONG = "wrong"
    RIGHT = "confirmed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, or with `box` a value in a box; `struck` where it is on its way out."""

    text: str
    box: Box | None = None
    strong: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class _Placed:
    """A piece with its font and room, and its text as far as it fits."""

    piece: Piece
    shown: str
    font: QFont
    room: QRectF


class BoxedLine(QWidget):
    """Draws pieces side by side, in as many rows as they need.

    Args:
        appearance: Where colours and type come from.
        role: The type role of its words.
        lines: The most rows; what is over is left to the tooltip.
        parent: The widget it stands in.
    """

    def __init__(
        self, appearance: Appearance, *, role: str = "body", lines: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._type = type_role(role)
        self._most = lines
        self._pieces: tuple[Piece, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)
        self._kept: tuple[int, Theme, list[_Placed]] | None = None

    def show_pieces(self, *pieces: Piece) -> None:
        """Show other pieces; screen readers get them as one sentence."""
        if pieces != self._pieces:
            self._pieces = pieces
            self._kept = None
            words = " ".join(piece.text for piece in pieces if piece.text)
            self.setAccessibleName(words)
            set_tool_tip(self, words)
            self.updateGeometry()
            self.update()

    @property
    def text(self) -> str:
        """Return all pieces as one sentence."""
        return self.accessibleName()

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Return the boxes shown, in order."""
        return tuple(piece.box for piece in self._pieces if piece.box is not None)

    def sizeHint(self) -> QSize:
        theme = self._appearance.theme
        width = sum(self._width(theme, piece) for piece in self._pieces) + theme.px(4) * len(self._pieces)
        return QSize(round(width), self._row(theme))

    def minimumSizeHint(self) -> QSize:
        theme = self._appearance.theme
        return QSize(theme.px(24), self._row(theme))

    def heightForWidth(self, width: int) -> int:
        if self._most == 1:
            return -1
        theme = self._appearance.theme
        placed = self._placed(theme, width)
        rows = 1 + max((round(one.room.top() / self._row(theme)) for one in placed), default=0)
        return rows * self._row(theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._most == 1:
            painter.translate(0, (self.height() - self._row(theme)) / 2)
        for one in self._placed(theme, self.width()):
            painter.setFont(one.font)
            painter.setPen(self._ink(theme, one.piece.box))
            room = one.room
            if one.piece.box is not None:
                self._draw_box(painter, theme, one)
                room = room.adjusted(theme.px(4), 0, -theme.px(4), 0)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), one.shown)

    def _draw_box(self, painter: QPainter, theme: Theme, one: _Placed) -> None:
        pen, inset = painter.pen(), (one.room.height() - self._box_height(theme)) / 2
        fill, border = _colors(theme, one.piece.box)
        painter.setBrush(fill)
        room = one.room.adjusted(0, inset, 0, -inset)
        draw_box(painter, room, QPen(border, 1), theme.px(theme.radii["mark"]))
        painter.setPen(pen)

    def _box_height(self, theme: Theme) -> float:
        return theme.line_height(self._type) - theme.px(1)

    def _row(self, theme: Theme) -> int:
        return theme.line_height(self._type) + theme.px(2)

    def _face(self, theme: Theme, piece: Piece) -> Setting:
        return face(theme, self._type, strong=piece.strong or piece.box is not None, struck=piece.struck)

    def _width(self, theme: Theme, piece: Piece) -> float:
        width = self._face(theme, piece).metrics.horizontalAdvance(piece.text)
        return width + (theme.px(8) if piece.box is not None else 0)

    def _placed(self, theme: Theme, width: int) -> list[_Placed]:
        if self._kept is None or self._kept[:2] != (width, theme):
            self._kept = (width, theme, self._set_out(theme, width))
        return self._kept[2]

    def _set_out(self, theme: Theme, width: int) -> list[_Placed]:
        placed = []
        left, row, gap = 0.0, 0, theme.px(4)
        for piece in self._pieces:
            wide = self._width(theme, piece)
            if left and left + wide > width and row + 1 < self._most:
                left, row = 0.0, row + 1
            wide = min(wide, width - left)
            if wide <= gap:
                break
            set_in = self._face(theme, piece)
            inside = wide - (theme.px(8) if piece.box is not None else 0) + 0.5
            shown = set_in.metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, inside)
            room = QRectF(left, row * self._row(theme), wide, self._row(theme))
            placed.append(_Placed(piece, shown, set_in.font, room))
            left += wide + gap
        return placed

    @staticmethod
    def _ink(theme: Theme, box: Box | None) -> QColor:
        match box:
            case Box.WRONG | Box.RIGHT:
                return ink_of(theme, f"mark.{box.value}")
            case Box.OLD | Box.NEW:
                return theme.boxes[box.value].text
            case None:
                return theme.color("ink")


def _colors(theme: Theme, box: Box | None) -> tuple[QColor, QColor]:
    """Return the fill and the border of a box."""
    if box in {Box.WRONG, Box.RIGHT}:
        mark = theme.mark(box.value)
        return mark.fill or theme.color("raised"), mark.line or theme.color("line_strong")
    style = theme.boxes[box.value if box else Box.OLD.value]
    return style.fill, style.border
