"""Documents that changed since the matching index took them in: triggers list them, row by row."""

import json
from collections.abc import Sequence

from factcheck_gui.store.driver import Database
from factcheck_gui.store.postings import Document

_AT_ONCE = 512
_OWN = """
SELECT 2 * c.seq, c.wording, '', '' FROM claims c
WHERE NOT c.removed AND c.seq IN (SELECT value / 2 FROM json_each(?1) WHERE value % 2 = 0)
"""
_LEARNED = """
SELECT 2 * x.seq + 1, x.text, x.title, x.body FROM earlier x
WHERE x.seq IN (SELECT value / 2 FROM json_each(?1) WHERE value % 2 = 1)
"""


class Waiting:
    """What the index has yet to take in; a document that waits counts as it is in its table now."""

    def __init__(self, database: Database) -> None:
        """Read through `database`."""
        self._database = database

    def numbers(self) -> list[int]:
        """Return which documents wait."""
        return [row[0] for row in self._database.rows("SELECT document FROM matching_waiting")]

    def first(self) -> dict[int, bool]:
        """Return some of those that wait, with whether the index may hold them as they were."""
        rows = self._database.rows(
            "SELECT document, known FROM matching_waiting ORDER BY document LIMIT ?", (_AT_ONCE,)
        )
        return {number: bool(known) for number, known in rows}

    def documents(self, numbers: Sequence[int]) -> list[Document]:
        """Return those of some documents that are there and to be found, by number."""
        wanted = json.dumps(numbers)
        own = self._database.rows(_OWN, (wanted,))
        return sorted(Document(*row) for row in (*own, *self._database.rows(_LEARNED, (wanted,))))

    def done(self, numbers: Sequence[int]) -> None:
        """Let some documents no longer wait."""
        self._database.run(
            "DELETE FROM matching_waiting WHERE document IN (SELECT value FROM json_each(?))",
            (json.dumps(numbers),),
        )

    def add_all(self) -> None:
        """Let every document wait that is to be found."""
        self._database.run("INSERT INTO matching_waiting SELECT row, 0 FROM matching_rows")
