"""The tabs under the draft: claims, rechecks, queries, alerts; each with its count."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.domain.claim import State
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.ui.keyed_label import KeyedLabel
from factcheck_gui.ui.keys import Keys
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.lists.alert_list import AlertList
from factcheck_gui.ui.lists.claim_list import ClaimList
from factcheck_gui.ui.lists.draft_watch import DraftWatch
from factcheck_gui.ui.lists.query_list import QueryList
from factcheck_gui.ui.safe_text import PlainLabel, set_tool_tip
from factcheck_gui.ui.workspace import Workspace

_LATER = 200


class ListsPane(QWidget):
    """Tab strip and, unless collapsed, the list of the chosen tab.

    Signals:
        collapsed_changed: True when only the strip is left.
        left: Esc was pressed here: the draft may have the focus again.
    """

    collapsed_changed = Signal(bool)
    left = Signal()

    def __init__(
        self, workspace: Workspace, appearance: Appearance, keys: Keys, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lists_pane")
        self._workspace = workspace
        self._appearance = appearance
        self.claim_list = ClaimList(workspace, appearance)
        self.recheck_list = ClaimList(workspace, appearance, _waits_for_recheck)
        self.query_list = QueryList(workspace)
        self.watch = DraftWatch(workspace, self)
        self.alert_list = AlertList(workspace, appearance)
        # what a verdict answers is looked up behind the frame that shows it
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER)
        self._tabs = QTabBar()
        self._fold = QToolButton()
        self._stack = QStackedWidget()
        self._name_parts()
        self._pages = self._made_pages(keys)
        self._lay_out()
        self._connect()
        self._on_theme_changed()
        self.read()

    @property
    def is_collapsed(self) -> bool:
        """Tell whether only the tab strip is left."""
        return self._stack.isHidden()

    def set_collapsed(self, collapsed: bool) -> None:  # noqa: FBT001 - a slot for a switch
        """Show only the tab strip, or the list too."""
        self._stack.setHidden(collapsed)
        self._on_theme_changed()
        self.collapsed_changed.emit(collapsed)

    def toggle(self) -> None:
        """Collapse or open the lists."""
        self.set_collapsed(not self.is_collapsed)

    def focus_list(self) -> None:
        """Give the list of the chosen tab the focus, opening it first; an empty one leaves it to the tabs."""
        self.set_collapsed(False)
        page = self._pages[self._tabs.currentIndex()]
        (page.view if page.currentWidget() is page.view else self._tabs).setFocus()

    def show_tab(self, name: str) -> None:
        """Show the list with that object name."""
        names = [page.view.objectName() for page in self._pages]
        self._tabs.setCurrentIndex(names.index(name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def read(self) -> None:
        """Count anew what each tab holds."""
        for number, page in enumerate(self._pages):
            rows = page.view.model().rowCount()
            words = f"{page.name} {page.counted() if page.counted else rows}"
            if self._tabs.tabText(number) != words:  # setting them lays all tabs out again
                self._tabs.setTabText(number, words)
            page.setCurrentIndex(int(rows > 0))

    def _show_alerts(self) -> None:
        """List what no decided claim answers yet."""
        self._pages[-1].title.setText(
            self.tr("Looking through the draft.") if self.watch.left else self.tr("Nothing to look at first.")
        )
        decided = (
            [
                appearance.anchor.span
                for overview in self._workspace.overviews.values()
                if overview.is_settled
                for appearance in overview.appearances
            ]
            if self.watch.alerts
            else []
        )
        open_ones = [one for one in self.watch.alerts if not any(one.span.overlaps(span) for span in decided)]
        self.alert_list.show_alerts(open_ones)
        self.read()

    def _alert_count(self) -> str:
        count = str(self.alert_list.count())
        return self.tr("{0}, {1} to go").format(count, self.watch.left) if self.watch.left else count

    def _name_parts(self) -> None:
        self.claim_list.setObjectName("claim_list")
        self.claim_list.setAccessibleName(self.tr("Claims"))
        self.recheck_list.setObjectName("recheck_list")
        self.recheck_list.setAccessibleName(self.tr("Recheck"))
        self._tabs.setObjectName("list_tabs")
        self._tabs.setAccessibleName(self.tr("Lists"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self._fold.setObjectName("fold_lists")
        self._fold.setProperty("kind", "quiet")

    def _made_pages(self, keys: Keys) -> "list[_Page]":
        advice = partial(KeyedLabel, keys)
        return [
            _Page(
                self.claim_list,
                self.tr("Claims"),
                self.tr("No claims yet."),
                advice(
                    self.tr("Select words in the draft and press {new_claim}."),
                    self.tr("Select words in the draft, then make a claim of them in the menu Claim."),
                ),
            ),
            _Page(
                self.recheck_list,
                self.tr("Recheck"),
                self.tr("Nothing to recheck."),
                advice(
                    self.tr("A verdict taken over from an earlier claim waits here until you confirm it.")
                ),
            ),
            _Page(
                self.query_list,
                self.tr("Queries"),
                self.tr("No open queries."),
                advice(
                    self.tr("Press {query} to ask the writer, an editor or a source."),
                    self.tr("Ask the writer, an editor or a source in the menu Claim."),
                ),
                lambda: str(self.query_list.open_queries),
            ),
            _Page(
                self.alert_list,
                self.tr("Alerts"),
                self.tr("Nothing to look at first."),
                advice(self.tr("Sentences that repeat what was rated wrong, or disagree, are listed here.")),
                self._alert_count,
            ),
        ]

    def _lay_out(self) -> None:
        for page in self._pages:
            self._tabs.addTab(page.name)
            self._stack.addWidget(page)
        strip = QHBoxLayout()
        strip.setContentsMargins(8, 0, 8, 0)
        strip.setSpacing(0)
        strip.addWidget(self._tabs)
        strip.addStretch()
        strip.addWidget(self._fold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(strip)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._tabs.tabBarClicked.connect(lambda _: self.set_collapsed(False))
        self._fold.clicked.connect(self.toggle)
        self._workspace.article_opened.connect(self.read)
        self._workspace.changed.connect(self.read)
        self.watch.found.connect(self._show_alerts)
        self._later.timeout.connect(self._show_alerts)
        self._workspace.changed.connect(self._later.start)
        self._appearance.theme_changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        theme = self._appearance.theme
        glyph = "chevron-up" if self.is_collapsed else "chevron-down"
        words = self.tr("Open the lists") if self.is_collapsed else self.tr("Fold the lists")
        self._fold.setIcon(theme.icons.icon(glyph, theme.color("ink_2"), theme.size("glyph")))
        self._fold.setAccessibleName(words)
        set_tool_tip(self._fold, words)
        self._tabs.setFixedHeight(theme.size("tab_strip"))
        rows = 5 * theme.size("row_list") + theme.size("table_head")
        self._stack.setMinimumHeight(0)
        self.setMaximumHeight(theme.size("tab_strip") + (0 if self.is_collapsed else rows))


class _Page(QStackedWidget):
    """A list, or one line on what to do while it is empty."""

    def __init__(
        self,
        view: QAbstractItemView,
        name: str,
        title: str,
        advice: PlainLabel,
        counted: Callable[[], str] | None = None,
    ) -> None:
        super().__init__()
        self.counted = counted
        self.title = PlainLabel(title, role="body_strong")
        self.view = view
        self.name = name
        empty = QWidget()
        layout = QVBoxLayout(empty)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(advice)
        layout.addStretch()
        self.addWidget(empty)
        self.addWidget(view)


def _waits_for_recheck(overview: ClaimOverview) -> bool:
    return overview.claim.state is State.RECHECK
