"""Marks of claims in a draft: what they are, which share a place, how they are ordered."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck_gui.domain.span import Span

MOST_LANES = 4
"""Stripes side by side in the margin; what does not fit is counted."""


class DraftMark(NamedTuple):
    """One appearance of a claim, or a suggestion, as the draft shows it.

    `kind` names its look in the theme, `word` stands in the margin ("" for none), `glyph`
    before it. A claim that appears twice has two marks with one `claim_id`; a passage with
    nothing to check has "".
    """

    claim_id: str
    span: Span
    kind: str
    word: str = ""
    glyph: str = ""
    has_query: bool = False


class Lanes(NamedTuple):
    """`of` has one lane per interval, None where all are taken; `hidden` counts those by row."""

    of: tuple[int | None, ...]
    hidden: dict[int, int]


def lanes(rows: Sequence[tuple[int, int]], most: int = MOST_LANES) -> Lanes:
    """Give each interval of rows (first and last, both included) a lane from the text outwards.

    Intervals come in reading order; one that begins takes the innermost lane that is free
    in its first row and keeps it to its last.
    """
    ends: list[int] = []
    chosen: list[int | None] = []
    hidden: dict[int, int] = {}
    for first, last in rows:
        lane = next((number for number, end in enumerate(ends) if end < first), len(ends))
        if lane >= most:
            chosen.append(None)
            hidden |= {row: hidden.get(row, 0) + 1 for row in range(first, last + 1)}
            continue
        ends[lane : lane + 1] = [last]
        chosen.append(lane)
    return Lanes(of=tuple(chosen), hidden=hidden)


class StackedWord(NamedTuple):
    """A margin word's place: number of its mark, top in px, and the marks counted behind it."""

    number: int
    top: int
    behind: tuple[int, ...] = ()


def stacked(tops: Sequence[int], pitch: int) -> list[StackedWord]:
    """Place margin words at the lines where their marks begin, none over another.

    `tops` ascend. A word may stand up to one `pitch` below its line: so two on a line
    stack, and a third is counted behind the second.
    """
    placed: list[StackedWord] = []
    for number, top in enumerate(tops):
        last = placed[-1] if placed else None
        free = top if last is None else max(top, last.top + pitch)
        if last is not None and free - top > pitch:
            placed[-1] = StackedWord(number=last.number, top=last.top, behind=(*last.behind, number))
        else:
            placed.append(StackedWord(number=number, top=free))
    return placed


def reading_order(marks: Iterable[DraftMark]) -> list[DraftMark]:
    """Return marks by where they begin, the longer first where they begin together."""
    return sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.claim_id))


def narrowest_first(marks: Iterable[DraftMark]) -> list[DraftMark]:
    """Return marks with the inner before the outer, as a click goes through them."""
    return sorted(marks, key=lambda mark: (len(mark.span), mark.span.start, mark.claim_id))


def depths(spans: Sequence[Span]) -> list[int]:
    """Return how many lines lie between each span's words and its own line.

    0 for a span whose words no narrower one shares; one more than the deepest narrower
    span it overlaps, so that the lines of both can be seen.
    """
    found = [0] * len(spans)
    order = sorted(range(len(spans)), key=lambda index: (len(spans[index]), index))
    for rank, index in enumerate(order):
        inner = [found[other] for other in order[:rank] if spans[other].overlaps(spans[index])]
        found[index] = 1 + max(inner) if inner else 0
    return found
