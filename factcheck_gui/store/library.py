"""The library: one file with its evidence folder, open for one process to write to."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from factcheck_gui.domain.act import Act, Change, Record
from factcheck_gui.store import opening
from factcheck_gui.store.articles import ArticleStore
from factcheck_gui.store.beside import belongs_to, evidence_folder
from factcheck_gui.store.candidates import MatchStore
from factcheck_gui.store.claims import ClaimStore
from factcheck_gui.store.driver import Database
from factcheck_gui.store.events import EventStore
from factcheck_gui.store.evidence import EvidenceFolder
from factcheck_gui.store.folders import make_folder
from factcheck_gui.store.lock import LibraryLock
from factcheck_gui.store.people import PersonStore
from factcheck_gui.store.sources import SourceStore
from factcheck_gui.store.writing import write

if TYPE_CHECKING:
    from factcheck_gui.store.part_rows import PartCache
    from factcheck_gui.store.verify import VerifyReport


class Library:
    """An open library, for the thread that opened it.

    Attributes:
        path: The file; never to be opened by other means while this is open.
        articles: What is known of articles.
        claims: What is known of claims, their verdicts, fixes and queries.
        sources: What is known of sources and evidence.
        people: Who acts.
        events: The history.
        matches: Earlier claims, and decisions on their likeness.
        evidence: The copies kept.
    """

    def __init__(
        self, database: Database, lock: LibraryLock | None, cache: "PartCache | None" = None
    ) -> None:
        """Put the stores on one connection; `open` makes it."""
        self._database = database
        self._lock = lock
        self._is_closed = False
        self.path = database.path
        self.articles = ArticleStore(database)
        self.claims = ClaimStore(database)
        self.sources = SourceStore(database)
        self.people = PersonStore(database)
        self.events = EventStore(database)
        self.matches = MatchStore(database, cache)
        self.evidence = EvidenceFolder(evidence_folder(database.path))

    @classmethod
    def open(cls, path: Path, *, writable: bool = True, holder: str = "") -> Self:
        """Open the library at `path`; for writing it is made when missing and brought up to date.

        Args:
            path: The SQLite file.
            writable: Hold it for writing, which one process can; else only read it.
            holder: Who holds it, for those who are told that it is held.

        Raises:
            StoreError: Held by another, unwritable, damaged, a newer version's, or no
                library: what is wrong and what to do.
        """
        path = path.expanduser().absolute()
        opening.check(path)
        if not writable:
            return cls(opening.open_for_reading(path), None)
        make_folder(path.parent)
        lock = LibraryLock(path)
        lock.take(holder)
        try:
            database = opening.open_for_writing(path, was_left=lock.was_left)
        except BaseException:
            lock.release(closed=not lock.was_left)
            raise
        library = cls(database, lock)
        try:
            library.matches.catch_up()
        except BaseException:
            library.close()
            raise
        return library

    @property
    def is_read_only(self) -> bool:
        """Tell whether nothing can be recorded."""
        return not self._database.is_writable

    @property
    def is_closed(self) -> bool:
        """Tell whether it was closed: nothing can be read or recorded any more."""
        return self._is_closed

    def owns(self, path: Path) -> bool:
        """Tell whether `path` is the library's file, or one that lies beside it and belongs to it."""
        return belongs_to(self.path, path)

    @contextmanager
    def reader(self) -> Iterator["Library"]:
        """Open the same library once more, for reading, in the thread of a job."""
        reader = Library(opening.open_for_reading(self.path), None, self.matches.cache)
        try:
            yield reader
        finally:
            reader.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all of a block or nothing of it; within another such block, that one decides.

        Raises:
            StoreError: The library cannot be written.
        """
        is_part = self._database.in_transaction
        with self._database.transaction():
            yield
            if not is_part:
                self.matches.keep_up()

    def record(self, act: Act) -> None:
        """Do what `act` says and append its event, in one transaction.

        Raises:
            RuleError: A record is not what the act says it was; nothing was done.
            StoreError: The library cannot be written; nothing was done.
        """
        with self.transaction():
            self.write(act.changes)
            self.append_event(act)

    def write(self, changes: Iterable[Change[Record]]) -> None:
        """Make `changes` within the open transaction; their event is to follow."""
        for change in changes:
            write(self._database, change)

    def append_event(self, act: Act) -> None:
        """Append the event of changes already made, within the open transaction."""
        self.events.append(act)

    def verify(self, *, repair: bool = False) -> "VerifyReport":
        """Check the file, the search index, texts, anchors, evidence and history.

        Args:
            repair: Make the search and matching indexes anew first, where they are out of step.
        """
        from factcheck_gui.store.verify import Verification  # noqa: PLC0415 - not at the start

        return Verification(self._database, self.events, self.evidence, self.matches).run(repair=repair)

    def close(self) -> None:
        """Close the library; what is in its log goes into the file. A second time does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        try:
            self._database.finish()
        finally:
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        """Return the library itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the library."""
        self.close()
