"""What of a reworded passage changed in facts, and whether it is more than its wording."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from factcheck_gui.domain.carrying.content import Item, items_of
from factcheck_gui.domain.comparing.compare import compare
from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.facts.difference import Difference, DifferenceKind
from factcheck_gui.domain.facts.facts import Fact, find_facts
from factcheck_gui.domain.facts.quotes import find_quotes
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.name_words import RANKS, TITLES
from factcheck_gui.domain.words.polarity_words import negates
from factcheck_gui.domain.words.words import STOP

_KINDS = {
    FactType.DATE: DifferenceKind.DATE,
    FactType.FIGURE: DifferenceKind.FIGURE,
    FactType.NAME: DifferenceKind.NAME,
    FactType.TITLE: DifferenceKind.TITLE,
    FactType.PLACE: DifferenceKind.PLACE,
    FactType.SUPERLATIVE: DifferenceKind.SUPERLATIVE,
}
_GRAVITY = {kind: rank for rank, kind in enumerate(DifferenceKind)}
_OF_THE_SENTENCE = frozenset({DifferenceKind.NEGATION, DifferenceKind.DIRECTION})
"""What turns a whole sentence round, wherever in it the word stands."""
_IN_PLACE = frozenset({DifferenceKind.DATE, DifferenceKind.FIGURE})


class Passage(NamedTuple):
    """A passage of a draft with the sentence around it."""

    text: str
    span: Span
    around: Span

    @property
    def words(self) -> str:
        """Return the passage itself."""
        return self.span.of(self.text)

    @property
    def sentence(self) -> str:
        """Return what stands around it, and itself."""
        return self.around.of(self.text)

    @property
    def inside(self) -> Span:
        """Return where it is in its sentence."""
        return Span(self.span.start - self.around.start, self.span.end - self.around.start)


def changed_facts(before: Passage, after: Passage) -> tuple[Difference, ...]:
    """Return the facts in which a passage changed, the gravest first; none where only its wording did.

    Spans count from the beginning of each passage. A negation of the sentence around it
    counts though it stands outside, without a span; so does a figure or date that is now
    part of another ("40" of "more than 40").
    """
    found = [
        moved
        for difference in compare(before.sentence, after.sentence).differences
        if (moved := _within(difference, before, after)) is not None
    ]
    ours, theirs = _Side(before), _Side(after)
    for one, other in _replaced(ours.items, theirs.items):
        difference = _named(ours, theirs, one, other)
        if difference is not None and not any(_covers(known, difference) for known in found):
            found.append(difference)
    return tuple(sorted(found, key=lambda difference: (_GRAVITY[difference.kind], _start(difference))))


def turned_facts(before: Passage, after: Passage) -> tuple[Difference, ...]:
    """Return what changed around a passage whose own words did not, and makes it say something else."""
    if before.sentence == after.sentence:
        return ()
    found = [
        difference
        for difference in compare(before.sentence, after.sentence).differences
        if difference.kind in _OF_THE_SENTENCE
    ]
    return (
        *(_without_spans(difference) for difference in found),
        *_regrown(before, after),
    )


def _regrown(before: Passage, after: Passage) -> list[Difference]:
    """Find the figures and dates that the passage is a part of, where they say more or less than before."""
    ours, theirs = _Side(before), _Side(after)
    found = []
    for kind in _IN_PLACE:
        one = [fact.text for fact in ours.facts_around if _KINDS.get(fact.kind) is kind]
        two = [fact.text for fact in theirs.facts_around if _KINDS.get(fact.kind) is kind]
        if one and two and _told(one) != _told(two):
            found.append(Difference(kind=kind, ours=one[0], theirs=two[0], ours_span=None, theirs_span=None))
    return found


def _told(texts: Iterable[str]) -> list[list[str]]:
    return [[item.key for item in items_of(text)] for text in texts]


class _Side:
    """One passage, read as far as it is asked for."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.items: list[Item] = items_of(passage.words)
        self._facts: tuple[Fact, ...] | None = None

    @property
    def facts(self) -> tuple[Fact, ...]:
        if self._facts is None:
            self._facts = find_facts(self.passage.sentence)
        return self._facts

    @property
    def facts_around(self) -> list[Fact]:
        return [fact for fact in self.facts if fact.span.overlaps(self.passage.inside)]

    def span(self, items: Sequence[Item]) -> Span | None:
        """Return where some items stand in the passage."""
        return Span(items[0].start, items[-1].end) if items else None

    def kinds(self, items: Sequence[Item]) -> set[DifferenceKind]:
        """Return what kinds of fact some items of the passage are parts of."""
        span = self.span(items)
        if span is None:
            return set()
        offset = self.passage.inside.start
        there = Span(span.start + offset, span.end + offset)
        found = {
            _KINDS[fact.kind] for fact in self.facts if fact.kind in _KINDS and fact.span.overlaps(there)
        }
        found |= {kind for item in items for kind in _by_look(item)}
        if any(quote.span.overlaps(there) for quote in find_quotes(self.passage.sentence)):
            found.add(DifferenceKind.QUOTE)
        return found

    def shown(self, items: Sequence[Item]) -> str:
        span = self.span(items)
        return span.of(self.passage.words) if span else ""


def _by_look(item: Item) -> Iterable[DifferenceKind]:
    if negates(item.key):
        yield DifferenceKind.NEGATION
    if item.is_figure:
        yield DifferenceKind.FIGURE
    if item.key in TITLES or item.key in RANKS:
        yield DifferenceKind.TITLE
    if not item.word[0].isalnum():
        yield DifferenceKind.UNIT


def _replaced(ours: list[Item], theirs: list[Item]) -> Iterable[tuple[list[Item], list[Item]]]:
    """Yield the runs of words that are not the same on both sides; one of the two may be empty."""
    one, two = [item.word for item in ours], [item.word for item in theirs]
    for tag, start, end, other, other_end in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if tag != "equal":
            yield ours[start:end], theirs[other:other_end]


def _named(ours: _Side, theirs: _Side, one: list[Item], other: list[Item]) -> Difference | None:
    """Return the difference that a changed run is, by the gravest kind of fact in it; None for wording."""
    if [item.key for item in one] == [item.key for item in other]:
        return None  # capitals alone
    kinds = ours.kinds(one) | theirs.kinds(other) | _capitals(ours, theirs, one, other)
    if DifferenceKind.DATE in kinds:
        kinds.discard(DifferenceKind.FIGURE)
    if not kinds:
        return None
    return Difference(
        kind=min(kinds, key=_GRAVITY.__getitem__),
        ours=ours.shown(one),
        theirs=theirs.shown(other),
        ours_span=ours.span(one),
        theirs_span=theirs.span(other),
    )


def _capitals(ours: _Side, theirs: _Side, one: list[Item], other: list[Item]) -> set[DifferenceKind]:
    """Take a capital that begins no sentence for a name."""
    for side, items in ((ours, one), (theirs, other)):
        start = side.passage.inside.start
        if any(item.is_capital and item.key not in STOP and start + item.start > 0 for item in items):
            return {DifferenceKind.NAME}
    first = [*one[:1], *other[:1]]
    is_name = len(first) > 1 and len(one) == len(other)
    is_name = is_name and all(item.is_capital and item.key not in STOP for item in first)
    return {DifferenceKind.NAME} if is_name else set()


def _within(difference: Difference, before: Passage, after: Passage) -> Difference | None:
    """Return a difference of two sentences as one of the passages; None where it is none of theirs."""
    ours, theirs = _inside(difference.ours_span, before), _inside(difference.theirs_span, after)
    if ours is None and theirs is None:
        return _without_spans(difference) if difference.kind in _OF_THE_SENTENCE else None
    return Difference(
        kind=difference.kind,
        ours=difference.ours,
        theirs=difference.theirs,
        ours_span=ours,
        theirs_span=theirs,
    )


def _inside(span: Span | None, passage: Passage) -> Span | None:
    if span is None or not span.overlaps(passage.inside):
        return None
    offset = passage.inside.start
    start, end = max(span.start - offset, 0), min(span.end - offset, len(passage.span))
    return Span(start, end)


def _without_spans(difference: Difference) -> Difference:
    return Difference(
        kind=difference.kind, ours=difference.ours, theirs=difference.theirs, ours_span=None, theirs_span=None
    )


def _covers(known: Difference, difference: Difference) -> bool:
    return _meets(known.ours_span, difference.ours_span) or _meets(known.theirs_span, difference.theirs_span)


def _meets(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.overlaps(other)


def _start(difference: Difference) -> int:
    span = difference.ours_span or difference.theirs_span
    return span.start if span else 0
