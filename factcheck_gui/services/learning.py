"""Earlier fact-checks from elsewhere, learned in many short transactions."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from io import BufferedReader
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

    def learn(self, path: Path) -> Generator[Learned]:
        """Read the file at `path` and yield the state of the run after each short transaction.

        Close the generator to cancel: what was learned stays, and the same file again goes
        on from there. One event a run says what it came to, also of one that was cancelled
        or failed half way: counts, and the file's SHA-256.

        Raises:
            ReadError: The file cannot be read as earlier fact-checks.
        """
        learned = Learned()
        try:
            with path.open("rb") as file:
                try:
                    yield from self._run(path.name, file, learned)
                finally:
                    if (learned.new or learned.updated) and not self._library.is_closed:
                        self._note(path.name, file, learned)
        except OSError as error:
            reason = error.strerror or "unknown error"
            raise ReadError(f"{path.name} cannot be read ({reason}). Check that you may open it.") from error

    def _run(self, name: str, file: BufferedReader, learned: Learned) -> Iterator[Learned]:
        from factcheck_gui.formats import earlier_claims as earlier  # noqa: PLC0415 - when needed

        batch, letters, notes = list[EarlierClaim](), 0, earlier.LineNotes()
        for row in earlier.read_earlier(name, file, notes):
            learned.read += 1
            learned.warnings = notes.warnings()
            if isinstance(row, earlier.SkippedRow):
                learned.skipped.append((row.index, row.reason))
                continue
            batch.append(self._earlier(row))
            letters += len(row.text) + len(row.title) + len(row.body)
            if len(batch) == BATCH or letters > LETTERS:
                yield self._kept(batch, learned)
                letters = 0
                self._library.matches.merge(MERGE_MS)
        yield self._kept(batch, learned)
        while self._library.matches.merge(MERGE_MS):
            yield learned

    def _note(self, name: str, file: BufferedReader, learned: Learned) -> None:
        self._recorder.note(
            f"Learn {learned.new:,} earlier claims, {learned.updated:,} updated",
            {
                "file": name,
                "sha256": _sha256(file),
                "read": learned.read,
                "new": learned.new,
                "updated": learned.updated,
                "skipped": len(learned.skipped),
            },
        )

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


def _sha256(file: BufferedReader) -> str:
    """Return the SHA-256 of the whole file, in hexadecimal; empty for a pipe, which cannot be read twice."""
    import hashlib  # noqa: PLC0415 - 8 ms that the first paint does not need

    if not file.seekable():
        return ""
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()
