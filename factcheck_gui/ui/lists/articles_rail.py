"""The rail at the left: every article of the library, with state, deadline and coverage."""

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.domain.article import Article, Revision
from factcheck_gui.domain.ids import ArticleId
from factcheck_gui.services.changes import Changed
from factcheck_gui.ui.keyed_label import KeyedLabel
from factcheck_gui.ui.keys import Keys
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.lists.article_delegate import ArticleDelegate
from factcheck_gui.ui.lists.articles_model import ArticlesModel
from factcheck_gui.ui.safe_text import PlainLabel, set_tool_tip
from factcheck_gui.ui.workspace import Workspace

COUNT_AFTER = 200
"""Milliseconds after the last act before the rail counts anew."""


class ArticlesRail(QWidget):
    """Lists articles; collapsed, it is a column of buttons.

    Signals:
        opening: The id of the article a person chose.
        adding: A person wants to open a draft.
        finding: A person wants to find something.
        collapsed_changed: True when it became a column of buttons.
    """

    opening = Signal(object)
    adding = Signal()
    finding = Signal()
    collapsed_changed = Signal(bool)

    def __init__(
        self, workspace: Workspace, appearance: Appearance, keys: Keys, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("articles_rail")
        self.setAccessibleName(self.tr("Articles"))
        self._workspace = workspace
        self._appearance = appearance
        self._keys = keys
        self._covered: dict[ArticleId, float] = {}
        self._model = ArticlesModel(self)
        self.list = QListView()
        self.search = QLineEdit()
        self._buttons: list[tuple[QToolButton, str]] = []
        self._pages = QStackedWidget(self)
        self._lists = QStackedWidget()
        self._column = QVBoxLayout()
        # counting a whole library's claims is no work for the frame that shows a verdict
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(COUNT_AFTER)
        self._build()
        self._connect()
        self._on_theme_changed()

    @property
    def is_collapsed(self) -> bool:
        """Tell whether it is a column of buttons."""
        return self._pages.currentIndex() == 1

    def set_collapsed(self, collapsed: bool) -> None:  # noqa: FBT001 - a slot for a switch
        """Become a column of buttons, or the list again."""
        self._pages.setCurrentIndex(int(collapsed))
        self._fit()
        self.collapsed_changed.emit(collapsed)

    def stand_below(self, part: QWidget) -> None:
        """Let `part` stand under the list, as long as the list is there."""
        self._column.addWidget(part)

    def toggle(self) -> None:
        """Collapse, or open again."""
        self.set_collapsed(not self.is_collapsed)

    def focus_list(self) -> None:
        """Give the list the focus, opening it first."""
        if self.is_collapsed:
            self.set_collapsed(False)
        self.list.setFocus()

    def read(self) -> None:
        """List the library's articles anew, and measure how far those are that were not measured yet."""
        self._show()
        job = self._workspace.desk.articles.measuring(self._covered)
        self._workspace.jobs.run("coverage", job, self._on_measured, lambda _: None)

    def _show(self) -> None:
        overviews = self._workspace.desk.articles.overviews()
        coverage = self._workspace.coverage
        if self._workspace.article is not None and coverage is not None:
            # kept for when another is open: only what is open is worked on
            self._covered[self._workspace.article.id] = coverage.share
        self._model.show(overviews, self._covered, self.search.text().strip(), datetime.now(UTC).astimezone())
        self._lists.setCurrentIndex(0 if overviews else 1)
        self._select_open()

    def _on_measured(self, covered: Mapping[ArticleId, float]) -> None:
        self._covered.update(covered)
        self._show()

    def _on_changed(self, changed: Changed) -> None:
        if changed.touches(Revision):
            if changed.article_id is not None:
                self._covered.pop(changed.article_id, None)
            self.read()
        elif changed.touches(Article):
            self._show()
        else:
            self._later.start()

    def _select_open(self) -> None:
        article = self._workspace.article
        index = self._model.index_of(article.id if article else None)
        if index.isValid():
            self.list.setCurrentIndex(index)
        else:
            self.list.clearSelection()

    def _on_activated(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None and row.article_id is not None:
            self.opening.emit(row.article_id)

    def _build(self) -> None:
        self.list.setObjectName("article_list")
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(ArticleDelegate(self._appearance, self.list))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.search.setObjectName("article_search")
        self.search.setAccessibleName(self.tr("Search articles"))
        self.search.setPlaceholderText(self.tr("Search articles"))
        self.search.setClearButtonEnabled(True)
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._empty())
        self._pages.addWidget(self._open_page())
        self._pages.addWidget(self._collapsed_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _open_page(self) -> QWidget:
        page = QWidget()
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 8, 0)
        head.setSpacing(0)
        head.addWidget(PlainLabel(self.tr("Articles"), role="heading"))
        head.addStretch()
        head.addWidget(self._button("plus", "rail_add", self.tr("Open a draft"), self.adding.emit))
        head.addWidget(self._button("panel-left", "rail_fold", self.tr("Fold the articles"), self.toggle))
        field = QHBoxLayout()
        field.setContentsMargins(16, 0, 16, 8)
        field.addWidget(self.search)
        page.setLayout(self._column)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addLayout(field)
        self._column.addWidget(self._lists, 1)
        return page

    def _collapsed_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self._button("panel-left", "rail_unfold", self.tr("Show the articles"), self.toggle))
        layout.addWidget(self._button("document", "rail_list", self.tr("Articles"), self.focus_list))
        layout.addWidget(
            self._button("search", "rail_find", self.tr("Find a claim or article"), self.finding.emit)
        )
        layout.addWidget(self._button("plus", "rail_add_folded", self.tr("Open a draft"), self.adding.emit))
        layout.addStretch()
        return page

    def _empty(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 8, 16, 16)
        layout.setSpacing(4)
        layout.addWidget(PlainLabel(self.tr("Your articles appear here."), role="body_strong").set_wrapped())
        words = self.tr("Open a draft with {open_draft}, or drop a file on this window.")
        without = self.tr("Open a draft in the menu File, or drop a file on this window.")
        layout.addWidget(KeyedLabel(self._keys, words, without).set_wrapped())
        layout.addStretch()
        return page

    def _button(self, glyph: str, name: str, words: str, act: object) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setProperty("kind", "quiet")
        button.setAccessibleName(words)
        set_tool_tip(button, words)
        button.clicked.connect(act)
        self._buttons.append((button, glyph))
        return button

    def _connect(self) -> None:
        self._later.timeout.connect(self._show)
        self.list.clicked.connect(self._on_activated)
        self.list.activated.connect(self._on_activated)
        self.search.textChanged.connect(self._show)
        self.search.returnPressed.connect(self.list.setFocus)
        self._workspace.article_opened.connect(self._show)
        self._workspace.changed.connect(self._on_changed)
        self._appearance.theme_changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        theme = self._appearance.theme
        for button, glyph in self._buttons:
            button.setIcon(theme.icons.icon(glyph, theme.color("ink_2"), theme.size("glyph")))
            button.setFixedSize(theme.size("control"), theme.size("control"))
        self._fit()

    def _fit(self) -> None:
        theme = self._appearance.theme
        if self.is_collapsed:
            self.setFixedWidth(theme.size("rail_min"))
        else:
            self.setMinimumWidth(theme.px(200))
            self.setMaximumWidth(theme.px(420))
