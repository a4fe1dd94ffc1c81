"""The library that a verb works on, and who acts."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck_gui.cli.refusals import about
from factcheck_gui.domain.draft.text import canonical
from factcheck_gui.domain.errors import NotFoundError, OutdatedError
from factcheck_gui.paths import library_path, settings_path

if TYPE_CHECKING:
    from factcheck_gui.services.desk import Desk


def open_to_write(options: Namespace) -> "Desk":
    """Open the library for an act, made when missing.

    Raises:
        RefusedError: It cannot be opened, or another process writes to it.
    """
    return _open(options, writable=True)


def open_to_add(options: Namespace) -> "Desk":
    """Open the library to add to an article of it, which a missing library cannot have.

    Raises:
        RefusedError: It is missing, cannot be opened, or another process writes to it.
    """
    _refuse_missing(options)
    return _open(options, writable=True)


def open_to_read(options: Namespace, *, must_exist: bool = False) -> "Desk":
    """Open the library to look things up, also while a window has it open.

    Args:
        options: The words after the verb.
        must_exist: The verb names an article, which a missing library cannot have.

    Raises:
        RefusedError: It cannot be opened, or is missing and `must_exist`.
    """
    if must_exist:
        _refuse_missing(options)
    return _open(options, writable=not chosen_library(options).exists())


def act(desk: "Desk", options: Namespace) -> None:
    """Let what is recorded from now on be the acting person's.

    Called within the transaction of the first act: a person who did nothing leaves no trace.
    """
    desk.people.act_as(acting_person(options))


def chosen_library(options: Namespace) -> Path:
    """Return the library named, else the one in the user's data folder."""
    named: Path | None = options.library
    return named or library_path()


def acting_person(options: Namespace) -> str:
    """Return the name given, else the one asked for at the first start, else the login name."""
    from factcheck_gui.services.settings import SettingsService  # noqa: PLC0415 - most calls name a person

    given = canonical(options.person or "").strip()
    return given or SettingsService(settings_path()).current.person.strip() or login_name()


def login_name() -> str:
    """Return the name this computer knows the user by."""
    import getpass  # noqa: PLC0415 - most calls name a person

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a bare container has no login name
        return "Unnamed"


def _refuse_missing(options: Namespace) -> None:
    path = chosen_library(options)
    if not path.exists():
        with about(path):
            raise NotFoundError("There is no library yet. Import a draft first, or name another library.")


def _open(options: Namespace, *, writable: bool) -> "Desk":
    from factcheck_gui.services.desk import Desk  # noqa: PLC0415 - --help needs no database

    path, person = chosen_library(options), acting_person(options)
    with about(path):
        try:
            return Desk.open(path, person=person, writable=writable, acting=False)
        except OutdatedError:  # the first verb after an update may well be one that only reads
            return Desk.open(path, person=person, acting=False)
