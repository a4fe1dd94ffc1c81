"""A draft cut into its items, sentences and pieces, so that two drafts can be laid side by side."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from factcheck_gui.domain.carrying.content import Item, items_of
from factcheck_gui.domain.draft.sentences import find_sentences
from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.span import Span

# A line, and in it whatever looks like a sentence: coarser than `find_sentences` in what it
# knows and finer in where it cuts. A passage that begins and ends at such cuts is a statement.
_PIECE_END = re.compile(r"(?<=[.!?])[\"”’)_*]*(?=\s+[A-Z\"“‘*_\[(0-9])")
_LINE = re.compile(r"[^\n\v\f\x85]+")


class Unit(NamedTuple):
    """A sentence or piece: its place, its zone, and its items, half-open."""

    span: Span
    zone: ZoneKind | None
    first: int
    after: int

    @property
    def size(self) -> int:
        """Return how many words, figures and signs it has."""
        return self.after - self.first


class DraftIndex:
    """What a draft says, in order.

    Attributes:
        text: The canonical text.
        items: Its words, figures and signs.
        sentences: Units of `find_sentences`; `sentence_of` names the one of each item, -1 outside.
        pieces: Units cut at line ends and plain stops; `piece_of` the same for them.
    """

    def __init__(self, text: str, zones: Iterable[Zone]) -> None:
        self.text = text
        self.items: list[Item] = items_of(text)
        self._starts = [item.start for item in self.items]
        self._ends = [item.end for item in self.items]
        self.sentences = [
            self._unit(sentence.span, sentence.zone) for sentence in find_sentences(text, zones)
        ]
        self.sentence_of = self._owners(self.sentences)
        self.pieces = [self._unit(span, None) for span in _pieces(text)]
        self.piece_of = self._owners(self.pieces)

    def items_under(self, span: Span) -> tuple[int, int]:
        """Return the items that a passage holds at least one code point of, half-open."""
        first = bisect_right(self._ends, span.start)
        return first, max(first, bisect_left(self._starts, span.end))

    def zone_of(self, item: int) -> ZoneKind | None:
        """Return the zone an item stands in; None outside all."""
        sentence = self.sentence_of[item]
        return self.sentences[sentence].zone if sentence >= 0 else None

    def words(self, first: int, after: int) -> list[str]:
        """Return the words of some items as they are written."""
        return [item.word for item in self.items[first:after]]

    def keys(self, first: int, after: int) -> list[str]:
        """Return what some items are aligned by."""
        return [item.key for item in self.items[first:after]]

    def passage(self, first: int, after: int) -> Span:
        """Return the passage from an item up to, not including, another."""
        return Span(self.items[first].start, self.items[after - 1].end)

    def _unit(self, span: Span, zone: ZoneKind | None) -> Unit:
        return Unit(span, zone, *self.items_under(span))

    def _owners(self, units: list[Unit]) -> list[int]:
        owners = [-1] * len(self.items)
        for number, unit in enumerate(units):
            owners[unit.first : unit.after] = [number] * unit.size
        return owners


def _pieces(text: str) -> Iterable[Span]:
    for line in _LINE.finditer(text):
        start = line.start()
        for end in _PIECE_END.finditer(text, line.start(), line.end()):
            yield Span(start, end.end()).trimmed(text)
            start = end.end()
        yield Span(start, line.end()).trimmed(text)
