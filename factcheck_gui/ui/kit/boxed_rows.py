"""Words and boxed values set out in rows: which words stand where, before anything is drawn."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.ui.kit.faces import Setting

_CUT = "…"
_LONGEST = 400
"""Code points of a piece that are set out at all."""


class Box(StrEnum):
    """What a boxed value is. Red and green only after a verdict said which is wrong."""

    OLD = "old"
    NEW = "new"
    WRONG = MarkName.WRONG.value
    RIGHT = MarkName.CONFIRMED.value


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, or with `box` a value in a box; `struck` where it is on its way out.

    `gives_way` marks words that are left out where the rest then fits on one row.
    """

    text: str
    box: Box | None = None
    strong: bool = False
    struck: bool = False
    gives_way: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """What is shown of a piece in one row, from `left` on, `wide` px; with its font."""

    piece: Piece
    shown: str
    face: Setting
    row: int
    left: float
    wide: float


Faces = Callable[[Piece], Setting]


class Rows:
    """Fills rows of one width with pieces, breaking them between words.

    Args:
        width: Of a row, px.
        most: The most rows; what is over ends in "…".
        gap: Between two pieces, px.
        edges: Both sides of a box together, px.
    """

    def __init__(self, *, width: float, most: int, gap: float, edges: float) -> None:
        self._width = width
        self._most = most
        self._gap = gap
        self._edges = edges
        self._left = 0.0
        self._row = 0
        self.placed: list[Placed] = []

    def fill(self, pieces: Iterable[Piece], faces: Faces) -> list[Placed]:
        """Set out `pieces`, leaving out what gives way if all the rest then fits on one row."""
        all_pieces = list(pieces)
        values = [piece for piece in all_pieces if not piece.gives_way]
        fits = self._total(values, faces) <= self._width < self._total(all_pieces, faces)
        for piece in values if fits else all_pieces:
            self._add(piece, faces(piece))
        return self.placed

    def _add(self, piece: Piece, face: Setting) -> None:
        rest = piece.text[:_LONGEST]
        edges = self._edges if piece.box is not None else 0.0
        while rest and self._row < self._most:
            room = self._width - self._left - edges
            shown, after = self._part(rest, face.metrics, room)
            if shown:
                wide = face.metrics.horizontalAdvance(shown) + edges
                self.placed.append(Placed(piece, shown, face, self._row, self._left, wide))
                self._left += wide + self._gap
            rest = after
            if rest:
                self._left, self._row = 0.0, self._row + 1

    def _part(self, text: str, metrics: QFontMetricsF, room: float) -> tuple[str, str]:
        """Return what of `text` goes into `room`, and what is left for the next row."""
        shown = fitting(text, metrics, room)
        is_last = self._row + 1 == self._most
        if shown == text or (shown and not is_last):
            return shown, text[len(shown) :].lstrip()
        if self._left and not is_last:
            return "", text
        if self._left and room < metrics.horizontalAdvance(_CUT + text[0]):
            self._cut_last()
            return "", ""
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room), ""

    def _cut_last(self) -> None:
        """Let what stands last in the row say that more follows, where not even a dot of it fits."""
        last = self.placed[-1]
        room = last.wide - (self._edges if last.piece.box is not None else 0)
        cut = last.face.metrics.elidedText(last.shown + _CUT, Qt.TextElideMode.ElideRight, room)
        self.placed[-1] = replace(last, shown=cut or _CUT)

    def _total(self, pieces: list[Piece], faces: Faces) -> float:
        texts = sum(faces(piece).metrics.horizontalAdvance(piece.text) for piece in pieces)
        boxes = sum(piece.box is not None for piece in pieces)
        return texts + self._edges * boxes + self._gap * max(0, len(pieces) - 1)


def fitting(text: str, metrics: QFontMetricsF, room: float) -> str:
    """Return as many whole words from the beginning of `text` as fit into `room` px."""
    shown = text
    while shown and metrics.horizontalAdvance(shown) > room:
        shown = shown.rpartition(" ")[0]
    return shown
