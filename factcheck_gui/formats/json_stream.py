"""A JSON document of any length, taken apart entry by entry."""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck_gui.domain.errors import ReadError
from factcheck_gui.formats.lenient_json import DamagedJsonError, lenient_values

LONGEST_ENTRY = 16_000_000
"""Characters of the largest entry that is held at once."""

_DECODER = json.JSONDecoder()
_BLANKS = re.compile(r"\s*+")
_STEPS = re.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\]]|"', re.DOTALL)
_OF_NUMBERS = "+-.eE"


class Entry(NamedTuple):
    """One entry of a document with the line, from 1, that it begins in.

    `value` is None where it is damaged, and `fault` says why.
    """

    line: int
    value: object
    fault: str = ""


def entries(pieces: Iterator[str], lists: frozenset[str]) -> Iterator[Entry]:
    """Give what a document holds: the entries of its list, or of those members that `lists` names.

    An object without such a list is an entry itself. An entry that is damaged is given
    as such where its end can be seen, and the next ones follow.

    Raises:
        ReadError: It breaks off, or is no JSON from somewhere on.
    """
    text = _Text(pieces)
    while sign := text.next_sign():
        if sign == "[":
            yield from text.items()
        elif sign == "{":
            yield from _members(text, lists)
        else:
            yield text.value()
            if text.next_sign() not in {"[", "{", ""}:
                raise text.damage()


def _members(text: "_Text", lists: frozenset[str]) -> Iterator[Entry]:
    line, kept, has_list = text.line, dict[str, object](), False
    for key in text.keys():  # noqa: SIM118 - it reads them, it is no dictionary
        if key in lists and text.next_sign() == "[":
            has_list = True
            yield from text.items()
        else:
            kept[key] = text.value().value
    if kept and not has_list:
        yield Entry(line, kept)


class _Text:
    """The text of a document with a place in it; what was read is let go of."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces = pieces
        self._held = ""
        self._at = 0
        self._is_whole = False
        self._lines = 1
        self._counted = 0
        self._cut = 0

    @property
    def line(self) -> int:
        """Return the line, from 1, of the place."""
        self._lines += self._held.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._lines

    def next_sign(self) -> str:
        """Go over blanks; return the sign there, empty at the end."""
        while True:
            blanks = _BLANKS.match(self._held, self._at)
            self._at = blanks.end() if blanks else self._at
            if self._at < len(self._held):
                return self._held[self._at]
            if not self._more():
                return ""

    def items(self) -> Iterator[Entry]:
        """Give the entries of the list that begins here."""
        self._take("[")
        while (sign := self.next_sign()) != "]":
            if sign == ",":  # one too many does no harm
                self._at += 1
                continue
            yield self.value()
            if self.next_sign() not in {",", "]"}:
                raise self.damage()
        self._at += 1

    def keys(self) -> Iterator[str]:
        """Give the keys of the object that begins here; whoever takes one reads its value, too."""
        self._take("{")
        while (sign := self.next_sign()) != "}":
            if sign == ",":
                self._at += 1
                continue
            if sign != '"':
                raise self.damage()
            key = self.value().value
            self.next_sign()
            self._take(":")
            yield str(key)
            if self.next_sign() not in {",", "}"}:
                raise self.damage()
        self._at += 1

    def value(self) -> Entry:
        """Read the value that begins here."""
        sign, line = self.next_sign(), self.line
        while True:
            try:
                value, end = _DECODER.raw_decode(self._held, self._at)
            except (ValueError, RecursionError):
                if sign in {"{", "["} and (end := self._end()):
                    return self._mended(line, end)
            else:
                # a number cut in two reads like a shorter one
                if self._held[end : end + 3].rstrip(_OF_NUMBERS) or not self._more():
                    self._at = end
                    return Entry(line, value)
                continue
            if len(self._held) - self._at > LONGEST_ENTRY:
                raise ReadError(
                    f"The entry at line {line:,} is longer than {LONGEST_ENTRY // 1_000_000} MB. "
                    "Save it as JSONL, one fact-check a line, and learn that."
                )
            if not self._more():
                raise self.damage()

    def damage(self) -> ReadError:
        """Return what says that this is no JSON, and where."""
        place = f"line {self.line}, column {self._column() + 1}"
        return ReadError(f"It is damaged JSON ({place}). Save it again, or as JSONL.")

    def _column(self) -> int:
        """Return how many characters stand before the place in its line."""
        broke = self._held.rfind("\n", 0, self._at)
        return self._at - broke - 1 if broke >= 0 else self._cut + self._at

    def _mended(self, line: int, end: int) -> Entry:
        found, self._at = self._held[self._at : end], end
        try:
            values = lenient_values(found)
        except DamagedJsonError as error:
            return Entry(line, None, f"It is damaged JSON ({error}).")
        return Entry(line, values[0] if len(values) == 1 else values)

    def _end(self) -> int:
        """Return where the brackets that open here are closed again; 0 where that is not held yet."""
        depth = 0
        for step in _STEPS.finditer(self._held, self._at):
            sign = step.group()
            if sign in "{[":
                depth += 1
            elif sign in "}]":
                depth -= 1
                if depth == 0:
                    return step.end()
            elif sign == '"':
                return 0
        return 0

    def _take(self, sign: str) -> None:
        if self.next_sign() != sign:
            raise self.damage()
        self._at += 1

    def _more(self) -> bool:
        """Hold twice as much of what is still to be read, so that a long entry is gone over a few times."""
        self._lines, self._cut = self.line, self._column()
        left, added, length = self._held[self._at :], list[str](), 0
        for piece in self._pieces:
            added.append(piece)
            length += len(piece)
            if length > len(left):
                break
        self._held, self._at, self._counted = left + "".join(added), 0, 0
        return length > 0
