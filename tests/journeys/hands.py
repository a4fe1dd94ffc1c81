"""Somebody at the window without a mouse."""

from collections.abc import Callable
from pathlib import Path

from panel_hands import choose
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.file_picker import Chosen
from factcheck_gui.ui.keyboard import Keyboard

_STOPS = 80
"""More than Tab has in any window."""


class HandPicker:
    """Hands over the file a test has put in its hand."""

    def __init__(self) -> None:
        self.file = Path()
        self.proposed = ""

    def open_file(self, title: str, kinds: str, chosen: Chosen) -> None:
        chosen(self.file)

    def open_folder(self, title: str, chosen: Chosen) -> None:
        chosen(self.file)

    def save_file(self, title: str, proposed: str, kinds: str, chosen: Chosen) -> None:
        self.proposed = proposed
        chosen(self.file)


class Hands:
    """Somebody without a mouse: presses keys where the focus is, and reads what is shown."""

    def __init__(self, keyboard: Keyboard, picker: HandPicker, qtbot: QtBot) -> None:
        self.keyboard = keyboard
        self.parts = keyboard.parts
        self.picker = picker
        self.qtbot = qtbot

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.parts.window

    def press(self, *keys: str) -> None:
        """Press keys as Qt writes them: "N", "Ctrl+O", "Return"."""
        for key in keys:
            self.settle()
            QTest.keySequence(self.focus, key)
        self.settle()

    def type(self, words: str) -> None:
        """Type words into whatever has the focus."""
        QTest.keyClicks(self.focus, words)
        self.settle()

    def settle(self) -> None:
        """Let jobs answer and events be handled."""
        self.qtbot.waitUntil(lambda: self.parts.workspace.jobs.is_idle)
        QApplication.sendPostedEvents()

    def shown(self, name: str) -> str:
        """Return the text of the widget with an object name."""
        widget = self.parts.window.findChild(QWidget, name)
        assert widget is not None, f"no {name} in the window"
        text = widget.property("text")
        return str(text)

    def rating(self) -> str:
        """Return what the panel says of the selected claim."""
        return self.parts.panel.header.mark.text()

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is on what has an object name, or is called that to a screen reader."""
        for _ in range(_STOPS):
            if name in (self.focus.objectName(), self.focus.accessibleName()):
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not reach {name}")

    def choose(self, entry: str) -> None:
        """Choose an entry of the menu that is open."""
        choose(entry)
        # without a screen nobody makes the window the active one again when its menu closes
        QApplication.processEvents()
        with self.qtbot.waitActive(self.parts.window):
            self.parts.window.activateWindow()

    def open(self, path: Path) -> None:
        """Open a draft by Ctrl+O."""
        self.picker.file = path
        with self.qtbot.waitSignal(self.parts.workspace.article_opened):
            self.press("Ctrl+O")

    def come_back_tomorrow(self, opens_window: "OpensWindow") -> "Hands":
        """Close the window and open another on the same library."""
        self.parts.window.close()
        return opens_window()

    def find(self, words: str) -> None:
        """Put the caret onto words of the draft by Ctrl+F."""
        self.press("Ctrl+F")
        self.type(words)
        self.press("Return", "Esc")


OpensWindow = Callable[[], Hands]
"""Opens a window on the test's library, as often as it is called."""
