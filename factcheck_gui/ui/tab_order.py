"""The order Tab goes in: as the eye does, whatever was made first."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from factcheck_gui.ui.kit.flow_rows import FlowRows


def follow_layout(*layouts: QLayout) -> None:
    """Let Tab go through the widgets of `layouts` in the order they are laid out."""
    stops = [stop for layout in layouts for stop in _stops(layout)]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def _stops(layout: QLayout) -> Iterator[QWidget]:
    for _, part in sorted(_placed(layout), key=lambda placed: placed[0]):
        if isinstance(part, QLayout):
            yield from _stops(part)
        else:
            yield from _stops_of(part)


def _stops_of(widget: QWidget) -> Iterator[QWidget]:
    # a choice not in force may be in force, and a stop, later
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
    inner = widget.layout()
    if isinstance(widget, FlowRows):
        for member in widget.widgets:
            yield from _stops_of(member)
    elif inner is not None:
        yield from _stops(inner)


def _placed(layout: QLayout) -> Iterator[tuple[int, QWidget | QLayout]]:
    """Return what stands in a layout with its place there.

    Asked of the children, never of `itemAt`: the wrapper that makes of an item which is a
    layout unbinds that layout's own when it goes, and Qt falls into the gap.
    """
    host = layout.parentWidget()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    members = host.findChildren(QWidget, options=direct) if host is not None else []
    yield from ((layout.indexOf(member), member) for member in members if layout.indexOf(member) >= 0)
    inner = (child for child in layout.children() if isinstance(child, QLayout))
    yield from ((layout.indexOf(member), member) for member in inner)
