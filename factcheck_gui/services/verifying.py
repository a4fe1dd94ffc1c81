"""Is a library sound? Asked of its file, which may be too damaged to be worked with."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from factcheck_gui.domain.errors import BeginningLostError, DamagedError, NotFoundError, ReadError, StoreError
from factcheck_gui.services.scales import load_scale
from factcheck_gui.store.beside import was_library, way_on
from factcheck_gui.store.library import Library
from factcheck_gui.store.verify import VerifyReport

__all__ = ["VerifyReport", "verify_library"]


def verify_library(path: Path, *, holder: str, repair: bool) -> VerifyReport:
    """Look at everything in the library at `path` and beside it; damage is found, never an error.

    Args:
        path: The library's file.
        holder: Who has it open meanwhile, for those who are told that it is held.
        repair: Make anew what is derived from the rest and out of step with it.

    Raises:
        NotFoundError: There is no library.
        StoreError: It is another kind of file or a newer version's, or cannot be reached;
            for `repair` also that somebody else writes to it.
    """
    try:
        _refuse_nothing(path)
        with _opened(path, holder, needs_writing=repair) as library:
            report = library.verify(repair=repair)
    except DamagedError as error:
        if isinstance(error, BeginningLostError) and not was_library(path):
            raise  # a story or a picture, say: nothing was ever kept in it
        report = VerifyReport(ok=False, checked={}, problems=[str(error)])
    problems = [*report.problems, *_scale_problems(path)]
    return replace(report, ok=not problems, problems=problems)


def _refuse_nothing(path: Path) -> None:
    """Open no library that would be made by it: a new one is sound, and not what was asked about."""
    try:
        size = path.expanduser().stat().st_size
    except FileNotFoundError:
        raise NotFoundError("There is no library there. Check its name; nothing was made.") from None
    except OSError:  # said when it is opened
        return
    if not size:
        raise DamagedError(f"“{path.name}” is empty: no library is in it. Go on {way_on(path)}.")


@contextmanager
def _opened(path: Path, holder: str, *, needs_writing: bool) -> Iterator[Library]:
    """Open the library for writing, which a look at its indexes takes; else for reading, as it is."""
    try:
        library = Library.open(path, holder=holder)
    except StoreError:
        if needs_writing:
            raise
        library = Library.open(path, writable=False)
    with library:
        yield library


def _scale_problems(path: Path) -> Iterator[str]:
    try:
        load_scale(path)
    except ReadError as error:
        yield str(error)
