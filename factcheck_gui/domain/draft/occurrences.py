"""Where else in a text the same words stand."""

import re
from collections.abc import Iterable, Iterator

from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.span import Span

_ALIKE = ('"“”„‟″«»', "'‘’‚‛′`´", "-‐‑‒–—―−", " \n\t\u00a0\u2007\u2009\u202f")
_ANY_OF_ITS_KIND = {sign: f"[{re.escape(kind)}]" for kind in _ALIKE for sign in kind}
_JOINS = frozenset("-‐‑'’.,/&@_\u00ad\u200d")
_POSSESSIVE = re.compile(r"['’](?:s\b)?(?!\w)")


def find_occurrences(text: str, exact: str, zones: Iterable[Zone]) -> tuple[Span, ...]:
    """Return where the words of `exact` stand in `text`, all of them, also where they came from.

    Capitals count; quotation marks, dashes and blanks may be of another kind. The words
    stand whole: neither Ann in Anna, nor 5 in 5.5 or 55,000, nor a name in a compound
    (pro-Lund), but Lund in Lund’s. Each occurrence is inside one zone, and none in promo.
    """
    wanted = exact.strip()
    if not wanted:
        return ()
    pattern = re.compile("".join(_ANY_OF_ITS_KIND.get(sign) or re.escape(sign) for sign in wanted))
    searched = sorted(zone.span for zone in zones if zone.kind is not ZoneKind.PROMO)
    return tuple(place for zone in searched for place in _in_zone(text, pattern, zone))


def _in_zone(text: str, pattern: re.Pattern[str], zone: Span) -> Iterator[Span]:
    """Give the occurrences in one zone; they do not overlap."""
    found = pattern.search(text, zone.start, zone.end)
    while found:
        place = Span(*found.span())
        whole = not (found[0][0].isalnum() and _is_joined(text[max(0, place.start - 2) : place.start][::-1]))
        if whole and found[0][-1].isalnum() and not _POSSESSIVE.match(text, place.end):
            whole = not _is_joined(text[place.end : place.end + 2])
        if whole:
            yield place
        found = pattern.search(text, place.end if whole else place.start + 1, zone.end)


def _is_joined(neighbours: str) -> bool:
    """Tell whether the two signs next to a word, the nearer one first, go on with it."""
    near, far = neighbours[:1], neighbours[1:]
    return near.isalnum() or (near in _JOINS and far.isalnum()) or (near == "–" and far.isdigit())
