"""Where a passage stands on the lines of a block that Qt has laid out."""

import re
import sys
from array import array
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextLine

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_TOUCHING = 0.75
"""Gap in px below which two pieces of a line are one."""


class LinePiece(NamedTuple):
    """One stretch of a line: px from the document's left, its line's number and baseline in px."""

    line: int
    left: int
    right: int
    baseline: int


class BlockLines:
    """The lines of one block, asked for passages in Qt's positions from the block's start.

    Args:
        block: A block that is laid out.
        left: Left edge of the block in its document.
        top: Its upper edge there.
    """

    def __init__(self, block: QTextBlock, left: float, top: float) -> None:
        self._layout = block.layout()
        self._left, self._top = left, top
        self._units = _utf16_units(block.text())
        self._mixed = _RIGHT_TO_LEFT.search(block.text()) is not None

    def line_of(self, position: int) -> int:
        """Return the number of the line that holds `position`."""
        line = self._layout.lineForTextPosition(position)
        return line.lineNumber() if line.isValid() else max(0, self._layout.lineCount() - 1)

    def pieces(self, start: int, end: int) -> list[LinePiece]:
        """Return what is seen of a passage, line by line.

        Spaces at line ends are left out. Where writing runs both ways a passage may be
        several pieces of one line.
        """
        found: list[LinePiece] = []
        for number in range(self.line_of(start), self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.textStart() >= end:
                break
            found += self._on_line(line, start, end)
        return found

    def _on_line(self, line: QTextLine, start: int, end: int) -> list[LinePiece]:
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        while last > first and self._units[last - 1].isspace():
            last -= 1
        if first >= last:
            return []
        baseline = round(self._top + line.y() + line.ascent())
        return [
            LinePiece(line.lineNumber(), floor(self._left + left), ceil(self._left + right), baseline)
            for left, right in self._stretches(line, first, last)
        ]

    def _stretches(self, line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
        if not self._mixed:
            return [(_x(line, first), _x(line, last))]
        joined: list[tuple[float, float]] = []
        for left, right in sorted(_character(line, place) for place in range(first, last)):
            if joined and left <= joined[-1][1] + _TOUCHING:
                joined[-1] = (joined[-1][0], max(joined[-1][1], right))
            else:
                joined.append((left, right))
        return [(left, right) for left, right in joined if right - left > _TOUCHING]


def _character(line: QTextLine, place: int) -> tuple[float, float]:
    one, other = _x(line, place), _x(line, place, QTextLine.Edge.Trailing)
    return min(one, other), max(one, other)


def _x(line: QTextLine, place: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    # PySide answers with the place it settled on as well; its stubs say either
    return float(line.cursorToX(place, edge)[0])  # type: ignore[index]  # see above


def _utf16_units(text: str) -> str:
    """Return `text` with each UTF-16 unit as one character, as Qt counts."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return text
    return "".join(map(chr, array("H", text.encode(f"utf-16-{sys.byteorder[0]}e"))))
