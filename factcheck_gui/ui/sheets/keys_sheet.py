"""Every action with its key, to be changed."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from factcheck_gui.ui.action_table import ActionEntry
from factcheck_gui.ui.key_words import key_words
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.keyed_button import KeyedButton
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.sheets.keys_list import KeysList
from factcheck_gui.ui.sheets.own_keys import OwnKeys, action_words, pressed_key, refusal
from factcheck_gui.ui.sheets.sheet import Sheet

_WIDTH, _HEIGHT = 720, 760


class KeysSheet(Sheet):
    """Changes keys one by one; each change counts at once.

    Signals:
        changed: Names of actions with their keys, those that differ from the shipped ones
            only, as the settings keep them; "" for an action whose key was taken.

    Args:
        appearance: Where colours and measures come from.
        keys: The keys that differ from the shipped ones.
        parent: What it lies over.
    """

    changed = Signal(dict)

    def __init__(self, appearance: Appearance, keys: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(appearance, parent, self.tr("Change keys"), width=_WIDTH, height=_HEIGHT)
        self.setObjectName("keys_sheet")
        self.keys = OwnKeys(keys)
        self.list = KeysList(appearance, self.keys)
        self.take_button = KeyedButton(appearance, self.tr("Take it from there"), self.tr("Enter"))
        self.back_button = QPushButton(self.tr("Bring back my keys"))
        self.reset_button = KeyedButton(appearance, self.tr("Reset this key"), self.tr("Del"))
        self.reset_all_button = QPushButton(self.tr("Reset all keys"))
        self._line = LinedLabel(appearance, role="small", ink="ink_2", lines=1)
        self._offered = ""
        self._given_up: dict[str, str] = {}
        self._fill()
        self._connect()

    @property
    def line(self) -> str:
        """Return what the line below the list says."""
        return self._line.text()

    def open(self, keys: Mapping[str, str]) -> None:
        """Show the keys as they are now."""
        self.keys = OwnKeys(keys)
        self.list.rows.show_keys(self.keys)
        self._given_up = {}
        self.back_button.hide()
        self.reset_all_button.setEnabled(bool(self.keys.own))
        self.list.setCurrentIndex(QModelIndex())
        self.list.setCurrentIndex(self.list.rows.index(1))
        self.list.scrollToTop()
        self.show_sheet(self.list)

    def _fill(self) -> None:
        words = self.tr("Choose an action, press Enter, then its new key. 1 to 9 stay with the rating scale.")
        self.rows.setSpacing(12)
        self.rows.addWidget(LinedLabel(self.appearance, words, role="small", ink="ink_2", lines=1))
        self.rows.addWidget(self.list, 1)
        self.rows.addWidget(self._line)
        for button in (self.take_button, self.back_button):
            button.hide()
            self.foot.addWidget(button)
        self.foot.addStretch()
        for button in (self.reset_button, self.reset_all_button):
            self.foot.addWidget(button)
        self._line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.take_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        self.list.picked.connect(self._on_picked)
        self.list.key_pressed.connect(self._on_key_pressed)
        self.list.resetting.connect(self.reset)
        self.list.left.connect(self._stop)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.take_button.clicked.connect(self._take)
        self.back_button.clicked.connect(self._bring_back)
        self.reset_button.clicked.connect(self.reset)
        self.reset_all_button.clicked.connect(self.reset_all)

    def reset(self) -> None:
        """Give the action its shipped key again, unless another has it now."""
        entry = self.list.current
        if entry is not None and self.keys.is_own(entry):
            self.list.setFocus()
            self.list.wait(entry)
            self._try(entry, entry.key)

    def reset_all(self) -> None:
        """Give every action its shipped key again."""
        if self.keys.own:
            given_up = self.keys.own
            self._put_all({}, self.tr("All keys are as shipped again."))
            self._given_up = given_up
            self.back_button.show()

    def _on_picked(self, entry: ActionEntry) -> None:
        self.list.wait(entry)
        self._say(self.tr("Press the new key for {}. Esc leaves it as it is.").format(action_words(entry)))

    def _on_current_changed(self) -> None:
        entry = self.list.current
        self.reset_button.setEnabled(entry is not None and self.keys.is_own(entry))
        self._stop()
        self._say("")

    def _on_key_pressed(self, event: QKeyEvent) -> None:
        entry, key = self.list.rows.waiting, Qt.Key(event.key())
        if entry is None:
            return
        if key == Qt.Key.Key_Escape:
            self._stop()
            self._say("")
        elif self._offered and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        else:
            pressed = pressed_key(event)
            if pressed:
                self._try(entry, pressed)

    def _try(self, entry: ActionEntry, key: str) -> None:
        """Give an action a key, or say why not."""
        refused = refusal(entry, key) if key and key != entry.key else ""
        holder = self.keys.holder(key, entry) if key and not refused else None
        self._offer("")
        if refused:
            self._say(refused, "error")
        elif holder is not None:
            self._offer(key)
            words = self.tr("{} is {} already. Choose another, or take it from there.")
            self._say(words.format(key_words(key), action_words(holder)), "error")
        else:
            self._put(entry, key)

    def _take(self) -> None:
        entry, key = self.list.rows.waiting, self._offered
        if entry is not None and key:
            self._put(entry, key)

    def _put(self, entry: ActionEntry, key: str) -> None:
        holder = self.keys.holder(key, entry) if key else None
        self.keys.take(entry.name, key)
        self._stop()
        words = self.tr("{} is {} now.").format(key_words(key), action_words(entry))
        if not key:
            words = self.tr("{} has no key, as shipped.").format(action_words(entry))
        if holder is not None:
            words += " " + self.tr("{} has none.").format(action_words(holder))
        self._tell(words)

    def _put_all(self, keys: Mapping[str, str], words: str) -> None:
        self.keys = OwnKeys(keys)
        self.list.rows.show_keys(self.keys)
        self._stop()
        self._tell(words)

    def _bring_back(self) -> None:
        self._put_all(self._given_up, self.tr("Your keys are back."))
        self.list.setFocus()

    def _tell(self, words: str) -> None:
        self.back_button.hide()
        self.list.rows.read()
        entry = self.list.current
        self.reset_button.setEnabled(entry is not None and self.keys.is_own(entry))
        self.reset_all_button.setEnabled(bool(self.keys.own))
        self._say(words)
        self.changed.emit(self.keys.own)

    def _stop(self) -> None:
        """Wait for no key any more."""
        self.list.wait(None)
        self._offer("")

    def _offer(self, key: str) -> None:
        self._offered = key
        self.take_button.setVisible(bool(key))

    def _say(self, words: str, ink: str = "ink_2") -> None:
        self._line.set_ink(ink)
        self._line.show_text(words)
