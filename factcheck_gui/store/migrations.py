"""Bringing a library up to date, each step in one transaction, after a verified backup."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck_gui.store import desk_schema, search_schema
from factcheck_gui.store.driver import Database, DriverError, raise_in_words

if TYPE_CHECKING:
    from sqlite_utils import Database as Utilities
    from sqlite_utils import Migrations

APPLICATION_ID = 0x46436865
"""The letters FChe, in the header of each library."""

_SET = "library"


def applied(database: Database) -> list[str]:
    """Return the steps that a library has behind it; none for a new file.

    Asked through the driver alone: sqlite-utils takes 100 ms to import, which the start of
    an up-to-date library is spared.
    """
    if not database.number("SELECT count(*) FROM sqlite_schema WHERE name = '_sqlite_migrations'"):
        return []
    rows = database.rows("SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id", (_SET,))
    return [row[0] for row in rows]


def apply(database: Database, steps: "Migrations | None" = None) -> None:
    """Take the steps that are still to be taken; a failure leaves all as it was.

    Args:
        database: Connected for writing, with no transaction open.
        steps: Others than those of this version, for tests.

    Raises:
        StoreError: Full disk, damage: what the driver's errors say in words.
    """
    from sqlite_utils import Database as Utilities  # noqa: PLC0415 - not needed where nothing is pending

    utilities = Utilities(database.connection, recursive_triggers=False)
    with database.transaction():
        try:
            (steps or known()).apply(utilities)
        except DriverError as error:
            raise_in_words(error, database.path)


def known() -> "Migrations":
    """Return all steps of this version."""
    from sqlite_utils import Migrations  # noqa: PLC0415 - not needed where nothing is pending

    steps = Migrations(_SET)
    for name in NAMES:
        steps(name=name)(_STEPS[name])
    return steps


def _desk(utilities: "Utilities") -> None:
    for statement in (*desk_schema.STATEMENTS, *search_schema.STATEMENTS):
        utilities.conn.execute(statement)
    utilities.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")


_STEPS: "dict[str, Callable[[Utilities], None]]" = {"desk": _desk}
NAMES = tuple(_STEPS)
"""All steps this version knows, the oldest first."""
