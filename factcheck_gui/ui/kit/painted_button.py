"""Buttons drawn by hand, where a key, a glyph and a word stand in one button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.faces import face
from factcheck_gui.ui.kit.theme import MarkStyle, Theme
from factcheck_gui.ui.safe_text import menu_text


class PaintedButton(QPushButton):
    """A push button that draws the design's states itself; subclasses draw what stands in it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setAutoDefault(False)
        self.setProperty("kind", "painted")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def theme(self) -> Theme:
        """Return the theme in force."""
        return self._appearance.theme

    def sizeHint(self) -> QSize:
        raise NotImplementedError

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def draw_content(self, painter: QPainter, theme: Theme) -> None:
        """Draw what stands on the button's ground."""
        raise NotImplementedError

    def mark_in_force(self) -> MarkStyle | None:
        """Return the verdict whose colours the button wears; None for none."""
        return None

    def edge(self, theme: Theme) -> QPen:
        """Return the line round it where neither focus nor a verdict says otherwise."""
        return QPen(theme.color("line_strong" if self.isEnabled() else "line"), 1)

    def ink(self, theme: Theme, name: str = "ink") -> QColor:
        """Return a colour of words and glyphs in the button's present state."""
        if not self.isEnabled():
            return theme.color("ink_3")
        return theme.color("paper") if self.isDown() else theme.color(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, theme)
        self.draw_content(painter, theme)

    def _draw_ground(self, painter: QPainter, theme: Theme) -> None:
        mark = self.mark_in_force()
        room = QRectF(self.rect())
        painter.setBrush(self._ground(theme, mark))
        if mark is not None and mark.line is not None:
            draw_box(painter, room, QPen(mark.line, 2), theme.px(theme.radii["control"]))
        else:
            draw_box(painter, room, self.edge(theme), theme.px(theme.radii["control"]))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 3 if mark is not None else 0
            room.adjust(inset, inset, -inset, -inset)
            draw_box(
                painter, room, QPen(theme.color("focus"), 2), theme.px(theme.radii["control"]) - inset // 2
            )

    def _ground(self, theme: Theme, mark: MarkStyle | None) -> QColor:
        if not self.isEnabled():
            return theme.color("panel")
        if self.isDown():
            return theme.color("ink")
        if mark is not None and mark.fill is not None:
            return mark.fill
        return theme.color("accent_soft" if self.underMouse() else "raised")


def draw_box(painter: QPainter, room: QRectF, pen: QPen, radius: float) -> None:
    """Draw a rounded box whose line lies wholly inside `room`, in the painter's brush."""
    half = pen.widthF() / 2
    painter.setPen(pen)
    painter.drawRoundedRect(room.adjusted(half, half, -half, -half), radius, radius)


def draw_focus(widget: QWidget, theme: Theme, radius: float) -> None:
    """Draw the line round the widget that has the focus, from within its `paintEvent`."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_box(painter, widget.rect().toRectF(), QPen(theme.color("focus"), 2), radius)


def draw_key(painter: QPainter, theme: Theme, key: str, right: float, middle: float) -> float:
    """Draw a key cap that ends at `right` and return where it begins, px."""
    painter.setFont(face(theme, "ui.caption").font)
    width = key_width(theme, key)
    room = QRectF(right - width, middle - theme.px(9), width, theme.px(18))
    painter.setBrush(theme.color("raised"))
    draw_box(painter, room, QPen(theme.color("line"), 1), 3)
    foot = room.adjusted(2, room.height() - 1.5, -2, 0)
    painter.fillRect(QRectF(foot.left(), room.bottom() - 1.5, foot.width(), 1.5), theme.color("line_strong"))
    painter.setPen(theme.color("ink_2"))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), key)
    return room.left()


def key_width(theme: Theme, key: str) -> float:
    """Return how wide a key cap is, px."""
    metrics = face(theme, "ui.caption").metrics
    return max(theme.px(18), metrics.horizontalAdvance(key) + theme.px(10))


class KeyButton(PaintedButton):
    """A small button with a glyph, its words and the key that does the same."""

    def __init__(
        self, appearance: Appearance, words: str, glyph: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, parent)
        self._glyph = glyph
        self._key = ""
        self.setText(menu_text(words))
        self.setAccessibleName(words)

    def set_key(self, key: str) -> None:
        """Show which key does it; empty for none."""
        if key != self._key:
            self._key = key
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        theme = self.theme
        width = theme.px(10) + self._words_width(theme) + theme.px(10)
        if self._glyph:
            width += theme.size("glyph") + theme.px(6)
        if self._key:
            width += key_width(theme, self._key) + theme.px(4)
        return QSize(round(width), theme.size("control_small"))

    def draw_content(self, painter: QPainter, theme: Theme) -> None:
        left, middle = theme.px(10), self.height() / 2
        if self._glyph:
            size = theme.size("glyph")
            pixmap = theme.icons.pixmap(self._glyph, self.ink(theme), size, self.devicePixelRatioF())
            painter.drawPixmap(left, round(middle - size / 2), pixmap)
            left += size + theme.px(6)
        painter.setFont(face(theme, "ui.small").font)
        painter.setPen(self.ink(theme))
        room = QRectF(left, 0, self.width() - left, self.height())
        words = self.accessibleName()
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        if self._key:
            draw_key(painter, theme, self._key, self.width() - theme.px(5), middle)

    def _words_width(self, theme: Theme) -> float:
        return face(theme, "ui.small").metrics.horizontalAdvance(self.accessibleName())
