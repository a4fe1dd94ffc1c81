"""What lies beside a library and belongs to it: whoever looks for one of these asks here."""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

_FILES = ("", "-wal", "-shm", "-journal", ".lock", ".holder", ".holder.tmp")
"""Endings of what SQLite and the lock keep, after the library's whole name."""


def evidence_folder(library: Path) -> Path:
    """Return where the copies that belong to `library` are kept."""
    return library.with_name(f"{library.stem}-evidence")


def backup_folder(library: Path) -> Path:
    """Return where backups of `library` are kept; it is made with the first one."""
    return library.with_name(f"{library.stem}-backups")


def scale_path(library: Path) -> Path:
    """Return where a library keeps its own rating scale; there is none until it is edited."""
    return library.with_name(f"{library.stem}-ratings.json")


def backups(library: Path) -> list[Path]:
    """Return the backups of the library at `library`, the oldest first."""
    found = backup_folder(library).glob("*.db")
    return sorted(copy for copy in found if copy.name.startswith(f"{library.stem}-"))


def was_library(path: Path) -> bool:
    """Tell by what lies beside the file at `path` whether it was worked on as a library once."""
    lock = path.with_name(f"{path.name}.lock")
    return any(own.exists() for own in (lock, evidence_folder(path), backup_folder(path)))


def way_on(library: Path) -> str:
    """Say what to work with in place of a damaged library, after "go on"."""
    kept = backups(library)
    if not kept:
        return "with a backup of your own: none is kept beside it"
    return f"with its newest backup, “{kept[-1].parent.name}/{kept[-1].name}”, or one of your own"


def belongs_to(library: Path, path: Path) -> bool:
    """Tell whether writing to `path` would write to `library` or to what lies beside it.

    It is looked at where links lead, and by the file itself, so that no other spelling
    of a name and no second hard link hides it. What is not there yet is told by its name
    in any case, as some file systems tell no case apart.
    """
    # unlike `resolve`, `realpath` goes as far as it comes where links lead in a circle
    target, library = Path(os.path.realpath(path)), Path(os.path.realpath(library))
    if any(_is_same(target, own) for own in _files(library)):
        return True
    folders = (evidence_folder(library), backup_folder(library))
    return any(_is_same(place, own) for place in (target, *target.parents) for own in folders)


def _files(library: Path) -> Iterator[Path]:
    yield scale_path(library)
    yield from (library.with_name(f"{library.name}{end}") for end in _FILES)


def _is_same(path: Path, own: Path) -> bool:
    try:
        return path.samefile(own)
    except OSError:  # one of the two is not there
        return _plain(path) == _plain(own)


def _plain(path: Path) -> str:
    return unicodedata.normalize("NFC", str(path)).casefold()
