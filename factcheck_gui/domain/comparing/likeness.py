"""Whether two claims are about the same, by their wording and the values they share.

A logistic score of eleven measures. Names and a subject in common carry little of it: what
is said of them must be shared. Its weights were fitted to one half of some five thousand
labelled pairs of claims (paraphrases, changed claims, near neighbours, random pairs) with
own pairs that share people and places only, and rounded. On the other half, which was
looked at when measures were chosen, it takes one paraphrase in twenty-four for another
claim, and one neighbour in fourteen for the same.
"""

from typing import NamedTuple

from factcheck_gui.domain.comparing.value_differences import Values
from factcheck_gui.domain.facts.alignment import Alignment
from factcheck_gui.domain.facts.predicate import Predicate, compare_predicates
from factcheck_gui.domain.facts.reading import Reading

_MOST_SHARED = 8
_MOST_MATCHED = 3
_FEWEST_SHARED = 2
_MOST_APART = 2
_MOST_FRAMED = 3
_ALIGNED, _SHARED, _MATCHED, _OVERLAP = 4.9, 2.2, 4.0, 2.6
_LENGTH, _ONLY_VALUES_DIFFER, _COUNTED_APART = -3.2, 3.2, -2.5
_NOTHING_SAID, _BOTH_MORE, _FRAMED, _PHRASE = -3.0, -0.7, -4.0, -1.0
_BIAS = -1.45


class Likeness(NamedTuple):
    """How much two readings share.

    `shared` counts telling words of both, a word and its opposite as one; `covered` is
    their part of the shorter side's, `overlap` of all of them. `parallel` is the part of
    the longer side's words that stand in the same order on the other, `told` the part of
    the concepts of the side with fewer that the other has too. All but `shared` are from
    0 to 1. `score` is above 0 where both are about the same.
    """

    shared: int
    covered: float
    overlap: float
    parallel: float
    told: float
    score: float


def likeness(ours: Reading, theirs: Reading, alignment: Alignment, values: Values, opposed: int) -> Likeness:
    """Measure two readings that have `opposed` pairs of opposites, their dates and figures compared."""
    shared = len(ours.stems & theirs.stems) + opposed
    shorter, longer = sorted((len(ours.core), len(theirs.core)))
    inside = sum(one in ours.core and two in theirs.core for one, two in alignment.pairs.items())
    predicate = compare_predicates(ours, theirs, alignment, opposed)
    score = (
        _BIAS
        + _ALIGNED * inside / max(1, shorter)
        + _LENGTH * shorter / max(1, longer)
        + _told(predicate)
        + _valued(values, predicate)
    )
    return Likeness(
        shared=shared,
        covered=shared / max(1, min(len(ours.stems), len(theirs.stems))),
        overlap=shared / max(1, len(ours.stems) + len(theirs.stems) - shared),
        parallel=inside / max(1, longer),
        told=min(1.0, predicate.shared / max(1, predicate.fewer)),
        score=score,
    )


def _told(predicate: Predicate) -> float:
    """Weigh the words: those of both, and what is said of the same names."""
    return (
        _SHARED * min(predicate.shared, _MOST_SHARED) / _MOST_SHARED
        + _OVERLAP * predicate.overlap
        + _NOTHING_SAID * predicate.nothing
        + _BOTH_MORE * predicate.both_more
        + _FRAMED * min(predicate.framed, _MOST_FRAMED) / _MOST_FRAMED
    )


def _valued(values: Values, predicate: Predicate) -> float:
    """Weigh the dates and figures: equal ones, and those that alone differ."""
    only = bool(values.differences) and predicate.fewer <= predicate.shared >= _FEWEST_SHARED
    return (
        _MATCHED * (not predicate.nothing) * min(values.matched, _MOST_MATCHED) / _MOST_MATCHED
        + _ONLY_VALUES_DIFFER * only
        + _PHRASE * (predicate.phrase and not values.matched)
        + _COUNTED_APART * min(values.apart, _MOST_APART)
    )
