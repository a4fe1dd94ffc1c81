"""What the first frame of the window shows: the draft that was open last, with its marks."""

from dataclasses import dataclass

from factcheck_gui.domain.draft.zone import Zone
from factcheck_gui.domain.span import Span


@dataclass(frozen=True, slots=True)
class FirstPage:
    """A draft as it was left. `marks` pairs a passage with the name of its mark in the theme."""

    text: str
    zones: tuple[Zone, ...]
    place: int
    marks: tuple[tuple[Span, str], ...]
