"""The sheets over the window, each made when it is first asked for."""

from PySide6.QtCore import QObject, Signal

from factcheck_gui.services.settings import SettingsService
from factcheck_gui.ui.main_window import MainWindow
from factcheck_gui.ui.workspace import Workspace


class WindowSheets(QObject):
    """Opens keys, scale and manual over the window.

    Signals:
        keys_changed: A person chose their own keys, by action.
        scale_changed: The newsroom's scale was saved.
    """

    keys_changed = Signal(dict)
    scale_changed = Signal()

    def __init__(
        self, window: MainWindow, settings: SettingsService, workspace: Workspace, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._settings = settings
        self._workspace = workspace

    def open_key_card(self) -> None:
        """Show every key."""
        from factcheck_gui.ui.sheets.key_card import KeyCard  # noqa: PLC0415 - not needed before it is asked for

        card = KeyCard(self._window.appearance, self._workspace.desk.scale, self._window)
        card.changing.connect(self.open_keys)
        card.closed.connect(card.deleteLater)
        card.open(self._settings.current.keys)

    def open_keys(self) -> None:
        """Let a person change keys; they work at once."""
        from factcheck_gui.ui.sheets.keys_sheet import KeysSheet  # noqa: PLC0415 - not needed before it is asked for

        sheet = KeysSheet(self._window.appearance, self._settings.current.keys, self._window)
        sheet.changed.connect(self.keys_changed)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open(self._settings.current.keys)

    def open_scale(self) -> None:
        """Let a person change the newsroom's scale."""
        from factcheck_gui.ui.sheets.scale_sheet import ScaleSheet  # noqa: PLC0415 - not needed before it is asked for

        sheet = ScaleSheet(self._window.appearance, self._workspace.desk, self._window)
        sheet.saved.connect(self.scale_changed)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def open_manual(self) -> None:
        """Show the manual."""
        from factcheck_gui.ui.sheets.manual_sheet import ManualSheet  # noqa: PLC0415 - not needed before it is asked for

        sheet = ManualSheet(self._window.appearance, self._window)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()
