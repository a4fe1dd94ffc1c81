"""What two claims say of the same people and places: names alone make no claim the same."""

from typing import NamedTuple

from factcheck_gui.domain.facts.reading import MARKS, Reading
from factcheck_gui.domain.words.concepts import concept_of
from factcheck_gui.domain.words.name_words import RANKS, TITLES
from factcheck_gui.domain.words.words import STOP

_ARTICLES = frozenset(("the", "a", "an", "of", "'s"))
_AUXILIARIES = frozenset("is are was were be been has have had will would".split())
_A_WORD = 1.0  # weight of one word that is not in every other claim


class Predicate(NamedTuple):
    """How far two readings tell the same.

    `shared` counts the concepts of both, names among them, `fewer` those of the side that
    has fewer; `overlap` is the shared part of all, by weight, from 0 to 1. `nothing` is
    True where both say something and only names and the subject are of both; `both_more`
    where each side says something the other does not.
    """

    shared: int
    fewer: int
    overlap: float
    nothing: bool
    both_more: bool


def compare_predicates(ours: Reading, theirs: Reading, opposed: int) -> Predicate:
    """Hold the gists of two readings together; a word and its opposite, `opposed` pairs, are of both."""
    left, right = ours.gist.told, theirs.gist.told
    both = left.keys() & right.keys()
    topic = _topic(ours, theirs)
    shared = sum(left[concept] for concept in both) + opposed
    said = sum(left[concept] for concept in both - topic) + opposed
    ours_said, theirs_said = _weight(left, topic), _weight(right, topic)
    both_more = min(ours_said, theirs_said) - said >= _A_WORD
    return Predicate(
        shared=len(both) + opposed,
        fewer=min(len(left), len(right)),
        overlap=min(1.0, shared / (ours.gist.weight + theirs.gist.weight - shared)) if shared else 0.0,
        nothing=said == opposed and min(ours_said, theirs_said) > 0 and (not opposed or both_more),
        both_more=both_more,
    )


def _weight(told: dict[str, float], topic: frozenset[str]) -> float:
    return sum(weight for concept, weight in told.items() if concept not in topic)


def _topic(ours: Reading, theirs: Reading) -> frozenset[str]:
    """Return what two claims may share without saying the same: names, and a subject at their head."""
    names = ours.gist.names | theirs.gist.names
    subject = _subject(ours, theirs, names)
    return names.union(subject) if subject else names


def _subject(ours: Reading, theirs: Reading, names: frozenset[str]) -> list[str]:
    """Return "Rovian army" of "The Rovian army shelled a town" and "The Rovian army held a parade".

    Without a verb of its own on each side right after it, only the first word is sure to
    belong to the subject.
    """
    opening = [ours.gist.opening] if ours.gist.opening == theirs.gist.opening else []
    head: list[str] = []
    auxiliary = False
    for one, two in zip(ours.core, theirs.core, strict=False):
        word, other = ours.units[one], theirs.units[two]
        if word != other and concept_of(ours.keys[one]) != concept_of(theirs.keys[two]):
            return head if _says(ours, one, names) and _says(theirs, two, names) else opening
        if word in _AUXILIARIES:
            auxiliary = True
        elif word in MARKS or auxiliary or (word in STOP and word not in _ARTICLES):
            break
        elif word not in STOP:
            head.append(concept_of(ours.keys[one]))
    return opening


def _says(reading: Reading, unit: int, names: frozenset[str]) -> bool:
    word = reading.units[unit]
    if word in STOP or word in MARKS or word in TITLES or word in RANKS:
        return False
    return concept_of(reading.keys[unit]) not in names
