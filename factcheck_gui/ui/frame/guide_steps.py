"""The guide's steps, one below the other: what is done, what is now, what comes."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from factcheck_gui.ui.frame.guide_line import STEPS, step_title
from factcheck_gui.ui.kit.appearance import Appearance

_EDGE, _TOP, _ROW, _RING, _GAP = 16, 16, 30, 24, 12
"""Room at the sides and above, height of a step, its ring and the room behind that, px at 100 %."""


class GuideSteps(QWidget):
    """Shows where in the guide somebody is; hidden while there is no guide."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_steps")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._appearance = appearance
        self._step = -1
        appearance.theme_changed.connect(self.updateGeometry)
        self.hide()

    def show_step(self, number: int) -> None:
        """Show that this step is the present one, counted from 0; -1 for no guide."""
        self._step = number
        self.setVisible(number >= 0)
        if number >= 0:
            words = self.tr("Step {0} of {1}: {2}")
            self.setAccessibleName(words.format(number + 1, len(STEPS), step_title(number)))
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._appearance.theme
        return QSize(theme.px(200), theme.px(2 * _TOP + _ROW * (len(STEPS) + 1)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        painter.setFont(theme.font("ui.body_strong"))
        painter.setPen(theme.color("ink"))
        self._draw_words(painter, -1, theme.px(_EDGE), self.tr("{} steps").format(len(STEPS)))
        for number in range(len(STEPS)):
            self._draw_ring(painter, number)
            painter.setFont(theme.font("ui.body_strong" if number == self._step else "ui.body"))
            painter.setPen(theme.color("ink" if number == self._step else "ink_2"))
            self._draw_words(painter, number, theme.px(_EDGE + _RING + _GAP), step_title(number))

    def _row(self, number: int) -> QRect:
        theme = self._appearance.theme
        return QRect(0, theme.px(_TOP + _ROW * (number + 1)), self.width(), theme.px(_ROW))

    def _draw_words(self, painter: QPainter, number: int, left: int, words: str) -> None:
        room = self._row(number).adjusted(left, 0, -self._appearance.theme.px(_EDGE), 0)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(room, int(flags), shown)

    def _draw_ring(self, painter: QPainter, number: int) -> None:
        theme, row = self._appearance.theme, self._row(number)
        side = theme.px(_RING)
        ring = QRectF(theme.px(_EDGE), row.center().y() - side / 2, side, side).adjusted(1, 1, -1, -1)
        is_now, is_done = number == self._step, number < self._step
        painter.setPen(QPen(theme.color("accent" if is_now else "ok" if is_done else "ink_3"), 1))
        painter.setBrush(theme.color("accent" if is_now else "panel"))
        painter.drawEllipse(ring)
        if is_done:
            glyph = theme.size("glyph_small")
            tick = theme.icons.pixmap("check", theme.color("ok"), glyph, self.devicePixelRatioF())
            middle = ring.center()
            painter.drawPixmap(round(middle.x() - glyph / 2), round(middle.y() - glyph / 2), tick)
            return
        painter.setFont(theme.font("ui.label" if is_now else "ui.small"))
        painter.setPen(theme.color("paper" if is_now else "ink_2"))
        painter.drawText(ring, int(Qt.AlignmentFlag.AlignCenter), str(number + 1))
