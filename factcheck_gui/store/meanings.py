"""Vectors of earlier claims, kept in the library so that none is made twice."""

import json
from collections.abc import Mapping

import numpy as np

from factcheck_gui.store.driver import Database
from factcheck_gui.store.meaning import Meaning, Vectors

_AT_ONCE = 64
_RANGE = 2000
"""Rows looked through in a step for some without a vector: where most have theirs, 1 ms."""
_TEXTS = (
    "SELECT 2 * seq, wording, seq FROM claims WHERE NOT removed AND seq > ?1 AND seq <= ?1 + ?2",
    "SELECT 2 * seq + 1, text, seq FROM earlier WHERE seq > ?1 AND seq <= ?1 + ?2",
)
_LAST = ("SELECT coalesce(max(seq), 0) FROM claims", "SELECT coalesce(max(seq), 0) FROM earlier")


class Meanings:
    """Makes and keeps vectors; a trigger lets go of one when its claim's words change."""

    def __init__(self, database: Database, meaning: Meaning) -> None:
        self._database = database
        self._meaning = meaning
        self._from = [0] * len(_TEXTS)

    def of(self, texts: Mapping[int, str]) -> Vectors:
        """Return a vector for each document; those that are not kept yet are made, and not kept."""
        kept = self._kept(list(texts))
        missing = [document for document in texts if document not in kept]
        made = self._meaning.vectors([texts[document] for document in missing])
        found = kept | dict(zip(missing, made, strict=True))
        return np.stack([found[document] for document in texts])

    def asked(self, text: str) -> Vectors:
        """Return the vector of a text that is asked for."""
        vector: Vectors = self._meaning.vectors([text])[0]
        return vector

    def keep_some(self) -> bool:
        """Make and keep vectors of some documents, about 10 ms; tell whether more may lack one."""
        return any(self._keep_some_of(kind) for kind in range(len(_TEXTS)))

    def _keep_some_of(self, kind: int) -> bool:
        start = self._from[kind]
        if start >= self._database.number(_LAST[kind]):
            return False
        rows = self._database.rows(_TEXTS[kind], (start, _RANGE))
        kept = self._kept([row[0] for row in rows])
        lacking = [row for row in rows if row[0] not in kept]
        self._keep({document: text for document, text, _ in lacking[:_AT_ONCE]})
        self._from[kind] = lacking[_AT_ONCE - 1][2] if len(lacking) > _AT_ONCE else start + _RANGE
        return True

    def _keep(self, texts: Mapping[int, str]) -> None:
        made = self._meaning.vectors(list(texts.values()))
        with self._database.transaction():
            self._database.run_many(
                "INSERT OR REPLACE INTO matching_meanings VALUES (?, ?)",
                [(document, vector.tobytes()) for document, vector in zip(texts, made, strict=True)],
            )

    def _kept(self, documents: list[int]) -> dict[int, Vectors]:
        rows = self._database.rows(
            "SELECT document, vector FROM matching_meanings "
            "WHERE document IN (SELECT value FROM json_each(?))",
            (json.dumps(documents),),
        )
        return {document: np.frombuffer(vector, np.int8) for document, vector in rows}
