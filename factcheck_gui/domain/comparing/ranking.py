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

WORDS_BESIDE_MEANING = 0.35
"""The same where likeness of meaning is known: the best share measured with static word vectors."""

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
    best = max(candidate.bm25 for candidate in candidates) or 1.0
    blended = [
        (_score(asked, candidate, candidate.bm25 / best), number)
        for number, candidate in enumerate(candidates)
    ]
    blended.sort(key=lambda scored: (-scored[0], scored[1]))
    reading = read(query)
    return [_match(reading, candidates[number], score) for score, number in blended[:limit]]


def _score(asked: str, candidate: Candidate, words: float) -> float:
    """Blend the share of words, 0 to 1, with meaning where it is known, else with likeness of wording."""
    if candidate.meaning is not None:
        return WORDS_BESIDE_MEANING * words + (1 - WORDS_BESIDE_MEANING) * candidate.meaning
    wording = fuzz.token_set_ratio(asked, utils.default_process(candidate.text[:QUERY_LENGTH])) / 100
    return BM25_WEIGHT * words + (1 - BM25_WEIGHT) * wording


def _match(query: Reading, candidate: Candidate, score: float) -> Match:
    return Match(
        candidate=candidate,
        comparison=compare_readings(query, read(candidate.text)),
        likeness=fuzz.ratio(query.text.casefold(), candidate.text[:QUERY_LENGTH].casefold()),
        rank=100 * score,
    )
