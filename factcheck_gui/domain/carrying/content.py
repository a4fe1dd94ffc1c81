"""What counts as unchanged: the words, figures and signs of a passage, one after the other.

Quote marks, dashes, spaces and other punctuation may be retyped; a decimal point belongs to
its figure, and a minus to the figure after it. Capitals count: May is not may.
"""

import re
import unicodedata
from typing import NamedTuple

_MARKS = "\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
_OTHERS = (
    rf"[\w{_MARKS}]+"
    r"|(?<!\w)[-−–](?=\d)"
    r"|[%‰&@#§©®™°$¢£¤¥€₽₹₩₪₺₴₿+<=>|~±×÷¬√∞≈≠≤≥→←]"
)
_ITEM = re.compile(rf"\d+(?:[.,]\d+)*|{_OTHERS}")
_SAID = re.compile(rf"\d+(?:[.,:/]\d+)*|{_OTHERS}")
"""What is said keeps a ratio, a time or an address in one piece; to be found again it is better cut."""
_RULE = re.compile(r"_+")


class Item(NamedTuple):
    """One word, figure or sign with its place; `key` is what drafts are aligned by."""

    word: str
    key: str
    start: int
    end: int

    @property
    def is_figure(self) -> bool:
        """Tell whether it is written in digits."""
        return self.word[0].isdigit()

    @property
    def is_capital(self) -> bool:
        """Tell whether it begins with a capital."""
        return self.word[0].isupper()


def items_of(text: str, start: int = 0, end: int | None = None) -> list[Item]:
    """Return what a passage says, in reading order; a rule such as ___ says nothing."""
    found = []
    for one in _ITEM.finditer(text, start, len(text) if end is None else end):
        word = one.group()
        if word[0] == "_" or not word.isascii():  # nearly all words are neither, and a book has 60,000
            word = _written(word)
        if word:
            found.append(Item(word, word.lower(), *one.span()))
    return found


def says_the_same(one: str, other: str) -> bool:
    """Tell whether no word, figure or sign differs between two passages."""
    return one == other or _said(one) == _said(other)


def _said(passage: str) -> list[str]:
    return [word for one in _SAID.findall(passage) if (word := _written(one))]


def _written(word: str) -> str:
    """Return a word as it is compared; empty for a rule."""
    if word[0] == "_" and _RULE.fullmatch(word):
        return ""
    return word if word.isascii() else unicodedata.normalize("NFC", word)


def single_spaced(text: str) -> str:
    """Return `text` with all white space as single blanks: what stays where only the layout changes."""
    return " ".join(text.split())
