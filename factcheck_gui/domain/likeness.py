"""Whether two claims are about the same, by their wording and the values they share.

A logistic score of seven measures. Its weights were fitted to one half of some five
thousand labelled pairs of claims (paraphrases, changed claims, near neighbours, random
pairs) and rounded; on the other half it takes about one paraphrase in thirty-five for
another claim, and one neighbour in thirteen for a paraphrase.
"""

from typing import NamedTuple

from factcheck_gui.domain.alignment import Alignment
from factcheck_gui.domain.polarity_words import opposites_of
from factcheck_gui.domain.reading import MARKS, Reading
from factcheck_gui.domain.value_differences import Values
from factcheck_gui.domain.words import STOP

_MOST_SHARED = 8
_MOST_MATCHED = 3
_FEWEST_SHARED = 2
_COVERED, _ALIGNED, _SHARED, _MATCHED = 1.5, 5.2, 2.7, 4.2
_LENGTH, _SUBJECT_ONLY, _ONLY_VALUES_DIFFER = -3.8, -1.1, 1.9
_BIAS = -1.8
_LONGEST_SUBJECT = 0.75  # part of a text beyond which its beginning is more than a subject


class Likeness(NamedTuple):
    """How much two readings share.

    `shared` counts telling words of both, a word and its opposite as one; `covered` is
    their part of the shorter side's, `overlap` of all of them. `parallel` is the part of
    the longer side's words that stand in the same order on the other. All but `shared`
    are from 0 to 1. `score` is above 0 where both are about the same.
    """

    shared: int
    covered: float
    overlap: float
    parallel: float
    score: float


def likeness(ours: Reading, theirs: Reading, alignment: Alignment, values: Values) -> Likeness:
    """Measure two readings whose dates and figures were compared already."""
    opposed = _opposites(ours, theirs)
    shared = len(ours.stems & theirs.stems) + opposed
    fewer = min(len(ours.stems), len(theirs.stems))
    covered = shared / max(1, fewer)
    shorter, longer = sorted((len(ours.core), len(theirs.core)))
    inside = sum(one in ours.core and two in theirs.core for one, two in alignment.pairs.items())
    score = (
        _BIAS
        + _COVERED * covered
        + _ALIGNED * inside / max(1, shorter)
        + _SHARED * min(shared, _MOST_SHARED) / _MOST_SHARED
        + _MATCHED * min(values.matched, _MOST_MATCHED) / _MOST_MATCHED
        + _LENGTH * shorter / max(1, longer)
        + _SUBJECT_ONLY * (not values.matched and not opposed and _only_subject(ours, theirs))
        + _ONLY_VALUES_DIFFER * (bool(values.differences) and fewer <= shared >= _FEWEST_SHARED)
    )
    overlap = shared / max(1, len(ours.stems) + len(theirs.stems) - shared)
    return Likeness(shared, covered, overlap, inside / max(1, longer), score)


def _opposites(ours: Reading, theirs: Reading) -> int:
    """Count the words of ours alone that have their opposite among those of theirs alone."""
    there = {theirs.units[unit] for unit in theirs.core if theirs.keys[unit] not in ours.stems}
    return sum(
        not there.isdisjoint(opposites_of(ours.units[unit]))
        for unit in ours.core
        if ours.keys[unit] not in theirs.stems
    )


def _only_subject(ours: Reading, theirs: Reading) -> bool:
    """Tell "Orth studied law" and "Orth sued a newspaper": beyond the same beginning nothing is shared."""
    head = 0
    for one, two in zip(_core(ours), _core(theirs), strict=False):
        if one != two:
            break
        head += 1
    if head > _LONGEST_SUBJECT * min(len(ours.core), len(theirs.core)):
        return False
    left, right = _telling(ours, head), _telling(theirs, head)
    return bool(left) and bool(right) and left.isdisjoint(right)


def _core(reading: Reading) -> list[str]:
    return reading.keys[reading.core.start : reading.core.stop]


def _telling(reading: Reading, head: int) -> set[str]:
    return {
        reading.keys[unit]
        for unit in reading.core[head:]
        if reading.units[unit] not in MARKS and reading.units[unit] not in STOP
    }
