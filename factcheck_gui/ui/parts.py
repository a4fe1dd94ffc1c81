"""Everything beside the draft, and who answers to whom; its keys are `keyboard`."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from factcheck_gui.domain.errors import FactCheckError
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.services.settings import SettingsService
from factcheck_gui.ui.draft.claim_work import ClaimWork
from factcheck_gui.ui.draft.draft_sync import DraftSync
from factcheck_gui.ui.file_picker import DialogPicker, FilePicker
from factcheck_gui.ui.frame.guide_steps import GuideSteps
from factcheck_gui.ui.frame.status_line import StatusLine
from factcheck_gui.ui.frame.view_choices import ViewChoices
from factcheck_gui.ui.keys import Keys
from factcheck_gui.ui.library_work import EARLIER, LibraryWork
from factcheck_gui.ui.lists.articles_rail import ArticlesRail
from factcheck_gui.ui.lists.find_button import FindButton
from factcheck_gui.ui.lists.finder import Finder, Found
from factcheck_gui.ui.main_window import DRAWER_BELOW, LISTS_BELOW, RAIL_BELOW, MainWindow
from factcheck_gui.ui.middle import Middle
from factcheck_gui.ui.opening import Opening
from factcheck_gui.ui.panel.claim_panel import ClaimPanel
from factcheck_gui.ui.screen import Screen
from factcheck_gui.ui.screens import Screens
from factcheck_gui.ui.tidying import Tidying
from factcheck_gui.ui.workspace import Workspace

PicksFiles = Callable[[QWidget], FilePicker]


class Parts(QObject):
    """Makes the parts of a window and joins them.

    Signals:
        marks_hidden: Whether fills, lines and stripes are hidden now.
        panel_folded: The window became too narrow for the claim panel, which was shown.
    """

    marks_hidden = Signal(bool)
    panel_folded = Signal()

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        settings: SettingsService,
        picks_files: PicksFiles = DialogPicker,
    ) -> None:
        super().__init__(window)
        appearance = window.appearance
        self.window = window
        self.workspace = workspace
        self.settings = settings
        self.appearance = appearance
        self.choices = ViewChoices(settings, appearance, workspace.noticed.emit, self)
        self.keys = Keys(self)
        picker = picks_files(window)
        self.opening = Opening(workspace, picker, self)
        self.library_work = LibraryWork(workspace, picker, self)
        self.rail = ArticlesRail(workspace, appearance, self.keys)
        self.guide_steps = GuideSteps(appearance)
        self.rail.stand_below(self.guide_steps)
        self.middle = Middle(workspace, appearance, self.keys, window.draft)
        self.panel = ClaimPanel(workspace, appearance, picker)
        self.status = StatusLine(workspace, appearance)
        self.draft_sync = DraftSync(workspace, window.draft, self)
        self.claim_work = ClaimWork(workspace, window.draft.view, self.keys, self)
        self.finder = Finder(workspace, appearance, window)
        self.tidying = Tidying(workspace, self)
        self.screens = Screens(window.columns, (self.middle, self.panel), self)
        self._rail_was_folded = False
        self._is_wide = True
        window.furnish(self.rail, self.middle, self.panel, self.status)
        self._find_in_corner()
        self._connect()
        self._fold()
        self._fit()
        window.draft.view.setFocus()

    def show_found(self, found: Found) -> None:
        """Open whatever was found, at the claim it leads to."""
        self.screens.close()
        if found.article_id is None:
            self.workspace.noticed.emit(self.tr("No claim cites that source any more."))
            return
        if self.workspace.article is None or self.workspace.article.id != found.article_id:
            self.workspace.open_article(found.article_id)
        if found.claim_id is not None:
            self.workspace.select_claim(found.claim_id)
        self.window.draft.view.setFocus()

    def open_claim(self) -> None:
        """Go to the claim that is selected or stands at the caret; say so where there is none."""
        if self.workspace.selected is None and not self.window.draft.view.claim_at_caret():
            words, without = (
                self.tr("No claim stands here yet. {new_claim} makes one."),
                self.tr("No claim yet."),
            )
            self.workspace.noticed.emit(self.keys.told(words, without))
        else:
            self.to_panel()

    def to_panel(self) -> None:
        """Go from the draft to the claim; in a narrow window the panel opens for it."""
        if self.workspace.selected is None:
            at_caret = self.window.draft.view.claim_at_caret()
            self.workspace.select_claim(ClaimId(at_caret) if at_caret else None)
        self.panel.show()
        self.panel.focus_panel()

    def to_draft(self) -> None:
        """Go back from the claim to the draft."""
        if not self._is_wide:
            self.panel.hide()
        self.window.draft.view.setFocus()

    def toggle_marks(self) -> None:
        """Hide fills, lines, stripes and words, or show them again; the selected frame stays."""
        hidden = not self.window.draft.view.are_marks_hidden()
        self.window.draft.set_marks_hidden(hidden)
        self.marks_hidden.emit(hidden)

    def next_part(self) -> None:
        """Give the focus to the next part: draft, claim, lists, articles; or of the screen over them."""
        if self.screens.current is not None:
            self.screens.next_stop()
            return
        stops: list[tuple[QWidget, Callable[[], None]]] = [
            (self.window.draft, self.to_draft),
            (self.panel, self.to_panel),
            (self.middle.lists, self.middle.lists.focus_list),
            (self.rail, self.rail.focus_list),
        ]
        focus = QApplication.focusWidget()
        here = [
            at for at, (part, _) in enumerate(stops) if focus and (part is focus or part.isAncestorOf(focus))
        ]
        stops[(here[0] + 1) % len(stops) if here else 0][1]()

    def _find_in_corner(self) -> None:
        # kept: Qt's corner takes the widget, but leaves it to Python to own
        self._find_button = FindButton(self.appearance, self.keys, self.finder.open)
        self.window.menuBar().setCornerWidget(self._find_button)
        self._find_button.show()

    def _connect(self) -> None:
        self.workspace.article_opened.connect(self._name_window)
        self.workspace.changed.connect(self._name_window)
        self.rail.opening.connect(self.workspace.open_article)
        self.rail.adding.connect(self.opening.choose)
        self.rail.finding.connect(self.finder.open)
        self.rail.collapsed_changed.connect(self._fit_columns)
        self.finder.chosen.connect(self.show_found)
        self.panel.left.connect(self.to_draft)
        self.middle.lists.left.connect(self.to_draft)
        self.middle.lists.alert_list.place_chosen.connect(self.window.draft.view.select_passage)
        self.status.unseen_wanted.connect(self.screens.on_desk(self.claim_work.next_unseen))
        self.claim_work.claim_made.connect(self._on_claim_made)
        self.library_work.progressed.connect(self.middle.progress.show_progress)
        self.middle.progress.cancel.clicked.connect(self.library_work.cancel)
        self.middle.name_line.named.connect(self._on_named)
        self.opening.imported.connect(self.middle.lists.watch.tell)
        self.opening.sample_opened.connect(self._on_sample_opened)
        self.middle.guide.step_changed.connect(self.guide_steps.show_step)
        self.middle.guide.left.connect(lambda: self.choices.keep(guide_left=True))
        self.appearance.theme_changed.connect(self._fit)
        self.keys.changed.connect(self.panel.show_keys)
        self.window.resized.connect(self._fit_width)
        self.workspace.article_opened.connect(self.screens.close)
        self.screens.opened.connect(self._on_screen_opened)
        self.screens.closed.connect(self._on_screen_closed)
        self.screens.told.connect(self.status.say)
        self.window.dropped.connect(self._on_dropped)
        self.window.closing.connect(self._on_closing)

    def _on_dropped(self, paths: list[Path]) -> None:
        learned = [path for path in paths if path.is_dir() or path.suffix.lower() in EARLIER]
        for path in learned:
            self.library_work.learn(path)
        self.opening.open_files(path for path in paths if path not in learned)

    def _name_window(self) -> None:
        article = self.workspace.article
        # Qt keeps "[*]" for itself in titles, and takes it from "[**]"
        name = f"{article.title.replace('[*]', '[**]')} – " if article else ""
        self.window.setWindowTitle(f"{name}factcheck-gui")

    def _on_sample_opened(self, guided: bool) -> None:  # noqa: FBT001 - a slot
        if guided or not self.settings.current.guide_left:
            self.middle.guide.start()

    def _on_claim_made(self, claim_id: ClaimId) -> None:
        # behind the frame that shows the claim: its words are looked for in the whole draft
        later = QTimer(self)
        later.setSingleShot(True)
        later.timeout.connect(lambda: self.panel.offer_places(claim_id))
        later.timeout.connect(later.deleteLater)
        later.start()

    def _on_named(self, name: str) -> None:
        try:
            self.workspace.desk.people.act_as(name)
        except FactCheckError as error:
            self.workspace.not_saved(str(error))
            return
        self.choices.keep(person=name)
        self.status.read()

    def _on_closing(self) -> None:
        self.window.closing.disconnect(self._on_closing)
        self.library_work.cancel()
        try:
            self.screens.close()
            self.panel.keep_typing()
            self.draft_sync.remember_place()
            self.choices.keep(
                geometry=self.window.kept_geometry(),
                rail_collapsed=self.rail.is_collapsed,
                list_collapsed=self.middle.lists.is_collapsed,
            )
        finally:
            # whatever was to be done in a moment would find the library closed
            for timer in self.window.findChildren(QTimer):
                timer.stop()
            self.workspace.close()

    def _on_screen_opened(self, screen: Screen) -> None:
        self._rail_was_folded = self.rail.is_collapsed
        if screen.folds_rail:
            self.rail.set_collapsed(True)

    def _on_screen_closed(self) -> None:
        self.rail.set_collapsed(self._rail_was_folded)
        self.panel.setVisible(self._is_wide)
        self._fit_columns()
        self.window.draft.view.setFocus()

    def _fold(self) -> None:
        """Fold what has no room in the window, unless a person chose otherwise."""
        kept, px = self.settings.current, self.appearance.theme.px
        narrow, low = self.window.width() < px(RAIL_BELOW), self.window.height() < px(LISTS_BELOW)
        self.rail.set_collapsed(narrow if kept.rail_collapsed is None else kept.rail_collapsed)
        self.middle.lists.set_collapsed(low if kept.list_collapsed is None else kept.list_collapsed)

    def _fit(self) -> None:
        self._fit_width()
        self._fit_columns()

    def _fit_columns(self) -> None:
        theme = self.appearance.theme
        self.window.menuBar().setFixedHeight(theme.size("menu_bar"))
        rail = theme.size("rail_min" if self.rail.is_collapsed else "rail")
        panel = theme.size("claim_panel") if self._is_wide else 0
        self.window.columns.setSizes([rail, max(1, self.window.width() - rail - panel), panel])

    def _fit_width(self) -> None:
        """Make the panel a drawer, and margin words glyphs, where there is no room for both."""
        is_wide = self.window.width() >= self.appearance.theme.px(DRAWER_BELOW)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self.window.draft.set_narrow(not is_wide)
            if self.screens.current is not None:
                return
            self.panel.setVisible(is_wide)
            if not is_wide:
                self.panel_folded.emit()
