"""Files and folders beside the library, closed to other users and whole or not there."""

import os
from contextlib import suppress
from pathlib import Path

from factcheck_gui.domain.errors import StoreError, reason_of

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


def make_folder(folder: Path) -> None:
    """Make `folder` where it is missing, readable by its owner alone; one that is there stays as it is.

    Raises:
        StoreError: It cannot be made.
    """
    missing = [level for level in (folder, *folder.parents) if not level.exists()]
    try:
        for level in reversed(missing):
            level.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The folder “{folder}” cannot be made ({reason_of(error)}). Choose a place where you may write."
        ) from error
    if not folder.is_dir():
        raise StoreError(f"“{folder}” is a file where a folder is needed. Choose another place.")


def settle(draft: Path, target: Path) -> None:
    """Put a finished `draft` in the place of `target`, so that a power cut leaves one or the other.

    Raises:
        OSError: The disk does not take it.
    """
    handle = os.open(draft, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    draft.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Write the folder's own entries to the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        # a network drive may know no such call for folders; SQLite goes on there as well
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)
