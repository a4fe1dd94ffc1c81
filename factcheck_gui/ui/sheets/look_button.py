"""Chooses how a step of the scale looks: one of the theme's verdict marks, and a sign."""

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.ui.draft.mark_sample import paint_sample, sample_width
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.painted_button import PaintedButton
from factcheck_gui.ui.kit.theme import Theme
from factcheck_gui.ui.safe_text import menu_text

_COLORS: dict[str, str] = {
    MarkName.CONFIRMED: "Green",
    MarkName.CONFIRMED_WITH_CHANGE: "Teal",
    MarkName.DISPUTED: "Violet",
    MarkName.WRONG: "Red",
    MarkName.UNVERIFIABLE: "Grey",
    MarkName.NOT_CHECKABLE: "Pale grey",
}
_SIGNS = {
    "check": "Check",
    "check-circle": "Check in a ring",
    "pencil": "Pencil",
    "two-arrows": "Two arrows",
    "cross": "Cross",
    "warning": "Warning",
    "question-mark": "Question mark",
    "dash": "Dash",
}
"""Signs that no state of a claim has."""

_INSET = 10


class LookButton(PaintedButton):
    """Shows words in the mark and the sign beside them; pressed, it opens the choice.

    Signals:
        changed: Another mark or sign was chosen: the theme's name of the mark, the icon's of the sign.
    """

    changed = Signal(str, str)

    def __init__(self, appearance: Appearance, mark: str, glyph: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self.mark, self.glyph = mark, glyph
        self._words = self.tr("55,000")
        self.clicked.connect(self.open_menu)
        self.set_look(mark, glyph)

    def set_look(self, mark: str, glyph: str) -> None:
        """Show another look."""
        self.mark, self.glyph = mark, glyph
        words = (_COLORS.get(mark.replace("-", "_"), mark), _SIGNS.get(glyph, glyph))
        self.setAccessibleName(self.tr("Look: {}").format(", ".join(self.tr(word) for word in words if word)))
        self.update()

    def open_menu(self) -> None:
        """Offer the marks, and below them the signs."""
        menu = QMenu(self)
        menu.setObjectName("look_menu")
        for mark, words in _COLORS.items():
            glyph = self.theme.mark(mark).glyph.replace(" ", "-")
            self._offer(menu, mark, glyph, self.tr(words), chosen=self.theme.mark(self.mark).key == mark)
        menu.addSeparator()
        for glyph, words in _SIGNS.items():
            self._offer(menu, self.mark, glyph, self.tr(words), chosen=self.glyph == glyph)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        menu.setActiveAction(next((one for one in menu.actions() if one.isChecked()), menu.actions()[0]))

    def sizeHint(self) -> QSize:
        theme = self.theme
        width = sample_width(theme, self.mark, self._words) + 2 * theme.size("glyph") + 4 * theme.px(_INSET)
        return QSize(width, theme.size("control"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.open_menu()
            return
        super().keyPressEvent(event)

    def draw_content(self, painter: QPainter, theme: Theme) -> None:
        inset, side, middle = theme.px(_INSET), theme.size("glyph"), self.height() // 2
        is_plain = self.isEnabled() and not self.isDown()
        style = theme.mark(self.mark)
        sign = style.text if is_plain else self.ink(theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        paint_sample(painter, theme, self.mark, self._words, QPoint(inset, middle + theme.px(5)))
        left = inset + sample_width(theme, self.mark, self._words) + inset
        self._draw_icon(painter, theme, self.glyph, sign, left)
        self._draw_icon(
            painter, theme, "chevron-down", self.ink(theme, "ink_2"), self.width() - side - inset // 2
        )

    def _draw_icon(self, painter: QPainter, theme: Theme, glyph: str, ink: QColor, left: int) -> None:
        side = theme.size("glyph")
        pixmap = theme.icons.pixmap(glyph, ink, side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), pixmap)

    def _offer(self, menu: QMenu, mark: str, glyph: str, words: str, *, chosen: bool) -> None:
        action = menu.addAction(_swatch(self.theme, mark, glyph, self.devicePixelRatioF()), menu_text(words))
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(lambda: self._choose(mark, glyph))

    def _choose(self, mark: str, glyph: str) -> None:
        self.set_look(mark, glyph)
        self.changed.emit(mark, glyph)


def _swatch(theme: Theme, mark: str, glyph: str, ratio: float) -> QIcon:
    """Return the sign on the mark's fill, over its line."""
    side, style = theme.size("glyph"), theme.mark(mark)
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(style.fill or theme.color("paper"))
    painter = QPainter(pixmap)
    small = theme.size("glyph_small")
    painter.drawPixmap((side - small) // 2, 1, theme.icons.pixmap(glyph, style.text, small, ratio))
    painter.fillRect(0, side - 2, side, 2, style.line or style.text)
    painter.end()
    return QIcon(pixmap)
