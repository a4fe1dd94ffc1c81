"""Cells of the coverage map: every sentence of a draft, with what is known of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.marks import DraftMark

NEVER = MarkName.NEVER_LOOKED_AT

# Where one row of pixels must stand for several sentences, the gravest is shown.
_GRAVITY = (
    MarkName.WRONG,
    MarkName.RECHECK,
    MarkName.AMBIGUOUS,
    NEVER,
    MarkName.UNCHECKED,
    MarkName.CHECKING,
    MarkName.DISPUTED,
    MarkName.UNVERIFIABLE,
    MarkName.CONFIRMED_WITH_CHANGE,
    MarkName.NOT_CHECKABLE,
    MarkName.CONFIRMED,
    MarkName.NOTHING_TO_CHECK,
)
_RANKS: dict[str, int] = {kind: rank for rank, kind in enumerate(_GRAVITY)}


class MapCell(NamedTuple):
    """A sentence, or a passage where none is known, and the kinds of marks in it, side by side."""

    start: int
    end: int
    kinds: tuple[str, ...]


def map_cells(
    marks: Sequence[DraftMark], unseen: Sequence[Span], sentences: Sequence[Span] = ()
) -> list[MapCell]:
    """Return the cells of a part of a draft, all arguments in reading order.

    Suggestions make no cell: they never count as looked at. Marks in one of `sentences`
    share its cell; outside of them each mark has a cell of its own.
    """
    kinds: dict[tuple[int, int], list[str]] = {(span.start, span.end): [NEVER] for span in unseen}
    starts = [span.start for span in sentences]
    ends = [span.end for span in sentences]
    for mark in marks:
        if mark.kind == MarkName.SUGGESTED:
            continue
        first, last = bisect_right(ends, mark.span.start), bisect_left(starts, mark.span.end)
        for span in sentences[first:last] or (mark.span,):
            found = kinds.setdefault((span.start, span.end), [])
            if mark.kind not in found:
                found.append(mark.kind)
    return [MapCell(start, end, tuple(found)) for (start, end), found in sorted(kinds.items())]


def gravest(kinds: Iterable[str]) -> str:
    """Return the kind that must not be overlooked."""
    return min(kinds, key=lambda kind: _RANKS.get(kind, len(_RANKS)))


def by_part(spans: Iterable[Span], starts: Sequence[int]) -> list[list[Span]]:
    """Sort spans into the parts of a text that begin at `starts`."""
    parts: list[list[Span]] = [[] for _ in starts]
    for span in spans:
        parts[max(0, bisect_right(starts, span.start) - 1)].append(span)
    return parts
