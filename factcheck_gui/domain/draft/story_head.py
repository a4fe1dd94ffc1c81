"""Tells the head of a story from its body: kicker, headline, byline, dateline, notes before the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from factcheck_gui.domain.draft.zone import ZoneKind
from factcheck_gui.domain.draft.zone_patterns import Part, ZonePatterns

_TOP = 12
"""Paragraphs within which a head ends."""
_TITLE_WORDS, _TITLE_LENGTH = 25, 200
_KICKER_WORDS, _CAPITALS_WORDS, _CREDIT_WORDS = 3, 6, 6
_LOOSE_TITLES = 3
"""Lines without a stop that may stand over a body with no byline or dateline; more are a list or verse."""
_LATE_DATELINE = 3
"""Paragraphs of captions or summary that may stand before the dateline."""
_SETTINGS_LINES = 80

_HEADING = re.compile(r"#{1,6}\s+\S")
_NO_TITLE = re.compile(r"[-–—*+•⁃‣◦>|]\s|[<{]|\d{1,3}[.)]\s|[^\w]*$")
_TITLE_END = re.compile(r"(?:(?:\b[^\W\d_]\.){2,}|[^\s.:;,…。।۔—–-])[\"'”’»)\]*_]*$")
_FENCE = re.compile(r"(?:-{3,}|\+{3,})$")
_SETTING = re.compile(r"([A-Za-z_-]{2,30})\s?[:=](?:\s*[>|][+-]?(?=\s|$))?")
_SETTING_KINDS = {
    "title": ZoneKind.HEADLINE,
    "headline": ZoneKind.HEADLINE,
    "kicker": ZoneKind.KICKER,
    **dict.fromkeys(("summary", "excerpt", "description", "deck", "dek", "standfirst"), ZoneKind.BODY),
}


@dataclass(slots=True)
class Head:
    """What was found: the kind of each part before `body`, and the part that begins with a dateline.

    `names` holds how many code points of a part are the name of a setting ("title: ").
    """

    kinds: dict[int, ZoneKind | None] = field(default_factory=dict)
    names: dict[int, int] = field(default_factory=dict)
    body: int = 0
    dateline: int | None = None
    titles: list[int] = field(default_factory=list)

    @property
    def is_anchored(self) -> bool:
        """Tell whether a byline or dateline shows that what stands above it is a head."""
        return self.dateline is not None or ZoneKind.BYLINE in self.kinds.values()


def read_head(parts: Sequence[Part], patterns: ZonePatterns) -> Head:
    """Find the head of a story; a paragraph alone has none but its dateline."""
    head = Head()
    _read_settings(parts, head)
    alone = sum(not part.is_rule for part in parts) == 1
    at = head.body
    while at < min(len(parts), head.body + _TOP) and not _is_dateline(parts[at], patterns):
        heads = not alone or _HEADING.match(parts[at].line)
        kind = _head_kind(at, parts[at], patterns, head) if heads else None
        if kind is None and not parts[at].is_rule:
            break
        head.kinds[at] = kind
        at += 1
    head.dateline = _find_dateline(parts, at, patterns)
    head.body = at
    _settle_titles(parts, head)
    return head


def _read_settings(parts: Sequence[Part], head: Head) -> None:
    """Label the block of settings that Markdown drafts of content systems begin with."""
    fences = [at for at, part in enumerate(parts[:_SETTINGS_LINES]) if _FENCE.match(part.line)]
    if len(fences) < 2 or fences[0] != 0 or not _SETTING.match(parts[1].line):  # noqa: PLR2004 # it opens and closes
        return
    kind = ZoneKind.BYLINE
    for at in range(1, fences[1]):
        setting = _SETTING.match(parts[at].line)
        if setting or parts[at].line.startswith("#"):
            kind = _SETTING_KINDS.get(setting[1].lower() if setting else "", ZoneKind.BYLINE)
            head.names[at] = setting.end() if setting else 0
        head.kinds[at] = kind
    head.kinds |= {fences[0]: None, fences[1]: None}
    head.body = fences[1] + 1


def _head_kind(at: int, part: Part, patterns: ZonePatterns, head: Head) -> ZoneKind | None:
    """Return what `part` is if it may stand in a head, None where the body begins; counts titles."""
    if part.is_rule:
        return None
    if patterns.byline.match(part.line):
        return ZoneKind.BYLINE
    cue = patterns.cue(part.line)
    if cue not in (None, ZoneKind.CONTRIBUTOR_LINE):
        return cue
    if not _is_title(part):
        return None
    if head.kinds.get(at - 1) is ZoneKind.BYLINE and at - 1 >= head.body:
        return ZoneKind.BYLINE if part.words <= _CREDIT_WORDS else None
    head.titles.append(at)
    return ZoneKind.HEADLINE


def _is_title(part: Part) -> bool:
    """Tell whether `part` reads as a line of a head: short, no stop, no list item."""
    line = part.line
    if _HEADING.match(line):
        return len(line) <= _TITLE_LENGTH
    return (
        len(line) <= _TITLE_LENGTH
        and part.words <= _TITLE_WORDS
        and not line[0].islower()
        and not _NO_TITLE.match(line)
        and _TITLE_END.search(line) is not None
    )


def _is_dateline(part: Part, patterns: ZonePatterns) -> bool:
    """Tell whether `part` begins with a dateline: with its agency, or before a full sentence."""
    place = patterns.place_in(part.line)
    return "(" in place or (bool(place) and not _is_title(part))


def _find_dateline(parts: Sequence[Part], at: int, patterns: ZonePatterns) -> int | None:
    """Look for the dateline where the head ends; further down it must name its agency."""
    for late, part in enumerate(parts[at : at + _LATE_DATELINE]):
        if "(" in patterns.place_in(part.line) or (late == 0 and _is_dateline(part, patterns)):
            return at + late
    return None


def _settle_titles(parts: Sequence[Part], head: Head) -> None:
    """Tell the kicker from the headline, and both from lines that are only short."""
    titles = head.titles
    has_body = head.body < len(parts)
    heading = next((at for at in titles if _HEADING.match(parts[at].line)), None)
    first = _first_headline(parts, titles) if heading is None else titles.index(heading)
    for at in titles[:first]:
        head.kinds[at] = ZoneKind.KICKER
    if not has_body:
        first = 0
        head.kinds.update(dict.fromkeys(titles[:1], ZoneKind.HEADLINE))
    if not has_body or (len(titles) > _LOOSE_TITLES and not head.is_anchored):
        head.kinds.update(dict.fromkeys(titles[first + 1 :], ZoneKind.BODY))


def _first_headline(parts: Sequence[Part], titles: list[int]) -> int:
    """Return how many kickers stand before the headline."""
    for count, (upper, lower) in enumerate(pairwise(titles)):
        words = parts[upper].words
        short = words <= _KICKER_WORDS or (parts[upper].line.isupper() and words <= _CAPITALS_WORDS)
        if not short or words >= parts[lower].words or parts[upper].line[-1] in "?!":
            return count
    return max(0, len(titles) - 1)
