"""Where else in a text the same words stand."""

import re
from collections.abc import Iterable, Iterator

from factcheck_gui.domain.span import Span
from factcheck_gui.domain.zone import Zone, ZoneKind

# One sign for one sign, so that places in the folded text are places in the text.
_FOLD = str.maketrans(
    dict.fromkeys("“”„‟″«»", '"') | dict.fromkeys("‘’‚‛′`´", "'") | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\n\t\u00a0\u2007\u2009\u202f", " ")
)  # fmt: skip
_JOINS = frozenset("-‐‑'’.,/&@_\u00ad\u200d")
_POSSESSIVE = re.compile(r"['’](?:s\b)?(?!\w)")


def find_occurrences(text: str, exact: str, zones: Iterable[Zone]) -> tuple[Span, ...]:
    """Return where the words of `exact` stand in `text`, all of them, also where they came from.

    Capitals count; quotation marks, dashes and blanks may be of another kind. The words
    stand whole: neither Ann in Anna, nor 5 in 5.5 or 55,000, nor a name in a compound
    (pro-Lund), but Lund in Lund’s. Each occurrence is inside one zone, and none in promo.
    """
    wanted = exact.translate(_FOLD).strip()
    if not wanted:
        return ()
    folded = text.translate(_FOLD)
    searched = sorted(zone.span for zone in zones if zone.kind is not ZoneKind.PROMO)
    return tuple(place for zone in searched for place in _in_zone(text, folded, wanted, zone))


def _in_zone(text: str, folded: str, wanted: str, zone: Span) -> Iterator[Span]:
    """Give the occurrences in one zone; they do not overlap."""
    at = folded.find(wanted, zone.start, zone.end)
    while at >= 0:
        place = Span(at, at + len(wanted))
        whole = not (wanted[0].isalnum() and _is_joined(text[max(0, at - 2) : at][::-1]))
        if whole and wanted[-1].isalnum() and not _POSSESSIVE.match(text, place.end):
            whole = not _is_joined(text[place.end : place.end + 2])
        if whole:
            yield place
        at = folded.find(wanted, place.end if whole else at + 1, zone.end)


def _is_joined(neighbours: str) -> bool:
    """Tell whether the two signs next to a word, the nearer one first, go on with it."""
    near, far = neighbours[:1], neighbours[1:]
    return near.isalnum() or (near in _JOINS and far.isalnum()) or (near == "–" and far.isdigit())
