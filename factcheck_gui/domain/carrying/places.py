"""Where one marked passage of an old draft stands in the new one, and what to call it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck_gui.domain.carrying.blocks import UNMAPPED
from factcheck_gui.domain.carrying.content import says_the_same
from factcheck_gui.domain.carrying.draft_pair import DraftPair
from factcheck_gui.domain.carrying.moves import local_places
from factcheck_gui.domain.carrying.phrases import Found, Range, Surroundings, find_phrase
from factcheck_gui.domain.carrying.survival import extent, landing
from factcheck_gui.domain.claim import Outcome
from factcheck_gui.domain.span import Span

_STATEMENT = 5
"""Words from which a passage that begins and ends with a line or stop is a statement, not a phrase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What became of one passage.

    `span` is None where it is ambiguous or cut; `candidates` then are the places to pick
    from. `before` and `after` are the old and new sentences around it, where they are known.
    """

    outcome: Outcome
    span: Span | None = None
    candidates: tuple[Span, ...] = ()
    before: Span | None = None
    after: Span | None = None


CUT = Place(outcome=Outcome.CUT)


def place_of(pair: DraftPair, span: Span) -> Place:
    """Return what became of the passage at `span` of the old draft."""
    span = span.trimmed(pair.old.text)
    whole = Range(*pair.old.items_under(span))
    if not whole.size:
        return CUT
    return _Passage(pair, span, whole).place()


class _Passage:
    """One passage of the old draft on its way to the new one."""

    def __init__(self, pair: DraftPair, span: Span, whole: Range) -> None:
        self._pair, self._span, self._whole = pair, span, whole
        self._old, self._new = pair.old, pair.new
        owners = [self._old.sentence_of[at] for at in range(*whole)]
        inside = [number for number in owners if number >= 0]
        self._sentences = range(inside[0], inside[-1] + 1) if inside else range(0)

    def place(self) -> Place:
        if not self._sentences:
            return self._loose()
        rivals = self._rivals()
        if rivals:
            return self._ambiguous(rivals)
        if self._is_sentences():
            return self._as_statement(self._pair.mapped, by_piece=False)
        if self._is_pieces():
            mapped = self._pair.mapped if self._is_placed() else self._pair.in_order
            return self._as_statement(mapped, by_piece=True)
        return self._as_phrase() if self._is_placed() else self._loose()

    def _is_placed(self) -> bool:
        return any(self._pair.fates[number].units for number in self._sentences)

    def _rivals(self) -> tuple[int, ...]:
        """Return the rivals of the sentence it stands in; of several sentences, those of the only one."""
        found = [self._pair.fates[number].rivals for number in self._sentences]
        known = [rivals for rivals in found if rivals]
        return known[0] if known and not self._is_placed() else ()

    def _is_sentences(self) -> bool:
        first, last = self._old.sentences[self._sentences[0]], self._old.sentences[self._sentences[-1]]
        if (first.first, last.after) != self._whole:
            return False
        return self._whole.size >= _STATEMENT or self._image(self._pair.mapped) is None

    def _is_pieces(self) -> bool:
        """Tell whether it begins and ends with pieces: a line of wrapped text, say."""
        if self._whole.size < _STATEMENT:
            return False
        first = self._old.piece_of[self._whole.first]
        last = self._old.piece_of[self._whole.after - 1]
        pieces = self._old.pieces
        return min(first, last) >= 0 and (pieces[first].first, pieces[last].after) == self._whole

    def _image(self, mapped: Sequence[int]) -> Range | None:
        """Return where all its words stand side by side."""
        places = mapped[self._whole.first : self._whole.after]
        if UNMAPPED in places or places[-1] - places[0] + 1 != len(places):
            return None
        return Range(places[0], places[-1] + 1)

    def _as_statement(self, mapped: list[int], *, by_piece: bool) -> Place:
        image = self._image(mapped)
        if image is not None and self._word_for_word(image):
            return self._placed(image)
        owners = self._new.piece_of if by_piece else self._new.sentence_of
        units = self._new.pieces if by_piece else self._new.sentences
        landed = landing(mapped, *self._whole, owners)
        if not landed.survives or landed.units is None:
            return CUT
        return self._placed(Range(*extent(units, landed.units)))

    def _as_phrase(self) -> Place:
        theirs = self._became()
        return self._settled(self._find(self._pair.mapped, theirs), theirs)

    def _find(self, mapped: list[int], theirs: Range) -> Found:
        ours = Range(
            self._old.sentences[self._sentences[0]].first, self._old.sentences[self._sentences[-1]].after
        )
        around = Surroundings(self._old.items, self._new.items, mapped, ours, theirs)
        return find_phrase(around, self._whole)

    def _became(self) -> Range:
        """Return the items of all that its sentences became."""
        units = [fate for number in self._sentences if (fate := self._pair.fates[number].units)]
        first, last = min(one for one, _ in units), max(after for _, after in units)
        return Range(*extent(self._new.sentences, (first, last)))

    def _settled(self, found: Found, theirs: Range) -> Place:
        if not found.ranges:
            return CUT
        if not found.sure:
            return Place(
                outcome=Outcome.AMBIGUOUS,
                candidates=tuple(self._dressed(one) for one in found.ranges),
                before=self._context(),
                after=self._new.passage(*theirs),
            )
        return self._placed(found.ranges[0])

    def _loose(self) -> Place:
        """Ask where its sentence is gone, but its own words still stand in their order."""
        found = self._image(self._pair.in_order)
        if found is None:
            return CUT
        if not self._sentences:
            return self._placed(found)
        return Place(outcome=Outcome.AMBIGUOUS, candidates=(self._dressed(found),), before=self._context())

    def _ambiguous(self, rivals: Iterable[int]) -> Place:
        """Offer its place in each sentence that could be the one it stood in."""
        candidates = dict.fromkeys(span for rival in rivals for span in self._in_rival(rival))
        if not candidates:
            return CUT
        return Place(outcome=Outcome.AMBIGUOUS, candidates=tuple(candidates), before=self._context())

    def _in_rival(self, rival: int) -> list[Span]:
        ours = next(self._old.sentences[n] for n in self._sentences if self._pair.fates[n].rivals)
        theirs = self._new.sentences[rival]
        if self._is_sentences():
            return [self._dressed(Range(theirs.first, theirs.after))]
        mapped = list(self._pair.mapped)
        mapped[ours.first : ours.after] = local_places(self._old, self._new, ours, theirs)
        found = self._find(mapped, Range(theirs.first, theirs.after))
        return [self._dressed(one) for one in found.ranges]

    def _placed(self, found: Range) -> Place:
        new = self._new
        first, last = (new.sentence_of[at] for at in (found.first, found.after - 1))
        after = (
            Span(new.sentences[first].span.start, new.sentences[last].span.end)
            if 0 <= first <= last
            else None
        )
        return Place(
            outcome=self._outcome(found), span=self._dressed(found), before=self._context(), after=after
        )

    def _outcome(self, found: Range) -> Outcome:
        if not says_the_same(self._span.of(self._old.text), self._dressed(found).of(self._new.text)):
            return Outcome.REWORDED
        moved = any(self._pair.fates[number].moved for number in self._sentences)
        zone = self._old.zone_of(self._whole.first) is self._new.zone_of(found.first)
        return Outcome.MOVED if moved or not zone else Outcome.SAME

    def _context(self) -> Span | None:
        if not self._sentences:
            return None
        sentences = self._old.sentences
        return Span(sentences[self._sentences[0]].span.start, sentences[self._sentences[-1]].span.end)

    def _dressed(self, found: Range) -> Span:
        """Return the passage with as much of the punctuation around it as the old one had."""
        old, new = self._old, self._new
        bare, there = old.passage(*self._whole), new.passage(*found)
        exact = self._word_for_word(found)
        if exact:
            return exact
        if self._span.start > bare.start or self._span.end < bare.end:
            return self._part_of_words(bare, there)
        lead = _punctuation(
            new.text[max(0, there.start - 20) : there.start][::-1], bare.start - self._span.start
        )
        trail = _punctuation(new.text[there.end : there.end + 20], self._span.end - bare.end)
        return Span(there.start - lead, there.end + trail)

    def _word_for_word(self, found: Range) -> Span | None:
        """Return the place of the passage where it stands there as it was, sign for sign."""
        bare, there = self._old.passage(*self._whole), self._new.passage(*found)
        lead, trail = self._span.start - bare.start, self._span.end - bare.end
        exact = Span(max(0, there.start + lead), there.end + trail)
        return exact if exact.of(self._new.text) == self._span.of(self._old.text) else None

    def _part_of_words(self, bare: Span, there: Span) -> Span:
        """Return the same part of the same words; all of them where they are others now."""
        if bare.of(self._old.text) != there.of(self._new.text):
            return there
        return Span(
            there.start + max(0, self._span.start - bare.start), there.end - max(0, bare.end - self._span.end)
        )


def _punctuation(text: str, most: int) -> int:
    """Count the signs at the beginning of `text` that are neither blank nor part of a word."""
    length = 0
    while length < min(most, len(text)) and not text[length].isspace() and not text[length].isalnum():
        length += 1
    return length
