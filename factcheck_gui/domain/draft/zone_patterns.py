"""How the parts of a story are told apart, and the paragraphs they are told apart in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck_gui.domain.draft.text import paragraphs
from factcheck_gui.domain.draft.zone import ZoneKind
from factcheck_gui.domain.span import Span

_CUE_LENGTH = range(4, 801)
"""Code points of a paragraph that can be a note, a credit or a promo."""

_CAPTIONS = (
    r"!\[",
    r"FILE\s?[-–—]+\s",
    r"\(?(?:Photo|Image|Picture|Video|Graphic|Illustration|Caption)s?(?:\s(?:by|credit|caption))?\s?[:/]\s?\S",
    r".{10,600}\((?:[A-Z][\w. ]{1,30}\s)?(?:Photo|Image|Video)s?(?:/|\s(?:by|via)\s|\))[^()]{0,120}\)?$",
    r".{10,600}\s(?:Photo|Image|Picture|Video):\s[^.!?]{2,60}\.?$",
)
"""Credits of pictures, as agencies and wikis print them; the same in all newsrooms known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonePatterns:
    """What each part of a story begins with; matched from the beginning of a paragraph."""

    rule: re.Pattern[str]
    byline: re.Pattern[str]
    dateline: re.Pattern[str]
    contributor: re.Pattern[str]
    correction: re.Pattern[str]
    promo: re.Pattern[str]
    caption: re.Pattern[str]

    @classmethod
    def from_mapping(cls, data: Mapping[str, str | Sequence[str]]) -> "ZonePatterns":
        """Compile what `resources/zones.json` holds; a list that is missing matches nothing.

        The keys are rules, byline, dateline, contributor, correction, promo and optionally caption.
        """
        return cls(
            rule=_any_of(data.get("rules", ())),
            byline=_any_of(data.get("byline", ())),
            dateline=_any_of(data.get("dateline", ())),
            contributor=_any_of(data.get("contributor", ())),
            correction=_any_of(data.get("correction", ())),
            promo=_any_of(data.get("promo", ())),
            caption=_any_of(data.get("caption", _CAPTIONS)),
        )

    def cue(self, line: str) -> ZoneKind | None:
        """Return the kind of a paragraph that says itself what it is, None for any other."""
        if len(line) not in _CUE_LENGTH:
            return None
        if self.correction.match(line):
            return ZoneKind.CORRECTION_NOTE
        if self.contributor.match(line):
            return ZoneKind.CONTRIBUTOR_LINE
        if self.caption.match(line):
            return ZoneKind.CAPTION
        return ZoneKind.PROMO if self.promo.match(line) else None

    def place_in(self, line: str) -> str:
        """Return the dateline that `line` begins with, up to and with its dash; empty for none.

        A dash right before a word only closes a dateline that names its agency:
        “NATO—the alliance—” is none.
        """
        found = self.dateline.match(line)
        if not found or ("(" not in found[0] and line[found.end() : found.end() + 1].strip()):
            return ""
        return found[0].rstrip()


def _any_of(patterns: str | Sequence[str]) -> re.Pattern[str]:
    several = (patterns,) if isinstance(patterns, str) else patterns
    return re.compile("|".join(f"(?:{each})" for each in several) if several else "(?!)")


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph or a rule; `line` is its text with the breaks of a measure as blanks."""

    span: Span
    line: str
    is_rule: bool

    @property
    def words(self) -> int:
        """Count the words, as blanks part them."""
        return len(self.line.split())


def parts_of(text: str, patterns: ZonePatterns) -> list[Part]:
    """Return the paragraphs and rules of `text` in reading order."""
    found = []
    for span in paragraphs(text):
        line = span.of(text)
        if "\n" in line:
            line = line.replace("\n", " ")
        found.append(Part(span, line, _is_rule(line, patterns)))
    return found


def _is_rule(line: str, patterns: ZonePatterns) -> bool:
    """Tell whether `line` only parts what stands above and below it, as === under a heading does."""
    return len(line) < _CUE_LENGTH.stop and (patterns.rule.match(line) is not None or not line.strip("= "))
