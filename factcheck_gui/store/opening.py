"""Opening the file of a library: is it one, is it whole, is it up to date."""

import os
import stat
from pathlib import Path

from factcheck_gui.domain.errors import OutdatedError, StoreError, reason_of
from factcheck_gui.store.driver import Database, damaged
from factcheck_gui.store.folders import PRIVATE_FILE
from factcheck_gui.store.migrations import STEPS, Steps


def open_for_writing(path: Path, *, was_left: bool, steps: Steps = STEPS) -> Database:
    """Open the library at `path`, made when missing and brought up to date.

    Args:
        path: The file.
        was_left: The last one to write to it did not close it: it is looked over first.
        steps: The way to the version wanted.

    Raises:
        StoreError: Another program's file, a newer version's, a damaged or unwritable one.
    """
    _make(path)
    database = Database(path, writable=True)
    try:
        pending = steps.pending(database)
        _refuse_damage(database, thorough=was_left)
        database.set_up_writing()
        _refuse_unwritable(database)
        if pending:
            _bring_up_to_date(database, steps, is_new=len(pending) == len(steps.by_name))
    except BaseException:
        database.close()
        raise
    return database


def _bring_up_to_date(database: Database, steps: Steps, *, is_new: bool) -> None:
    if not is_new:
        from factcheck_gui.store.backup import back_up  # noqa: PLC0415 - not at an ordinary start

        back_up(database)
    steps.take(database)


def open_for_reading(path: Path) -> Database:
    """Open the library at `path`, changing nothing.

    Raises:
        StoreError: As for writing; also a missing one.
        OutdatedError: One of an older version.
    """
    if not _has_content(path):
        raise StoreError(f"There is no library at “{path}”. Import a story to begin one.")
    database = _readable(path)
    try:
        _refuse_older(database)
    except StoreError:
        database.close()
        raise
    return database


def check(path: Path) -> None:
    """Look at the file before anything is made beside it; a missing or empty one is fine.

    Raises:
        StoreError: It is a folder, out of reach, another program's, or a newer version's.
    """
    if not _has_content(path):
        return
    database = Database(path, writable=False, immutable=not _has_log(path))
    try:
        STEPS.pending(database)
    finally:
        database.close()


def _has_content(path: Path) -> bool:
    try:
        found = path.stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StoreError(
            f"“{path}” cannot be reached ({reason_of(error)}). Choose a place where you may read."
        ) from error
    if stat.S_ISDIR(found.st_mode):
        raise StoreError(f"“{path}” is a folder. Name a file in it for the library.")
    return found.st_size > 0


def _make(path: Path) -> None:
    """Make an empty file readable by its owner alone; what SQLite makes beside it is so too."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))
    except FileExistsError:
        return
    except OSError as error:
        raise StoreError(
            f"“{path}” cannot be made ({reason_of(error)}). Choose a place where you may write."
        ) from error


def _readable(path: Path) -> Database:
    """Connect for reading; without a log beside it also where no lock file can be made."""
    try:
        return Database(path, writable=False)
    except StoreError:
        if _may_write(path.parent) or _has_log(path):
            raise
        return Database(path, writable=False, immutable=True)


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _may_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _refuse_older(database: Database) -> None:
    if STEPS.pending(database):
        raise OutdatedError(
            f"“{database.path.name}” is of an older version of this program. "
            "Open it for writing once, to bring it up to date."
        )


def _refuse_damage(database: Database, *, thorough: bool) -> None:
    """Refuse a file that is cut short; with `thorough` also one with a page out of order."""
    size = database.number("PRAGMA page_count") * database.number("PRAGMA page_size")
    is_cut = not _has_log(database.path) and database.path.stat().st_size < size
    if is_cut or (thorough and database.text("PRAGMA quick_check(1)") != "ok"):
        raise damaged(database.path)


def _refuse_unwritable(database: Database) -> None:
    """Find out now whether the file takes writes; SQLite opens a read-only one without a word."""
    database.run("BEGIN IMMEDIATE")
    try:
        database.run("PRAGMA user_version = 0")  # as it is anyway, but it is a write
    finally:
        database.run("ROLLBACK")
