"""Somebody at the claim panel without a mouse."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.verdict import RatingScale
from factcheck_gui.ui.file_picker import Chosen

OPENS_MENU = pytest.mark.qt_log_ignore("does not support (raise|grabbing|propagate)")
"""What the screenless platform cannot do when a menu opens, and says so."""

Select = Callable[[str], ClaimId]
"""Selects the claim whose wording has some words."""


class OnePicker:
    """Hands over the file a test gave it, as if a person had chosen it."""

    def __init__(self) -> None:
        self.file = Path()
        self.asked: list[str] = []

    def open_file(self, title: str, kinds: str, chosen: Chosen) -> None:
        self.asked.append(title)
        chosen(self.file)

    def open_folder(self, title: str, chosen: Chosen) -> None:
        self.asked.append(title)
        chosen(self.file)

    def save_file(self, title: str, proposed: str, kinds: str, chosen: Chosen) -> None:
        self.asked.append(title)
        chosen(self.file)


def own_scale(scale: RatingScale) -> RatingScale:
    """Return `scale` as a newsroom would make it its own: other keys, the same marks."""
    return RatingScale(tuple(replace(step, key=f"our-{step.key}") for step in scale))


def focus() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def press(*keys: str) -> None:
    """Press keys as Qt writes them, "Return" or "Ctrl+Z", where the focus is."""
    for key in keys:
        QTest.keySequence(focus(), key)
        QApplication.sendPostedEvents()


def type_in(words: str) -> None:
    """Type words into whatever has the focus."""
    QTest.keyClicks(focus(), words)


def choose(*entries: str) -> None:
    """Choose entries of the menu that is open, by keys."""
    for entry in entries:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        texts = [action.text() for action in menu.actions() if not action.isSeparator()]
        menu.setActiveAction(menu.actions()[0])
        for _ in range(texts.index(entry)):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)


def shown(widget: QWidget) -> bool:
    """Tell whether a person could see it, were the panel long enough."""
    return widget.isVisible()
