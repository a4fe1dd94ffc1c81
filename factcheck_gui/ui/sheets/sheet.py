"""What lies over the window for a while: a veil, and on it one card with title, content and buttons."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.enter_key import press_on_enter
from factcheck_gui.ui.kit.keyed_button import KeyedButton
from factcheck_gui.ui.kit.lined_label import LinedLabel

_VEIL = 0.72
"""Share of the panel's colour laid over the window behind the card (DESIGN, Building it in Qt)."""

_MOVING = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
_EDGE = 16
_INSET = (32, 24)
_GAP = 16


class Sheet(QWidget):
    """A veil over its parent with a card in the middle; while it is open, keys reach nothing else.

    Subclasses put their content into `rows`, more of the head into `head` and buttons into
    `foot`. What is too long for the window scrolls between head and foot.

    Signals:
        closed: The card was taken away and the focus given back.

    Args:
        appearance: Where colours and measures come from.
        parent: What it lies over.
        title: Its title, which is also what screen readers call it.
        width: Of the card, px at 100 %; 0 for as wide as the content.
        height: Of the card, for content that scrolls by itself; 0 for as high as the content.
    """

    closed = Signal()

    def __init__(
        self, appearance: Appearance, parent: QWidget, title: str, *, width: int = 0, height: int = 0
    ) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._under = parent
        self._width, self._height = width, height
        self._before: QWidget | None = None
        self.close_button = KeyedButton(appearance, self.tr("Close"), self.tr("Esc"))
        self.close_button.clicked.connect(self.leave)
        self._card = QFrame(self)
        self._card.setProperty("ground", "sheet")
        self._content = QWidget()
        self.rows = QVBoxLayout(self._content)
        self.head, self.foot = QHBoxLayout(), QHBoxLayout()
        self._scroll = _Scroll(self._content, self.rows)
        self._lay_out(title)
        parent.installEventFilter(self)
        self._content.installEventFilter(self)
        appearance.theme_changed.connect(self._fit)
        self._fit()
        self.hide()

    def show_sheet(self, first: QWidget | None = None) -> None:
        """Lay the sheet over its parent with the focus on `first`."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self.place()
        self.show()
        self.raise_()
        (first or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close it, as Esc does; a subclass may ask for a second press."""
        self.close_sheet()

    def close_sheet(self) -> None:
        """Take the sheet away and give the focus back."""
        before = self._before
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.closed.emit()

    def reveal(self, widget: QWidget) -> None:
        """Give `widget` the focus, its text selected as Tab does it, and scroll to it."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(widget, QLineEdit):
            widget.selectAll()
        self._scroll.ensureWidgetVisible(widget, 0, self.appearance.theme.px(_GAP))

    def place(self) -> None:
        """Put the card in the middle, as high as its content needs and the window allows."""
        theme = self.appearance.theme
        self.setGeometry(self._under.rect())
        room, sides = self._room(), self._sides()
        wanted = theme.px(self._width) if self._width else self._content.sizeHint().width() + sides
        width = min(wanted, room.width())
        self._scroll.fit(width - sides)
        height = theme.px(self._height) if self._height else self._card.sizeHint().height()
        bar = theme.size("scroll_bar") if height > room.height() and not self._height else 0
        if not self._width:
            width = min(width + bar, room.width())
        self.fit_content(width - sides - bar)
        place = QRect(0, 0, width, min(height, room.height()))
        place.moveCenter(self.rect().center())
        if place != self._card.geometry():
            self._card.setGeometry(place)

    def fit_content(self, width: int) -> None:
        """Hear how wide the content is going to be, px; a subclass may set columns by it."""

    def widest_content(self) -> int:
        """Return how wide the content can be in the window as it is, with room for a scroll bar, px."""
        return self._room().width() - self._sides() - self.appearance.theme.size("scroll_bar")

    def card_room(self) -> QRect:
        """Return where the card lies, in the parent's coordinates."""
        return self._card.geometry()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            # what lies under the veil cannot be seen to change: no key of the window's works
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # the kind first: while Qt takes the window down, nothing of this object may be left
        if event.type() in _MOVING and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif not press_on_enter(event, self.focusWidget()):
            self.scroll_by_key(Qt.Key(event.key()))

    def scroll_by_key(self, key: Qt.Key) -> bool:
        """Scroll what is too long for the window; tell whether the key did."""
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        if key not in steps or bar.maximum() == 0:
            return False
        bar.setValue(bar.value() + steps[key])
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  Qt's name and order
        """Keep Tab within the card."""
        focus = cast("QWidget | None", self.focusWidget())  # the stubs leave out that it may be None
        here = self if focus is None else focus
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        found = _after(here, forward=next)
        while found is not None and found is not here:
            if self._takes_tab(found):
                found.setFocus(reason)
                break
            found = _after(found, forward=next)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        veil = QColor(self.appearance.theme.color("panel"))
        veil.setAlphaF(_VEIL)
        QPainter(self).fillRect(self.rect(), veil)

    def _room(self) -> QRect:
        edge = self.appearance.theme.px(_EDGE)
        return self._under.rect().adjusted(edge, edge, -edge, -edge)

    def _sides(self) -> int:
        """Return how much of the card's width is not the content's."""
        return 2 * (self.appearance.theme.px(_INSET[0]) + self._card.frameWidth())

    def _takes_tab(self, widget: QWidget) -> bool:
        takes = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        return bool(takes) and widget.isVisible() and widget.isEnabled() and self._card.isAncestorOf(widget)

    def _lay_out(self, title: str) -> None:
        self.head.addWidget(LinedLabel(self.appearance, title, role="page_title", lines=1))
        self.head.addStretch()
        self.head.addWidget(self.close_button)
        layout = QVBoxLayout(self._card)
        layout.addLayout(self.head)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(self.foot)
        self.rows.setContentsMargins(0, 0, 0, 0)

    def _fit(self) -> None:
        theme = self.appearance.theme
        layout = self._card.layout()
        if layout is not None:
            side, top = (theme.px(length) for length in _INSET)
            layout.setContentsMargins(side, top, side, top)
            layout.setSpacing(theme.px(_GAP))
        for row in (self.head, self.foot):
            row.setSpacing(theme.px(8))
        if self.isVisible():
            self.place()


class _Scroll(QScrollArea):
    """Is as high as its content at the width it was fitted to, where there is room for it."""

    def __init__(self, content: QWidget, rows: QLayout) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self._content, self._rows = content, rows
        self._height = 0

    def fit(self, width: int) -> None:
        """Find out how high the content is at `width`."""
        height = self._rows.totalHeightForWidth(width) if self._rows.hasHeightForWidth() else -1
        height = height if height >= 0 else self._rows.totalSizeHint().height()
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._content.sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


def _after(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()
