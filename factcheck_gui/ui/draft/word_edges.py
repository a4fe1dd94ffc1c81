"""Spans moved to the edges of words, in code points, for selections and for keys."""

from collections.abc import Iterator
from enum import Enum
from itertools import pairwise

from PySide6.QtCore import QTextBoundaryFinder

from factcheck_gui.domain.span import Span
from factcheck_gui.ui.text_positions import TextPositions

_REACH = 120
"""Code points looked at on either side of an edge: more than any word has."""

_AROUND_STOP = 3


class Edge(Enum):
    """The end of a span that moves."""

    START = "start"
    END = "end"


def snap(text: str, span: Span) -> Span:
    """Return `span` without spaces at its ends and with the words at its ends whole.

    "5,0" becomes "55,000"; "Russia" before "’s" stays, but "Russia’" takes the "s". Words
    are those of Unicode (UAX 29). A span of nothing but spaces becomes an empty one.
    """
    passage = span.of(text)
    start = span.start + len(passage) - len(passage.lstrip())
    end = span.end - (len(passage) - len(passage.rstrip()))
    if start >= end:
        return Span(span.start, span.start)
    return Span(_word_start(text, start), _word_end(text, end))


def grow(text: str, span: Span, edge: Edge) -> Span:
    """Return `span` with one more word at `edge`; the same where the text ends."""
    if edge is Edge.START:
        before = (word for word in _words_before(text, span.start) if word.start < span.start)
        word = next(before, None)
        return Span(word.start, span.end) if word else span
    after = (word for word in _words_after(text, span.end) if word.end > span.end)
    word = next(after, None)
    return Span(span.start, word.end) if word else span


def shrink(text: str, span: Span, edge: Edge) -> Span:
    """Return `span` with one word less at `edge`; the same where it has only one."""
    if edge is Edge.START:
        word = next((word for word in _words_after(text, span.start) if word.start > span.start), None)
        return Span(word.start, span.end) if word and word.end <= span.end else span
    word = next((word for word in _words_before(text, span.end) if word.end < span.end), None)
    return Span(span.start, word.end) if word and word.start >= span.start else span


def _word_start(text: str, place: int) -> int:
    return max(edge for edge in _edges(text, place) if edge <= place)


def _word_end(text: str, place: int) -> int:
    end = min(edge for edge in _edges(text, place) if edge >= place)
    cut = text[place:end]
    # "Russia|’s": the word was taken whole, its possessive was not asked for
    return place if cut in {"’s", "'s"} else end


def _words_after(text: str, place: int) -> Iterator[Span]:
    edges = [edge for edge in _edges(text, place) if edge >= _word_start(text, place)]
    yield from (Span(start, end) for start, end in pairwise(edges) if _is_word(text[start:end]))


def _words_before(text: str, place: int) -> Iterator[Span]:
    edges = [edge for edge in _edges(text, place) if edge <= _word_end(text, place)]
    backwards = pairwise(reversed(edges))
    yield from (Span(start, end) for end, start in backwards if _is_word(text[start:end]))


def _is_word(piece: str) -> bool:
    return any(char.isalnum() for char in piece)


def _edges(text: str, place: int) -> list[int]:
    """Return every word edge near `place`, in code points, ascending."""
    first, last = max(0, place - _REACH), min(len(text), place + _REACH)
    window = text[first:last]
    positions = TextPositions(window)
    graphemes = set(_boundaries(QTextBoundaryFinder.BoundaryType.Grapheme, window))
    words = _boundaries(QTextBoundaryFinder.BoundaryType.Word, window)
    edges = (positions.from_qt(edge) for edge in words if edge in graphemes)
    return [first + edge for edge in edges if not _is_in_abbreviation(window, edge)]


def _is_in_abbreviation(window: str, edge: int) -> bool:
    """Tell whether `edge` lies inside "U.S": Qt parts words at a full stop, Unicode does not."""
    for stop in (edge - 1, edge):
        around = window[max(0, stop - 1) : stop + 2]
        if len(around) == _AROUND_STOP and around[1] == "." and around[0].isalnum() and around[2].isalnum():
            return True
    return False


def _boundaries(kind: QTextBoundaryFinder.BoundaryType, window: str) -> Iterator[int]:
    finder = QTextBoundaryFinder(kind, window)
    edge = 0
    while edge >= 0:
        yield edge
        edge = finder.toNextBoundary()
