"""Keys as a person has them: the shipped ones, and those that were changed."""

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from factcheck_gui.ui.action_table import ACTIONS, ActionEntry
from factcheck_gui.ui.key_words import key_words

_STANDARD = QKeySequence.StandardKey
_FIELD_KEYS = (
    *(_STANDARD.Copy, _STANDARD.Cut, _STANDARD.Paste, _STANDARD.SelectAll),
    *(_STANDARD.MoveToNextChar, _STANDARD.MoveToPreviousChar, _STANDARD.MoveToNextWord),
    *(_STANDARD.MoveToPreviousWord, _STANDARD.MoveToNextLine, _STANDARD.MoveToPreviousLine),
    *(_STANDARD.MoveToNextPage, _STANDARD.MoveToPreviousPage, _STANDARD.MoveToStartOfLine),
    *(_STANDARD.MoveToEndOfLine, _STANDARD.MoveToStartOfDocument, _STANDARD.MoveToEndOfDocument),
    *(_STANDARD.SelectNextChar, _STANDARD.SelectPreviousChar, _STANDARD.SelectNextWord),
    *(_STANDARD.SelectPreviousWord, _STANDARD.SelectNextLine, _STANDARD.SelectPreviousLine),
    *(_STANDARD.DeleteStartOfWord, _STANDARD.DeleteEndOfWord),
)
_KEPT = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MODIFIERS = {
    *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr),
    *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown),
}
_REACHING = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class OwnKeys:
    """Which key does what; the actions that were changed are known by name.

    Args:
        keys: Names of actions with their keys as Qt writes them in files, "" for none.
    """

    def __init__(self, keys: Mapping[str, str]) -> None:
        known = {entry.name for entry in ACTIONS}
        self._own: dict[str, str] = {}
        for name, key in keys.items():
            if name in known:
                self.put(name, key)

    @property
    def own(self) -> dict[str, str]:
        """Return the keys that differ from the shipped ones."""
        return dict(self._own)

    def key_of(self, entry: ActionEntry) -> str:
        """Return the key of an action, empty for none."""
        return self._own.get(entry.name, entry.key)

    def is_own(self, entry: ActionEntry) -> bool:
        """Tell whether an action's key was changed."""
        return entry.name in self._own

    def holder(self, key: str, but: ActionEntry) -> ActionEntry | None:
        """Return the other action that has `key`, None for none.

        One key can do one thing only, although plain keys work in some places and others
        everywhere: where both would work Qt does neither.
        """
        wanted = QKeySequence(key)
        others = (entry for entry in ACTIONS if entry is not but and self.key_of(entry))
        return next((entry for entry in others if QKeySequence(self.key_of(entry)) == wanted), None)

    def put(self, name: str, key: str) -> None:
        """Give an action another key; whoever had it keeps it, so look for the holder first."""
        shipped = entry_named(name).key
        if QKeySequence(key) == QKeySequence(shipped):
            self._own.pop(name, None)
        else:
            self._own[name] = key

    def take(self, name: str, key: str) -> None:
        """Give an action another key and take it from the one that had it."""
        holder = self.holder(key, entry_named(name))
        if holder is not None:
            self.put(holder.name, "")
        self.put(name, key)


def entry_named(name: str) -> ActionEntry:
    """Return an action by its name."""
    return next(entry for entry in ACTIONS if entry.name == name)


def action_words(entry: ActionEntry) -> str:
    """Return what an action is called in its menu, without the sign that more is asked."""
    return QCoreApplication.translate("Actions", entry.text).rstrip("…")


def pressed_key(event: QKeyEvent) -> str:
    """Return the key that was pressed as Qt writes it in files; empty for Shift and its like alone."""
    key = Qt.Key(event.key())
    if key in _MODIFIERS:
        return ""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)
    text = event.text()
    if text.isprintable() and text and not text.isalnum() and not text.isspace():
        # Shift only reaches the sign here, as in “?”; it is no part of the key
        held &= ~Qt.KeyboardModifier.ShiftModifier
    sequence = QKeySequence(QKeyCombination(held, key))
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def refusal(entry: ActionEntry, key: str) -> str:
    """Return why `entry` cannot have `key`, in one line that says what to do; empty where it can."""
    sequence = QKeySequence(key)
    if sequence.isEmpty():
        return _tr("That key cannot be used. Choose another.")
    combination = cast("Sequence[QKeyCombination]", sequence)[0]  # the stubs leave its indexing out
    pressed, reaches = combination.key(), bool(combination.keyboardModifiers() & _REACHING)
    if pressed in _KEPT:
        return _tr("{} stays with fields and buttons. Choose another.").format(key_words(key))
    if Qt.Key.Key_1 <= pressed <= Qt.Key.Key_9 and not combination.keyboardModifiers():
        return _tr("1 to 9 are places on the rating scale. Choose another.")
    if any(sequence in QKeySequence.keyBindings(standard) for standard in _FIELD_KEYS) or key == "Space":
        return _tr("{} moves or edits text. Choose another.").format(key_words(key))
    if not entry.plain and not reaches and not Qt.Key.Key_F1 <= pressed <= Qt.Key.Key_F35:
        return _tr("{} works anywhere, also while you type: add Ctrl or Alt, or take F1 to F12.").format(
            action_words(entry)
        )
    return ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("OwnKeys", words)
