"""What a person chose for this computer: colours, size, what is folded; kept in the settings."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from factcheck_gui.domain.errors import reason_of
from factcheck_gui.services.settings import Scheme, SettingsService
from factcheck_gui.ui.kit.appearance import Appearance

SMALLEST, LARGEST, STEP = 80, 200, 10
"""Font sizes in per cent."""


class ViewChoices(QObject):
    """Applies a choice and keeps it; a settings file that cannot be written loses it at the end."""

    def __init__(
        self,
        settings: SettingsService,
        appearance: Appearance,
        refused: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._appearance = appearance
        self._refused = refused

    def apply(self) -> None:
        """Dress the window as chosen before."""
        current = self._settings.current
        self._appearance.apply(current.choice, current.scale / 100)

    def choose_scheme(self, scheme: Scheme) -> None:
        """Use light, dark, or what the system shows."""
        self.keep(scheme=scheme)
        self.apply()

    def resize(self, steps: int) -> None:
        """Make everything larger or smaller by `steps`; 0 is the usual size again."""
        scale = self._settings.current.scale + STEP * steps if steps else 100
        self.keep(scale=min(LARGEST, max(SMALLEST, scale)))
        self.apply()

    def keep(self, **values: object) -> None:
        """Keep values of the settings."""
        try:
            self._settings.change(**values)
        except OSError as error:
            reason = reason_of(error)
            self._refused(self.tr("Settings were not saved ({}). Check the disk.").format(reason))
