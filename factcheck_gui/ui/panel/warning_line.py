"""One line on what stands in the way of a claim."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.claim import State
from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.kit.moments import shown_local_day
from factcheck_gui.ui.panel.panel_part import PanelPart
from factcheck_gui.ui.workspace import Workspace

_BAR = 3


class BarredLabel(LinedLabel):
    """Words after an amber bar as high as they are."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, role="small", parent=parent)
        self.setContentsMargins(12, 4, 0, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._appearance.theme
        line = theme.mark(MarkName.RECHECK).line
        QPainter(self).fillRect(0, 0, theme.px(_BAR), self.height(), line or theme.color("warn"))


class WarningLine(PanelPart):
    """What stands in the way of this claim being settled, and what to do about it."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("claim_warning")
        self.label = BarredLabel(appearance)
        self.label.setObjectName("claim_warning_text")
        self._key = ""
        self.rows.addWidget(self.label)
        self.hide()

    def show_key(self, key: str) -> None:
        """Say which key leads to the reason."""
        self._key = key

    @property
    def text(self) -> str:
        """Return what it says, empty for nothing."""
        return "" if self.isHidden() else self.label.text()

    def show_overview(self) -> None:
        lead, text = self._words()
        self.setVisible(bool(lead))
        self.label.show_text(text, lead=lead)

    def _words(self) -> tuple[str, str]:
        overview = self.overview
        if overview is None:
            return "", ""
        verdict, scale = overview.verdict, self.workspace.desk.scale
        label = self._label(overview.rating)
        if overview.claim.state is State.RECHECK and verdict is not None:
            number = 1 + next((i for i, step in enumerate(scale) if step.key == verdict.rating), -1)
            confirm = self.tr("Press {0} to confirm it, or decide anew.").format(number) if number else ""
            if verdict.taken_from and not self.workspace.desk.claims.was_confirmed(overview.claim.id):
                return self.tr("Taken over from an earlier claim: {0}.").format(label), confirm
            day = shown_local_day(verdict.decided_at)
            return self.tr("Changed since it was checked."), self.tr("Was {0}, {1}.").format(label, day)
        if verdict is not None and self.workspace.desk.verdicts.lacks_reason(verdict):
            lead = self.tr("No reason yet for {0}.").format(label)
            how = self.tr("Press {0} and write one line").format(self._key)
            if not self._key:
                how = self.tr("Write one line below")
            return lead, self.tr("{0}; sign-off warns of its absence.").format(how)
        return "", ""

    def _label(self, rating: str | None) -> str:
        step = self.workspace.desk.scale.find(rating or "")
        return step.label if step else (rating or "")
