"""The table of claims under the draft."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from factcheck_gui.domain.claim_marks import ClaimMark
from factcheck_gui.services.changes import Changed
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.lists.claim_model import AnyIndex, ClaimModel, Column, Role, Wanted, alignment
from factcheck_gui.ui.workspace import Workspace

_WIDTHS = {Column.NUMBER: 56, Column.VERDICT: 200, Column.WHERE: 92, Column.SOURCES: 76, Column.BY: 64}

_ROOMY, _SHORT = 820, 136
"""Width of the table, px, under which verdicts have their short words, and what those take."""
_ROOM = {Column.WHERE: 560, Column.BY: 500, Column.SOURCES: 440}
"""Columns that give way to the claim's words in a table narrower than this, in px."""


class ClaimDelegate(QStyledItemDelegate):
    """Draws a claim's row: verdicts with glyph and colour, a missing source in error ink."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme = self._appearance.theme
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, theme.color("accent_soft" if is_selected else "raised"))
        painter.fillRect(
            QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.color("line")
        )
        if is_selected and index.column() == 0:
            bar = QRect(
                option.rect.topLeft(), QSize(theme.px(theme.borders["selection_bar"]), option.rect.height())
            )
            painter.fillRect(bar, theme.color("accent"))
        self._draw_text(painter, option.rect, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self._appearance.theme.size("row_list"))

    def _draw_text(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        theme = self._appearance.theme
        column = Column(index.column())
        room = rect.adjusted(theme.px(16 if column is Column.NUMBER else 8), 0, -theme.px(8), 0)
        font, color, words = theme.font("ui.small"), theme.color("ink"), index.data()
        if column is Column.VERDICT:
            mark: ClaimMark = index.data(Role.MARK)
            style = theme.mark(mark.kind)
            side = theme.px(14)
            glyph = theme.icons.pixmap(mark.glyph, style.text, side, painter.device().devicePixelRatio())
            painter.drawPixmap(room.left(), room.center().y() - side // 2 + 1, glyph)
            room.setLeft(room.left() + side + theme.px(8))
            font, color = theme.font("ui.label"), style.text
            if QFontMetrics(font).horizontalAdvance(words) > room.width():
                words = mark.short_label
        elif column in (Column.NUMBER, Column.WHERE, Column.BY):
            color = theme.color("ink_2")
        elif column is Column.SOURCES and index.data(Role.IS_MISSING):
            font, color = theme.font("ui.label"), theme.color("error")
        painter.setFont(font)
        painter.setPen(color)
        text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, alignment(column) | Qt.TextFlag.TextSingleLine.value, text)


class ClaimList(QTableView):
    """Lists the `wanted` claims of the open article, or all; its selection is the workspace's."""

    def __init__(
        self,
        workspace: Workspace,
        appearance: Appearance,
        wanted: Wanted | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._appearance = appearance
        self._is_reading = False
        self._model = ClaimModel(workspace, wanted, self)
        self.setModel(self._model)
        self.setItemDelegate(ClaimDelegate(appearance, self))
        self._set_up()
        self._fit()
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        workspace.article_opened.connect(self._read)
        workspace.changed.connect(self._on_changed)
        workspace.claim_selected.connect(self._on_claim_selected)
        appearance.theme_changed.connect(self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # letters and digits are the desk's keys, not a search in the table
        if event.text() and event.text().isprintable():
            event.ignore()
            return
        super().keyPressEvent(event)

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.CLAIM, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = self._appearance.theme
        is_roomy = event.size().width() >= theme.px(_ROOMY)
        verdict = _WIDTHS[Column.VERDICT] if is_roomy else _SHORT
        self.setColumnWidth(Column.VERDICT, theme.px(verdict))
        for column, least in _ROOM.items():
            self.setColumnHidden(column, event.size().width() < theme.px(least))

    def _fit(self) -> None:
        theme = self._appearance.theme
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.size("row_list"))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, theme.px(width))
        self.viewport().update()

    def _read(self) -> None:
        # where the current row goes, Qt goes to the next one; which claim is selected is not its to say
        self._is_reading = True
        self._model.read()
        self._is_reading = False

    def _on_changed(self, changed: Changed) -> None:
        self._read()
        self._model.refresh(changed.claims)
        self._show_selected()

    def _on_claim_selected(self, _claim_id: object) -> None:
        self._show_selected()

    def _show_selected(self) -> None:
        row = self._model.row_of(self._workspace.selected)
        if row is None:
            self.clearSelection()
        elif row != self.currentIndex().row() or not self.selectionModel().hasSelection():
            self.selectRow(row)
            self.scrollTo(self._model.index(row, 0))

    def _on_current_row_changed(self, current: QModelIndex) -> None:
        claim_id = self._model.claim_at(current)
        if claim_id is not None and not self._is_reading:
            self._workspace.select_claim(claim_id)
