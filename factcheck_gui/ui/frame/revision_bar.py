"""The bar over the draft: which revision is shown, how it was read, how much is settled."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from factcheck_gui.domain.claim import State
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.safe_text import PlainLabel
from factcheck_gui.ui.workspace import Workspace


class RevisionBar(QWidget):
    """Names the revision in force and counts what is open in it."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("revision_bar")
        self._workspace = workspace
        self._appearance = appearance
        self._revision = PlainLabel(role="label")
        self._revision.setObjectName("revision_number")
        self._recheck = PlainLabel(role="label", tone="warn")
        self._open = PlainLabel(role="small", tone="ink_2")
        self._read_as = PlainLabel(role="small", tone="warn")
        self._read_as.setObjectName("read_as")
        self._settled = PlainLabel(role="label")
        self._of = PlainLabel(role="small", tone="ink_2")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(8)
        for widget in (self._revision, self._recheck, self._open, self._read_as):
            layout.addWidget(widget)
        layout.addStretch()
        layout.addWidget(self._settled)
        layout.addWidget(self._of)
        workspace.article_opened.connect(self.read)
        workspace.changed.connect(self.read)
        appearance.theme_changed.connect(self._fit)
        self._fit()
        self.read()

    def read(self) -> None:
        """Show what is open now."""
        revision = self._workspace.revision
        self.setVisible(revision is not None)
        if revision is None:
            return
        states = [overview.claim.state for overview in self._workspace.overviews.values()]
        recheck, settled = states.count(State.RECHECK), states.count(State.SETTLED)
        waiting = states.count(State.UNCHECKED) + states.count(State.CHECKING)
        self._revision.setText(f"v{revision.number}")
        self._recheck.setText(self.tr("{} recheck").format(recheck))
        self._recheck.setVisible(bool(recheck))
        self._open.setText(self.tr("{} open").format(waiting) if waiting else self.tr("nothing open"))
        self._open.setVisible(bool(states))
        self._read_as.setVisible(revision.encoding_guessed)
        self._read_as.setText(self.tr("Read as {}, guessed").format(_encoding_name(revision.encoding)))
        self._settled.setText(self.tr("{} of {}").format(settled, len(states)))
        self._of.setText(self.tr("settled"))

    def _fit(self) -> None:
        theme = self._appearance.theme
        self.setFixedHeight(theme.size("revision_bar"))
        self._revision.setFixedHeight(theme.size("control"))


def _encoding_name(encoding: str) -> str:
    names = {"cp1252": "Windows-1252", "windows-1252": "Windows-1252"}
    return names.get(encoding.lower(), encoding.upper())
