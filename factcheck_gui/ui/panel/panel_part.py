"""What the parts of the claim panel have in common."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from factcheck_gui.domain.act import Act
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.services.changes import Changed
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.pressable_label import EDGE
from factcheck_gui.ui.kit.theme import Theme
from factcheck_gui.ui.workspace import Workspace


class PanelPart(QWidget):
    """One part of the panel. It reads the workspace and changes things through it alone.

    Signals:
        left: The work here is done, or given up: the draft may have the focus again.
        grown: Something was added that Tab has to find in its place.
    """

    left = Signal()
    grown = Signal()

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.appearance = appearance
        self.overview: ClaimOverview | None = None
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(EDGE, 0, EDGE, 0)
        self.rows.setSpacing(0)

    @property
    def theme(self) -> Theme:
        """Return the theme in force."""
        return self.appearance.theme

    @property
    def claim_id(self) -> ClaimId | None:
        """Return the claim shown."""
        return self.overview.claim.id if self.overview else None

    def show_claim(self, overview: ClaimOverview | None) -> None:
        """Show another claim; what was typed about the one before is given up."""
        self.overview = overview
        self.read_anew()
        self.show_overview()

    def refresh(self, overview: ClaimOverview, changed: Changed) -> None:
        """Show what an act changed; what is being typed stays."""
        self.overview = overview
        self.read_changed(changed)
        self.show_overview()

    def read_anew(self) -> None:
        """Read what only this part shows of the claim, and forget what was typed."""

    def read_changed(self, changed: Changed) -> None:
        """Read again what an act changed and only this part shows."""

    def show_overview(self) -> None:
        """Show the overview; called often, so only what differs is touched."""

    def attempt(self, doing: Callable[[], Act]) -> str:
        """Do it as one undoable act; return the sentence of a refusal, empty for none."""
        return self.workspace.attempt(doing)


def show_menu(menu: QMenu, under: QWidget) -> None:
    """Open `menu` below a widget, its first entry chosen, without waiting for it."""
    menu.popup(under.mapToGlobal(under.rect().bottomLeft()))
    entries = [action for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
    chosen = next((action for action in entries if action.isChecked()), entries[0] if entries else None)
    if chosen is not None:
        menu.setActiveAction(chosen)


def shortened(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return `text` on one line, no wider than `width` px."""
    return metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, width)
