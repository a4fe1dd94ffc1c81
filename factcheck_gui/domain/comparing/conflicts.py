"""A draft held against itself: one fact stated twice, with two values."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
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


def find_conflicts(text: str, sentences: Sequence[Span]) -> list[Conflict]:
    """Return where `text` gives one fact two values, in reading order of the first.

    A figure that changed with its date is a toll that grew, and no conflict.

    Args:
        text: The draft's stored text.
        sentences: Those to be held against each other, in reading order.
    """
    sentences = [span for span in sentences if _MARKUP.isdisjoint(span.of(text))]
    readings = [read(span.of(text)) for span in sentences]
    found = [
        Conflict(first=sentences[first], second=sentences[second], differences=differences)
        for first, second in _alike(readings)
        if (differences := _values(readings[first], readings[second]))
    ]
    return sorted(found, key=lambda conflict: (conflict.first, conflict.second))


def _values(first: Reading, second: Reading) -> tuple[Difference, ...]:
    comparison = compare_readings(first, second)
    kinds = {difference.kind for difference in comparison.differences}
    if comparison.relation not in {Relation.DIFFERS, Relation.CONTRADICTS} or not kinds & _VALUES:
        return ()
    return () if kinds >= _OTHER_TIME else comparison.differences


def _alike(readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Return pairs that share enough words to be worth comparing, the earlier sentence first."""
    holding: dict[str, list[int]] = defaultdict(list)
    for number, reading in enumerate(readings):
        shared = Counter(
            other for stem in reading.stems if len(holding[stem]) < _COMMON for other in holding[stem]
        )
        yield from (
            (other, number)
            for other, count in shared.items()
            if count >= max(_SHARED, _COVERED * min(len(reading.stems), len(readings[other].stems)))
        )
        for stem in reading.stems:
            holding[stem].append(number)
