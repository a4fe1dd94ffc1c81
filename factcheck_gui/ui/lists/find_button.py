"""The field at the top right that opens the finder."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from factcheck_gui.ui.keys import Keys
from factcheck_gui.ui.kit.appearance import Appearance

_WIDTH, _HEIGHT = 280, 26


class FindButton(QAbstractButton):
    """Looks like a field that names the key of the finder, and opens it."""

    def __init__(self, appearance: Appearance, keys: Keys, opens: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("find_field")
        self.setAccessibleName(self.tr("Find a claim or article"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._appearance = appearance
        self._keys = keys
        self.clicked.connect(opens)
        keys.changed.connect(self._on_keys_changed)

    def sizeHint(self) -> QSize:
        theme = self._appearance.theme
        return QSize(theme.px(_WIDTH + 8), theme.px(_HEIGHT + 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(0, (self.height() - theme.px(_HEIGHT)) // 2, theme.px(_WIDTH), theme.px(_HEIGHT))
        painter.setPen(theme.color("line_strong"))
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), theme.px(4), theme.px(4))
        side = theme.px(14)
        glyph = theme.icons.pixmap("search", theme.color("ink_2"), side, self.devicePixelRatio())
        painter.drawPixmap(box.left() + theme.px(8), box.center().y() - side // 2 + 1, glyph)
        painter.setFont(theme.font("ui.small"))
        painter.setPen(theme.color("ink_3"))
        room = box.adjusted(theme.px(30), 0, -theme.px(10), 0)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.drawText(room, flags, self.tr("Find a claim or article"))
        painter.drawText(room, flags | int(Qt.AlignmentFlag.AlignRight), self._keys.named("find_anything"))

    def _on_keys_changed(self) -> None:
        self.update()
