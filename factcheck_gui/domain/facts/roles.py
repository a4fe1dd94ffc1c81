"""Who did it and to whom: the same words with the two exchanged say the opposite."""

from typing import NamedTuple

from factcheck_gui.domain.facts.difference import Difference, DifferenceKind
from factcheck_gui.domain.facts.reading import FACT, MARKS, Reading
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.irregular_words import BASES
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import STOP, Kind, stem

_REACH = 5  # units before a verb and after it in which its two parties stand
_REACH_OF_BE = 3  # units within which "was" makes a participle passive
_REACH_OF_BY = 10  # units after it within which "by" says who did it
_BE = word_set("is are was were be been being get got gets")
_MOST = 12  # verbs of both sides that are looked at
# What two do with one another is the same whoever is named first.
_MUTUAL = frozenset(
    stem(word)
    for word in word_set(
        """meet marry wed play fight talk speak border resemble face debate divorce collide merge join link
        connect equal match differ agree say tell be have include call name follow"""
    )
)
_FORMS = BASES.keys() | BASES.values()
_NOUNS = frozenset(
    stem(word)
    for word in word_set(
        "person man woman child wife city country life party army county policy song loss growth"
    )
)
# Another clause begins, with a verb and parties of its own.
_CLAUSE = word_set(
    "when that which who whom whose after before because while where if although since until as but"
)


class Deed(NamedTuple):
    """A verb by its unit, with the keys of what stands before it and after it, each with its unit."""

    unit: int
    passive: bool
    before: dict[str, int]
    after: dict[str, int]


def exchanged_roles(ours: Reading, theirs: Reading) -> Difference | None:
    """Tell "Rovia attacked Tosk" from "Rovia was attacked by Tosk" and "Tosk attacked Rovia"."""
    right = {theirs.keys[deed.unit]: deed for deed in reversed(_deeds(theirs, ours))}
    for deed in _deeds(ours, theirs):
        other = right.get(ours.keys[deed.unit])
        if other is None:
            continue
        pair = _exchanged(deed, other)
        if pair is not None:
            return _difference(ours, theirs, deed, other, pair)
    return None


def _deeds(reading: Reading, other: Reading) -> list[Deed]:
    """Find the verbs of a reading that the other has too."""
    found = []
    for unit, key in enumerate(reading.keys):
        if key in other.stems and key not in _MUTUAL and _may_be_deed(reading, unit):
            deed = _deed(reading, unit)
            found += [deed] if deed else []
            if len(found) == _MOST:
                break
    return found


def _may_be_deed(reading: Reading, unit: int) -> bool:
    word = reading.units[unit]
    if word.endswith("ed"):
        return True
    if word.endswith(("us", "ss")) or (unit and reading.units[unit - 1] == FACT):
        return False  # "bus", "nine pupils"
    if word.endswith("s") and unit + 1 < len(reading.units) and reading.units[unit + 1] == "of":
        return False
    return (word in _FORMS or word.endswith("s")) and reading.keys[unit] not in _NOUNS


def _deed(reading: Reading, unit: int) -> Deed | None:
    """Read a verb's parties; None where it may be passive and nobody is sure to have done it."""
    units = reading.units
    start = unit
    if not _BE.isdisjoint(units[max(0, unit - _REACH_OF_BE) : unit]):
        start = _by(units, unit, _REACH_OF_BY)
    elif (by := _by(units, unit, _REACH)) >= 0:
        if any(units[at] not in STOP and units[at] not in MARKS for at in range(unit + 1, by)):
            return None  # "beat Lorne by two goals", "a film shot in Rome by Orth"
        start = by
    if start < 0:
        return None
    return Deed(
        unit,
        start > unit,
        _parties(reading, range(unit - 1, max(unit - 1 - _REACH, -1), -1)),
        _parties(reading, range(start + 1, min(start + 1 + _REACH, len(units)))),
    )


def _by(units: list[str], unit: int, reach: int) -> int:
    """Return the "by" that follows a verb, -1 for none."""
    return next((at for at in range(unit + 1, min(unit + 1 + reach, len(units))) if units[at] == "by"), -1)


def _parties(reading: Reading, units: range) -> dict[str, int]:
    """Return the telling words of a stretch, up to a sign or a word that begins another clause."""
    found: dict[str, int] = {}
    for unit in units:
        edge = reading.tokens[reading.unit_at[unit] + (1 if units.step < 0 else -1)]
        if edge.kind is Kind.SIGN and edge.text in ",;:.!?":
            break
        word = reading.units[unit]
        if word in _CLAUSE:
            break
        if word not in STOP and word not in MARKS:
            found.setdefault(reading.keys[unit], unit)
    return found


def _exchanged(ours: Deed, theirs: Deed) -> tuple[str, str] | None:
    """Return who did it on our side and to whom, by their keys, if it is the other way on theirs."""
    before, after = theirs.before, theirs.after
    if ours.passive == theirs.passive:
        before, after = after, before
    doers = (ours.before.keys() & before.keys()) - ours.after.keys() - after.keys()
    done_to = (ours.after.keys() & after.keys()) - ours.before.keys() - before.keys()
    if not doers or not done_to:
        return None
    return min(doers), min(done_to)


def _difference(ours: Reading, theirs: Reading, one: Deed, other: Deed, pair: tuple[str, str]) -> Difference:
    spans = [
        _passage(reading, [(deed.before | deed.after)[key] for key in pair] + [deed.unit])
        for reading, deed in ((ours, one), (theirs, other))
    ]
    return Difference(
        kind=DifferenceKind.DIRECTION,
        ours=ours.shown(spans[0]),
        theirs=theirs.shown(spans[1]),
        ours_span=spans[0],
        theirs_span=spans[1],
    )


def _passage(reading: Reading, units: list[int]) -> Span:
    first, last = (reading.tokens[reading.unit_at[unit]] for unit in (min(units), max(units)))
    return Span(first.start, last.end)
