"""The library's articles, grouped by when they are due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.domain.ids import ArticleId
from factcheck_gui.domain.overview import ArticleOverview
from factcheck_gui.domain.shown_dates import shown_day, shown_weekday

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article, or the head of a group where `article_id` is None.

    `covered` is the share of its words, 0 to 1; None while unknown.
    """

    title: str
    article_id: ArticleId | None = None
    state: str = ""
    due: str = ""
    is_due_today: bool = False
    covered: float | None = None


class ArticleRole(IntEnum):
    """What the rail's delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1


class ArticlesModel(QAbstractListModel):
    """Rows of the rail; `show` takes what the library has now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ArticleRow] = []

    def show(
        self,
        overviews: list[ArticleOverview],
        covered: Mapping[ArticleId, float],
        words: str,
        now: datetime,
    ) -> None:
        """List the articles whose title has `words`, those due first; `now` is the local time."""
        wanted = [one for one in overviews if words.casefold() in one.article.title.casefold()]
        groups: dict[str, list[ArticleRow]] = {}
        for overview in sorted(wanted, key=_by_deadline):
            group = self._group(overview, now.date())
            groups.setdefault(group, []).append(self._row(overview, covered, now))
        rows = [row for group, members in groups.items() for row in (ArticleRow(title=group), *members)]
        if rows == self._rows:
            return
        if [row.article_id for row in rows] == [row.article_id for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, index: AnyIndex) -> ArticleRow | None:
        """Return what stands at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, article_id: ArticleId | None) -> QModelIndex:
        """Return where an article stands; an invalid index where it is not listed."""
        for number, row in enumerate(self._rows):
            if article_id is not None and row.article_id == article_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or row.article_id is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ArticleRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.title}, {row.state}, {row.due}" if row.article_id else row.title
        return None

    def _row(
        self, overview: ArticleOverview, covered: Mapping[ArticleId, float], now: datetime
    ) -> ArticleRow:
        article = overview.article
        share = covered.get(article.id)
        return ArticleRow(
            title=article.title,
            article_id=article.id,
            state=f"v{overview.revision} · {self._state(overview, share)}",
            due=_due(article.deadline, now),
            is_due_today=_is_due_today(article.deadline, now.date()),
            covered=share,
        )

    def _state(self, overview: ArticleOverview, covered: float | None) -> str:
        if overview.recheck:
            return self.tr("{} recheck").format(overview.recheck)
        if not overview.claims and not covered:
            return self.tr("Not begun")
        if overview.claims == overview.settled and covered == 1:
            return self.tr("All checked")
        return self.tr("Checking")

    def _group(self, overview: ArticleOverview, today: date) -> str:
        deadline = overview.article.deadline
        if deadline is None:
            return self.tr("No deadline")
        if _is_due_today(deadline, today):
            return self.tr("Due today")
        days = (deadline.astimezone().date() - today).days
        if days < 0:
            return self.tr("Past due")
        return self.tr("This week") if days < 7 else self.tr("Later")  # noqa: PLR2004 - days of a week


def _by_deadline(overview: ArticleOverview) -> tuple[bool, float, float]:
    deadline = overview.article.deadline
    return (
        deadline is None,
        deadline.timestamp() if deadline else 0.0,
        -overview.article.created_at.timestamp(),
    )


def _is_due_today(deadline: datetime | None, today: date) -> bool:
    return deadline is not None and deadline.astimezone().date() == today


def _due(deadline: datetime | None, now: datetime) -> str:
    """Return the time today, the day within a week, else the date, with its year when it is not this one."""
    if deadline is None:
        return ""
    local = deadline.astimezone()
    days = (local.date() - now.date()).days
    if days == 0:
        return f"{local:%H:%M}"
    if 0 < days < 7:  # noqa: PLR2004 - days of a week
        return shown_weekday(local.date())
    return shown_day(local.date(), now.date())
