"""A draft held against itself: one fact stated twice, with two values."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck_gui.domain.comparing.compare import compare_readings
from factcheck_gui.domain.facts.difference import Difference, DifferenceKind, Relation
from factcheck_gui.domain.facts.reading import Reading, read
from factcheck_gui.domain.span import Span

_VALUES = frozenset(
    {DifferenceKind.NEGATION, DifferenceKind.DIRECTION, DifferenceKind.FIGURE, DifferenceKind.DATE}
)
_OTHER_TIME = frozenset({DifferenceKind.FIGURE, DifferenceKind.DATE})
_SHARED = 2
"""Telling words that two sentences must have in common to be compared."""
_COVERED = 0.67
"""Share of the shorter sentence's telling words that the other must have: a draft is about one
subject, and its sentences are alike without saying the same."""
_MARKUP = frozenset("<>{}[]\\")
"""What no sentence of prose has; the figures of markup state nothing."""
_COMMON = 60
"""A word in more sentences than this tells nothing of a long draft's facts, and would have all compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two sentences of one draft that cannot both stand; `first` comes first in it.

    `differences` have the first sentence as `ours`; spans count from each sentence's start.
    """

    first: Span
    second: Span
    differences: tuple[Difference, ...]


class ConflictFinder:
    """Holds the sentences of one draft against each other, some at a time, in reading order.

    A figure that changed with its date is a toll that grew, and no conflict. A sentence said
    again word for word is held against the others once.

    Args:
        text: The draft's stored text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans: list[Span] = []
        self._readings: list[Reading] = []
        self._known: set[str] = set()
        self._holding: dict[str, list[int]] = defaultdict(list)

    def take(self, sentences: Iterable[Span]) -> list[Conflict]:
        """Return where these sentences disagree with each other, or with those taken before."""
        found: list[Conflict] = []
        for span in sentences:
            sentence = span.of(self._text)
            if sentence in self._known or not _MARKUP.isdisjoint(sentence):
                continue
            self._known.add(sentence)
            found += self._against_others(span, read(sentence))
        return found

    def _against_others(self, span: Span, reading: Reading) -> list[Conflict]:
        found = [
            Conflict(first=self._spans[other], second=span, differences=differences)
            for other in sorted(self._alike(reading))
            if (differences := _values(self._readings[other], reading))
        ]
        for stem in reading.stems:
            self._holding[stem].append(len(self._spans))
        self._spans.append(span)
        self._readings.append(reading)
        return found

    def _alike(self, reading: Reading) -> Iterator[int]:
        """Return the sentences that share enough words to be worth comparing."""
        shared = Counter(
            other
            for stem in reading.stems
            if len(self._holding[stem]) < _COMMON
            for other in self._holding[stem]
        )
        for other, count in shared.items():
            fewest = min(len(reading.stems), len(self._readings[other].stems))
            if count >= max(_SHARED, _COVERED * fewest):
                yield other


def _values(first: Reading, second: Reading) -> tuple[Difference, ...]:
    comparison = compare_readings(first, second)
    kinds = {difference.kind for difference in comparison.differences}
    if comparison.relation not in {Relation.DIFFERS, Relation.CONTRADICTS} or not kinds & _VALUES:
        return ()
    return () if kinds >= _OTHER_TIME else comparison.differences
