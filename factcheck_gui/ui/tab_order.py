"""The order Tab goes in: as the eye does, whatever was made first."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow_layout(*layouts: QLayout) -> None:
    """Let Tab go through the widgets of `layouts` in the order they are laid out."""
    stops = [stop for layout in layouts for stop in _stops(layout)]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def _stops(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            # a choice not in force may be in force, and a stop, later
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                yield widget
            inner = widget.layout()
        if inner is not None:
            yield from _stops(inner)
