"""Earlier claims, own and learned: keeping them, and finding those that share words with a text."""

import json
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck_gui.domain.ids import ArticleId, ClaimId
from factcheck_gui.domain.match import Candidate, DecidedMatch, EarlierClaim, earlier_key
from factcheck_gui.store.driver import Database, Row, Value
from factcheck_gui.store.kinds import DECISION, EARLIER

if TYPE_CHECKING:
    from factcheck_gui.store.matching_index import MatchIndex
    from factcheck_gui.store.meanings import Meanings
    from factcheck_gui.store.part_rows import PartCache

_WAITING_ALLOWED = 128
"""Documents that may wait to be taken into the index: each costs a search some 20 µs."""
_MERGE_MS = 10
_OWN = """
SELECT 2 * c.seq, c.id, c.wording, c.article_id, '', v.rating, v.decided_at,
    (SELECT count(DISTINCT e.source_id) FROM evidence e WHERE e.claim_id = c.id), c.state
FROM claims c LEFT JOIN verdicts v ON v.id = c.verdict_id
WHERE c.seq IN (SELECT value / 2 FROM json_each(?1) WHERE value % 2 = 0)
"""
_LEARNED = """
SELECT 2 * x.seq + 1, x.id, x.text, NULL, x.external_id, nullif(x.rating, ''), nullif(x.date, ''), 0, ''
FROM earlier x WHERE x.seq IN (SELECT value / 2 FROM json_each(?1) WHERE value % 2 = 1)
"""
_SAMPLE = "SELECT id FROM articles WHERE is_sample"
_IS_WORK = f"""
SELECT CASE WHEN ?1 IS NULL
    THEN EXISTS (SELECT 1 FROM articles WHERE NOT is_sample) OR EXISTS (SELECT 1 FROM earlier)
    ELSE ?1 NOT IN ({_SAMPLE}) END
"""
"""Tell whether a newsroom's own work is asked for: by its article, or in a library with any of it."""
_COLUMNS = (*EARLIER.columns, "known_by")
_INSERT = f"INSERT INTO earlier ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_CHANGED = [column for column in EARLIER.columns if column != "id"]
_UPDATE = f"UPDATE earlier SET {', '.join(f'{column} = ?' for column in _CHANGED)} WHERE known_by = ?"


class MatchStore:
    """What a text may be compared with, and what people decided about that."""

    def __init__(self, database: Database, cache: "PartCache | None" = None) -> None:
        """Read and learn through `database`.

        Args:
            database: The library's connection.
            cache: What another connection to the same file already holds in memory.
        """
        self._database = database
        self.cache: PartCache = {} if cache is None else cache
        self._made: MatchIndex | None = None

    @property
    def _index(self) -> "MatchIndex":
        if self._made is None:
            from factcheck_gui.store.matching_index import MatchIndex  # noqa: PLC0415 - numpy takes 100 ms

            self._made = MatchIndex(self._database, self.cache)
        return self._made

    @cached_property
    def _meanings(self) -> "Meanings | None":
        from factcheck_gui.store.meaning import find_meaning  # noqa: PLC0415 - numpy takes 100 ms
        from factcheck_gui.store.meanings import Meanings  # noqa: PLC0415 - the same

        meaning = find_meaning()
        return None if meaning is None else Meanings(self._database, meaning)

    def get_ready(self) -> None:
        """Load what a search needs, so that the first one takes no longer than others."""
        self.candidates("ready", limit=1)

    def candidates(
        self,
        text: str,
        *,
        limit: int = 200,
        exclude_article: ArticleId | None = None,
        exclude_claim: ClaimId | None = None,
    ) -> list[Candidate]:
        """Return the earlier claims that share words with `text`, by BM25, best first.

        Own claims are found by their wording, learned ones by text, title and body. Those of the
        sample are partly made up: they are found for its own articles, and where there is
        nothing else yet.
        """
        with self._database.snapshot():
            without = self._claims_of(exclude_article, exclude_claim)
            if self._database.number(_IS_WORK, (exclude_article,)):
                sample = f"SELECT 2 * seq FROM claims WHERE article_id IN ({_SAMPLE})"
                without += [row[0] for row in self._database.rows(sample)]
            scores = dict(self._index.search(text, limit, without))
            found = self._fetched(list(scores))
            meanings = self._likeness(text, {row: found[row][2] for row in scores if row in found})
        return [
            _candidate(found[row], score, meanings.get(row)) for row, score in scores.items() if row in found
        ]

    def _likeness(self, text: str, others: dict[int, str]) -> dict[int, float]:
        """Return how alike documents are in meaning; nothing where that cannot be told here."""
        if self._meanings is None or not others:
            return {}
        from factcheck_gui.store.meaning import likeness  # noqa: PLC0415 - loaded by now

        told = likeness(self._meanings.asked(text), self._meanings.of(others))
        return dict(zip(others, told, strict=True))

    def _claims_of(self, article: ArticleId | None, claim: ClaimId | None) -> list[int]:
        if article is None and claim is None:
            return []
        rows = self._database.rows(
            "SELECT 2 * seq FROM claims WHERE article_id = ? OR id = ?", (article, claim)
        )
        return [row[0] for row in rows]

    def _fetched(self, rows: list[int]) -> dict[int, Row]:
        wanted = json.dumps(rows)
        own = self._database.rows(_OWN, (wanted,))
        return {row[0]: row for row in (*own, *self._database.rows(_LEARNED, (wanted,)))}

    def keep_up(self) -> None:
        """Take changed claims into the index where many wait, within the open transaction.

        Every so many acts one thus takes some 20 ms longer, and small parts do not pile up.
        """
        if self._many_wait():
            self._index.take_in()
            self._index.merge(_MERGE_MS)

    def catch_up(self) -> None:
        """Take in, in short transactions, what was left waiting: after an upgrade, or a repair cut short."""
        if self._many_wait():
            self._index.catch_up()

    def _many_wait(self) -> bool:
        some = f"SELECT count(*) FROM (SELECT 1 FROM matching_waiting LIMIT {_WAITING_ALLOWED})"
        return self._database.number(some) == _WAITING_ALLOWED

    def merge(self, budget_ms: float) -> bool:
        """Put the index in better order for about `budget_ms`; tell whether more is to be done.

        Each transaction in it takes some 20 ms, so that a window may call it between two
        frames until it says no. Searches are right at any time, and faster afterwards.
        """
        return self._index.merge(budget_ms) or (self._meanings is not None and self._meanings.keep_some())

    def rebuild(self) -> None:
        """Make the index anew from the claims, in short transactions."""
        self._index.rebuild()

    def is_in_step(self) -> bool:
        """Tell whether the index holds the words of all claims as they are now, and nothing else."""
        return self._index.is_in_step()

    def decisions(self, claim_id: ClaimId) -> list[DecidedMatch]:
        """Return what people decided about the matches of a claim, the oldest first."""
        rows = self._database.rows(
            f"SELECT {DECISION.select('d')} FROM decisions d WHERE d.claim_id = ? "
            "ORDER BY d.decided_at, d.seq",
            (claim_id,),
        )
        return [DECISION.record(row) for row in rows]

    def earlier_by_key(self, keys: Collection[str]) -> dict[str, EarlierClaim]:
        """Return those learned claims that go by one of `keys`, as `earlier_key` makes them."""
        rows = self._database.rows(
            f"SELECT x.known_by, {EARLIER.select('x')} FROM earlier x "
            "WHERE x.known_by IN (SELECT value FROM json_each(?))",
            (json.dumps(list(keys)),),
        )
        return {row[0]: EARLIER.record(row[1:]) for row in rows}

    def learn(self, batch: Sequence[EarlierClaim]) -> tuple[int, int]:
        """Keep `batch` in one short transaction, without events of their own.

        A claim that is known already keeps its id, and takes over whatever else changed.

        Returns:
            How many were new, and how many known ones were changed.
        """
        latest = {earlier_key(earlier): EARLIER.values(earlier) for earlier in batch}
        with self._database.transaction():
            known = self.earlier_by_key(latest)
            self._database.run_many(_INSERT, _new(latest, known))
            changed = _changed(latest, known)
            self._database.run_many(_UPDATE, changed)
            self._index.take_in()
        return len(latest) - len(known), len(changed)


def _new(latest: dict[str, tuple[Value, ...]], known: Collection[str]) -> Iterable[tuple[Value, ...]]:
    return ((*values, key) for key, values in latest.items() if key not in known)


def _changed(latest: dict[str, tuple[Value, ...]], known: dict[str, EarlierClaim]) -> list[tuple[Value, ...]]:
    """Return the updates of those that are known and now say something else; the id comes first."""
    pairs = ((key, latest[key][1:], EARLIER.values(earlier)[1:]) for key, earlier in known.items())
    return [(*now, key) for key, now, before in pairs if now != before]


def _candidate(row: Row, bm25: float, meaning: float | None) -> Candidate:
    _, found, text, article, external_id, rating, date, sources, state = row
    return Candidate(
        id=found,
        text=text,
        bm25=bm25,
        article_id=article,
        external_id=external_id,
        rating=rating,
        date=date,
        sources=sources,
        state=state,
        meaning=meaning,
    )
