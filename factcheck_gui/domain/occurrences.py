"""Where else the same words stand, so that one claim can appear at each."""

import re
from collections.abc import Iterable

from factcheck_gui.domain.article import Zone, ZoneKind
from factcheck_gui.domain.text import Span

_LIKE = str.maketrans("’‘ʼ“”„«»–—‑\u00a0\u202f\t\n", "'''\"\"\"\"\"---    ")
"""Signs that are retyped without a change of meaning, one for one, so that places stay."""


def find_occurrences(text: str, exact: str, zones: Iterable[Zone]) -> tuple[Span, ...]:
    """Return where `exact` stands as whole words, in reading order; promo is left out.

    Capitals count; quote marks, dashes and spaces may be typed otherwise, and a possessive
    ("Crimea’s") may follow.
    """
    wanted = exact.strip().translate(_LIKE)
    if not wanted:
        return ()
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
    promo = [zone.span for zone in zones if zone.kind is ZoneKind.PROMO]
    found = (Span(*match.span()) for match in pattern.finditer(text.translate(_LIKE)))
    return tuple(span for span in found if not any(span.overlaps(zone) for zone in promo))
