"""Widgets side by side that go on in the next row, as chips and buttons do."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_TOLD_TO_HIDE = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
_ANY_HEIGHT = 1 << 24
"""Qt's own bound of a widget's height, px."""
_TOLD = {
    QEvent.Type.ShowToParent,
    QEvent.Type.HideToParent,
    QEvent.Type.LayoutRequest,
    QEvent.Type.FontChange,
}


class FlowRows(QWidget):
    """Rows from the left, each as high as its highest widget.

    It places its widgets itself: a QLayout in Python would share its items with Qt, and
    neither would know when the other lets go.

    Attributes:
        widgets: What stands in it, in order.

    Args:
        widgets: The same, at first.
        gap: Space between widgets and between rows, px.
        parent: The widget it stands in.
    """

    def __init__(self, widgets: Iterable[QWidget] = (), gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._sizes: dict[QWidget, QSize] = {}
        self.widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_widgets(widgets)

    def set_gap(self, gap: int) -> None:
        """Change the space between widgets."""
        if gap != self._gap:
            self._gap = gap
            self._on_told()

    def show_widgets(self, widgets: Iterable[QWidget]) -> None:
        """Let these stand in it, in this order; those of before that are not among them stay, unplaced."""
        self.widgets = list(widgets)
        for widget in self.widgets:
            if widget.parentWidget() is not self:
                # a widget on its own is hidden: only one that was told to hide stays so
                stays_hidden = widget.isHidden() and widget.testAttribute(_TOLD_TO_HIDE)
                widget.setParent(self)
                widget.installEventFilter(self)
                widget.setVisible(not stays_hidden)
        self._on_told()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._set_out(width, moving=False)

    def sizeHint(self) -> QSize:
        sizes = [self._size_of(widget) for widget in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        sizes = [self._size_of(widget) for widget in self._shown()]
        return QSize(
            min((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_out(self.width(), moving=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._on_told()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOLD:
            self._on_told()
        return super().eventFilter(watched, event)

    def _on_told(self) -> None:
        self._sizes.clear()
        self.updateGeometry()
        self._set_out(self.width(), moving=True)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self.widgets if not widget.isHidden()]

    def _set_out(self, width: int, *, moving: bool) -> int:
        """Place the widgets in rows `width` wide, or only measure; return the height they take."""
        left, top, row = 0, 0, 0
        for widget in self._shown():
            size = self._size_of(widget).boundedTo(QSize(width, _ANY_HEIGHT))
            if left and left + size.width() > width:
                left, top, row = 0, top + row + self._gap, 0
            if moving:
                widget.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + self._gap
            row = max(row, size.height())
        return top + row

    def _size_of(self, widget: QWidget) -> QSize:
        """Return a widget's size; kept until it tells of another: a layout asks many times over."""
        if widget not in self._sizes:
            size = widget.sizeHint().expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize())
            self._sizes[widget] = size
        return self._sizes[widget]
