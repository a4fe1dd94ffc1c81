"""The reason of the verdict in force, and what the scale says about its absence."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.inline_field import InlineField
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.panel.panel_part import PanelPart
from factcheck_gui.ui.workspace import Workspace

LABEL_WIDTH = 56
"""Room for the words before a field, px at 100 %; the field begins 64 px into the panel."""


class ReasonLine(PanelPart):
    """A field for one line an editor can read. What is typed before a verdict goes with it."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("reason_line")
        self._waiting: dict[ClaimId, str] = {}
        self.label = LinedLabel(appearance, self.tr("Reason"), role="label", ink="ink_2", lines=1)
        self.field = InlineField(self.tr("Reason"))
        self.field.setObjectName("reason")
        self.field.setPlaceholderText(self.tr("One line an editor can read"))
        self.label.setBuddy(self.field)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.field, 1)
        self.rows.addLayout(row)
        self.field.committed.connect(self._on_committed)
        self.field.finished.connect(self.left)
        appearance.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def focus(self) -> None:
        """Let the reason be typed."""
        self.field.setFocus()
        self.field.selectAll()

    def typed(self) -> str:
        """Return a reason typed and not saved yet, empty for none."""
        return self.field.text().strip() if self.field.is_dirty else ""

    def keep(self) -> None:
        """Save what is typed; without a verdict it waits with the claim for one."""
        overview = self.overview
        if overview is not None and overview.verdict is None and self.typed():
            self._waiting[overview.claim.id] = self.typed()
        self.field.commit()

    def read_anew(self) -> None:
        self.field.show_value("")
        waiting = self._waiting.pop(self.claim_id, "") if self.claim_id else ""
        if waiting and self.overview is not None and self.overview.verdict is None:
            self.field.setText(waiting)

    def show_overview(self) -> None:
        overview = self.overview
        self.field.setEnabled(overview is not None)
        verdict = overview.verdict if overview else None
        self.field.show_value(verdict.reason if verdict else "", keep_typing=True)

    def _on_committed(self, reason: str) -> None:
        overview = self.overview
        # without a verdict there is nothing the reason could belong to: it waits for one
        if overview is not None and overview.verdict is not None:
            self.attempt(lambda: self.workspace.desk.verdicts.give_reason(overview.claim.id, reason))

    def _on_theme_changed(self) -> None:
        self.label.setFixedWidth(self.theme.px(LABEL_WIDTH))
