"""The window's QActions: made from the table, filed in menus, bound to their keys."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from factcheck_gui.domain.verdict import RatingScale
from factcheck_gui.ui.action_table import ACTIONS, ActionEntry, Menu
from factcheck_gui.ui.key_words import key_words

VERDICT = "verdict_{}"


class Actions(QObject):
    """Every action by its name.

    Plain letters and digits have the focus of the draft and the lists as their context,
    so that they never reach into a field somebody types in.
    """

    def __init__(
        self, handlers: Mapping[str, Callable[[], object]], keys: Mapping[str, str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._verdicts: list[QAction] = []
        self._claim_menu: QMenu | None = None
        self._after_verdicts: QAction | None = None
        for entry in ACTIONS:
            action = self._made(entry.name, _words(entry), key_of(entry, keys), plain=entry.plain)
            action.setCheckable(entry.checkable)
            action.triggered.connect(_without_argument(handlers[entry.name]))

    def __getitem__(self, name: str) -> QAction:
        """Return an action by its name."""
        return self._actions[name]

    def use_scale(self, scale: RatingScale, rate: Callable[[int], None]) -> None:
        """Make an action of each step of the scale in place of those before; its key is its place."""
        for action in self._verdicts:
            del self._actions[action.objectName()]
            # it goes in a moment: until then its key would meet the new action's, and neither fire
            action.setShortcuts([])
            action.deleteLater()
        self._verdicts = []
        for number, rating in enumerate(scale, start=1):
            action = self._made(VERDICT.format(rating.key), rating.label, str(number), plain=True)
            action.triggered.connect(_rating(rate, number))
            self._verdicts.append(action)
        if self._after_verdicts is not None and self._claim_menu is not None:
            self._claim_menu.insertActions(self._after_verdicts, self._verdicts)

    def bind_verdicts(self, plain: Iterable[QWidget]) -> None:
        """Let the keys of the scale work while a widget of `plain` has the focus."""
        for widget in plain:
            widget.addActions(self._verdicts)

    def follow(self, undo: QUndoGroup) -> None:
        """Let undo and redo name the act they are about, and rest where there is none."""
        # methods of a QObject: Qt lets go of them with it, where a group outlives its window
        undo.undoTextChanged.connect(self._name_undo)
        undo.redoTextChanged.connect(self._name_redo)
        for name, can in (("undo", undo.canUndoChanged), ("redo", undo.canRedoChanged)):
            can.connect(self._actions[name].setEnabled)
            self._actions[name].setEnabled(False)

    def _name_undo(self, act: str) -> None:
        self._name("undo", act)

    def _name_redo(self, act: str) -> None:
        self._name("redo", act)

    def _name(self, action: str, act: str) -> None:
        verb = next(_words(entry) for entry in ACTIONS if entry.name == action)
        self._actions[action].setText(f"{verb}: {act}" if act else verb)

    def use_keys(self, keys: Mapping[str, str]) -> None:
        """Let the actions have these keys; those not named have the shipped ones."""
        for entry in ACTIONS:
            self._actions[entry.name].setShortcut(QKeySequence(key_of(entry, keys)))

    def keys(self) -> dict[str, str]:
        """Return each action's key as it is shown to people; without one, nothing."""
        return {name: key_words(action.shortcut().toString()) for name, action in self._actions.items()}

    def fill(self, bar: QMenuBar) -> None:
        """File every action in its menu."""
        menus = {menu: bar.addMenu(f"&{QCoreApplication.translate('Actions', menu.value)}") for menu in Menu}
        for entry in ACTIONS:
            menus[entry.menu].addAction(self._actions[entry.name])
            if entry.ends_section:
                menus[entry.menu].addSeparator()
            if entry.name == "to_panel":
                self._claim_menu = menus[entry.menu]
                self._after_verdicts = self._claim_menu.addSeparator()

    def bind(self, window: QWidget, plain: Iterable[QWidget]) -> None:
        """Let keys work: plain ones while a widget of `plain` has the focus, the others anywhere."""
        for action in self._actions.values():
            if action.shortcutContext() is not Qt.ShortcutContext.WidgetShortcut:
                window.addAction(action)
        for widget in plain:
            widget.addActions(self.plain())

    def plain(self) -> list[QAction]:
        """Return the actions whose keys are plain."""
        context = Qt.ShortcutContext.WidgetShortcut
        return [action for action in self._actions.values() if action.shortcutContext() is context]

    def _made(self, name: str, words: str, key: str, *, plain: bool) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        context = Qt.ShortcutContext.WidgetShortcut if plain else Qt.ShortcutContext.WindowShortcut
        action.setShortcutContext(context)
        self._actions[name] = action
        return action


def key_of(entry: ActionEntry, keys: Mapping[str, str]) -> str:
    """Return an action's key: the person's own where there is one, else the shipped one."""
    return keys.get(entry.name, entry.key)


def _words(entry: ActionEntry) -> str:
    return QCoreApplication.translate("Actions", entry.text)


def _rating(rate: Callable[[int], None], number: int) -> Callable[[], None]:
    return lambda: rate(number)


def _without_argument(handler: Callable[[], object]) -> Callable[[], None]:
    # Qt hands `checked` to whatever takes an argument; a handler is to get none
    def run() -> None:
        handler()

    return run
