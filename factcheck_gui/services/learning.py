"""Earlier fact-checks from elsewhere, and old articles, learned in many short transactions."""

from collections.abc import Generator, Iterator
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck_gui.domain.errors import ReadError, reason_of
from factcheck_gui.domain.ids import EarlierId
from factcheck_gui.domain.match import EarlierClaim
from factcheck_gui.services.earlier_batches import BATCH, LETTERS, EarlierBatches
from factcheck_gui.services.learned import Learned, Left
from factcheck_gui.services.recorder import Recorder
from factcheck_gui.store.library import Library

if TYPE_CHECKING:
    from factcheck_gui.formats.earlier_claims import EarlierRow

__all__ = ["BATCH", "LETTERS", "Learned", "LearningService"]

_HASHED_AT_ONCE = 8_000_000
"""Bytes: some 10 ms."""


class LearningService:
    """Keeps what others checked, known by id or by address and words; the same again changes nothing."""

    def __init__(self, library: Library, recorder: Recorder) -> None:
        self._library = library
        self._recorder = recorder

    def learn(self, path: Path) -> Generator[Learned]:
        """Read the file or folder at `path` and yield the state of the run after each short step.

        Close the generator to cancel: what was learned stays, and the same again goes on
        from there. One event a run says what it came to, also of one that was cancelled or
        failed half way: counts, and the file's SHA-256.

        Raises:
            ReadError: It cannot be read as earlier fact-checks, or holds no old article.
        """
        if path.is_dir():
            from factcheck_gui.services.old_articles import ArticleLearning  # noqa: PLC0415 - when needed

            return ArticleLearning(self._library, self._recorder).learn(path)
        return self._learn_file(path)

    def _learn_file(self, path: Path) -> Generator[Learned]:
        learned, digest = Learned(), ""
        batches = EarlierBatches(self._library, self._recorder, learned)
        try:
            with path.open("rb") as file:
                try:
                    yield from _read(path.name, file, batches, learned)
                    digest = yield from _hashed(file, learned)
                finally:
                    if learned.new or learned.updated:
                        batches.note(path.name, digest or _sha256(file))
        except OSError as error:
            reason = reason_of(error)
            raise ReadError(f"{path.name} cannot be read ({reason}). Check that you may open it.") from error


def _read(name: str, file: BufferedReader, batches: EarlierBatches, learned: Learned) -> Iterator[Learned]:
    from factcheck_gui.formats import earlier_claims as earlier  # noqa: PLC0415 - when needed

    notes = earlier.LineNotes()
    for row in earlier.read_earlier(name, file, notes):
        if isinstance(row, earlier.SkippedRow):
            learned.skipped.append(Left(row.index, row.reason, row.line))
        elif row is not None:
            batches.add(_earlier(row))
        learned.read += row is not None
        learned.notes = notes.warnings()
        yield from batches.steps(waits=row is None)
    yield from batches.end()


def _earlier(row: "EarlierRow") -> EarlierClaim:
    return EarlierClaim(
        id=EarlierId(""),
        text=row.text,
        title=row.title,
        body=row.searched_body,
        claimant=row.claimant,
        date=row.date,
        rating=row.rating,
        url=row.url,
        external_id=row.external_id,
    )


def _hashed(file: BufferedReader, learned: Learned) -> Generator[Learned, None, str]:
    """Return what `_sha256` does, a short step at a time."""
    import hashlib  # noqa: PLC0415 - 8 ms that the first paint does not need

    if not file.seekable():
        return ""
    file.seek(0)
    made = hashlib.sha256()
    while piece := file.read(_HASHED_AT_ONCE):
        made.update(piece)
        if len(piece) == _HASHED_AT_ONCE:
            yield learned
    return made.hexdigest()


def _sha256(file: BufferedReader) -> str:
    """Return the SHA-256 of the whole file, in hexadecimal; empty for a pipe, which cannot be read twice."""
    import hashlib  # noqa: PLC0415 - 8 ms that the first paint does not need

    if not file.seekable():
        return ""
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()
