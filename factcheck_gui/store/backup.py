"""Verified copies of a library, kept beside it."""

import os
from datetime import UTC, datetime
from pathlib import Path

from factcheck_gui.domain.errors import DamagedError, StoreError, reason_of
from factcheck_gui.store.beside import backup_folder, backups, way_on
from factcheck_gui.store.driver import Database, DriverError, raise_in_words
from factcheck_gui.store.folders import make_folder, settle

KEPT = 5


def back_up(database: Database) -> Path:
    """Copy the whole library, check the copy, and only then let it count.

    Returns:
        The copy: a plain file that opens by itself.

    Raises:
        StoreError: It could not be written, or does not read back; no half copy is left.
    """
    folder = backup_folder(database.path)
    make_folder(folder)
    now = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    target = folder / f"{database.path.stem}-{now}.db"
    draft = target.with_suffix(".tmp")
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        _copy(database, draft)
        settle(draft, target)
    except OSError as error:
        raise StoreError(
            f"No backup could be written to “{folder.name}” ({reason_of(error)}); nothing was changed. "
            "Free some space or allow writing there, and open the library again."
        ) from error
    finally:
        draft.unlink(missing_ok=True)
    for old in backups(database.path)[:-KEPT]:
        old.unlink()
    return target


def _copy(database: Database, draft: Path) -> None:
    copy = Database(draft, writable=True)
    try:
        database.connection.backup(copy.connection)
        copy.run("PRAGMA journal_mode = DELETE")
        found = copy.text("PRAGMA quick_check(1)")
    except DriverError as error:
        raise_in_words(error, draft)
    finally:
        copy.close()
    if found != "ok":
        raise DamagedError(
            f"“{database.path.name}” is damaged: its backup does not read back ({found}). "
            f"Nothing was changed; go on {way_on(database.path)}."
        )
