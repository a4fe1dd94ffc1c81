"""The list of actions with their keys, menu by menu."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from factcheck_gui.ui.action_table import ACTIONS, ActionEntry, Menu
from factcheck_gui.ui.key_words import key_words
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.painted_button import draw_box, draw_key
from factcheck_gui.ui.kit.theme import Theme
from factcheck_gui.ui.sheets.own_keys import OwnKeys, action_words

_Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A menu's name, or with `entry` one of its actions."""

    words: str
    entry: ActionEntry | None = None


class KeysModel(QAbstractListModel):
    """Actions under the names of their menus."""

    def __init__(self, keys: OwnKeys, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keys = keys
        self.waiting: ActionEntry | None = None
        self._rows = [row for menu in Menu for row in _menu_rows(menu)]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        is_action = index.isValid() and self._rows[index.row()].entry is not None
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_action else Qt.ItemFlag.NoItemFlags
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole and row.entry is not None:
            key = key_words(self.keys.key_of(row.entry)) or self.tr("no key")
            return f"{row.words}, {key}"
        return None

    def row_of(self, entry: ActionEntry) -> int:
        """Return where an action stands."""
        return next(number for number, row in enumerate(self._rows) if row.entry is entry)

    def show_keys(self, keys: OwnKeys) -> None:
        """Show other keys."""
        self.keys = keys
        self.read()

    def read(self) -> None:
        """Show what changed in the keys."""
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))


class KeysList(QListView):
    """Picks an action and then waits for its new key.

    Signals:
        picked: An action was pressed or Enter pressed on it.
        key_pressed: While it waits: the key event as it came.
        resetting: Del on an action.
        left: The focus went elsewhere while it waited.
    """

    picked = Signal(object)
    key_pressed = Signal(QKeyEvent)
    resetting = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, keys: OwnKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys_list")
        self.setAccessibleName(self.tr("Actions and their keys"))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_KeyDelegate(appearance, self))
        self.rows = KeysModel(keys, self)
        self.setModel(self.rows)
        self.doubleClicked.connect(lambda _: self._pick())

    @property
    def current(self) -> ActionEntry | None:
        """Return the action the list stands at."""
        row = self.currentIndex().data(_ROW)
        return row.entry if isinstance(row, KeyRow) else None

    def wait(self, entry: ActionEntry | None) -> None:
        """Wait for the new key of an action; None to wait no more."""
        self.rows.waiting = entry
        self.rows.read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.rows.waiting is not None:
            event.accept()
            self.key_pressed.emit(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._pick()
        elif event.key() == Qt.Key.Key_Delete:
            self.resetting.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  Qt's name and order
        # while it waits Tab is a key like any other, to be refused by name
        return False if self.rows.waiting is not None else super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _pick(self) -> None:
        if self.current is not None:
            self.picked.emit(self.current)


class _KeyDelegate(QStyledItemDelegate):
    """Draws an action at the left and its key at the right, the shipped one beside it where it differs."""

    def __init__(self, appearance: Appearance, keys: KeysList) -> None:
        super().__init__(keys)
        self._appearance = appearance
        self._list = keys

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(option.rect.width(), self._appearance.theme.size("row_list"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, row = self._appearance.theme, index.data(_ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRect(option.rect)
        if row.entry is None:
            self._paint_head(painter, theme, room, row.words)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(room, theme.color("accent_soft"))
                bar = theme.px(theme.borders["selection_bar"])
                painter.fillRect(room.x(), room.y(), bar, room.height(), theme.color("accent"))
            self._paint_action(painter, theme, room.adjusted(theme.px(12), 0, -theme.px(12), 0), row.entry)
        painter.restore()

    def _paint_head(self, painter: QPainter, theme: Theme, room: QRect, words: str) -> None:
        painter.fillRect(room, theme.color("panel"))
        painter.setFont(theme.font("ui.label"))
        painter.setPen(theme.color("ink_2"))
        painter.drawText(room.adjusted(theme.px(12), 0, 0, 0), _LEFT, words)

    def _paint_action(self, painter: QPainter, theme: Theme, room: QRect, entry: ActionEntry) -> None:
        keys = self._list.rows.keys
        painter.setFont(theme.font("ui.body"))
        painter.setPen(theme.color("ink"))
        painter.drawText(room, _LEFT, action_words(entry))
        if self._list.rows.waiting is entry:
            self._paint_waiting(painter, theme, room)
            return
        key, free = keys.key_of(entry), room
        if key:
            left = draw_key(painter, theme, key_words(key), room.right() + 1, room.center().y() + 0.5)
            free = room.adjusted(0, 0, round(left) - room.right() - theme.px(8), 0)
        if keys.is_own(entry):
            painter.setFont(theme.font("ui.small"))
            painter.setPen(theme.color("ink_3"))
            painter.drawText(free, _RIGHT, self._shipped(entry, has_key=bool(key)))

    def _shipped(self, entry: ActionEntry, *, has_key: bool) -> str:
        if not entry.key:
            return self.tr("shipped without a key")
        words = self.tr("shipped: {}") if has_key else self.tr("no key, shipped: {}")
        return words.format(key_words(entry.key))

    def _paint_waiting(self, painter: QPainter, theme: Theme, room: QRect) -> None:
        painter.setFont(theme.font("ui.small"))
        words = self.tr("Press the new key")
        width = painter.fontMetrics().horizontalAdvance(words) + theme.px(16)
        box = QRect(room.right() + 1 - width, room.y() + 2, width, room.height() - 4)
        painter.setBrush(theme.color("raised"))
        draw_box(painter, box.toRectF(), QPen(theme.color("focus"), 2), theme.px(theme.radii["control"]))
        painter.setPen(theme.color("accent"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)


def _menu_rows(menu: Menu) -> list[KeyRow]:
    entries = [entry for entry in ACTIONS if entry.menu is menu]
    words = QCoreApplication.translate("Actions", menu.value)
    return [KeyRow(words), *(KeyRow(action_words(entry), entry) for entry in entries)]
