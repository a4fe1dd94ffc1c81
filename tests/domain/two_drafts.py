"""Two drafts of a story, and what became of a passage of the first in the second."""

from dataclasses import dataclass

from factcheck_gui.domain.carrying.carry_over import Carried, CarryOver, carry_over
from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.draft.zones import find_zones
from factcheck_gui.domain.span import Span
from factcheck_gui.services.zoning import load_patterns

STORY = """HARBOUR
Port loses 40 boats in the storm
NORTHPORT — The harbour has lost 40 boats since the storm of 2016, Mayor Ruth Amsel said on Monday.
She called the losses “heavy but not final.” The fleet once had 120 boats, and 3,000 people lived off it.
The port office counts 60,000 tons of fish a year. Nobody has checked that figure since the spring.
Per Lund, the chief of the coast guard, said the mole would hold. The coast guard did not send a boat.
___
Ida Moran in Southport contributed.
"""


@dataclass(frozen=True)
class Draft:
    text: str
    zones: tuple[Zone, ...]


def draft(text: str) -> Draft:
    return Draft(text, find_zones(text, load_patterns()))


def body(text: str) -> Draft:
    return Draft(text, (Zone(kind=ZoneKind.BODY, span=Span(0, len(text))),))


def place(text: str, words: str, occurrence: int = 1) -> Span:
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def carried(old: Draft, new: Draft, words: str, occurrence: int = 1) -> Carried:
    return carry_over(old, new, [place(old.text, words, occurrence)]).passages[0]


def carried_all(old: Draft, new: Draft, *words: str) -> CarryOver:
    return carry_over(old, new, [place(old.text, one) for one in words])


def in_story(words: str, *edits: tuple[str, str]) -> Carried:
    """What became of `words` of the story after `edits` of it."""
    return carried(draft(STORY), draft(edited(*edits)), words)


def edited(*edits: tuple[str, str]) -> str:
    text = STORY
    for before, after in edits:
        assert before in text
        text = text.replace(before, after)
    return text
