"""What two claims say of the same people and places: names alone make no claim the same."""

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from factcheck_gui.domain.facts.alignment import Alignment
from factcheck_gui.domain.facts.reading import MARKS, Reading
from factcheck_gui.domain.words.concepts import concept_of
from factcheck_gui.domain.words.name_words import RANKS, TITLES
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import STOP

_WITHIN = word_set("the a an of 's in at for over from on")
_WITHIN_PHRASE = frozenset({"of", "the", "a", "an", "'s"})
_LONGEST_LEAD = 6  # tokens of "On Friday," before the subject
_AUXILIARIES = frozenset("is are was were be been has have had will would".split())
_A_WORD = 1.0  # weight of one word that is not in every other claim


class Predicate(NamedTuple):
    """How far two readings tell the same.

    `shared` counts the concepts of both, names among them, `fewer` those of the side that
    has fewer; `overlap` is the shared part of all, by weight, from 0 to 1. `nothing` is
    True where both say something and only names and the subject are of both; `both_more`
    where each side says something the other does not. `framed` counts the words that
    each side has of its own in one place, where names, subject, place and time are all
    that both share: "the navy *sold two frigates* in May", "the navy *held a parade* in May".
    `phrase` is True where one phrase is all that both share, and each has words of its own:
    "a strike closed *the port of Riga*", "*the port of Riga* handled grain".
    """

    shared: int
    fewer: int
    overlap: float
    nothing: bool
    both_more: bool
    framed: int
    phrase: bool


def compare_predicates(ours: Reading, theirs: Reading, alignment: Alignment, opposed: int) -> Predicate:
    """Hold the gists of two readings together; a word and its opposite, `opposed` pairs, are of both."""
    left, right = ours.gist.told, theirs.gist.told
    both = left.keys() & right.keys()
    topic = _topic(ours, theirs)
    shared = sum(left[concept] for concept in both) + opposed
    said = sum(left[concept] for concept in both - topic) + opposed
    ours_said, theirs_said = _weight(left, topic), _weight(right, topic)
    both_more = min(ours_said, theirs_said) - said >= _A_WORD
    said_of = both - topic - ours.gist.adjuncts - theirs.gist.adjuncts
    return Predicate(
        shared=len(both) + opposed,
        fewer=min(len(left), len(right)),
        overlap=min(1.0, shared / (ours.gist.weight + theirs.gist.weight - shared)) if shared else 0.0,
        nothing=said == opposed and min(ours_said, theirs_said) > 0 and (not opposed or both_more),
        both_more=both_more,
        framed=0 if said_of else max(0, _own_words(ours, theirs, alignment) - opposed),
        phrase=not opposed
        and 0 < len(both) < min(len(left), len(right))
        and _one_phrase(ours, both)
        and _one_phrase(theirs, both),
    )


def _one_phrase(reading: Reading, concepts: AbstractSet[str]) -> bool:
    """Tell whether the words of some concepts stand side by side, as far as they tell something."""
    last = -1
    for unit in reading.core:
        word = reading.units[unit]
        if word in STOP or word in MARKS or concept_of(reading.keys[unit]) not in concepts:
            continue
        if last >= 0 and any(between not in _WITHIN_PHRASE for between in reading.units[last + 1 : unit]):
            return False
        last = unit
    return True


def _own_words(ours: Reading, theirs: Reading, alignment: Alignment) -> int:
    """Return the most telling words that both sides have alone in one gap."""
    return max(
        (
            min(_alone(ours, theirs, range(*gap[:2])), _alone(theirs, ours, range(*gap[2:])))
            for gap in alignment.gaps
        ),
        default=0,
    )


def _alone(reading: Reading, other: Reading, units: range) -> int:
    return sum(
        reading.units[unit] not in STOP
        and reading.units[unit] not in MARKS
        and reading.keys[unit] not in other.stems
        for unit in units
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
    for one, two in zip(_past_lead(ours), _past_lead(theirs), strict=False):
        word, other = ours.units[one], theirs.units[two]
        if word != other and concept_of(ours.keys[one]) != concept_of(theirs.keys[two]):
            return head if _says(ours, one, names) and _says(theirs, two, names) else opening
        if word in _AUXILIARIES:
            auxiliary = True
        elif word in MARKS or auxiliary or (word in STOP and word not in _WITHIN):
            break
        elif word not in STOP:
            head.append(concept_of(ours.keys[one]))
    return opening


def _past_lead(reading: Reading) -> range:
    """Return the units of what is asserted without the "On Friday," before it."""
    core = reading.core
    if not core or (reading.units[core.start] not in _WITHIN and reading.units[core.start] not in MARKS):
        return core
    first = reading.unit_at[core.start]
    comma = next(
        (
            at
            for at in range(first, min(first + _LONGEST_LEAD, len(reading.tokens)))
            if reading.tokens[at].text == ","
        ),
        None,
    )
    if comma is None:
        return core
    return range(next((unit for unit in core if reading.unit_at[unit] > comma), core.stop), core.stop)


def _says(reading: Reading, unit: int, names: frozenset[str]) -> bool:
    word = reading.units[unit]
    if word in STOP or word in MARKS or word in TITLES or word in RANKS:
        return False
    return concept_of(reading.keys[unit]) not in names
