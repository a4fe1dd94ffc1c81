"""How the rail draws an article and the head of a group of them."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.lists.articles_model import AnyIndex, ArticleRole, ArticleRow

ROW_HEIGHT = 72
GROUP_HEIGHT = 36


class ArticleDelegate(QStyledItemDelegate):
    """Draws an article's title, state, deadline and coverage bar."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row: ArticleRow = index.data(ArticleRole.ROW)
        height = ROW_HEIGHT if row.article_id else GROUP_HEIGHT
        return QSize(option.rect.width(), self._appearance.theme.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: ArticleRow = index.data(ArticleRole.ROW)
        painter.save()
        if row.article_id is None:
            self._draw_group(painter, option.rect, row)
        else:
            self._draw_article(painter, option, row)
        painter.restore()

    def _draw_group(self, painter: QPainter, rect: QRect, row: ArticleRow) -> None:
        theme = self._appearance.theme
        painter.setFont(theme.font("ui.label"))
        painter.setPen(theme.color("ink_3"))
        room = rect.adjusted(theme.px(16), 0, -theme.px(16), -theme.px(8))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), row.title)

    def _draw_article(self, painter: QPainter, option: QStyleOptionViewItem, row: ArticleRow) -> None:
        theme, rect = self._appearance.theme, option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.fillRect(rect, theme.color("accent_soft"))
            bar = QRect(rect.topLeft(), QSize(theme.px(theme.borders["selection_bar"]), rect.height()))
            painter.fillRect(bar, theme.color("accent"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("focus"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        room = rect.adjusted(theme.px(16), theme.px(10), -theme.px(16), -theme.px(10))
        painter.setFont(theme.font("ui.body_strong"))
        painter.setPen(theme.color("ink"))
        line = QRect(room.left(), room.top(), room.width(), theme.line_height("ui.body_strong"))
        _draw(painter, line, row.title, Qt.AlignmentFlag.AlignLeft)
        line = QRect(room.left(), line.bottom() + theme.px(3), room.width(), theme.line_height("ui.small"))
        self._draw_due(painter, line, row)
        self._draw_bar(painter, room, row, is_selected=is_selected)

    def _draw_due(self, painter: QPainter, line: QRect, row: ArticleRow) -> None:
        theme = self._appearance.theme
        painter.setFont(theme.font("ui.label" if row.is_due_today else "ui.small"))
        painter.setPen(theme.color("ink" if row.is_due_today else "ink_2"))
        _draw(painter, line, row.due, Qt.AlignmentFlag.AlignRight)
        taken = painter.fontMetrics().horizontalAdvance(row.due) + theme.px(8)
        painter.setFont(theme.font("ui.small"))
        painter.setPen(theme.color("ink_2"))
        _draw(painter, line.adjusted(0, 0, -taken, 0), row.state, Qt.AlignmentFlag.AlignLeft)

    def _draw_bar(self, painter: QPainter, room: QRect, row: ArticleRow, *, is_selected: bool) -> None:
        theme = self._appearance.theme
        bar = QRect(room.left(), room.bottom() - theme.px(4), room.width(), theme.px(4))
        painter.fillRect(bar, theme.color("paper" if is_selected else "line"))
        if row.covered:
            bar.setWidth(max(1, round(bar.width() * row.covered)))
            painter.fillRect(bar, theme.color("accent" if is_selected else "ink_2"))


def _draw(painter: QPainter, room: QRect, text: str, side: Qt.AlignmentFlag) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
