"""The marks of one draft by the blocks they stand in, with their places once laid out."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain

from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock

from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.draft_layout import Paragraph
from factcheck_gui.ui.draft.line_pieces import BlockLines
from factcheck_gui.ui.draft.marks import DraftMark, narrowest_first, reading_order
from factcheck_gui.ui.draft.placed_marks import LocalMark, MarkMeasures, PlacedBlock, place
from factcheck_gui.ui.kit.theme import Theme
from factcheck_gui.ui.text_positions import TextPositions


class DraftMarks:
    """Finds marks by block, by place and by claim; places those of a block when first asked.

    Args:
        blocks: The blocks of the view.
        positions: From code points to Qt's.
        theme: For the measures of marks.
    """

    def __init__(self, blocks: Sequence[Paragraph], positions: TextPositions, theme: Theme) -> None:
        self._blocks = blocks
        self._starts = [block.span.start for block in blocks]
        self._positions = positions
        roles = {block.setting.type_role for block in blocks}
        self._measures = {role: MarkMeasures.of(theme, role) for role in roles}
        self._by_claim: dict[str, list[DraftMark]] = {}
        self._by_block: dict[int, list[DraftMark]] = {}
        self._placed: dict[int, PlacedBlock] = {}

    def __iter__(self) -> Iterator[DraftMark]:
        """Go through all marks in reading order."""
        return iter(reading_order(chain.from_iterable(self._by_claim.values())))

    def set(self, marks: Iterable[DraftMark]) -> list[int]:
        """Show these marks and return the numbers of the blocks where something changed."""
        before, self._by_claim, self._by_block = self._by_block, {}, {}
        for mark in reading_order(marks):
            self._file(mark)
        numbers = before.keys() | self._by_block.keys()
        changed = [number for number in numbers if before.get(number) != self._by_block.get(number)]
        self._forget(changed)
        return changed

    def update(self, claim_ids: Collection[str], marks: Iterable[DraftMark]) -> list[int]:
        """Show these marks for these claims and return the numbers of the blocks they touch."""
        gone = [mark for claim_id in claim_ids for mark in self._by_claim.pop(claim_id, ())]
        come = list(marks)
        touched = {number for mark in (*gone, *come) for number in self._blocks_of(mark)}
        for number in touched:
            kept = [mark for mark in self.in_block(number) if mark.claim_id not in claim_ids]
            self._by_block[number] = kept
        for mark in come:
            self._file(mark)
        for number in touched:
            self._by_block[number] = reading_order(self._by_block[number])
        self._forget(touched)
        return list(touched)

    def in_block(self, number: int) -> list[DraftMark]:
        """Return the marks of a block in reading order."""
        return self._by_block.get(number, [])

    def of_claim(self, claim_id: str) -> list[DraftMark]:
        """Return the appearances of a claim in reading order."""
        return reading_order(self._by_claim.get(claim_id, ()))

    def at(self, place_in_text: int) -> list[DraftMark]:
        """Return the marks over a code point, inner before outer."""
        marks = self.in_block(self.block_at(place_in_text))
        return narrowest_first(mark for mark in marks if mark.span.start <= place_in_text < mark.span.end)

    def block_at(self, place_in_text: int) -> int:
        """Return the number of the block that holds a code point."""
        return max(0, bisect_right(self._starts, place_in_text) - 1)

    def placed(self, block: QTextBlock, layout: QAbstractTextDocumentLayout) -> PlacedBlock | None:
        """Return the places of a block's marks, None where it has none."""
        number = block.blockNumber()
        if not self._by_block.get(number):
            return None
        if number not in self._placed:
            self._placed[number] = self._place(block, layout)
        return self._placed[number]

    def forget_places(self) -> None:
        """Have every place found anew: the lines are laid out differently."""
        self._placed.clear()

    def _file(self, mark: DraftMark) -> None:
        self._by_claim.setdefault(mark.claim_id, []).append(mark)
        for number in self._blocks_of(mark):
            self._by_block.setdefault(number, []).append(mark)

    def _forget(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            self._placed.pop(number, None)

    def _place(self, block: QTextBlock, layout: QAbstractTextDocumentLayout) -> PlacedBlock:
        number = block.blockNumber()
        paragraph = self._blocks[number]
        corner = layout.blockBoundingRect(block).topLeft()
        lines = BlockLines(block, corner.x(), corner.y())
        local = [self._local(mark, paragraph, block.position()) for mark in self._by_block[number]]
        return place(lines, local, self._measures[paragraph.setting.type_role])

    def _local(self, mark: DraftMark, paragraph: Paragraph, first: int) -> LocalMark:
        shared = Span(max(mark.span.start, paragraph.span.start), min(mark.span.end, paragraph.span.end))
        start, end = self._positions.span_to_qt(shared)
        if paragraph.is_continued and shared.end == paragraph.span.end:
            end -= 1  # at a break of the view the end of this block is one before the next
        return LocalMark(
            mark=mark,
            start=start - first,
            end=end - first,
            begins_here=mark.span.start >= paragraph.span.start,
        )

    def _blocks_of(self, mark: DraftMark) -> range:
        last = max(mark.span.start, mark.span.end - 1)
        return range(self.block_at(mark.span.start), self.block_at(last) + 1)
