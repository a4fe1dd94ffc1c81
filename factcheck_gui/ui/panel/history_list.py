"""The history of the claim, newest first; read only when it is open."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.source import Source
from factcheck_gui.services.changes import Changed
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.panel.history_words import HistoryLine, HistoryWords
from factcheck_gui.ui.panel.panel_part import PanelPart
from factcheck_gui.ui.workspace import Workspace

_AT_FIRST = 12
_WHEN_WIDTH = 104


class HistoryEntry(QWidget):
    """One act: when and who at the left; what, and before → after."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.when = LinedLabel(appearance, role="small", ink="ink_3")
        self.what = LinedLabel(appearance, role="small")
        self.details = LinedLabel(appearance, role="small", ink="ink_2", lines=4)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.what)
        right.addWidget(self.details)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.when, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)

    def show_line(self, line: HistoryLine) -> None:
        """Show another act; one that was taken back is told as such, in soft ink."""
        undone = self.tr(" (undone)") if line.is_undone else ""
        self.what.set_ink("ink_3" if line.is_undone else "ink")
        self.details.set_ink("ink_3" if line.is_undone else "ink_2")
        self.when.setFixedWidth(self._appearance.theme.px(_WHEN_WIDTH))
        self.when.show_text(f"{line.when} {line.who}".strip())
        self.what.show_text(f"{line.what}{undone}")
        self.details.show_text("\n".join(line.details))
        self.details.setVisible(bool(line.details))


class HistoryList(PanelPart):
    """A button that opens the history, and its lines."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("history_list")
        self.setAccessibleName(self.tr("History"))
        self.rows.setSpacing(8)
        self.toggle = QPushButton(self.tr("History"))
        self.toggle.setObjectName("toggle_history")
        self.toggle.setProperty("kind", "link")
        self.toggle.setAccessibleDescription(self.tr("Opens or closes the history of the claim"))
        self.entries: list[HistoryEntry] = []
        self.more = QPushButton()
        self.more.setObjectName("more_history")
        self.more.setProperty("kind", "link")
        self._words = HistoryWords(workspace.desk)
        self._lines: list[HistoryLine] = []
        self._is_open = False
        self._shows_all = False
        self.rows.addWidget(self.toggle)
        self.rows.addWidget(self.more)
        self.toggle.clicked.connect(self._on_toggle)
        self.more.clicked.connect(self._on_more)

    @property
    def is_open(self) -> bool:
        """Tell whether the lines are shown."""
        return self._is_open

    def read_anew(self) -> None:
        self._shows_all = False
        self._read()

    def read_changed(self, changed: Changed) -> None:
        # a source goes by its alias from the moment on that it is made confidential
        if self.claim_id in changed.claims or changed.touches(Source):
            self._read()

    def show_overview(self) -> None:
        self.setVisible(self.overview is not None)
        self.toggle.setText(self.tr("Close history") if self._is_open else self.tr("History"))
        shown = self._lines if self._shows_all else self._lines[:_AT_FIRST]
        while len(self.entries) < len(shown):
            entry = HistoryEntry(self.appearance)
            entry.setObjectName(f"history_entry_{len(self.entries)}")
            self.rows.insertWidget(self.rows.indexOf(self.more), entry)
            self.entries.append(entry)
        for number, entry in enumerate(self.entries):
            entry.setVisible(number < len(shown))
        for entry, line in zip(self.entries, shown, strict=False):
            entry.show_line(line)
        self.more.setVisible(len(shown) < len(self._lines))
        self.more.setText(self.tr("{0} earlier").format(len(self._lines) - len(shown)))

    def _read(self) -> None:
        claim_id = self.claim_id
        is_wanted = self._is_open and claim_id is not None
        acts = self.workspace.desk.claims.history(claim_id) if is_wanted and claim_id else []
        self._lines = self._words.lines(acts, claim_id) if claim_id else []

    def _on_toggle(self) -> None:
        self._is_open = not self._is_open
        self._read()
        self.show_overview()

    def _on_more(self) -> None:
        self._shows_all = True
        self.show_overview()
