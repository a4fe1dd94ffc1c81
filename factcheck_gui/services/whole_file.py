"""One way to write a file outside the library: whole, its owner's alone, or not at all."""

import errno
import os
from pathlib import Path

from factcheck_gui.store.folders import PRIVATE_FILE, settle


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` in the place of `path`; an error or a power cut leaves what was there.

    The file is readable by its owner alone, whatever the one before it was: all that is
    written so is a person's or confidential. A link stays a link to what is replaced.

    Raises:
        OSError: It cannot be written there, or is a folder, a pipe or a device.
    """
    # `realpath`, because `resolve` stumbles over links that lead in a circle
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
    if target.exists() and not target.is_file():
        raise OSError(errno.EINVAL, "it is a pipe or a device", str(path))
    draft = target.with_name(f".{os.urandom(16).hex()}.tmp")
    handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        settle(draft, target)
    finally:
        draft.unlink(missing_ok=True)
