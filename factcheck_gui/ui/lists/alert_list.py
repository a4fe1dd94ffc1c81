"""What to look at first in the open draft, as a list under it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from factcheck_gui.domain.alert import Alert, AlertKind
from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.services.alerts import words_of
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.moments import today
from factcheck_gui.ui.workspace import Workspace

_GLYPHS = {
    AlertKind.REPEAT: (MarkName.WRONG, "cross"),
    AlertKind.DIFFERS: (MarkName.RECHECK, "turning-arrow"),
    AlertKind.CONFLICT: (MarkName.DISPUTED, "two-arrows"),
    AlertKind.CHANGED: (MarkName.UNVERIFIABLE, "question-mark"),
    AlertKind.KNOWN: (MarkName.CONFIRMED, "check"),
}
"""The mark whose colour an alert has, and its glyph."""


class AlertList(QListWidget):
    """Lists alerts; choosing one selects its sentence in the draft.

    Signals:
        place_chosen: The `Span` of a sentence, in code points of the draft.
    """

    place_chosen = Signal(object)

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alert_list")
        self.setAccessibleName(self.tr("Alerts"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._workspace = workspace
        self._appearance = appearance
        self._alerts: list[Alert] = []
        self.currentRowChanged.connect(self._on_current_row_changed)
        self.itemClicked.connect(self._on_clicked)
        appearance.theme_changed.connect(self._fill)

    def show_alerts(self, alerts: list[Alert]) -> None:
        """List these, in their order."""
        if alerts != self._alerts:
            self._alerts = list(alerts)
            self._fill()

    def _fill(self) -> None:
        theme = self._appearance.theme
        side = theme.size("glyph")
        self.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self.setIconSize(QSize(side, side))
        self.clear()
        for alert in self._alerts:
            mark, glyph = _GLYPHS[alert.kind]
            style = theme.mark(mark)
            item = QListWidgetItem(
                theme.icons.icon(glyph, style.line or style.text, side), self._words(alert)
            )
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.text())
            self.addItem(item)
        self.blockSignals(False)  # noqa: FBT003 - the same

    def _words(self, alert: Alert) -> str:
        index, revision = self._workspace.index, self._workspace.revision
        if index is None or revision is None:
            return words_of(alert, today())
        sentence = " ".join(alert.span.of(revision.text).split())
        return f"{index.place(alert.span)}   {words_of(alert, today())}   {sentence}"

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)
        elif self.currentItem() is not None:
            self.currentItem().setSelected(True)

    def _on_clicked(self) -> None:
        self._on_current_row_changed(self.currentRow())

    def _on_current_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._alerts):
            self.place_chosen.emit(self._alerts[row].span)
