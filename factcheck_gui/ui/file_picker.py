"""The one door to the system's file dialogs; tests hand in another."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], None]


class FilePicker(Protocol):
    """Asks for a file and hands it over when it is chosen; nothing waits meanwhile."""

    def open_file(self, title: str, kinds: str, chosen: Chosen) -> None:
        """Ask for a file to read. `kinds` is as Qt writes it: "Text (*.txt *.md)"."""

    def open_folder(self, title: str, chosen: Chosen) -> None:
        """Ask for a folder to read."""

    def save_file(self, title: str, proposed: str, kinds: str, chosen: Chosen) -> None:
        """Ask where to write a file, `proposed` being its name."""


class DialogPicker(QObject):
    """Asks by the system's own dialog, which leaves the window usable."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def open_file(self, title: str, kinds: str, chosen: Chosen) -> None:
        """Ask for a file to read."""
        dialog = QFileDialog(self._window, title, "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask(dialog, chosen)

    def open_folder(self, title: str, chosen: Chosen) -> None:
        """Ask for a folder to read."""
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask(dialog, chosen)

    def save_file(self, title: str, proposed: str, kinds: str, chosen: Chosen) -> None:
        """Ask where to write a file; the dialog asks before it lets one be replaced."""
        dialog = QFileDialog(self._window, title, proposed, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(proposed)
        self._ask(dialog, chosen)

    @staticmethod
    def _ask(dialog: QFileDialog, chosen: Chosen) -> None:
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
