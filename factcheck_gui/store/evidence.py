"""The copies kept beside the library, each named by what it holds."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from factcheck_gui.domain.errors import StoreError, reason_of
from factcheck_gui.store.folders import PRIVATE_FILE, make_folder, settle

_PIECE = 2**20


class EvidenceFolder:
    """Files by their SHA-256, in a folder for each first two digits; never overwritten."""

    def __init__(self, folder: Path) -> None:
        """Keep files in `folder`, made at the first one."""
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Return where the copy with this SHA-256 lies, or would lie."""
        return self.folder / sha256[:2] / sha256

    def keep(self, original: Path) -> tuple[str, int]:
        """Copy the file at `original` here.

        Returns:
            The SHA-256 of the copy and its size in bytes.

        Raises:
            OSError: The original cannot be read.
            StoreError: The copy cannot be written; none is left half.
        """
        with original.open("rb") as source:
            make_folder(self.folder)
            draft = self.folder / f".{os.urandom(16).hex()}.tmp"
            try:
                sha256, size = self._copied(source, draft)
                self._settle(draft, self.path(sha256))
            finally:
                draft.unlink(missing_ok=True)
        return sha256, size

    def problem(self, sha256: str) -> str | None:
        """Say what is wrong with the copy, None where it is there and holds what it did."""
        path = self.path(sha256)
        try:
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except FileNotFoundError:
            return "is missing. Restore the evidence folder from a backup."
        except OSError as error:
            return f"cannot be read ({reason_of(error)}). Check the disk."
        return None if found == sha256 else "was changed since it was saved. Restore it from a backup."

    def _copied(self, source: BinaryIO, draft: Path) -> tuple[str, int]:
        digest, size = hashlib.sha256(), 0
        with self._in_words():
            handle = os.open(
                draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), PRIVATE_FILE
            )
        with os.fdopen(handle, "wb", buffering=0) as copy:
            while piece := source.read(_PIECE):
                digest.update(piece)
                size += len(piece)
                with self._in_words():
                    _write_all(copy.fileno(), piece)
        return digest.hexdigest(), size

    def _settle(self, draft: Path, target: Path) -> None:
        if target.exists():
            return
        make_folder(target.parent)
        with self._in_words():
            settle(draft, target)

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise StoreError(
                f"The copy could not be written to “{self.folder.name}” ({reason_of(error)}). "
                "Free some space or allow writing there, and attach the file again."
            ) from error


def _write_all(handle: int, piece: bytes) -> None:
    """Write all of `piece`: a single call may take a part of it when the disk fills up."""
    rest = memoryview(piece)
    while rest:
        rest = rest[os.write(handle, rest) :]
