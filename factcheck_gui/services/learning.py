"""Earlier fact-checks from elsewhere, learned in many short transactions."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck_gui.domain.errors import ReadError
from factcheck_gui.domain.ids import EarlierId
from factcheck_gui.domain.match import EarlierClaim
from factcheck_gui.services.recorder import Recorder
from factcheck_gui.store.library import Library

if TYPE_CHECKING:
    from factcheck_gui.formats.earlier_claims import EarlierRow

BATCH = 400
"""Rows a transaction: 17 ms, 29 in the slowest twentieth, so that a window stays alive between two."""
LETTERS = 200_000
"""Code points a transaction, where fact-checks come with their long bodies."""
MERGE_MS = 10


@dataclass(slots=True)
class Learned:
    """What a run has come to so far; `skipped` pairs a row's index, from 0, with its reason."""

    read: int = 0
    new: int = 0
    updated: int = 0
    skipped: list[tuple[int, str]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


class LearningService:
    """Keeps what others checked, known by id or by address and words; the same again changes nothing."""

    def __init__(self, library: Library, recorder: Recorder) -> None:
        self._library = library
        self._recorder = recorder

    def learn(self, path: Path) -> Iterator[Learned]:
        """Read the file at `path` and yield the state of the run after each short transaction.

        Stop asking for more to cancel: what was learned stays, and the same file again
        goes on from there. One event a run says what it came to.

        Raises:
            ReadError: The file cannot be read as earlier fact-checks.
        """
        from factcheck_gui.formats.earlier_claims import SkippedRow, read_earlier  # noqa: PLC0415 - when needed

        learned, batch, letters = Learned(), list[EarlierClaim](), 0
        try:
            with path.open("rb") as file:
                for row in read_earlier(path.name, file):
                    learned.read += 1
                    if isinstance(row, SkippedRow):
                        learned.skipped.append((row.index, row.reason))
                        continue
                    batch.append(self._earlier(row))
                    letters += len(row.text) + len(row.title) + len(row.body)
                    if len(batch) == BATCH or letters > LETTERS:
                        yield self._kept(batch, learned)
                        letters = 0
                        self._library.matches.merge(MERGE_MS)
        except OSError as error:
            reason = error.strerror or "unknown error"
            raise ReadError(f"{path.name} cannot be read ({reason}). Check that you may open it.") from error
        yield self._kept(batch, learned)
        while self._library.matches.merge(MERGE_MS):
            yield learned
        if learned.new or learned.updated:
            self._recorder.note(f"Learn {learned.new:,} earlier claims, {learned.updated:,} updated")

    def _kept(self, batch: list[EarlierClaim], learned: Learned) -> Learned:
        new, updated = self._library.matches.learn(batch)
        batch.clear()
        learned.new += new
        learned.updated += updated
        return learned

    def _earlier(self, row: "EarlierRow") -> EarlierClaim:
        return EarlierClaim(
            id=EarlierId(self._recorder.new_id()),
            text=row.text,
            title=row.title,
            body=row.body,
            claimant=row.claimant,
            date=row.date,
            rating=row.rating,
            url=row.url,
            external_id=row.external_id,
        )
