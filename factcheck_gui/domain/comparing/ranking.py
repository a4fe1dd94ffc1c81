"""Candidates in order of likeness; a fuzzy score never ranks by itself."""

from collections.abc import Sequence

from rapidfuzz import fuzz, utils

from factcheck_gui.domain.comparing.compare import compare_readings, read
from factcheck_gui.domain.facts.reading import Reading
from factcheck_gui.domain.match import Candidate, Match

BM25_WEIGHT = 0.7
"""Share of the words' weight in the blend; the rest is `token_set_ratio` (measured: best or
equal on every set without an embedding, and re-ranking by a fuzzy score alone is worse). Each
BM25 score counts as a part of the best one: as measured, that beats a scale from worst to best."""

QUERY_LENGTH = 400
"""Code points of a text that are scored: longer ones cost seconds and gain nothing."""


def rank(text: str, candidates: Sequence[Candidate], limit: int) -> list[Match]:
    """Return the `limit` candidates most like `text`, best first, each compared with it.

    None is left out for its relation: a changed figure is the most useful hit.
    """
    if not candidates:
        return []
    query = text[:QUERY_LENGTH]
    asked = utils.default_process(query)
    alike = [
        fuzz.token_set_ratio(asked, utils.default_process(candidate.text[:QUERY_LENGTH]))
        for candidate in candidates
    ]
    best = max(candidate.bm25 for candidate in candidates) or 1.0
    blended = [
        (BM25_WEIGHT * candidate.bm25 / best + (1 - BM25_WEIGHT) * likeness / 100, number)
        for number, (candidate, likeness) in enumerate(zip(candidates, alike, strict=True))
    ]
    blended.sort(key=lambda scored: (-scored[0], scored[1]))
    reading = read(query)
    return [_match(reading, candidates[number], score) for score, number in blended[:limit]]


def _match(query: Reading, candidate: Candidate, score: float) -> Match:
    return Match(
        candidate=candidate,
        comparison=compare_readings(query, read(candidate.text)),
        likeness=fuzz.ratio(query.text.casefold(), candidate.text[:QUERY_LENGTH].casefold()),
        rank=100 * score,
    )
