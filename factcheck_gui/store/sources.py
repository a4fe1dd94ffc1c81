"""Sources, the passages cited from them, and what is known of the copies kept."""

from factcheck_gui.domain.ids import ClaimId, EvidenceId, SourceId
from factcheck_gui.domain.overview import CitedEvidence
from factcheck_gui.domain.source import Evidence, SavedFile, Source
from factcheck_gui.store.driver import Database, Row, Value
from factcheck_gui.store.kinds import EVIDENCE, FILE, SOURCE
from factcheck_gui.store.terms import typed_query

_CITED = f"""
SELECT {EVIDENCE.select("e")}, {SOURCE.select("s")}, {FILE.select("f")}
FROM evidence e JOIN sources s ON s.id = e.source_id LEFT JOIN files f ON f.sha256 = e.file
WHERE e.claim_id = ? ORDER BY e.added_at, e.seq
"""
_LAST_USED_FIRST = """
ORDER BY coalesce((SELECT max(e.added_at) FROM evidence e WHERE e.source_id = s.id), s.created_at) DESC,
    s.seq DESC
LIMIT ?
"""
_FILE_START = EVIDENCE.width + SOURCE.width


class SourceStore:
    """What is known of sources."""

    def __init__(self, database: Database) -> None:
        """Read through `database`."""
        self._database = database

    def get(self, source_id: SourceId) -> Source | None:
        """Return one source."""
        return next(iter(self._sources("WHERE s.id = ?", source_id)), None)

    def evidence(self, claim_id: ClaimId) -> list[CitedEvidence]:
        """Return the passages cited for a claim, in the order they were added."""
        return [_cited(row) for row in self._database.rows(_CITED, (claim_id,))]

    def evidence_record(self, evidence_id: EvidenceId) -> Evidence | None:
        """Return one passage."""
        row = self._database.row(
            f"SELECT {EVIDENCE.select('e')} FROM evidence e WHERE e.id = ?", (evidence_id,)
        )
        return EVIDENCE.record(row) if row else None

    def search(self, words: str, limit: int = 20) -> list[Source]:
        """Return the sources that hold all `words` in a title, name, address or alias.

        The last word may not be typed to its end. Those used last come first; without
        words, all that there are.
        """
        query = typed_query(words)
        if query:
            return self._sources(
                "WHERE s.seq IN (SELECT rowid FROM source_words WHERE source_words MATCH ?) "
                + _LAST_USED_FIRST,
                query,
                limit,
            )
        return [] if words.strip() else self._sources(_LAST_USED_FIRST, limit)

    def file(self, sha256: str) -> SavedFile | None:
        """Return what is known of a kept copy."""
        row = self._database.row(f"SELECT {FILE.select('f')} FROM files f WHERE f.sha256 = ?", (sha256,))
        return FILE.record(row) if row else None

    def citing(self, source_id: SourceId) -> list[ClaimId]:
        """Return the claims that cite a source, in the order they were made; removed ones, too."""
        rows = self._database.rows(
            "SELECT c.id FROM claims c "
            "WHERE c.id IN (SELECT e.claim_id FROM evidence e WHERE e.source_id = ?) ORDER BY c.seq",
            (source_id,),
        )
        return [ClaimId(row[0]) for row in rows]

    def last_cited_for(self, source_id: SourceId) -> ClaimId | None:
        """Return the claim a source was last cited for, of those that are not removed."""
        row = self._database.row(
            "SELECT e.claim_id FROM evidence e JOIN claims c ON c.id = e.claim_id "
            "WHERE e.source_id = ? AND NOT c.removed ORDER BY e.added_at DESC, e.seq DESC LIMIT 1",
            (source_id,),
        )
        return ClaimId(str(row[0])) if row else None

    def _sources(self, where: str, *values: Value) -> list[Source]:
        rows = self._database.rows(f"SELECT {SOURCE.select('s')} FROM sources s {where}", values)
        return [SOURCE.record(row) for row in rows]


def _cited(row: Row) -> CitedEvidence:
    file = row[_FILE_START:]
    return CitedEvidence(
        evidence=EVIDENCE.record(row[: EVIDENCE.width]),
        source=SOURCE.record(row[EVIDENCE.width : _FILE_START]),
        file=FILE.record(file) if file[0] else None,
    )
