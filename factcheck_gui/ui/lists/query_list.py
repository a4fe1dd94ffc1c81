"""The open queries of the article, as a list under the draft."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from factcheck_gui.domain.query import QueryState
from factcheck_gui.ui.workspace import Workspace


class QueryList(QListWidget):
    """Lists queries, open ones first; choosing one selects its claim.

    Attributes:
        open_queries: How many wait for an answer.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("query_list")
        self.setAccessibleName(self.tr("Queries"))
        self.setUniformItemSizes(True)
        self._workspace = workspace
        self.open_queries = 0
        self.currentItemChanged.connect(self._on_current_item_changed)
        workspace.article_opened.connect(self.read)
        workspace.changed.connect(self.read)

    def read(self) -> None:
        """List the queries of the open article anew."""
        article = self._workspace.article
        queries = self._workspace.desk.queries.of_article(article.id) if article else []
        queries = [query for query in queries if query.claim_id in self._workspace.overviews]
        queries.sort(key=lambda query: query.state is not QueryState.OPEN)
        self.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self.clear()
        for query in queries:
            claim = self._workspace.overviews[query.claim_id].claim
            is_open = query.state is QueryState.OPEN
            end = self.tr("open") if is_open else query.answer or query.state.value
            words = f"{claim.number}   {query.addressee.value.capitalize()}: {query.question} – {end}"
            item = QListWidgetItem(" ".join(words.split()))
            item.setData(Qt.ItemDataRole.UserRole, claim.id)
            self.addItem(item)
        self.blockSignals(False)  # noqa: FBT003 - the same
        self.open_queries = sum(query.state is QueryState.OPEN for query in queries)

    def _on_current_item_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._workspace.select_claim(item.data(Qt.ItemDataRole.UserRole))
