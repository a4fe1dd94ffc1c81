"""Words and boxed values on one line: `2016 ≠ 2014`."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.boxed_rows import Box, Piece, Placed, Rows
from factcheck_gui.ui.kit.faces import Setting, face
from factcheck_gui.ui.kit.lined_label import ink_of, type_role
from factcheck_gui.ui.kit.painted_button import draw_box
from factcheck_gui.ui.kit.theme import Theme
from factcheck_gui.ui.safe_text import set_tool_tip

_EDGE = 4
_WIDEST = 100_000


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
        self._kept: tuple[int, Theme, list[Placed]] | None = None

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
        placed = self._set_out(theme, _WIDEST)
        return QSize(round(max((one.left + one.wide for one in placed), default=0) + 1), self._row(theme))

    def minimumSizeHint(self) -> QSize:
        theme = self._appearance.theme
        return QSize(theme.px(24), self._row(theme))

    def heightForWidth(self, width: int) -> int:
        if self._most == 1:
            return -1
        theme = self._appearance.theme
        rows = 1 + max((one.row for one in self._placed(theme, width)), default=0)
        return rows * self._row(theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._appearance.theme
        placed = self._placed(theme, self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = (1 + max((one.row for one in placed), default=0)) * self._row(theme)
        painter.translate(0, max(0, (self.height() - height) // 2))
        for one in placed:
            room = QRectF(one.left, one.row * self._row(theme), one.wide, self._row(theme))
            if one.piece.box is not None:
                self._draw_box(painter, theme, one.piece.box, room)
                room.adjust(theme.px(_EDGE), 0, 0, 0)
            painter.setFont(one.face.font)
            painter.setPen(self._ink(theme, one.piece.box))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), one.shown)

    def _draw_box(self, painter: QPainter, theme: Theme, box: Box, room: QRectF) -> None:
        inset = (room.height() - theme.line_height(self._type) + theme.px(1)) / 2
        fill, border = _colors(theme, box)
        painter.setBrush(fill)
        frame = room.adjusted(0, inset, 0, -inset)
        draw_box(painter, frame, QPen(border, 1), theme.px(theme.radii["mark"]))

    def _row(self, theme: Theme) -> int:
        return theme.line_height(self._type) + theme.px(2)

    def _placed(self, theme: Theme, width: int) -> list[Placed]:
        if self._kept is None or self._kept[:2] != (width, theme):
            self._kept = (width, theme, self._set_out(theme, width))
        return self._kept[2]

    def _set_out(self, theme: Theme, width: int) -> list[Placed]:
        rows = Rows(width=width, most=self._most, gap=theme.px(_EDGE), edges=2 * theme.px(_EDGE))
        return rows.fill(self._pieces, lambda piece: self._face(theme, piece))

    def _face(self, theme: Theme, piece: Piece) -> Setting:
        return face(theme, self._type, strong=piece.strong or piece.box is not None, struck=piece.struck)

    @staticmethod
    def _ink(theme: Theme, box: Box | None) -> QColor:
        match box:
            case Box.WRONG | Box.RIGHT:
                return ink_of(theme, f"mark.{box.value}")
            case Box.OLD | Box.NEW:
                return theme.boxes[box.value].text
            case None:
                return theme.color("ink")


def _colors(theme: Theme, box: Box) -> tuple[QColor, QColor]:
    """Return the fill and the border of a box."""
    if box in {Box.WRONG, Box.RIGHT}:
        mark = theme.mark(box.value)
        return mark.fill or theme.color("raised"), mark.line or theme.color("line_strong")
    style = theme.boxes[box.value]
    return style.fill, style.border
