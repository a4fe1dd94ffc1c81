"""Bringing a library up to date, each step whole or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck_gui.domain.errors import StoreError
from factcheck_gui.store.driver import Database, DriverError, raise_in_words

if TYPE_CHECKING:
    from sqlite_utils import Database as Utilities

APPLICATION_ID = 0x46436865
"""The letters FChe, in the header of each library."""

_SET = "library"


@dataclass(frozen=True, slots=True)
class Steps:
    """The way from an empty file to a library of this version, the oldest step first."""

    by_name: "Mapping[str, Callable[[Utilities], None]]"

    def pending(self, database: Database) -> list[str]:
        """Return the steps still to be taken, all of them for an empty file.

        Raises:
            StoreError: The file is another program's, or a newer version's.
        """
        name = database.path.name
        if database.number("PRAGMA application_id") != APPLICATION_ID:
            if database.number("SELECT count(*) FROM sqlite_schema"):
                raise StoreError(
                    f"“{name}” is the file of another program, not a library of this one. "
                    "Choose another file; nothing was changed."
                )
            return list(self.by_name)
        taken = _taken(database)
        unknown = [step for step in taken if step not in self.by_name]
        if unknown:
            raise StoreError(
                f"“{name}” was made by a newer version of this program (it knows “{unknown[-1]}”). "
                "Install that version; nothing was changed."
            )
        return [step for step in self.by_name if step not in taken]

    def take(self, database: Database) -> None:
        """Take the pending steps in one transaction; a failure leaves all as it was.

        Args:
            database: Connected for writing, with no transaction open.

        Raises:
            StoreError: Full disk, damage: what the driver's errors say in words.
        """
        from sqlite_utils import Database as Utilities  # noqa: PLC0415 - 100 ms, and rarely needed
        from sqlite_utils import Migrations  # noqa: PLC0415 - the same

        migrations = Migrations(_SET)
        for name, step in self.by_name.items():
            migrations(name=name)(step)
        utilities = Utilities(database.connection, recursive_triggers=False)
        with database.transaction():
            try:
                migrations.apply(utilities)
            except DriverError as error:
                raise_in_words(error, database.path)


def _taken(database: Database) -> list[str]:
    """Return the steps behind a library, asked through the driver alone for a quick start."""
    if not database.number("SELECT count(*) FROM sqlite_schema WHERE name = '_sqlite_migrations'"):
        return []
    rows = database.rows("SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id", (_SET,))
    return [row[0] for row in rows]


def _desk(utilities: "Utilities") -> None:
    from factcheck_gui.store import desk_schema, search_schema  # noqa: PLC0415 - for a new library alone

    for statement in (*desk_schema.STATEMENTS, *search_schema.STATEMENTS):
        utilities.conn.execute(statement)
    utilities.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _postings(utilities: "Utilities") -> None:
    from factcheck_gui.store import matching_schema  # noqa: PLC0415 - for a library not yet of this version

    for statement in matching_schema.STATEMENTS:
        utilities.conn.execute(statement)


def _meanings(utilities: "Utilities") -> None:
    from factcheck_gui.store import meaning_schema  # noqa: PLC0415 - for a library not yet of this version

    for statement in meaning_schema.STATEMENTS:
        utilities.conn.execute(statement)


def _samples(utilities: "Utilities") -> None:
    from factcheck_gui.store import sample_schema  # noqa: PLC0415 - for a library not yet of this version

    for statement in sample_schema.STATEMENTS:
        utilities.conn.execute(statement)


def _successions(utilities: "Utilities") -> None:
    from factcheck_gui.store import succession_schema  # noqa: PLC0415 - for a library not yet of this version

    for statement in succession_schema.STATEMENTS:
        utilities.conn.execute(statement)


STEPS = Steps(
    {
        "desk": _desk,
        "postings": _postings,
        "meanings": _meanings,
        "samples": _samples,
        "successions": _successions,
    }
)
"""All steps of this version."""
