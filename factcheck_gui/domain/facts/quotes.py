"""Quoted passages, and whether two of them have the same words."""

import re
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from factcheck_gui.domain.facts.difference import Difference, DifferenceKind
from factcheck_gui.domain.facts.reading import Reading
from factcheck_gui.domain.span import Span

# Every repeat is bounded by the line and by its closing mark, so the search is linear:
# a mark that never closes ends at the end of its line.
_QUOTE = re.compile(
    r"“[^“”\n]{1,2000}(?:”|(?=\n)|\Z)"
    r'|(?<!\w)"[^"\n]{1,2000}(?:"|(?=\n)|\Z)'
    r"|«[^«»\n]{1,2000}(?:»|(?=\n)|\Z)"
    r"|„[^„“”\n]{1,2000}[“”]"
    r"|(?<!\w)‘[^‘\n]{2,400}?’(?!\w)"
)
_MARKS = '“”"«»„‘’'
_OPENING = frozenset('“"«„‘')
_MOST = 20  # quotations compared on a side
_ALIKE = 70  # rapidfuzz ratio from which two quotations are one, misquoted
_ALIKE_ALONE = 40  # the same, where each side has but one
_SHORTEST = 2  # words of a quotation worth holding against another
_WHOLE = 0.8  # part of the text from which the marks stand around a claim, not in it


class Quote(NamedTuple):
    """A quotation with its marks, and the words between them."""

    span: Span
    words: Span


def find_quotes(text: str) -> list[Quote]:
    """Find the quotations in `text`, in order; one left open ends with its line."""
    found = []
    for match in _QUOTE.finditer(text):
        closed = match.group()[-1] in _MARKS and len(match.group()) > 1
        found.append(Quote(Span(match.start(), match.end()), Span(match.start() + 1, match.end() - closed)))
    return found


def compare_quotes(ours: Reading, theirs: Reading) -> list[Difference]:
    """Find the quotations of both sides that are alike and not the same, in the words that differ."""
    right = _inner(theirs)
    found = []
    left = _inner(ours) if right else []
    only = len(left) == len(right) == 1
    for quote in left:
        best = max(right, key=lambda other: fuzz.ratio(_folded(ours, quote), _folded(theirs, other)))
        alike = fuzz.ratio(_folded(ours, quote), _folded(theirs, best))
        if alike >= (_ALIKE_ALONE if only else _ALIKE):
            found += _differing(ours, theirs, quote.words, best.words)
    return found


def _inner(reading: Reading) -> list[Quote]:
    """Return the quotations inside a reading, leaving out marks around the whole of it."""
    if _OPENING.isdisjoint(reading.text):
        return []
    return [quote for quote in find_quotes(reading.text) if len(quote.span) < _WHOLE * len(reading.text)][
        :_MOST
    ]


def _folded(reading: Reading, quote: Quote) -> str:
    return quote.words.of(reading.text).lower()


def _differing(ours: Reading, theirs: Reading, one: Span, two: Span) -> list[Difference]:
    left, right = _units(ours, one), _units(theirs, two)
    if min(len(left), len(right)) < _SHORTEST:
        return []
    blocks = Levenshtein.opcodes([ours.units[unit] for unit in left], [theirs.units[unit] for unit in right])
    changed = [block for block in blocks if block.tag != "equal"]
    if not changed:
        return []
    return [
        _difference(
            ours,
            theirs,
            _passage(ours, left[changed[0].src_start : changed[-1].src_end]),
            _passage(theirs, right[changed[0].dest_start : changed[-1].dest_end]),
        )
    ]


def _units(reading: Reading, span: Span) -> list[int]:
    """Return the units inside a quotation; its figures and dates are # and compared elsewhere."""
    return [
        unit for unit, at in enumerate(reading.unit_at) if span.start <= reading.tokens[at].start < span.end
    ]


def _passage(reading: Reading, units: list[int]) -> Span | None:
    if not units:
        return None
    return Span(
        reading.tokens[reading.unit_at[units[0]]].start, reading.tokens[reading.unit_at[units[-1]]].end
    )


def _difference(ours: Reading, theirs: Reading, one: Span | None, two: Span | None) -> Difference:
    return Difference(
        kind=DifferenceKind.QUOTE,
        ours=ours.shown(one),
        theirs=theirs.shown(two),
        ours_span=one,
        theirs_span=two,
    )
