"""The sheets over the window, each made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from factcheck_gui.ui.parts import Parts


class WindowSheets(QObject):
    """Opens keys, scale and manual over the window, and passes on what was chosen there."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._parts = parts

    def open_key_card(self) -> None:
        """Show every key."""
        from factcheck_gui.ui.key_card import KeyCard  # noqa: PLC0415 - not needed before it is asked for

        parts = self._parts
        card = KeyCard(parts.appearance, parts.workspace.desk.scale, parts.window)
        card.changing.connect(self.open_keys)
        card.closed.connect(card.deleteLater)
        card.open(parts.settings.current.keys)

    def open_keys(self) -> None:
        """Let a person change keys; they work at once."""
        from factcheck_gui.ui.keys_sheet import KeysSheet  # noqa: PLC0415 - not needed before it is asked for

        parts = self._parts
        sheet = KeysSheet(parts.appearance, parts.settings.current.keys, parts.window)
        sheet.changed.connect(parts.use_keys)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open(parts.settings.current.keys)

    def open_scale(self) -> None:
        """Let a person change the newsroom's scale."""
        from factcheck_gui.ui.scale_sheet import ScaleSheet  # noqa: PLC0415 - not needed before it is asked for

        parts = self._parts
        sheet = ScaleSheet(parts.appearance, parts.workspace.desk, parts.window)
        sheet.saved.connect(parts.use_scale)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def open_manual(self) -> None:
        """Show the manual."""
        from factcheck_gui.ui.manual_sheet import ManualSheet  # noqa: PLC0415 - not needed before it is asked for

        sheet = ManualSheet(self._parts.appearance, self._parts.window)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()
