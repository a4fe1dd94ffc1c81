"""The parts of a story, in which claims are anchored."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck_gui.domain.span import Span


class ZoneKind(StrEnum):
    """The parts of a story; claims are anchored inside one."""

    KICKER = "kicker"
    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    CONTRIBUTOR_LINE = "contributor-line"
    CORRECTION_NOTE = "correction-note"
    PROMO = "promo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """One part of a text; zones do not overlap, and a rule such as ___ is in none."""

    kind: ZoneKind
    span: Span
