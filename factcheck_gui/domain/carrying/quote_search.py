"""A quoted passage found in a text by its words and the words around it, without the draft it is from.

For what comes from elsewhere: an annotation made in another program, a claim cut long ago.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from factcheck_gui.domain.anchor import CONTEXT
from factcheck_gui.domain.carrying.blocks import align
from factcheck_gui.domain.carrying.content import Item, items_of
from factcheck_gui.domain.carrying.phrases import Range, Surroundings, find_phrase
from factcheck_gui.domain.span import Span

_LIKE_QUOTE, _LIKE_ALL = 60, 0.6
"""Likeness of a passage to the quote (0 to 100), and with its surroundings (0 to 1), to be it."""
_QUOTE, _SIDE, _NEAR = 4.0, 1.5, 0.4
_MARGIN = 0.005
_ALIKE_PLACES = 60
"""Literal places looked at; a word that stands more often is found by its hint alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A passage by its words (W3C TextQuoteSelector), with where it used to begin, if known."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    hint: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Where a quote may stand; `score` is 0 to 1, for its words and its surroundings."""

    span: Span
    score: float


def literal_places(text: str, quote: Quote) -> tuple[Span, ...]:
    """Return where `quote` stands letter for letter, with prefix and suffix right beside it.

    All places, overlapping ones too (W3C Web Annotation 4.2.4): "ana" twice in "bananas".
    """
    length = len(quote.exact)
    return tuple(
        Span(at, at + length)
        for at in _finds(text, quote.exact)
        if text.endswith(quote.prefix, 0, at) and text.startswith(quote.suffix, at + length)
    )


def find_quote(text: str, quote: Quote) -> tuple[Sighting, ...]:
    """Return where `quote` stands, or what it became, the best first; several where none is plainly best.

    Unlike the Hypothesis client, an exact copy does not win over a near one whose
    surroundings agree, and a place never begins or ends inside a word.
    """
    found: dict[Span, Sighting] = {}
    for place in _places(text, quote):
        sighting = _settled(text, quote, place)
        if sighting.score >= _LIKE_ALL and sighting.span not in found:
            found[sighting.span] = sighting
    best = sorted(found.values(), key=lambda one: (-one.score, one.span))
    return tuple(one for one in best if one.score >= best[0].score - _MARGIN)


def _finds(text: str, exact: str) -> Iterator[int]:
    at = text.find(exact) if exact else -1
    while at >= 0:
        yield at
        at = text.find(exact, at + 1)


def _places(text: str, quote: Quote) -> Iterator[Span]:
    """Yield passages worth a look: literal ones, and the one most like the quote with its surroundings."""
    literal = list(_finds(text, quote.exact))
    if quote.hint is not None:
        hint = quote.hint
        literal.sort(key=lambda at: abs(at - hint))
    for at in literal[:_ALIKE_PLACES]:
        yield Span(at, at + len(quote.exact))
    whole = quote.prefix + quote.exact + quote.suffix
    for wanted, lead in ((whole, len(quote.prefix)), (quote.exact, 0)):
        like = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=_LIKE_QUOTE)
        if like is not None and len(wanted) <= len(text):
            start = min(like.dest_start + lead, len(text))
            yield Span(start, min(start + len(quote.exact), len(text)))
    if quote.hint is not None and quote.hint <= len(text):
        yield Span(quote.hint, min(quote.hint + len(quote.exact), len(text)))


def _settled(text: str, quote: Quote, place: Span) -> Sighting:
    """Set the edges of a place by the words beside the quote, then weigh it."""
    if place.of(text) == quote.exact:
        return Sighting(span=place, score=_score(text, quote, place))
    edged = (_edged(text, quote, place), _whole_words(text, place))
    return max((Sighting(span=span, score=_score(text, quote, span)) for span in edged), key=_by_score)


def _by_score(sighting: Sighting) -> float:
    return sighting.score


def _whole_words(text: str, place: Span) -> Span:
    """Return the words that a place touches."""
    start, end = place.start, place.end
    while start > 0 and text[start - 1].isalnum() and text[start : start + 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return Span(start, end).trimmed(text)


def _edged(text: str, quote: Quote, place: Span) -> Span:
    """Return what stands where the quote stood: between the same words, whole words only."""
    around = Span(max(0, place.start - 2 * CONTEXT), min(len(text), place.end + 2 * CONTEXT))
    whole = quote.prefix + quote.exact + quote.suffix
    old, new = items_of(whole), items_of(text, around.start, around.end)
    inside = [
        at
        for at, item in enumerate(old)
        if item.end > len(quote.prefix) and item.start < len(quote.prefix) + len(quote.exact)
    ]
    if not inside or not new:
        return place
    mapped = align([item.key for item in old], [item.key for item in new])
    phrase = Range(inside[0], inside[-1] + 1)
    found = find_phrase(Surroundings(old, new, mapped, Range(0, len(old)), Range(0, len(new))), phrase)
    if not found.ranges:
        return place
    return _with_signs(text, quote, old[phrase.first], new[found.ranges[0].first : found.ranges[0].after])


def _with_signs(text: str, quote: Quote, first: Item, words: list[Item]) -> Span:
    """Return the words with the signs and blanks that the quote has before and after its own."""
    start, end = words[0].start, words[-1].end
    lead = quote.exact[: max(0, first.start - len(quote.prefix))]
    tail = quote.exact[len(quote.exact.rstrip()) :]
    signs = quote.exact.rstrip()[_last_word(quote.exact) :]
    if text.endswith(lead, 0, start):
        start -= len(lead)
    for more in (signs + tail, signs):
        if text.startswith(more, end):
            return Span(start, end + len(more))
    return Span(start, end)


def _last_word(exact: str) -> int:
    items = items_of(exact)
    return items[-1].end if items else len(exact)


def _score(text: str, quote: Quote, span: Span) -> float:
    """Weigh likeness of the words, of what stands before and after, and nearness to the hint."""
    parts = [(_QUOTE, fuzz.ratio(quote.exact, span.of(text)) / 100)]
    if quote.prefix:
        before = text[max(0, span.start - len(quote.prefix)) : span.start]
        parts.append((_SIDE, fuzz.ratio(quote.prefix, before) / 100))
    if quote.suffix:
        after = text[span.end : span.end + len(quote.suffix)]
        parts.append((_SIDE, fuzz.ratio(quote.suffix, after) / 100))
    if quote.hint is not None:
        parts.append((_NEAR, 1 - min(1.0, abs(span.start - quote.hint) / max(1, len(text)))))
    return sum(weight * value for weight, value in parts) / sum(weight for weight, _ in parts)
