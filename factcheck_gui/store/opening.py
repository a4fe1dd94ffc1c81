"""Opening the file of a library: is it one, is it whole, is it up to date."""

import os
import stat
from pathlib import Path

from factcheck_gui.domain.errors import StoreError
from factcheck_gui.store import migrations
from factcheck_gui.store.backup import back_up
from factcheck_gui.store.driver import Database, backup_folder
from factcheck_gui.store.folders import PRIVATE_FILE


def open_for_writing(path: Path, *, was_left: bool) -> Database:
    """Open the library at `path`, made when missing and brought up to date.

    Args:
        path: The file.
        was_left: The last one to write to it did not close it: it is looked over first.

    Raises:
        StoreError: Another program's file, a newer version's, a damaged or unwritable one.
    """
    _make(path)
    database = Database(path, writable=True)
    try:
        pending = _pending(database)
        _refuse_damage(database, thorough=was_left)
        database.set_up_writing()
        _refuse_unwritable(database)
        if pending:
            if len(pending) < len(migrations.NAMES):
                back_up(database)
            migrations.apply(database)
    except BaseException:
        database.close()
        raise
    return database


def open_for_reading(path: Path) -> Database:
    """Open the library at `path`, changing nothing.

    Raises:
        StoreError: As for writing; also a missing one, and one of an older version.
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
    database = _readable(path)
    try:
        _pending(database)
    finally:
        database.close()


def _has_content(path: Path) -> bool:
    try:
        found = path.stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StoreError(
            f"“{path}” cannot be reached ({error.strerror}). Choose a place where you may read."
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
            f"“{path}” cannot be made ({error.strerror}). Choose a place where you may write."
        ) from error


def _readable(path: Path) -> Database:
    """Connect for reading; without a log beside it also where no lock file can be made."""
    database = Database(path, writable=False)
    try:
        database.number("SELECT count(*) FROM sqlite_schema")
    except StoreError:
        database.close()
        log = path.with_name(f"{path.name}-wal")
        if os.access(path.parent, os.W_OK) or (log.exists() and log.stat().st_size):
            raise
        return Database(path, writable=False, immutable=True)
    return database


def _pending(database: Database) -> list[str]:
    """Return the steps a library still has before it.

    Raises:
        StoreError: It is not a library, or a newer version made it.
    """
    name = database.path.name
    if database.number("PRAGMA application_id") != migrations.APPLICATION_ID:
        if database.number("SELECT count(*) FROM sqlite_schema"):
            raise StoreError(
                f"“{name}” is the file of another program, not a library of this one. "
                "Choose another file; nothing was changed."
            )
        return list(migrations.NAMES)
    applied = migrations.applied(database)
    unknown = [step for step in applied if step not in migrations.NAMES]
    if unknown:
        raise StoreError(
            f"“{name}” was made by a newer version of this program (it knows “{unknown[-1]}”). "
            "Install that version; nothing was changed."
        )
    return [step for step in migrations.NAMES if step not in applied]


def _refuse_older(database: Database) -> None:
    if _pending(database):
        raise StoreError(
            f"“{database.path.name}” is of an older version of this program. "
            "Open it for writing once, to bring it up to date."
        )


def _refuse_damage(database: Database, *, thorough: bool) -> None:
    """Refuse a file that is cut short; with `thorough` also one with a page out of order."""
    log = database.path.with_name(f"{database.path.name}-wal")
    has_log = log.exists() and log.stat().st_size
    size = database.number("PRAGMA page_count") * database.number("PRAGMA page_size")
    damaged = not has_log and database.path.stat().st_size < size
    if thorough and not damaged:
        damaged = database.text("PRAGMA quick_check(1)") != "ok"
    if damaged:
        raise StoreError(
            f"“{database.path.name}” is damaged. Keep it as it is, and work with the newest copy "
            f"from “{backup_folder(database.path).name}” or from your own backup."
        )


def _refuse_unwritable(database: Database) -> None:
    """Find out now whether the file takes writes; SQLite opens a read-only one without a word."""
    database.run("BEGIN IMMEDIATE")
    database.run("ROLLBACK")
