"""Differences between two readings in what they assert: negations and opposites."""

from typing import NamedTuple

from factcheck_gui.domain.facts.alignment import Alignment
from factcheck_gui.domain.facts.difference import Difference, DifferenceKind
from factcheck_gui.domain.facts.reading import MARKS, Reading
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.concepts import concept_of
from factcheck_gui.domain.words.polarity_words import DENIALS, DENYING_PAIRS, PLAIN_NEGATIONS, opposites_of
from factcheck_gui.domain.words.words import STOP, Kind, stem

_SCOPE = 8  # words after a negation that it can reach
_REACH = 3  # telling words of these that count
_UNDOES = 4  # words within which a denial undoes the negation before it: "did not fail to"
_SWITCHED = ({"on", "off"}, {"in", "out"}, {"for", "against"})  # opposites only in each other's place
_TRUE = frozenset(stem(word) for word in ("true", "real", "fact", "correct"))
_COMPANY = 5  # words on either side of an opposite that show what it is said of
_MAY_DENY = PLAIN_NEGATIONS | DENIALS | {first for first, _ in DENYING_PAIRS}
_MOST = 60  # cues and opposites looked at on a side


class Cue(NamedTuple):
    """A word that denies, by its unit, with the stems it may deny, the nearest first."""

    unit: int
    denied: tuple[str, ...]


def find_cues(reading: Reading) -> list[Cue]:
    """Find what is denied in a reading; denials that undo each other are left out."""
    cues: list[Cue] = []
    for unit, word in enumerate(reading.units):
        if word not in _MAY_DENY and not word.endswith("n't"):
            continue
        if word == "no" and _answers(reading, unit):
            continue
        denial = word in DENIALS
        if not denial and not _plainly_negates(reading.units, unit):
            continue
        if (
            denial
            and cues
            and unit - cues[-1].unit <= _UNDOES
            and reading.units[cues[-1].unit] not in DENIALS
        ):
            cues.pop()
            continue
        cues.append(Cue(unit, _denied(reading, unit)))
        if len(cues) == _MOST:
            break
    return cues


def _answers(reading: Reading, unit: int) -> bool:
    """Tell the "No," that answers a question from the "no" that denies a noun."""
    at = reading.unit_at[unit]
    starts = at == 0 or reading.tokens[at - 1].kind is Kind.SIGN
    return starts and at + 1 < len(reading.tokens) and reading.tokens[at + 1].text == ","


def _plainly_negates(units: list[str], unit: int) -> bool:
    word = units[unit]
    if word in PLAIN_NEGATIONS or word.endswith("n't"):
        return True
    return unit + 1 < len(units) and (word, units[unit + 1]) in DENYING_PAIRS


def _denied(reading: Reading, unit: int) -> tuple[str, ...]:
    """Return the stems a cue reaches: those after it in its clause, else those before."""
    units = reading.units
    after = _telling(reading, range(unit + 1, min(unit + 1 + _SCOPE, len(units))))
    if units[unit] in DENIALS or _TRUE.issuperset(after):
        after += _telling(reading, range(unit - 1, max(unit - 1 - _SCOPE, -1), -1))
    return tuple(after)


def _telling(reading: Reading, units: range) -> list[str]:
    stems = []
    for unit in units:
        if _clause_ends_before(reading, unit + 1 if units.step < 0 else unit):
            break
        word = reading.units[unit]
        if word not in STOP and word not in PLAIN_NEGATIONS:
            stems.append(reading.keys[unit])
        if len(stems) == _REACH:
            break
    return stems


def _clause_ends_before(reading: Reading, unit: int) -> bool:
    if not 0 < unit < len(reading.units):
        return False
    between = reading.tokens[reading.unit_at[unit] - 1]
    return between.text in ".;:!?" or reading.units[unit] == "but"


def compare_polarity(
    ours: Reading, theirs: Reading, alignment: Alignment, known: list[tuple[int, int]]
) -> list[Difference]:
    """Find what turns a reading against the other: negations, and those of the `known` opposites that do."""
    our_cues, their_cues = _unanswered(ours, theirs)
    found = []
    for one, two in known + _facing(ours, theirs, alignment, known):
        our_cues = [cue for cue in our_cues if cue.unit != one]
        their_cues = [cue for cue in their_cues if cue.unit != two]
        if _roles_exchanged(ours, theirs, one, two):
            continue
        denied_ours = _taken(our_cues, one)
        denied_theirs = _taken(their_cues, two)
        if denied_ours == denied_theirs:
            found.append(_difference(DifferenceKind.DIRECTION, ours, theirs, one, two))
    found += [
        _difference(DifferenceKind.NEGATION, ours, theirs, cue.unit, None)
        for cue in our_cues
        if _told(ours, cue, theirs)
    ]
    found += [
        _difference(DifferenceKind.NEGATION, ours, theirs, None, cue.unit)
        for cue in their_cues
        if _told(theirs, cue, ours)
    ]
    return found


def _unanswered(ours: Reading, theirs: Reading) -> tuple[list[Cue], list[Cue]]:
    """Drop each cue the other side has too, denying one of the same words."""
    left, right = find_cues(ours), find_cues(theirs)
    for cue in list(left):
        answer = next((other for other in right if set(cue.denied) & set(other.denied)), None)
        if answer is not None:
            left.remove(cue)
            right.remove(answer)
    return left, right


def _told(reading: Reading, cue: Cue, other: Reading) -> bool:
    """Tell whether the other side asserts what a cue denies, in no words of like meaning: "rejected"."""
    key = reading.keys[cue.unit]
    if reading.units[cue.unit] in DENIALS and key not in other.stems and concept_of(key) in other.gist.told:
        return False
    there = sum(word in other.keys or word in MARKS for word in cue.denied)
    return there > 0 and 2 * there >= len(cue.denied)


def _taken(cues: list[Cue], unit: int) -> bool:
    """Take out a cue that denies the word at `unit`; tell whether there was one."""
    cue = next((cue for cue in cues if 0 < unit - cue.unit <= _REACH + 1), None)
    if cue is not None:
        cues.remove(cue)
    return cue is not None


def _roles_exchanged(ours: Reading, theirs: Reading, one: int, two: int) -> bool:
    """Tell "Lorne beat Ardenau" from "Ardenau lost to Lorne": who stood before now stands after."""
    shared = ours.stems & theirs.stems
    before, after = shared.intersection(ours.keys[:one]), shared.intersection(ours.keys[one + 1 :])
    before_there, after_there = (
        shared.intersection(theirs.keys[:two]),
        shared.intersection(theirs.keys[two + 1 :]),
    )
    return bool(before & after_there) and bool(after & before_there) and not before & before_there


def opposites(ours: Reading, theirs: Reading) -> list[tuple[int, int]]:
    """Pair the words of one side only that are opposites, each word once."""
    right = {unit: stem(theirs.units[unit]) for unit in _only(theirs, ours)}
    pairs = []
    for one in _only(ours, theirs):
        reversed_by = opposites_of(ours.units[one])
        if reversed_by.isdisjoint(right.values()):
            continue
        two = next(
            (
                two
                for two, key in right.items()
                if key in reversed_by and _same_company(ours, theirs, one, two)
            ),
            None,
        )
        if two is not None:
            del right[two]
            pairs.append((one, two))
    return pairs


def _same_company(ours: Reading, theirs: Reading, one: int, two: int) -> bool:
    """Tell whether one and the same thing stands near both words, or nothing but names and figures does."""
    before, after = _telling_around(ours, one)
    before_there, after_there = _telling_around(theirs, two)
    here, there = before | after, before_there | after_there
    if here and there and here.isdisjoint(there):
        return False
    return not after or not after_there or not after.isdisjoint(there) or not after_there.isdisjoint(here)


def _telling_around(reading: Reading, unit: int) -> tuple[set[str], set[str]]:
    """Return the concepts near before a word and after it."""
    after = range(unit + 1, min(len(reading.units), unit + _COMPANY + 1))
    return _company(reading, range(max(0, unit - _COMPANY), unit)), _company(reading, after)


def _company(reading: Reading, units: range) -> set[str]:
    """Return the concepts of a stretch, without how much and how fast, which tell nothing of what."""
    words = [
        (reading.units[unit], reading.keys[unit])
        for unit in units
        if reading.units[unit] not in STOP and reading.units[unit] not in MARKS
    ]
    return {concept_of(key) for word, key in words if not word.endswith("ly")}


def _facing(
    ours: Reading, theirs: Reading, alignment: Alignment, known: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Pair opposites that alone stand in each other's place, though a text may have both elsewhere."""
    return [
        (one, two)
        for one, after, two, end in alignment.gaps
        if after - one == 1 == end - two
        and (one, two) not in known
        and (
            stem(theirs.units[two]) in opposites_of(ours.units[one])
            or {ours.units[one], theirs.units[two]} in _SWITCHED
        )
    ]


def _only(reading: Reading, other: Reading) -> list[int]:
    there = set(other.units)
    return [unit for unit, word in enumerate(reading.units) if word not in there][:_MOST]


def _difference(
    kind: DifferenceKind, ours: Reading, theirs: Reading, one: int | None, other: int | None
) -> Difference:
    ours_span, theirs_span = _span(ours, one), _span(theirs, other)
    return Difference(
        kind=kind,
        ours=ours.shown(ours_span),
        theirs=theirs.shown(theirs_span),
        ours_span=ours_span,
        theirs_span=theirs_span,
    )


def _span(reading: Reading, unit: int | None) -> Span | None:
    if unit is None:
        return None
    token = reading.tokens[reading.unit_at[unit]]
    return Span(token.start, token.end)
