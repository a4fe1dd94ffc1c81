"""Differences between two near-alike readings in names, titles, places and other words."""

from itertools import pairwise

from factcheck_gui.domain.facts.alignment import Alignment
from factcheck_gui.domain.facts.difference import Difference, DifferenceKind
from factcheck_gui.domain.facts.reading import FACT, MARKS, Reading
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.name_words import ALIASES, NO_NAMES, PLACES, RANKS, SHORT_TITLES, TITLES
from factcheck_gui.domain.words.polarity_words import negates, opposed
from factcheck_gui.domain.words.synonyms import synonymous
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import STOP, Kind, Token

_WIDEST = 5  # words of a gap that can still answer one another
_HEADLINE = 0.7  # part of capitals above which they are no sign of a name
_SHOUT = 3  # words in capitals in a row that are no names
_BEFORE_A_PLACE = word_set("in at near from outside across")
_BEGINNING = 1000  # words by which a text is known for a headline
_SENTENCE_STARTS = frozenset(".?!:\"“‘'(\n")

Gap = tuple[int, int, int, int]


class Side:
    """One reading seen from the other: which of its words stand on it alone, and which are names."""

    def __init__(self, reading: Reading, other: Reading) -> None:
        self.units = reading.units
        self._reading = reading
        self._there = other.stems
        self._headline = self._is_headline()

    def _is_headline(self) -> bool:
        telling = [
            unit
            for unit, word in enumerate(self.units[:_BEGINNING])
            if word not in MARKS and word not in STOP
        ]
        capitals = sum(self.token(unit).capital for unit in telling)
        return len(telling) > _WIDEST and capitals > _HEADLINE * len(telling)

    def token(self, unit: int) -> Token:
        """Return the first token of a unit."""
        return self._reading.tokens[self._reading.unit_at[unit]]

    def is_code(self, unit: int) -> bool:
        """Tell whether the unit is letters with a number, "qx417"."""
        return self.units[unit] not in MARKS and self._reading.keys[unit].endswith(FACT)

    def alone(self, first: int, after: int) -> list[int]:
        """Return the telling words from one unit up to another that the other side has nowhere."""
        return [
            unit
            for unit in range(first, after)
            if self.units[unit] not in MARKS
            and self.units[unit] not in STOP
            and self._reading.keys[unit] not in self._there
        ]

    def names(self, units: list[int]) -> list[int]:
        """Return those of `units` that are parts of names, as far as capitals tell."""
        return [unit for unit in units if self._is_name(unit)]

    def _is_name(self, unit: int) -> bool:
        word = self.units[unit]
        if word in PLACES:
            return True
        token = self.token(unit)
        if not token.capital or word in TITLES or token.kind is not Kind.WORD or self._headline:
            return False
        if self._shouted(unit):
            return False
        return not self._starts_sentence(unit) or (
            unit + 1 < len(self.units) and self.token(unit + 1).capital
        )

    def _shouted(self, unit: int) -> bool:
        """Tell "CLOSED FOR GOOD" from "the BBC": a stretch of words in capitals."""
        first = after = unit
        while first > 0 and unit - first < _SHOUT and self.token(first - 1).text.isupper():
            first -= 1
        while after < len(self.units) and after - unit < _SHOUT and self.token(after).text.isupper():
            after += 1
        return after - first >= _SHOUT

    def openings(self, units: list[int]) -> list[int]:
        """Return the first word of the text, if among `units`, which answers a name as one.

        Its capital alone tells nothing, as in "Putin spoke": what stands in the other text
        in its place does.
        """
        return [unit for unit in units if unit == 0 and self._may_be_name(self.token(unit))]

    def _may_be_name(self, token: Token) -> bool:
        named = token.kind is Kind.WORD and token.capital and not self._headline
        return named and token.low not in TITLES and token.low not in NO_NAMES

    def _starts_sentence(self, unit: int) -> bool:
        at = self._reading.unit_at[unit]
        return at == 0 or self._reading.tokens[at - 1].text in _SENTENCE_STARTS

    def span(self, units: list[int]) -> Span:
        """Return the passage from the first to the last of `units`."""
        return Span(self.token(units[0]).start, self.token(units[-1]).end)

    def shown(self, span: Span) -> str:
        """Return the passage itself."""
        return self._reading.shown(span)


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
    return _name(sides, left, right) or _title(sides, left, right)


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


def swapped_names(ours: Reading, theirs: Reading) -> Difference | None:
    """Tell "Rovia attacked Tosk" from "Tosk attacked Rovia": the same words with two names exchanged."""
    if sorted(ours.units) != sorted(theirs.units) or ours.units == theirs.units:
        return None
    moved = [
        unit
        for unit, (one, two) in enumerate(zip(ours.units, theirs.units, strict=True))
        if one != two and one not in MARKS
    ]
    names = [unit for unit in moved if ours.tokens[ours.unit_at[unit]].capital]
    if not names or len(names) != len(moved) or _listed(ours, moved):
        return None
    sides = Side(ours, theirs), Side(theirs, ours)
    return _difference(DifferenceKind.DIRECTION, sides, [moved[0], moved[-1]], [moved[0], moved[-1]])


def _listed(reading: Reading, units: list[int]) -> bool:
    """Tell whether only "and", "or" or "with" stands between two exchanged names: "A and B met"."""
    between = {word for one, two in pairwise(units) for word in reading.units[one + 1 : two]}
    return between <= {"and", "or", "with", "met", "the"}
