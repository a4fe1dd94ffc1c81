"""The keys in force as every sentence on the screen names them: a person may have changed them."""

from collections.abc import Mapping
from string import Formatter

from PySide6.QtCore import QObject, Signal

from factcheck_gui.ui.action_table import ACTIONS
from factcheck_gui.ui.key_words import key_words


class Keys(QObject):
    """Each action's key by the action's name; the shipped ones until it is told of others.

    Signals:
        changed: All keys by action, as they are shown.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = shipped_keys()

    def named(self, action: str) -> str:
        """Return the key of an action as it is shown; empty where it has none."""
        return self._keys.get(action, "")

    def told(self, words: str, without: str, **also: str) -> str:
        """Return a sentence with its keys.

        Args:
            words: It, with `{action}` where the key of an action stands.
            without: What is said where one of those actions has no key.
            also: What else stands in braces in either of them.
        """
        asked = {name for _, name, _, _ in Formatter().parse(words) if name}
        keys = {name: self.named(name) for name in asked - also.keys()}
        return words.format(**keys, **also) if all(keys.values()) else without.format(**also)

    def use(self, keys: Mapping[str, str]) -> None:
        """Name these from now on, given as they are shown; an action that is left out has none."""
        if self._keys != keys:
            self._keys = dict(keys)
            self.changed.emit(self._keys)


def shipped_keys() -> dict[str, str]:
    """Return every action's key as it is shipped, in the words of the screen; empty for none."""
    return {entry.name: key_words(entry.key) for entry in ACTIONS}
