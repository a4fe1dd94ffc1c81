"""Documents scored by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009)."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from factcheck_gui.store.postings import UNIT, Roll, Slice

_K1, _B = 1.2, 0.75
_MOST_POSTINGS = 1_500_000
"""Postings a query may score, the rarest terms' first: some 10 ms. Fewer than half a million
documents never come to it with the terms that tell something."""

Scores = NDArray[np.float32]


class Searched(NamedTuple):
    """A part with where the asked terms stand in it, and the places that are not to be found."""

    roll: Roll
    hits: dict[int, Slice]
    hidden: NDArray[np.intp]


def best(parts: Sequence[Searched], limit: int) -> list[tuple[int, float]]:
    """Return the `limit` best documents of all parts with their scores, best first.

    Of two that score the same the one with the lower number comes first.
    """
    weights = _weights(parts)
    average = sum(int(part.roll.lengths.sum(dtype=np.int64)) for part in parts) / max(
        1, sum(len(part.roll.lengths) for part in parts)
    )
    least, found = np.float32(0), list[tuple[float, int]]()
    for part in parts:
        scores = _scores(part, weights, average or 1.0)
        if scores is None:
            continue
        found += _above(part.roll, scores, least, limit)
        if len(found) > limit:
            found = sorted(found)[:limit]
        if len(found) == limit:
            least = np.float32(-max(found)[0])
    return [(document, -score) for score, document in sorted(found)]


def _weights(parts: Sequence[Searched]) -> dict[int, float]:
    """Return what each term weighs: the rarer the more; too common ones are left out."""
    frequency: dict[int, int] = {}
    for part in parts:
        for term, hit in part.hits.items():
            frequency[term] = frequency.get(term, 0) + len(hit.places)
    documents = sum(len(part.roll.lengths) for part in parts)
    weights, scored = dict[int, float](), 0
    for term, number in sorted(frequency.items(), key=lambda pair: pair[1]):
        scored += number
        if weights and scored > _MOST_POSTINGS:
            break
        weights[term] = (_K1 + 1) * math.log1p((documents - number + 0.5) / (number + 0.5))
    return weights


def _scores(part: Searched, weights: dict[int, float], average: float) -> Scores | None:
    hits = [(weights[term], hit) for term, hit in part.hits.items() if term in weights]
    if not hits:
        return None
    scores = np.zeros(len(part.roll.lengths), np.float32)
    base, slope = np.float32(UNIT * _K1 * (1 - _B)), np.float32(UNIT * _K1 * _B / average)
    for weight, hit in hits:
        counts = hit.counts.astype(np.float32)
        norm = part.roll.lengths[hit.places] * slope
        scores[hit.places] += np.float32(weight) * counts / (counts + norm + base)
    scores[part.hidden] = 0
    return scores


def _above(roll: Roll, scores: Scores, least: np.float32, limit: int) -> list[tuple[float, int]]:
    """Return the `limit` best that score `least` or more, as pairs that sort by score and number."""
    places = np.flatnonzero(scores >= least if least > 0 else scores)
    if len(places) > limit:
        cut = np.partition(scores[places], len(places) - limit)[len(places) - limit]
        above = places[scores[places] > cut]
        places = np.concatenate((above, places[scores[places] == cut][: limit - len(above)]))
    return list(zip((-scores[places]).tolist(), roll.documents[places].tolist(), strict=True))
