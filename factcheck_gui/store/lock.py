"""One writing process for a library: a lock file beside it, and a note of who holds it."""

import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from factcheck_gui.domain.errors import StoreError, reason_of
from factcheck_gui.store.folders import PRIVATE_FILE


class LibraryLock:
    """The right to write to one library, held until `release` or the end of the process.

    The system itself lets the lock go when a process dies. The note does not go away
    then, so that the next holder knows that the last one did not close the library.
    """

    def __init__(self, library: Path) -> None:
        """Name the lock of the library at `library` without taking it."""
        self._library = library
        self._lock = FileLock(library.with_name(f"{library.name}.lock"), mode=PRIVATE_FILE, timeout=0)
        self._note = library.with_name(f"{library.name}.holder")
        self.was_left = False

    def take(self, name: str) -> None:
        """Take the lock for the person or program called `name`.

        Raises:
            StoreError: Another one holds it, and who; or no lock can be made there.
        """
        try:
            self._lock.acquire()
            self.was_left = self._note.exists()
            self._write_note(name)
        except Timeout:
            raise StoreError(
                f"“{self._library.name}” is being written to by {self._holder()}. "
                "Close it there and do it again, or open it for reading only."
            ) from None
        except OSError as error:
            self._lock.release()
            raise StoreError(
                f"The folder of “{self._library.name}” cannot be written to ({reason_of(error)}). "
                "Free some space or allow writing there, or use a copy of the library elsewhere."
            ) from error

    def release(self, *, closed: bool = True) -> None:
        """Let others write; a library that could not be `closed` keeps the note."""
        if closed:
            self._note.unlink(missing_ok=True)
        self._lock.release()

    def _write_note(self, name: str) -> None:
        draft = self._note.with_name(f"{self._note.name}.tmp")
        since = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
        note = {"name": name, "pid": os.getpid(), "host": platform.node(), "since": since}
        try:
            handle = os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, PRIVATE_FILE)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(note, file, ensure_ascii=False)
            draft.replace(self._note)
        finally:
            draft.unlink(missing_ok=True)

    def _holder(self) -> str:
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
            who = note["name"] or "another window or command"
            return f"{who} (process {note['pid']} on {note['host']}, since {note['since']})"
        except (OSError, ValueError, KeyError, TypeError):
            return "another window or command"
