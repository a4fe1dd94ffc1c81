"""A line of advice that names keys, and goes on naming the right ones."""

from factcheck_gui.ui.keys import Keys
from factcheck_gui.ui.safe_text import PlainLabel


class KeyedLabel(PlainLabel):
    """Says `words` with the keys in force for `{action}`, or `without` where one of them has no key."""

    def __init__(self, keys: Keys, words: str, without: str = "", *, tone: str = "ink_2") -> None:
        super().__init__(tone=tone)
        self._keys = keys
        self._words, self._without = words, without or words
        keys.changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        self.setText(self._keys.told(self._words, self._without))
