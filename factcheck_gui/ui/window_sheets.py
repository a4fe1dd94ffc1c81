"""The sheets over the window, each made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from factcheck_gui.ui.main_window import MainWindow


class WindowSheets(QObject):
    """Opens keys, scale and manual over the window, and passes on what was chosen there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def open_key_card(self) -> None:
        """Show every key."""
        from factcheck_gui.ui.key_card import KeyCard  # noqa: PLC0415 - not needed before it is asked for

        window = self._window
        card = KeyCard(window.appearance, window.workspace.desk.scale, window)
        card.changing.connect(self.open_keys)
        card.closed.connect(card.deleteLater)
        card.open(window.settings.current.keys)

    def open_keys(self) -> None:
        """Let a person change keys; they work at once."""
        from factcheck_gui.ui.keys_sheet import KeysSheet  # noqa: PLC0415 - not needed before it is asked for

        window = self._window
        sheet = KeysSheet(window.appearance, window.settings.current.keys, window)
        sheet.changed.connect(self._on_keys_changed)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def open_scale(self) -> None:
        """Let a person change the newsroom's scale."""
        from factcheck_gui.ui.scale_sheet import ScaleSheet  # noqa: PLC0415 - not needed before it is asked for

        window = self._window
        sheet = ScaleSheet(window.appearance, window.workspace.desk, window)
        sheet.saved.connect(window.use_scale)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def open_manual(self) -> None:
        """Show the manual."""
        from factcheck_gui.ui.manual_sheet import ManualSheet  # noqa: PLC0415 - not needed before it is asked for

        sheet = ManualSheet(self._window.appearance, self._window)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def _on_keys_changed(self, keys: dict[str, str]) -> None:
        self._window.choices.keep(keys=keys)
        self._window.actions_.use_keys(keys)
