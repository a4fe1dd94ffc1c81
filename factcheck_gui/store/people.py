"""The people who act on the library."""

from factcheck_gui.domain.article import Person
from factcheck_gui.domain.ids import PersonId
from factcheck_gui.store.driver import Database
from factcheck_gui.store.kinds import PERSON


class PersonStore:
    """Who acted, or may be assigned a claim."""

    def __init__(self, database: Database) -> None:
        """Read through `database`."""
        self._database = database

    def all(self) -> list[Person]:
        """Return everybody, by name."""
        rows = self._database.rows(f"SELECT {PERSON.select('p')} FROM people p ORDER BY p.name, p.id")
        return [PERSON.record(row) for row in rows]

    def get(self, person_id: PersonId) -> Person | None:
        """Return one person."""
        row = self._database.row(f"SELECT {PERSON.select('p')} FROM people p WHERE p.id = ?", (person_id,))
        return PERSON.record(row) if row else None
