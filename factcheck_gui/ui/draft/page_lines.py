"""Lines of a page by height, found without laying out more of the document than is needed.

Qt's own hit test goes through all blocks for a point between two of them, and answers
with blocks it has not laid out yet.
"""

from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine


class PageLine(NamedTuple):
    """A line: its block, Qt's line, and its edges in px of the document."""

    block: QTextBlock
    line: QTextLine
    top: float
    bottom: float

    @property
    def start(self) -> int:
        """Qt's position of its first character."""
        return self.block.position() + self.line.textStart()

    @property
    def end(self) -> int:
        """Qt's position behind its last character."""
        return self.start + self.line.textLength()


class PageLines:
    """Finds blocks and lines of a document whose lines have a fixed height."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document

    def block_at(self, height: float) -> QTextBlock:
        """Return the last block that begins at or above `height`, laying out up to it."""
        found = -1
        while True:
            number = self._last_above(height)
            if number == found:
                return self._document.findBlockByNumber(number)
            found = number
            # the one behind it is laid out as well: it may begin above the height, too
            for each in (number, min(number + 1, self._document.blockCount() - 1)):
                self.top_of(self._document.findBlockByNumber(each))

    def line_at(self, height: float) -> PageLine:
        """Return the line at `height`; between two paragraphs, the one below."""
        block = self.block_at(height)
        number = self._line_number(block, height)
        following = block.next()
        while number >= block.layout().lineCount() and following.isValid():
            block, number = following, 0
            self.top_of(block)
            following = block.next()
        return self._line(block, min(max(0, number), max(0, block.layout().lineCount() - 1)))

    def line_of(self, position: int) -> PageLine:
        """Return the line that holds Qt's position, laying out up to it."""
        block = self._document.findBlock(position)
        self.top_of(block)
        line = block.layout().lineForTextPosition(position - block.position())
        return self._line(block, line.lineNumber() if line.isValid() else 0)

    def character_at(self, point: QPointF) -> int | None:
        """Return the position of the character under a point, None beside the words."""
        line = self.line_at(point.y())
        left = self._document.documentLayout().blockBoundingRect(line.block).left()
        words = line.line.naturalTextRect()
        x = point.x() - left
        if not (line.top <= point.y() and words.left() <= x < words.right()):
            return None
        on_character = QTextLine.CursorPosition.CursorOnCharacter
        return line.block.position() + line.line.xToCursor(x, on_character)

    def top_of(self, block: QTextBlock) -> float:
        """Return the upper edge of a block, laying out up to it."""
        return self._document.documentLayout().blockBoundingRect(block).top()

    def _line_number(self, block: QTextBlock, height: float) -> int:
        # every line of a block is as high as its format says, whatever stands in it
        return int((height - self.top_of(block)) // block.blockFormat().lineHeight())

    def _line(self, block: QTextBlock, number: int) -> PageLine:
        height = block.blockFormat().lineHeight()
        top = self.top_of(block) + number * height
        return PageLine(block, block.layout().lineAt(number), top, top + height)

    def _last_above(self, height: float) -> int:
        first = self._document.firstBlock()
        height -= self.top_of(first) - first.layout().position().y()
        low, high = 0, self._document.blockCount() - 1
        while low < high:
            middle = (low + high + 1) // 2
            layout = self._document.findBlockByNumber(middle).layout()
            if layout.lineCount() and layout.position().y() <= height:
                low = middle
            else:
                high = middle - 1
        return low
