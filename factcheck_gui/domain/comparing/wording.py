"""Differences between two near-alike readings in names, titles, places and other words."""

from itertools import pairwise

from factcheck_gui.domain.comparing.side import Side
from factcheck_gui.domain.facts.alignment import Alignment
from factcheck_gui.domain.facts.difference import Difference, DifferenceKind
from factcheck_gui.domain.facts.reading import MARKS, Reading
from factcheck_gui.domain.words.name_words import (
    ALIASES,
    PLACES,
    PORTFOLIOS,
    RANKS,
    SHORT_TITLES,
    TITLES,
)
from factcheck_gui.domain.words.polarity_words import negates, opposed
from factcheck_gui.domain.words.synonyms import synonymous
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import STOP

_WIDEST = 5  # words of a gap that can still answer one another
_BEFORE_A_PLACE = word_set("in at near from outside across")
_OF_ONE = word_set("is was has does will would can could isn't wasn't hasn't won't")
_JOINING = word_set("and or with met the a an is are was were as well both")

Gap = tuple[int, int, int, int]


Sides = tuple[Side, Side]


def compare_wording(ours: Reading, theirs: Reading, alignment: Alignment) -> list[Difference]:
    """Find what differs where two readings are word for word the same around it."""
    sides = Side(ours, theirs), Side(theirs, ours)
    found = _codes(sides, alignment)
    for gap in alignment.gaps:
        if gap[1] - gap[0] <= _WIDEST and gap[3] - gap[2] <= _WIDEST:
            difference = _in_gap(sides, gap)
            if difference is not None:
                found.append(difference)
    return found


def only_names_differ(ours: Reading, theirs: Reading, gap: Gap) -> bool:
    """Tell whether a gap is between names and titles alone: who, and not what, is another."""
    for side, units in ((Side(ours, theirs), gap[:2]), (Side(theirs, ours), gap[2:])):
        alone = side.alone(*units)
        named = {*side.names(alone), *side.openings(alone)}
        if any(unit not in named and side.units[unit] not in TITLES | RANKS for unit in alone):
            return False
    return True


def _in_gap(sides: Sides, gap: Gap) -> Difference | None:
    left, right = sides[0].alone(gap[0], gap[1]), sides[1].alone(gap[2], gap[3])
    if not left or not right:
        return _rank_added(sides, gap)
    return (
        _of_title(sides, gap, (left, right))
        or _name(sides, left, right)
        or _title(sides, left, right)
        or _unknown_names(sides, left, right)
    )


def _codes(sides: Sides, alignment: Alignment) -> list[Difference]:
    """Tell flight "QX417" from "QX471": one code with another number."""
    return [
        _difference(DifferenceKind.FIGURE, sides, [one], [two])
        for one, two in alignment.pairs.items()
        if sides[0].is_code(one) and sides[0].units[one] != sides[1].units[two]
    ]


def _name(sides: Sides, left: list[int], right: list[int]) -> Difference | None:
    one, two = sides[0].names(left), sides[1].names(right)
    if len(one) < len(left) == 1 and len(two) == len(right):
        one = sides[0].openings(left)
    elif len(two) < len(right) == 1 and len(one) == len(left):
        two = sides[1].openings(right)
    if not one or not two or _one_name(_words(sides[0], one), _words(sides[1], two)):
        return None
    places = _is_place(sides[0], one[0]) and _is_place(sides[1], two[0])
    return _difference(DifferenceKind.PLACE if places else DifferenceKind.NAME, sides, one, two)


def _unknown_names(sides: Sides, left: list[int], right: list[int]) -> Difference | None:
    """Tell "Mercury is" from "Venus is": the first word of both, one thing and no plural, is another."""
    if sides[0].openings(left) != left or sides[1].openings(right) != right:
        return None
    one, two = sides[0].units[0], sides[1].units[0]
    if any(side.units[1:2] == [] or side.units[1] not in _OF_ONE for side in sides):
        return None
    if synonymous(one, two) or opposed(one, two) or negates(one) or negates(two):
        return None
    return _difference(DifferenceKind.NAME, sides, left, right)


def _of_title(sides: Sides, gap: Gap, alone: tuple[list[int], list[int]]) -> Difference | None:
    """Tell the foreign minister from the finance minister, with the title both words stand before."""
    passages = []
    for side, units, after in zip(sides, alone, (gap[1], gap[3]), strict=True):
        if units[-1] != after - 1 or after >= len(side.units) or side.units[after] not in TITLES:
            return None
        if any(side.units[unit] not in PORTFOLIOS for unit in units):
            return None
        passages.append([*units, after])
    return _difference(DifferenceKind.TITLE, sides, *passages)


def _words(side: Side, units: list[int]) -> list[str]:
    return [ALIASES.get(side.units[unit], side.units[unit]) for unit in units]


def _one_name(first: list[str], second: list[str]) -> bool:
    """Tell whether two are forms of one name: an alias, or the initials of the other."""
    if set(first) & set(second):
        return True
    return _initials(first) == second[0].rstrip(".") or _initials(second) == first[0].rstrip(".")


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)


def _is_place(side: Side, unit: int) -> bool:
    return side.units[unit] in PLACES or (unit > 0 and side.units[unit - 1] in _BEFORE_A_PLACE)


def _title(sides: Sides, left: list[int], right: list[int]) -> Difference | None:
    one = [unit for unit in left if sides[0].units[unit] in TITLES or sides[0].units[unit] in RANKS]
    two = [unit for unit in right if sides[1].units[unit] in TITLES or sides[1].units[unit] in RANKS]
    if not one or not two or {_long(sides[0], u) for u in one} & {_long(sides[1], u) for u in two}:
        return None
    return _difference(DifferenceKind.TITLE, sides, one, two)


def _long(side: Side, unit: int) -> str:
    word = side.units[unit].rstrip(".")
    return SHORT_TITLES.get(word, word)


def _rank_added(sides: Sides, gap: Gap) -> Difference | None:
    """Tell "former president" from "president": a rank that one side alone sets before a title."""
    for side, other, at, there in ((0, 1, gap[1], gap[3]), (1, 0, gap[3], gap[1])):
        units = sides[side].units
        start = gap[0] if side == 0 else gap[2]
        if (
            start < at < len(units)
            and units[at] in TITLES
            and units[at - 1] in RANKS
            and there < len(sides[other].units)
        ):
            spans = [[at - 1, at], [there]]
            one, two = spans if side == 0 else spans[::-1]
            return _difference(DifferenceKind.TITLE, sides, one, two)
    return None


def compare_words(ours: Reading, theirs: Reading, alignment: Alignment) -> list[Difference]:
    """Find the one word that two otherwise equal texts have different: "killed" and "wounded"."""
    sides = Side(ours, theirs), Side(theirs, ours)
    gaps = [
        (left, right)
        for gap in alignment.gaps
        for left, right in [(sides[0].alone(gap[0], gap[1]), sides[1].alone(gap[2], gap[3]))]
        if left or right
    ]
    if len(gaps) != 1 or len(gaps[0][0]) != 1 or len(gaps[0][1]) != 1:
        return []
    one, two = sides[0].units[gaps[0][0][0]], sides[1].units[gaps[0][1][0]]
    if (
        synonymous(one, two)
        or opposed(one, two)
        or _ending(one) != _ending(two)
        or negates(one)
        or negates(two)
    ):
        return []
    return [_difference(DifferenceKind.OTHER, sides, *gaps[0])]


def _ending(word: str) -> str:
    """Return the ending that tells a word's form: words of other forms do not answer one another."""
    return next((ending for ending in ("ing", "ed", "ly", "s") if word.endswith(ending)), "")


def _difference(kind: DifferenceKind, sides: Sides, left: list[int], right: list[int]) -> Difference:
    ours_span, theirs_span = sides[0].span(left), sides[1].span(right)
    return Difference(
        kind=kind,
        ours=sides[0].shown(ours_span),
        theirs=sides[1].shown(theirs_span),
        ours_span=ours_span,
        theirs_span=theirs_span,
    )


def swapped_words(ours: Reading, theirs: Reading) -> Difference | None:
    """Tell "from Oslo to Riga" from "from Riga to Oslo": the same words with two or more names exchanged."""
    if sorted(ours.units) != sorted(theirs.units) or ours.units == theirs.units:
        return None
    moved = [
        unit
        for unit, (one, two) in enumerate(zip(ours.units, theirs.units, strict=True))
        if one != two and one not in MARKS
    ]
    named = all(ours.tokens[ours.unit_at[unit]].capital for unit in moved)
    telling = len(moved) == len(("one", "other")) and all(ours.units[unit] not in STOP for unit in moved)
    if not moved or not (named or telling) or _listed(ours, moved):
        return None
    sides = Side(ours, theirs), Side(theirs, ours)
    return _difference(DifferenceKind.DIRECTION, sides, [moved[0], moved[-1]], [moved[0], moved[-1]])


def _listed(reading: Reading, units: list[int]) -> bool:
    """Tell whether two exchanged words only stand in a list, or one is said to be the other."""
    between = [unit for one, two in pairwise(units) for unit in range(one + 1, two)]
    return all(
        reading.units[unit] in _JOINING | MARKS or reading.tokens[reading.unit_at[unit]].capital
        for unit in between
    )
