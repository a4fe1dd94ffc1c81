"""The one way to SQLite: a connection with our settings, and its errors in plain words."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from sqlcipher3 import dbapi2

from factcheck_gui.domain.errors import BeginningLostError, DamagedError, StoreError
from factcheck_gui.store.beside import way_on
from factcheck_gui.store.folders import may_write

DriverError = dbapi2.Error
"""Base of the driver's exceptions; it is no `sqlite3.Error`."""

Value = str | int | float | bytes | None
Row = tuple[Any, ...]

BUSY_MS = 5000
CACHE_KIB = 32_000
"""Room for the search index of 100,000 claims: with SQLite's own 8 MB, p95 of a search is a fifth longer."""
_SETTINGS = (
    f"PRAGMA busy_timeout = {BUSY_MS}",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    f"PRAGMA cache_size = -{CACHE_KIB}",
    "SELECT 1 FROM sqlite_schema LIMIT 1",  # what is no database, or cannot be read here, says so now
)
_WRITING = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    f"PRAGMA journal_size_limit = {16 * 2**20}",
)
_OUTERMOST = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_WITHIN = ("SAVEPOINT part", "RELEASE part", ("ROLLBACK TO part", "RELEASE part"))
_SENTENCES = {
    "SQLITE_FULL": "“{name}” could not be saved: the disk is full. Free some space and do it again; "
    "all that was saved before is kept.",
    "SQLITE_IOERR": "“{name}” could not be read or written: the disk is full or faulty. "
    "Free some space or copy the library to another disk, and do it again.",
    "SQLITE_READONLY": "“{name}” can only be read here. Allow writing to the file and its folder, "
    "or use a copy of it elsewhere.",
    "SQLITE_PERM": "“{name}” may not be opened. Ask for the right to read and write it.",
    "SQLITE_CANTOPEN": "“{name}” cannot be opened. See that the file and its folder are there and may be "
    "read and written.",
    "SQLITE_BUSY": "“{name}” is in use by another program. Close that one and do it again.",
    "SQLITE_LOCKED": "“{name}” is in use by another program. Close that one and do it again.",
}
_DAMAGE = {
    "SQLITE_CORRUPT": "“{name}” is damaged. Keep it as it is, and go on {way_on}.",
    "SQLITE_NOTADB": "“{name}” is not a library of this program, or its beginning is damaged. "
    "Choose another file, or go on {way_on}.",
}
_UNNAMED = {
    "decode to UTF-8": "SQLITE_CORRUPT",
    "malformed": "SQLITE_CORRUPT",
    "unsupported file format": "SQLITE_CORRUPT",
    "disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "readonly": "SQLITE_READONLY",
    "locked": "SQLITE_BUSY",
}


def raise_in_words(error: Exception, path: Path) -> NoReturn:
    """Raise what the user can act on; anything else is a bug and goes on as it is.

    Raises:
        DamagedError: Damage, or not a database.
        StoreError: Full disk, read-only file, lock.
    """
    code = _code(error)
    if code in _DAMAGE:
        raise damaged(path, code) from error
    if code not in _SENTENCES:
        raise error
    raise StoreError(_SENTENCES[code].format(name=path.name)) from error


def damaged(path: Path, code: str = "SQLITE_CORRUPT") -> DamagedError:
    """Return what says that the file at `path` is damaged, and what to go on with."""
    kind = BeginningLostError if code == "SQLITE_NOTADB" else DamagedError
    return kind(_DAMAGE[code].format(name=path.name, way_on=way_on(path)))


def _code(error: Exception) -> str:
    """Return SQLite's primary code; some errors come without one, or with none that tells anything."""
    name = getattr(error, "sqlite_errorname", None) or ""
    code = "_".join(name.split("_")[:2])
    if code not in {"", "SQLITE_ERROR"}:
        return code
    return next((code for words, code in _UNNAMED.items() if words in str(error)), code)


class Database:
    """One connection to one file, for the thread that made it.

    Statements outside `transaction` stand for themselves.
    """

    def __init__(self, path: Path, *, writable: bool, immutable: bool = False) -> None:
        """Connect to the file at `path`, which must be there.

        Args:
            path: The file; never read by other means while this is open, because closing
                any handle on it drops the locks of this process.
            writable: Set up for writing, else `mode=ro`.
            immutable: Trust that nobody writes: for a folder where no lock can be made.
        """
        self.path = path
        self.is_writable = writable
        mode = "rw" if writable else "ro"
        uri = f"{path.absolute().as_uri()}?mode={mode}{'&immutable=1' if immutable else ''}"
        try:
            self.connection = dbapi2.connect(
                uri, uri=True, isolation_level=None, timeout=BUSY_MS / 1000, cached_statements=256
            )
        except DriverError as error:
            raise_in_words(error, path)
        try:
            self._set_up(_SETTINGS)
        except StoreError:
            self.connection.close()
            raise

    def _set_up(self, settings: Iterable[str]) -> None:
        for statement in settings:
            self.run(statement)

    def set_up_writing(self) -> None:
        """Turn on the write-ahead log with full syncs: nothing acknowledged is lost.

        WAL with `synchronous=FULL` lost 0 of 400 acts at a simulated power cut, NORMAL 273.
        """
        self._set_up(_WRITING)

    @property
    def in_transaction(self) -> bool:
        """Tell whether a transaction is open."""
        return bool(self.connection.in_transaction)

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """Return all rows of the answer."""
        try:
            found: list[Row] = self.connection.execute(sql, values).fetchall()
        except DriverError as error:
            raise_in_words(error, self.path)
        return found

    def row(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        """Return the first row of the answer, None for an empty one."""
        found = self.rows(sql, values)
        return found[0] if found else None

    def text(self, sql: str, values: Sequence[Value] = ()) -> str | None:
        """Return the first column of the first row as text, None for nothing."""
        row = self.row(sql, values)
        return None if row is None or row[0] is None else str(row[0])

    def number(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Return the first column of the first row as a number, 0 for nothing."""
        row = self.row(sql, values)
        return 0 if row is None or row[0] is None else int(row[0])

    def run(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Run one statement; return how many rows it changed."""
        try:
            return int(self.connection.execute(sql, values).rowcount)
        except DriverError as error:
            raise_in_words(error, self.path)

    def run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each of `rows`."""
        try:
            self.connection.executemany(sql, rows)
        except DriverError as error:
            raise_in_words(error, self.path)

    def passes(self, check: str) -> bool:
        """Run a statement that fails where something is damaged; tell whether it went through."""
        try:
            self.connection.execute(check).fetchall()
        except DriverError:
            return False
        return True

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all of the block or, at any error, nothing of it; one within another is part of it.

        Raises:
            StoreError: The library is open for reading only, or cannot be written.
        """
        if not self.is_writable:
            raise StoreError(
                f"“{self.path.name}” is open for reading only; nothing was changed. {self._way()}"
            )
        begin, commit, undo = _WITHIN if self.in_transaction else _OUTERMOST
        self.run(begin)
        try:
            yield
            self.run(commit)
        except BaseException:
            if self.in_transaction:  # at a full disk SQLite may have rolled back by itself
                for statement in undo:
                    self.run(statement)
            raise

    def _way(self) -> str:
        """Return what to do about a library that is only read, which has one of two reasons."""
        if may_write(self.path) and may_write(self.path.parent):
            return "Close the window that has it open for writing, and open it again."
        return "Allow writing to the file and its folder and open it again, or use a copy of it elsewhere."

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See one state of the library through several questions, whatever is saved meanwhile."""
        if self.in_transaction:
            yield
            return
        self.run("BEGIN")
        try:
            yield
        finally:
            if self.in_transaction:  # after an error SQLite may have ended it by itself
                self.run("COMMIT")

    def finish(self) -> None:
        """Move what is in the log into the file, unless somebody still reads, and close."""
        try:
            if self.is_writable:
                self.run("PRAGMA busy_timeout = 0")
                self.passes("PRAGMA wal_checkpoint(TRUNCATE)")  # at a full disk all stays safe in the log
        finally:
            self.close()

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()
