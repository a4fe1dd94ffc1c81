"""The claims of the open article as a table."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.domain.claim_marks import ClaimMark, mark_of
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.ui.workspace import Workspace

AnyIndex = QModelIndex | QPersistentModelIndex
Wanted = Callable[[ClaimOverview], bool]


class Column(IntEnum):
    """The table's columns, in order."""

    NUMBER = 0
    VERDICT = 1
    CLAIM = 2
    WHERE = 3
    SOURCES = 4
    BY = 5


class Role(IntEnum):
    """What the table's delegate asks for beside the text."""

    MARK = Qt.ItemDataRole.UserRole + 1
    IS_MISSING = Qt.ItemDataRole.UserRole + 2


class ClaimModel(QAbstractTableModel):
    """Shows the `wanted` claims of the workspace, or all, in reading order; it reads, and never writes."""

    def __init__(self, workspace: Workspace, wanted: Wanted | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._wanted = wanted
        self._rows: list[ClaimId] = []
        self._row_of: dict[ClaimId, int] = {}
        self.read()

    def read(self) -> None:
        """Take over the workspace's claims anew."""
        overviews, wanted = self._workspace.overviews, self._wanted
        rows = (
            [claim for claim, overview in overviews.items() if wanted(overview)]
            if wanted
            else list(overviews)
        )
        if rows == self._rows:
            return
        pairs = enumerate(zip(rows, self._rows, strict=False))
        same = next((row for row, (new, old) in pairs if new != old), min(len(rows), len(self._rows)))
        come = len(rows) - len(self._rows)
        if come > 0 and rows[same + come :] == self._rows[same:]:
            self.beginInsertRows(QModelIndex(), same, same + come - 1)
            self._take(rows)
            self.endInsertRows()
        elif come < 0 and rows[same:] == self._rows[same - come :]:
            self.beginRemoveRows(QModelIndex(), same, same - come - 1)
            self._take(rows)
            self.endRemoveRows()
        else:
            self.beginResetModel()
            self._take(rows)
            self.endResetModel()

    def _take(self, rows: list[ClaimId]) -> None:
        self._rows = rows
        self._row_of = {claim_id: row for row, claim_id in enumerate(rows)}

    def refresh(self, claims: tuple[ClaimId, ...]) -> None:
        """Show what changed of `claims`."""
        for claim_id in claims:
            row = self._row_of.get(claim_id)
            if row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def row_of(self, claim_id: ClaimId | None) -> int | None:
        """Return the row of a claim."""
        return self._row_of.get(claim_id) if claim_id else None

    def claim_at(self, index: AnyIndex) -> ClaimId | None:
        """Return the claim in an index's row."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        overview = self._workspace.overviews.get(self._rows[index.row()]) if index.isValid() else None
        if overview is None:
            return None
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._text(overview, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return alignment(column)
            case Role.MARK:
                return self._mark(overview)
            case Role.IS_MISSING:
                return column is Column.SOURCES and not overview.sources
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(Column(section))
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("No."),
                self.tr("Verdict"),
                self.tr("Claim"),
                self.tr("Where"),
                self.tr("Sources"),
                self.tr("By"),
            )[section]
        return None

    def _mark(self, overview: ClaimOverview) -> ClaimMark:
        return mark_of(overview, self._workspace.desk.scale)

    def _text(self, overview: ClaimOverview, column: Column) -> str:
        claim = overview.claim
        match column:
            case Column.NUMBER:
                return str(claim.number)
            case Column.VERDICT:
                return self._mark(overview).label
            case Column.CLAIM:
                return claim.wording
            case Column.WHERE:
                return self._where(overview)
            case Column.SOURCES:
                return str(overview.sources) if overview.sources else self.tr("none")
            case Column.BY:
                return self._workspace.desk.people.initials_of(claim.assignee) or "–"

    def _where(self, overview: ClaimOverview) -> str:
        if self._workspace.index is None or not overview.appearances:
            return ""
        place = self._workspace.index.place(overview.appearances[0].anchor.span)
        more = len(overview.appearances) - 1
        return f"{place} +{more}" if more else place


def alignment(column: Column) -> int:
    """Return how the words of a column stand, as Qt's flags."""
    side = Qt.AlignmentFlag.AlignRight if column is Column.SOURCES else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
