"""Finds the parts of a story; claims are anchored inside one of them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck_gui.domain.draft.story_head import read_head
from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.draft.zone_patterns import Part, ZonePatterns, parts_of
from factcheck_gui.domain.span import Span

__all__ = ["ZonePatterns", "find_zones"]

_TAIL_PARAGRAPHS, _TAIL_WORDS, _PROMO_WORDS = 3, 80, 40
_MERGED = frozenset({ZoneKind.BODY, ZoneKind.BYLINE})
_ADDRESS = re.compile(r"https?://\S+")
_SAYS_SOMETHING = re.compile('[\\d"“”«»]')


def find_zones(text: str, patterns: ZonePatterns) -> tuple[Zone, ...]:
    """Return the zones of canonical `text` in reading order.

    They do not overlap; a rule such as ___ is in none, nor are the blanks between them;
    every other character that is not blank is in exactly one. Body is one zone a stretch:
    a caption or a rule parts it. A paragraph alone is body, a Markdown heading a headline.

    What stands after the last rules without saying what it is counts as promo only if it
    is short and holds no figure and no quotation: promo is never checked, so doubt
    means body. (AP's order after ___: contributors, notes, links.)
    """
    parts = parts_of(text, patterns)
    head = read_head(parts, patterns)
    kinds = [head.kinds.get(at, None if part.is_rule else ZoneKind.BODY) for at, part in enumerate(parts)]
    cues = [patterns.cue(part.line) if not part.is_rule else None for part in parts]
    _label_rest(parts, kinds, cues, head.body)
    leads = {
        at: (ZoneKind.BYLINE, name) for at, name in head.names.items() if kinds[at] is not ZoneKind.BYLINE
    }
    if head.dateline is not None:
        leads[head.dateline] = (ZoneKind.DATELINE, len(patterns.place_in(parts[head.dateline].line)))
    return tuple(_zones(parts, kinds, leads))


def _label_rest(
    parts: Sequence[Part], kinds: list[ZoneKind | None], cues: Sequence[ZoneKind | None], body: int
) -> None:
    """Label what follows the head, and what follows the story."""
    said = [at for at in range(body, len(parts)) if not parts[at].is_rule]
    first = said[0] if said else len(parts)
    tail = _tail_start(parts, cues, first)
    story = max((at for at in said if at < tail and cues[at] is None), default=body)
    for at in said[1:]:
        kinds[at] = cues[at] or ZoneKind.BODY
        if at < story and cues[at] is ZoneKind.PROMO and _says_something(parts[at]):
            kinds[at] = ZoneKind.BODY
    sells = _ends_in_promo(parts, cues, first, tail)
    for at in (at for at in said if at > tail and cues[at] is None):
        if kinds[at - 1] is ZoneKind.CORRECTION_NOTE:
            kinds[at] = ZoneKind.CORRECTION_NOTE
        elif sells and parts[at].words <= _PROMO_WORDS and not _says_something(parts[at]):
            kinds[at] = ZoneKind.PROMO


def _ends_in_promo(parts: Sequence[Part], cues: Sequence[ZoneKind | None], first: int, tail: int) -> bool:
    """Tell whether what stands in the tail without saying what it is may be promo.

    The tail must be a wire's (underscores) or hold something that says it; where rules
    part the story above it too, they are breaks between its scenes or briefs.
    """
    told_in_parts = any(part.is_rule for part in parts[first:tail])
    is_wire = any("_" in part.line for part in parts[tail:] if part.is_rule)
    return not told_in_parts and (is_wire or any(cues[tail:]))


def _tail_start(parts: Sequence[Part], cues: Sequence[ZoneKind | None], first: int) -> int:
    """Return the first rule after which nothing of the story is told, else the number of parts.

    What does not say itself what it is may be three short paragraphs at most, all in all:
    briefs parted by rules are a story.
    """
    start = len(parts)
    paragraphs = words = 0
    for at in range(len(parts) - 1, first, -1):
        if parts[at].is_rule:
            start = at
        elif cues[at] is None:
            paragraphs, words = paragraphs + 1, words + parts[at].words
        if paragraphs > _TAIL_PARAGRAPHS or words > _TAIL_WORDS:
            break
    return start


def _says_something(part: Part) -> bool:
    """Tell whether `part` holds a figure or a quotation, outside addresses."""
    return _SAYS_SOMETHING.search(_ADDRESS.sub("", part.line)) is not None


def _zones(
    parts: Sequence[Part], kinds: Sequence[ZoneKind | None], leads: Mapping[int, tuple[ZoneKind, int]]
) -> Iterator[Zone]:
    """Turn labelled parts into zones; neighbouring paragraphs of body, or of byline, are one."""
    open_zone: Zone | None = None
    for at, (part, kind) in enumerate(zip(parts, kinds, strict=True)):
        found = tuple(_cut(part, kind, leads.get(at)))
        same = open_zone and {open_zone.kind, *(zone.kind for zone in found)} == {kind}
        if open_zone and found and same and kind in _MERGED:
            open_zone = Zone(kind=open_zone.kind, span=Span(open_zone.span.start, found[0].span.end))
            continue
        if open_zone:
            yield open_zone
        yield from found[:-1]
        open_zone = found[-1] if found else None
    if open_zone:
        yield open_zone


def _cut(part: Part, kind: ZoneKind | None, lead: tuple[ZoneKind, int] | None) -> Iterator[Zone]:
    """Give the zones of one part: the dateline or name it begins with, if any, and the rest."""
    length = lead[1] if lead else 0
    rest = len(part.line) - len(part.line[length:].lstrip())
    if lead and length:
        yield Zone(kind=lead[0], span=Span(part.span.start, part.span.start + length))
    if kind is not None and rest < len(part.line):
        yield Zone(kind=kind, span=Span(part.span.start + rest, part.span.end))
