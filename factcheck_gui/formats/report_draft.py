"""A draft cut into blocks and pieces, so that marks that overlap can be drawn one inside the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.draft.text import paragraphs
from factcheck_gui.domain.draft.zone import ZoneKind
from factcheck_gui.domain.report import DraftMark
from factcheck_gui.domain.span import Span

RULE = "rule"
"""What stands between two parts of a story and is in no zone."""

DEEPEST = 3
"""The most lines between the words and a mark's own line: the leading has room for no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One mark over a piece; `depth` says how many lines stand between the words and its own."""

    mark: DraftMark
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words with the same marks over them, the widest first; `ends` are the marks that end here."""

    text: str
    layers: tuple[Layer, ...] = ()
    ends: tuple[DraftMark, ...] = ()
    is_dateline: bool = False

    @property
    def going_on(self) -> tuple[Layer, ...]:
        """Return the layers that lie over what follows, too."""
        return tuple(layer for layer in self.layers if layer.mark not in self.ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph of one zone, or a rule between two; `begins` are the marks that begin in it."""

    kind: str
    pieces: tuple[Piece, ...] = ()
    begins: tuple[DraftMark, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """The stretch of a paragraph that lies in one zone."""

    span: Span
    is_dateline: bool = False


def draft_blocks(revision: Revision, marks: Sequence[DraftMark]) -> list[Block]:
    """Return the draft from top to bottom, with `marks` given in the order of the text."""
    waiting = [layer for cluster in _clusters(marks) for layer in _layered(cluster)]
    waiting.reverse()
    open_: list[Layer] = []
    blocks = []
    for kind, parts in _paragraphs(revision):
        end = parts[-1].span.end if parts else 0
        begins = []
        while waiting and waiting[-1].mark.span.start < end:
            open_.append(waiting.pop())
            begins.append(open_[-1].mark)
        pieces = [piece for part in parts for piece in _pieces(revision.text, part, open_)]
        open_ = [layer for layer in open_ if layer.mark.span.end > end]
        blocks.append(Block(kind=kind, pieces=tuple(pieces), begins=tuple(begins)))
    return _with_ends(blocks)


def _with_ends(blocks: list[Block]) -> list[Block]:
    """Let each mark end with the last words that it lies over, also where it goes on over a rule."""
    last: dict[int, int] = {}
    pieces = [piece for block in blocks for piece in block.pieces]
    for number, piece in enumerate(pieces):
        for layer in piece.layers:
            if piece.text.strip() or id(layer) not in last:
                last[id(layer)] = number
    ended = (
        replace(piece, ends=tuple(layer.mark for layer in piece.layers if last[id(layer)] == number))
        for number, piece in enumerate(pieces)
    )
    return [replace(block, pieces=tuple(islice(ended, len(block.pieces)))) for block in blocks]


def _paragraphs(revision: Revision) -> Iterator[tuple[str, list[_Part]]]:
    """Yield each paragraph with its zone; a dateline is the beginning of the next one."""
    text, end = revision.text, 0
    dateline: list[_Part] = []
    for zone in revision.zones:
        if text[end : zone.span.start].strip():
            yield RULE, []
        end = zone.span.end
        if zone.kind is ZoneKind.DATELINE:
            dateline = [_Part(zone.span, is_dateline=True)]
            continue
        for span in paragraphs(text, zone.span):
            yield zone.kind.value, [*dateline, _Part(span)]
            dateline = []
    if dateline:
        yield ZoneKind.DATELINE.value, dateline
    if text[end:].strip():
        yield RULE, []


def _clusters(marks: Sequence[DraftMark]) -> Iterator[list[DraftMark]]:
    """Yield marks in groups that no other mark touches."""
    cluster: list[DraftMark] = []
    end = 0
    for mark in marks:
        if cluster and mark.span.start >= end:
            yield cluster
            cluster = []
        cluster.append(mark)
        end = max(end, mark.span.end)
    if cluster:
        yield cluster


def _layered(cluster: list[DraftMark]) -> list[Layer]:
    """Put narrow marks nearest to the words, and every line where no other one is."""
    depth: dict[int, int] = {}
    for at in sorted(range(len(cluster)), key=lambda at: (len(cluster[at].span), at)):
        below = [deep for other, deep in depth.items() if cluster[other].span.overlaps(cluster[at].span)]
        depth[at] = 1 + max(below) if below else 0
    return [Layer(mark=mark, depth=min(depth[at], DEEPEST)) for at, mark in enumerate(cluster)]


def _pieces(text: str, part: _Part, layers: list[Layer]) -> Iterator[Piece]:
    span = part.span
    inside = [layer for layer in layers if layer.mark.span.overlaps(span)]
    edges = {span.start, span.end}
    for layer in inside:
        edges |= {max(span.start, layer.mark.span.start), min(span.end, layer.mark.span.end)}
    for start, end in pairwise(sorted(edges)):
        piece = Span(start, end)
        over = [layer for layer in inside if layer.mark.span.overlaps(piece)]
        over.sort(key=lambda layer: -len(layer.mark.span))
        yield Piece(
            text=piece.of(text),
            layers=tuple(over),
            is_dateline=part.is_dateline,
        )
