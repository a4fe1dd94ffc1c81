"""Code points of the stored text to and from the positions Qt counts in UTF-16.

The only place where the two meet. A view may also break a very long line into several
blocks; each such break is one more position in Qt, and none in the stored text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck_gui.domain.span import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")

LONGEST_BLOCK = 8_000
"""Code points in one block of a view: Qt lays out a line of 1 MB in 3 s and one of 10 MB in
18 s, but the same text in blocks of this size in about the time of ordinary paragraphs."""

_REACH = 200
"""How far back a block end looks for a space."""


class TextPositions:
    """Positions of one text. Without emoji or long lines both counts are the same, at no cost.

    Args:
        text: The canonical text.
        breaks: Code points before which the view starts a block of its own making, ascending.
    """

    def __init__(self, text: str, breaks: Sequence[int] = ()) -> None:
        # each entry is the first code point after one more unit: a low surrogate or a break
        self._extra = sorted([*_after_astral(text), *breaks])
        self._extra_qt = [place + passed for passed, place in enumerate(self._extra)]

    def to_qt(self, place: int) -> int:
        """Return the position of Qt for code point `place`; at a break, behind it."""
        return place + bisect_right(self._extra, place) if self._extra else place

    def from_qt(self, position: int) -> int:
        """Return the code point at a position of Qt."""
        return position - bisect_left(self._extra_qt, position) if self._extra else position

    def span_to_qt(self, span: Span) -> tuple[int, int]:
        """Return both ends of `span` as positions of Qt."""
        return self.to_qt(span.start), self.to_qt(span.end)

    def span_from_qt(self, start: int, end: int) -> Span:
        """Return the span between two positions of Qt."""
        return Span(self.from_qt(start), self.from_qt(end))


def view_breaks(text: str, longest: int = LONGEST_BLOCK) -> list[int]:
    """Return where a view breaks lines longer than `longest`, in code points, at a space if one is near."""
    breaks: list[int] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        while end - start > longest:
            start = _block_end(text, start, start + longest)
            breaks.append(start)
        start = end + 1
    return breaks


def _block_end(text: str, start: int, limit: int) -> int:
    space = text.rfind(" ", max(start, limit - _REACH), limit)
    return limit if space < 0 else space + 1


def _after_astral(text: str) -> list[int]:
    if len(text.encode("utf-16-le")) == 2 * len(text):
        return []
    return [found.end() for found in _ASTRAL.finditer(text)]
