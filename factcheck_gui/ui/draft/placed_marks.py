"""Marks of one block with their places on the page, in px of the document."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.line_pieces import BlockLines, LinePiece
from factcheck_gui.ui.draft.marks import DraftMark, depths, lanes, stacked
from factcheck_gui.ui.kit.theme import Theme

WITHOUT_STRIPE = frozenset({MarkName.SUGGESTED})


class MarkMeasures(NamedTuple):
    """Where a fill ends above and below the base line, its line below that, and the pitch of words.

    `word_rise` is how far a margin word's base line stands over that of the draft's line:
    their capitals share a middle.
    """

    above: int
    below: int
    line: int
    depth: int
    word_rise: int
    word_pitch: int

    @classmethod
    def of(cls, theme: Theme, type_role: str) -> "MarkMeasures":
        """Return the measures for words in `type_role`: 17 above to 6 below in the body."""
        size, height = theme.type(type_role).size, theme.type(type_role).line
        below = min(size / 3, height / 4)
        caption = theme.type("ui.caption").size
        return cls(
            above=theme.px(min(size * 17 / 18, height * 3 / 4)),
            below=theme.px(below),
            line=theme.px(min(below - 2, 5)),
            depth=theme.px(3),
            word_rise=theme.px((size - caption) * _HALF_CAPITAL),
            word_pitch=theme.px(17),
        )


_HALF_CAPITAL = 0.33
"""Half the height of a capital in both faces, as a share of the size."""


class LocalMark(NamedTuple):
    """A mark's part in one block, in Qt's positions from the block's start."""

    mark: DraftMark
    start: int
    end: int
    begins_here: bool


class PlacedMark(NamedTuple):
    """A mark's pieces in one block; `depth` counts the lines of inner marks above its own."""

    mark: DraftMark
    pieces: tuple[LinePiece, ...]
    depth: int


class Stripe(NamedTuple):
    """A mark's stripe; `lane` counts from the text outwards."""

    mark: DraftMark
    lane: int
    top: int
    bottom: int


class MarginWord(NamedTuple):
    """What stands beside a line: the first mark's word, the others counted behind it."""

    marks: tuple[DraftMark, ...]
    baseline: int


class LaneOverflow(NamedTuple):
    """How many stripes found no lane in a line."""

    hidden: int
    top: int
    bottom: int


class PlacedBlock(NamedTuple):
    """All that a block's marks show. `marks` have the outer before the inner, as they are painted."""

    measures: MarkMeasures
    marks: tuple[PlacedMark, ...]
    stripes: tuple[Stripe, ...]
    words: tuple[MarginWord, ...]
    overflow: tuple[LaneOverflow, ...]


def place(lines: BlockLines, marks: Sequence[LocalMark], measures: MarkMeasures) -> PlacedBlock:
    """Place `marks`, given in reading order, on the lines of their block."""
    levels = depths([Span(local.start, local.end) for local in marks])
    placed = [
        (local, PlacedMark(mark=local.mark, pieces=tuple(lines.pieces(local.start, local.end)), depth=level))
        for local, level in zip(marks, levels, strict=True)
    ]
    seen = [(local, mark) for local, mark in placed if mark.pieces]
    widest_first = sorted(seen, key=lambda pair: pair[0].start - pair[0].end)
    stripes, overflow = _stripes([mark for _, mark in seen], measures)
    return PlacedBlock(
        measures=measures,
        marks=tuple(mark for _, mark in widest_first),
        stripes=stripes,
        words=_words([mark for local, mark in seen if local.begins_here and mark.mark.word], measures),
        overflow=overflow,
    )


def _stripes(
    marks: Sequence[PlacedMark], measures: MarkMeasures
) -> tuple[tuple[Stripe, ...], tuple[LaneOverflow, ...]]:
    striped = [mark for mark in marks if mark.mark.kind not in WITHOUT_STRIPE]
    chosen = lanes([(mark.pieces[0].line, mark.pieces[-1].line) for mark in striped])
    stripes = tuple(
        Stripe(
            mark=mark.mark,
            lane=lane,
            top=mark.pieces[0].baseline - measures.above,
            bottom=mark.pieces[-1].baseline + measures.below,
        )
        for mark, lane in zip(striped, chosen.of, strict=True)
        if lane is not None
    )
    baselines = {piece.line: piece.baseline for mark in striped for piece in mark.pieces}
    overflow = tuple(
        LaneOverflow(
            hidden=count, top=baselines[line] - measures.above, bottom=baselines[line] + measures.below
        )
        for line, count in chosen.hidden.items()
        if line in baselines
    )
    return stripes, overflow


def _words(marks: Sequence[PlacedMark], measures: MarkMeasures) -> tuple[MarginWord, ...]:
    tops = [mark.pieces[0].baseline - measures.word_rise for mark in marks]
    order = sorted(range(len(marks)), key=lambda index: tops[index])
    placed = stacked([tops[index] for index in order], measures.word_pitch)
    return tuple(
        MarginWord(
            marks=tuple(marks[order[index]].mark for index in (word.number, *word.behind)), baseline=word.top
        )
        for word in placed
    )
