"""Whether two claims are about the same, by their wording and the values they share.

A logistic score of five measures. Its weights were fitted to labelled pairs of claims
(real paraphrases, near neighbours and random pairs) and rounded; on pairs kept aside it
takes about one paraphrase in thirty and one neighbour in thirteen for the other.
"""

from typing import NamedTuple

from factcheck_gui.domain.alignment import Alignment
from factcheck_gui.domain.reading import Reading

_MOST_SHARED = 8
_MOST_MATCHED = 3


class Likeness(NamedTuple):
    """How much two readings share.

    `shared` counts telling words of both; `covered` is their part of the shorter side's,
    `overlap` of all of them. `aligned` is the part of the shorter side's words that stand
    in the same order on the other, `parallel` that of the longer side's. All these are
    from 0 to 1. `score` is above 0 where both are about the same.
    """

    shared: int
    covered: float
    overlap: float
    aligned: float
    parallel: float
    score: float


def likeness(ours: Reading, theirs: Reading, alignment: Alignment, matched: int) -> Likeness:
    """Measure two readings that have `matched` dates and figures in common."""
    shared = len(ours.stems & theirs.stems)
    covered = shared / max(1, min(len(ours.stems), len(theirs.stems)))
    overlap = shared / max(1, len(ours.stems) + len(theirs.stems) - shared)
    shorter, longer = sorted((len(ours.core), len(theirs.core)))
    inside = sum(one in ours.core and two in theirs.core for one, two in alignment.pairs.items())
    aligned = inside / max(1, shorter)
    score = (
        2.1 * covered
        + 6.0 * aligned
        + 3.4 * min(shared, _MOST_SHARED) / _MOST_SHARED
        + 5.0 * min(matched, _MOST_MATCHED) / _MOST_MATCHED
        - 4.1 * shorter / max(1, longer)
        - 2.7
    )
    return Likeness(shared, covered, overlap, aligned, inside / max(1, longer), score)
