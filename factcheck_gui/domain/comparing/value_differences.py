"""Differences between two readings in their dates and figures."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from factcheck_gui.domain.comparing.counted_things import CountedThings, rivals
from factcheck_gui.domain.facts.alignment import Alignment, closeness
from factcheck_gui.domain.facts.counted import Counted, counted
from factcheck_gui.domain.facts.dates import DateFact
from factcheck_gui.domain.facts.difference import Difference, DifferenceKind
from factcheck_gui.domain.facts.figures import Figure
from factcheck_gui.domain.facts.quantities import Likeness, is_measured, weigh
from factcheck_gui.domain.facts.reading import Reading, key_of
from factcheck_gui.domain.facts.units import COUNT
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.concepts import concept_of
from factcheck_gui.domain.words.words import STOP, Kind, Token, low_at, span_of, stem

_MOST = 40  # facts looked at on a side: a claim has few, a pasted table thousands
_NOUN_PHRASE = 3  # words after a figure that may name what it counts
_OTHER_END = {"from": "to", "to": "from"}
_MOST_COMPANY = 3
_CLAUSE_ENDS = frozenset({*",;:.()", "from", "to", "and", "but"})
_EQUAL = 4  # what an equal value weighs against standing in the same place
_RIVALS = 4  # and what it weighs that 12 are soldiers here and civilians there, where there is a choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """What the dates and figures of two readings say about them.

    `looser` is True where a value of one side is only hedged or rounded on the other;
    `left` counts the facts of ours and of theirs that found no partner; `apart` the
    pairs that count one thing here and another there, "18 tanks" and "200 doctors".
    `things` are the differences of what figures count, `settled` the passages in which this
    is told, `answered` those of them that have no concept in common.
    """

    matched: int
    differences: list[Difference]
    looser: bool
    left: tuple[int, int]
    apart: int
    things: list[Difference]
    settled: list[tuple[Span, Span]]
    answered: list[tuple[Span, Span]]


class _Placed(NamedTuple):
    fact: DateFact | Figure
    unit: int
    context: frozenset[str]
    end: str
    thing: Counted | None


class _Pair(NamedTuple):
    score: float
    likeness: Likeness
    ours: int
    theirs: int


def compare_values(ours: Reading, theirs: Reading, alignment: Alignment) -> Values:
    """Match the dates and figures of two readings; what stands in one place and is not equal differs."""
    left, right = _facts(ours, theirs), _facts(theirs, ours)
    chosen = _chosen(_weighed(ours, theirs, alignment, left, right))
    differences = []
    things = CountedThings(ours, theirs)
    apart = 0
    for pair in chosen:
        one, two = left[pair.ours].fact, right[pair.theirs].fact
        answered = things.hold(
            left[pair.ours].thing, right[pair.theirs].thing, equal=pair.likeness.kind is None
        )
        apart += not answered and _counts_another(ours, theirs, one, two)
        if pair.likeness.kind is not None:
            differences.append(_difference(pair.likeness.kind, ours, theirs, one, two))
        elif (changed := _by_or_to(ours, theirs, one, two)) is not None:
            differences.append(changed)
    return Values(
        matched=len(chosen) - len(differences),
        differences=differences,
        looser=things.wider or any(pair.likeness.looser for pair in chosen),
        left=(len(left) - len(chosen), len(right) - len(chosen)),
        apart=apart,
        things=things.differences,
        settled=things.settled,
        answered=things.answered,
    )


def _facts(reading: Reading, other: Reading) -> list[_Placed]:
    facts: list[DateFact | Figure] = [*reading.dates, *reading.figures]
    if len(facts) > _MOST:
        facts = _without_equals(facts, other)[:_MOST]
    units = {token: unit for unit, token in enumerate(reading.unit_at)} if facts else {}
    return [
        _Placed(
            fact,
            units.get(fact.first, -1),
            context(reading, fact),
            _end(reading, fact),
            counted(reading, fact) if isinstance(fact, Figure) else None,
        )
        for fact in facts
    ]


def _end(reading: Reading, fact: DateFact | Figure) -> str:
    """Return which end of a change a fact is, "from" or "to" what, as far as a text with both tells."""
    first = fact.hedge_first if isinstance(fact, Figure) else fact.first
    before = low_at(reading.tokens, first - 1)
    other = _OTHER_END.get(before)
    return before if other is not None and other in reading.units else ""


def _without_equals(facts: list[DateFact | Figure], other: Reading) -> list[DateFact | Figure]:
    """Drop the facts that the other side has word for word as often, so that a table's change is seen."""
    known: list[DateFact | Figure] = [*other.dates, *other.figures]
    there = Counter(_key(fact) for fact in known)
    rest = []
    for fact in facts:
        key = _key(fact)
        there[key] -= 1
        if there[key] < 0:
            rest.append(fact)
    return rest


def _key(fact: DateFact | Figure) -> tuple[object, ...]:
    if isinstance(fact, Figure):
        return fact.value, fact.high, fact.unit
    return fact.parts()


def context(reading: Reading, fact: DateFact | Figure) -> frozenset[str]:
    """Return the stems of the telling words and the numerals around a fact, which say what it counts."""
    tokens = reading.tokens
    before, after = tokens[max(0, fact.first - 3) : fact.first], tokens[fact.after : fact.after + 3]
    around = [*_up_to_sign(before[::-1]), *_up_to_sign(after)]
    return frozenset(
        [
            stem(token.low) if token.kind is Kind.WORD else token.text
            for token in around
            if token.kind is not Kind.SIGN and token.low not in STOP
        ]
    )


def _up_to_sign(tokens: list[Token]) -> Iterator[Token]:
    """Return the tokens of the same clause."""
    return takewhile(lambda token: token.low not in _CLAUSE_ENDS, tokens)


def _weighed(
    ours: Reading, theirs: Reading, alignment: Alignment, left: list[_Placed], right: list[_Placed]
) -> list[_Pair]:
    pairs = []
    many = len(left) > 1 or len(right) > 1
    for i, one in enumerate(left):
        for j, two in enumerate(right):
            likeness = weigh(one.fact, two.fact)
            if likeness is None:
                continue
            close = closeness(ours, theirs, alignment, one.unit, two.unit) if one.unit >= 0 else 0
            shared = _company(one.context & two.context)
            if close + shared < likeness.asks or (likeness.kind is not None and one.end != two.end):
                continue
            if likeness.kind is not None and _of_other_sorts(
                ours, theirs, alignment, one.fact, two.fact, likeness
            ):
                continue
            equal = _EQUAL if likeness.kind is None else 0
            apart = _RIVALS if many and rivals(one.thing, two.thing) else 0
            pairs.append(_Pair(equal - apart + close + shared + likeness.bonus, likeness, i, j))
    return pairs


def _of_other_sorts(
    ours: Reading,
    theirs: Reading,
    alignment: Alignment,
    one: DateFact | Figure,
    other: DateFact | Figure,
    likeness: Likeness,
) -> bool:
    """Tell an order from a number, and things from an amount, but in otherwise equal texts."""
    if not alignment.gaps:
        return False
    if likeness.in_place:
        return True
    if not isinstance(one, Figure) or not isinstance(other, Figure):
        return False
    return (is_measured(other) and bool(_counted(ours, one))) or (
        is_measured(one) and bool(_counted(theirs, other))
    )


def _company(shared: frozenset[str]) -> int:
    """Count what stands by both facts, up to a bound; the same numeral by both counts double."""
    return min(len(shared) + sum(word[0].isdecimal() for word in shared), _MOST_COMPANY)


def _chosen(pairs: list[_Pair]) -> list[_Pair]:
    """Take the best pairs one after the other, each fact once."""
    pairs.sort(key=lambda pair: (-pair.score, abs(pair.ours - pair.theirs), pair.ours, pair.theirs))
    left: set[int] = set()
    right: set[int] = set()
    chosen = []
    for pair in pairs:
        if pair.ours in left or pair.theirs in right:
            continue
        left.add(pair.ours)
        right.add(pair.theirs)
        chosen.append(pair)
    return chosen


def _difference(
    kind: DifferenceKind, ours: Reading, theirs: Reading, one: DateFact | Figure, other: DateFact | Figure
) -> Difference:
    """Return the facts as they stand, with their hedges where these are all that differs."""
    hedged = isinstance(one, Figure) and isinstance(other, Figure) and one.value == other.value
    spans = [
        span_of(reading.tokens, fact.hedge_first, fact.after)
        if hedged and isinstance(fact, Figure)
        else fact.span(reading.tokens)
        for reading, fact in ((ours, one), (theirs, other))
    ]
    return _between(kind, ours, theirs, spans)


def _between(kind: DifferenceKind, ours: Reading, theirs: Reading, spans: list[Span]) -> Difference:
    return Difference(
        kind=kind,
        ours=ours.shown(spans[0]),
        theirs=theirs.shown(spans[1]),
        ours_span=spans[0],
        theirs_span=spans[1],
    )


def _by_or_to(
    ours: Reading, theirs: Reading, one: DateFact | Figure, other: DateFact | Figure
) -> Difference | None:
    """Tell "fell by 4 percent" from "fell to 4 percent"."""
    if not isinstance(one, Figure) or not isinstance(other, Figure):
        return None
    first, second = one.hedge_first - 1, other.hedge_first - 1
    if {low_at(ours.tokens, first), low_at(theirs.tokens, second)} != {"by", "to"}:
        return None
    if stem(low_at(ours.tokens, first - 1)) != stem(low_at(theirs.tokens, second - 1)):
        return None
    spans = [span_of(ours.tokens, first, one.after), span_of(theirs.tokens, second, other.after)]
    return _between(DifferenceKind.FIGURE, ours, theirs, spans)


def _counts_another(ours: Reading, theirs: Reading, one: DateFact | Figure, other: DateFact | Figure) -> bool:
    """Tell whether what each of two figures counts is nowhere in the other text."""
    here, there = _counted(ours, one), _counted(theirs, other)
    if not here or not there:
        return False
    names = ours.gist.names | theirs.gist.names
    return (
        not here <= names
        and not there <= names
        and here.isdisjoint(theirs.gist.told)
        and there.isdisjoint(ours.gist.told)
    )


def _counted(reading: Reading, fact: DateFact | Figure) -> frozenset[str]:
    """Return the concepts right after a figure that counts: "battle", "tank" of "18 battle tanks"."""
    if not isinstance(fact, Figure) or fact.unit.dimension != COUNT.dimension:
        return frozenset()
    found = []
    for token in reading.tokens[fact.after : fact.after + _NOUN_PHRASE]:
        if token.kind is not Kind.WORD or token.low in STOP:
            break
        found.append(concept_of(key_of(token.low)))
    return frozenset(found)
