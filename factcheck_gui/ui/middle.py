"""The middle of the window: the lines over the draft, the draft, the lists under it."""

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.ui.draft.draft_pane import DraftPane
from factcheck_gui.ui.draft.find_bar import FindBar
from factcheck_gui.ui.frame.details_line import DetailsLine
from factcheck_gui.ui.frame.guide_line import GuideLine
from factcheck_gui.ui.frame.name_line import NameLine
from factcheck_gui.ui.frame.notice_line import NoticeLine
from factcheck_gui.ui.frame.revision_bar import RevisionBar
from factcheck_gui.ui.keyed_label import KeyedLabel
from factcheck_gui.ui.keys import Keys
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.lists.lists_pane import ListsPane
from factcheck_gui.ui.safe_text import PlainLabel
from factcheck_gui.ui.workspace import Workspace


class Middle(QWidget):
    """Stacks what belongs to the open article; without one it says how to open it."""

    def __init__(self, workspace: Workspace, appearance: Appearance, keys: Keys, draft: DraftPane) -> None:
        super().__init__()
        self.setObjectName("middle")
        self._workspace = workspace
        self.revision_bar = RevisionBar(workspace, appearance)
        self.notice = NoticeLine(workspace, appearance)
        self.name_line = NameLine()
        self.details = DetailsLine(workspace)
        self.guide = GuideLine(workspace, appearance, keys)
        self.progress = ProgressLine()
        self.draft = draft
        self.find_bar = FindBar(self.draft.view, appearance)
        self.lists = ListsPane(workspace, appearance, keys)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.draft)
        self._pages.addWidget(_empty(keys))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for line in (
            self.revision_bar,
            self.guide,
            self.name_line,
            self.details,
            self.notice,
            self.progress,
            self.find_bar,
        ):
            layout.addWidget(line)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.lists)
        workspace.article_opened.connect(self._on_article_opened)
        self._on_article_opened()

    def _on_article_opened(self) -> None:
        has_article = self._workspace.article is not None
        self._pages.setCurrentIndex(0 if has_article else 1)
        self.lists.setVisible(has_article)
        if has_article:
            self.draft.view.setFocus()


class ProgressLine(QWidget):
    """Long work: what it has come to, and *Cancel*."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("progress_line")
        self._words = PlainLabel(role="small")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setProperty("kind", "small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(self._words)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self.cancel)
        self.hide()

    def show_progress(self, words: str) -> None:
        """Show `words`; empty ends it."""
        self._words.setText(words)
        self.setVisible(bool(words))


def _empty(keys: Keys) -> QWidget:
    page = QWidget()
    page.setObjectName("no_article")
    layout = QVBoxLayout(page)
    layout.setContentsMargins(48, 48, 48, 48)
    layout.setSpacing(4)
    title = PlainLabel(page.tr("Your articles appear here."), role="heading")
    advice = KeyedLabel(
        keys,
        page.tr("Open a draft with {open_draft}, or drop a file on this window."),
        page.tr("Open a draft in the menu File, or drop a file on this window."),
    )
    layout.addWidget(title)
    layout.addWidget(advice)
    layout.addStretch()
    return page
