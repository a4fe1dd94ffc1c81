"""The window: rail, draft and claim side by side; menus from actions; nothing else."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget

from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.services.settings import SettingsService
from factcheck_gui.ui.actions import Actions
from factcheck_gui.ui.appearance import Appearance
from factcheck_gui.ui.articles_rail import ArticlesRail
from factcheck_gui.ui.claim_panel import ClaimPanel
from factcheck_gui.ui.claim_work import ClaimWork
from factcheck_gui.ui.draft_sync import DraftSync
from factcheck_gui.ui.file_picker import DialogPicker, FilePicker
from factcheck_gui.ui.find_button import FindButton
from factcheck_gui.ui.finder import Finder, Found
from factcheck_gui.ui.library_work import LibraryWork
from factcheck_gui.ui.middle import Middle
from factcheck_gui.ui.opening import Opening
from factcheck_gui.ui.status_line import StatusLine
from factcheck_gui.ui.view_choices import ViewChoices
from factcheck_gui.ui.window_handlers import handlers
from factcheck_gui.ui.window_sheets import WindowSheets
from factcheck_gui.ui.workspace import Workspace

RAIL_BELOW, LISTS_BELOW, DRAWER_BELOW = 1400, 800, 1180
"""Window sizes in px under which a part starts collapsed (DESIGN, Layout)."""

PicksFiles = Callable[[QWidget], FilePicker]


class MainWindow(QMainWindow):
    """Puts the parts together and gives keys to the one that has the focus."""

    def __init__(
        self,
        workspace: Workspace,
        appearance: Appearance,
        settings: SettingsService,
        picks_files: PicksFiles = DialogPicker,
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("factcheck-gui")
        self.setAcceptDrops(True)
        self.workspace = workspace
        self.appearance = appearance
        self.settings = settings
        self.choices = ViewChoices(settings, appearance, workspace.noticed.emit, self)
        picker = picks_files(self)
        self.opening = Opening(workspace, picker, self)
        self.library_work = LibraryWork(workspace, picker, self)
        self.rail = ArticlesRail(workspace, appearance)
        self.middle = Middle(workspace, appearance)
        self.panel = ClaimPanel(workspace, appearance)
        self.status = StatusLine(workspace, appearance)
        self.draft_sync = DraftSync(workspace, self.middle.draft, self)
        self.claim_work = ClaimWork(workspace, self.middle.draft.view, self)
        self._is_wide = True
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.finder = Finder(workspace, appearance, self)
        self.sheets = WindowSheets(self)
        self.actions_ = Actions(handlers(self), settings.current.keys, self)
        self._file_actions()
        self._connect()
        self._restore_size()
        self.middle.draft.view.setFocus()

    def show_claim(self, found: Found) -> None:
        """Open whatever was found, at the claim it leads to."""
        if found.article_id is None:
            self.workspace.noticed.emit(self.tr("No claim cites that source any more."))
            return
        if self.workspace.article is None or self.workspace.article.id != found.article_id:
            self.workspace.open_article(found.article_id)
        if found.claim_id is not None:
            self.workspace.select_claim(found.claim_id)
        self.middle.draft.view.setFocus()

    def to_panel(self) -> None:
        """Go from the draft to the claim; below 1180 px the panel slides in for it."""
        if self.workspace.selected is None:
            self.workspace.select_claim(self.middle.draft.view.claim_at_caret())
        self.panel.show()
        self.panel.focus_panel()

    def to_draft(self) -> None:
        """Go back from the claim to the draft."""
        if not self._is_wide:
            self.panel.hide()
        self.middle.draft.view.setFocus()

    def toggle_marks(self) -> None:
        """Hide fills, lines, stripes and words, or show them again; the selected frame stays."""
        hidden = not self.middle.draft.view.are_marks_hidden()
        self.middle.draft.set_marks_hidden(hidden)
        self.actions_["hide_marks"].setChecked(hidden)

    def use_scale(self) -> None:
        """Give the newsroom's scale, which was just changed, its keys, buttons and marks."""
        self.actions_.use_scale(self.workspace.desk.scale, self.claim_work.rate)
        self.actions_.bind_verdicts(self._plain())
        self.workspace.article_opened.emit()

    def next_part(self) -> None:
        """Give the focus to the next part: draft, claim, lists, articles."""
        parts: list[tuple[QWidget, Callable[[], None]]] = [
            (self.middle.draft, self.to_draft),
            (self.panel, self.to_panel),
            (self.middle.lists, self.middle.lists.focus_list),
            (self.rail, self.rail.focus_list),
        ]
        focus = QApplication.focusWidget()
        here = [at for at, (part, _) in enumerate(parts) if focus and part.isAncestorOf(focus)]
        parts[(here[0] + 1) % len(parts) if here else 0][1]()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_width()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.opening.open_files(paths)
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.panel.keep_typing()
        self.draft_sync.remember_place()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.choices.keep(
            geometry=geometry,
            rail_collapsed=self.rail.is_collapsed,
            list_collapsed=self.middle.lists.is_collapsed,
        )
        self.workspace.close()
        super().closeEvent(event)

    def _fit_width(self) -> None:
        """Make the panel a drawer, and margin words glyphs, where there is no room for both."""
        is_wide = self.width() >= self.appearance.theme.px(DRAWER_BELOW)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self.panel.setVisible(is_wide)
            self.middle.draft.set_narrow(not is_wide)

    def _lay_out(self) -> None:
        self.splitter.setObjectName("columns")
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for part in (self.rail, self.middle, self.panel):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(body)
        self._fit_columns()

    def _fit_columns(self) -> None:
        theme = self.appearance.theme
        self.menuBar().setFixedHeight(theme.size("menu_bar"))
        rail = theme.size("rail_min" if self.rail.is_collapsed else "rail")
        panel = theme.size("claim_panel")
        self.splitter.setSizes([rail, max(1, self.width() - rail - panel), panel])

    def _file_actions(self) -> None:
        self.actions_.fill(self.menuBar())
        self.actions_.bind(self, self._plain())
        self.use_scale()
        # kept: Qt's corner takes the widget, but leaves it to Python to own
        self.find_button = FindButton(self.appearance, self.finder.open)
        self.menuBar().setCornerWidget(self.find_button)

    def _plain(self) -> tuple[QWidget, ...]:
        """Return the parts in which plain letters are keys."""
        lists = self.middle.lists
        return (self.middle.draft.view, lists.claim_list, lists.recheck_list, lists.query_list)

    def _connect(self) -> None:
        self.rail.opening.connect(self.workspace.open_article)
        self.rail.adding.connect(self.opening.choose)
        self.rail.finding.connect(self.finder.open)
        self.rail.collapsed_changed.connect(self._fit_columns)
        self.finder.chosen.connect(self.show_claim)
        self.panel.left.connect(self.to_draft)
        self.status.unseen_wanted.connect(self.claim_work.next_unseen)
        self.claim_work.claim_made.connect(self._on_claim_made)
        self.library_work.progressed.connect(self.middle.progress.show_progress)
        self.middle.progress.cancel.clicked.connect(self.library_work.cancel)
        self.middle.name_line.named.connect(self._on_named)
        self.opening.sample_opened.connect(self.middle.guide.start)
        self.middle.guide.left.connect(lambda: self.choices.keep(guide_left=True))
        self.appearance.theme_changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self._fit_columns()
        self._fit_width()

    def _on_claim_made(self, claim_id: ClaimId) -> None:
        self.panel.offer_places(claim_id)

    def _on_named(self, name: str) -> None:
        self.workspace.desk.people.act_as(name)
        self.choices.keep(person=name)
        self.status.read()

    def start_size(self, width: int, height: int) -> None:
        """Take a size, and fold what has no room in it unless a person chose otherwise."""
        self.resize(width, height)
        current = self.settings.current
        collapsed = current.rail_collapsed
        px = self.appearance.theme.px
        self.rail.set_collapsed(width < px(RAIL_BELOW) if collapsed is None else collapsed)
        folded = current.list_collapsed
        self.middle.lists.set_collapsed(height < px(LISTS_BELOW) if folded is None else folded)

    def _restore_size(self) -> None:
        geometry = QByteArray.fromBase64(self.settings.current.geometry.encode())
        restored = bool(geometry.size()) and self.restoreGeometry(geometry)
        size = self.size() if restored else QSize(1440, 900)
        self.start_size(size.width(), size.height())
