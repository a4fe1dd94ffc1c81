"""Claims with where they stand, their verdicts, fixes and queries."""

import json
from collections import defaultdict
from collections.abc import Collection

from factcheck_gui.domain.article import Article
from factcheck_gui.domain.claim import Appearance, Claim
from factcheck_gui.domain.ids import AppearanceId, ArticleId, ClaimId, RevisionId, VerdictId
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.domain.query import Fix, Query
from factcheck_gui.domain.verdict import Verdict
from factcheck_gui.store.driver import Database, Row
from factcheck_gui.store.kinds import APPEARANCE, ARTICLE, CLAIM, FIX, QUERY, VERDICT
from factcheck_gui.store.terms import typed_query

_CHOSEN = "SELECT value FROM json_each(?2)"
_OVERVIEWS = f"""
SELECT {CLAIM.select("c")}, {VERDICT.select("v")}, {FIX.select("f")},
    (SELECT count(DISTINCT e.source_id) FROM evidence e WHERE e.claim_id = c.id),
    (SELECT count(*) FROM queries q WHERE q.claim_id = c.id AND q.state = 'open')
FROM claims c LEFT JOIN verdicts v ON v.id = c.verdict_id LEFT JOIN fixes f ON f.claim_id = c.id
WHERE NOT c.removed
"""
_OF_ARTICLE = "c.article_id = (SELECT article_id FROM revisions WHERE id = ?1)"
_APPEARANCES = f"""
SELECT {APPEARANCE.select("a")} FROM appearances a WHERE NOT a.removed
"""
_OF_REVISION = "a.revision_id = ?1"
_READING_ORDER = "ORDER BY a.anchor_span_start, a.anchor_span_end, a.seq"
_SEARCH = f"""
SELECT {CLAIM.select("c")}, {ARTICLE.select("a")}
FROM (SELECT rowid, bm25(claim_words) AS score FROM claim_words WHERE claim_words MATCH ?1
      ORDER BY score, rowid DESC LIMIT ?2) found
JOIN claims c ON c.seq = found.rowid JOIN articles a ON a.id = c.article_id
ORDER BY found.score, c.seq DESC
"""
_LOOKED_BACK = 20_000
"""Claims gone through for who made them: 8 ms, 19 the first time, however long the library is."""
_CLAIMANTS = f"""
SELECT c.claimant FROM (SELECT seq, claimant, removed FROM claims ORDER BY seq DESC LIMIT {_LOOKED_BACK}) c
WHERE c.claimant <> '' AND NOT c.removed GROUP BY c.claimant ORDER BY max(c.seq) DESC
"""
_VERDICT_START = CLAIM.width
_FIX_START = _VERDICT_START + VERDICT.width
_COUNTS_START = _FIX_START + FIX.width


class ClaimStore:
    """What is known of claims."""

    def __init__(self, database: Database) -> None:
        """Read through `database`."""
        self._database = database

    def get(self, claim_id: ClaimId) -> Claim | None:
        """Return one claim, also a removed one."""
        row = self._database.row(f"SELECT {CLAIM.select('c')} FROM claims c WHERE c.id = ?", (claim_id,))
        return CLAIM.record(row) if row else None

    def overviews(
        self, revision_id: RevisionId, claims: Collection[ClaimId] | None = None
    ) -> list[ClaimOverview]:
        """Return the claims of a revision's article, without the removed ones, in reading order.

        Those that stand nowhere in this revision come last, by number.

        Args:
            revision_id: The revision whose appearances are wanted.
            claims: Only these; None for all.
        """
        if claims is None:
            rows = self._database.rows(f"{_OVERVIEWS} AND {_OF_ARTICLE}", (revision_id,))
            places = self._database.rows(
                f"{_APPEARANCES} AND {_OF_REVISION} {_READING_ORDER}", (revision_id,)
            )
        else:
            values = (revision_id, json.dumps(list(claims)))
            # with the plus no index but the claims' own is taken, else all of the article are gone through
            rows = self._database.rows(f"{_OVERVIEWS} AND c.id IN ({_CHOSEN}) AND +{_OF_ARTICLE}", values)
            places = self._database.rows(
                f"{_APPEARANCES} AND a.claim_id IN ({_CHOSEN}) AND +{_OF_REVISION} {_READING_ORDER}", values
            )
        return _overviews(rows, places)

    def appearance(self, appearance_id: AppearanceId) -> Appearance | None:
        """Return one appearance, also a removed one."""
        return next(iter(self._appearances("WHERE a.id = ?", appearance_id)), None)

    def appearances(self, claim_id: ClaimId) -> list[Appearance]:
        """Return where a claim stands in all revisions, the first one first, removed ones too."""
        return self._appearances(
            "JOIN revisions r ON r.id = a.revision_id WHERE a.claim_id = ? "
            "ORDER BY r.number, a.anchor_span_start, a.anchor_span_end, a.seq",
            claim_id,
        )

    def next_number(self, article_id: ArticleId) -> int:
        """Return a number that no claim of the article has or ever had."""
        return 1 + self._database.number("SELECT last FROM claim_numbers WHERE article_id = ?", (article_id,))

    def verdicts(self, claim_id: ClaimId) -> list[Verdict]:
        """Return all verdicts ever given on a claim, the oldest first."""
        return self._verdicts("WHERE v.claim_id = ? ORDER BY v.decided_at, v.seq", claim_id)

    def verdict(self, verdict_id: VerdictId) -> Verdict | None:
        """Return one verdict."""
        return next(iter(self._verdicts("WHERE v.id = ?", verdict_id)), None)

    def fix(self, claim_id: ClaimId) -> Fix | None:
        """Return the fix proposed for a claim."""
        row = self._database.row(f"SELECT {FIX.select('f')} FROM fixes f WHERE f.claim_id = ?", (claim_id,))
        return FIX.record(row) if row else None

    def queries(self, claim_id: ClaimId) -> list[Query]:
        """Return the queries on a claim, the oldest first."""
        return self._queries("q.claim_id = ?", claim_id)

    def article_queries(self, article_id: ArticleId) -> list[Query]:
        """Return all queries on the claims of an article, the oldest first."""
        return self._queries("c.article_id = ? AND NOT c.removed", article_id)

    def claimants(self) -> list[str]:
        """Return who made the latest claims, each once, the latest first."""
        return [row[0] for row in self._database.rows(_CLAIMANTS)]

    def search(self, words: str, limit: int) -> list[tuple[Claim, Article]]:
        """Return the claims that hold all `words`, the last one perhaps not typed to its end."""
        query = typed_query(words)
        if not query:
            return []
        rows = self._database.rows(_SEARCH, (query, limit))
        return [(CLAIM.record(row[: CLAIM.width]), ARTICLE.record(row[CLAIM.width :])) for row in rows]

    def _appearances(self, where: str, value: str) -> list[Appearance]:
        rows = self._database.rows(f"SELECT {APPEARANCE.select('a')} FROM appearances a {where}", (value,))
        return [APPEARANCE.record(row) for row in rows]

    def _verdicts(self, where: str, value: str) -> list[Verdict]:
        rows = self._database.rows(f"SELECT {VERDICT.select('v')} FROM verdicts v {where}", (value,))
        return [VERDICT.record(row) for row in rows]

    def _queries(self, where: str, value: str) -> list[Query]:
        rows = self._database.rows(
            f"SELECT {QUERY.select('q')} FROM queries q JOIN claims c ON c.id = q.claim_id "
            f"WHERE {where} ORDER BY q.asked_at, q.seq",
            (value,),
        )
        return [QUERY.record(row) for row in rows]


def _overviews(rows: list[Row], places: list[Row]) -> list[ClaimOverview]:
    standing: defaultdict[str, list[Appearance]] = defaultdict(list)
    for place in places:
        appearance = APPEARANCE.record(place)
        standing[appearance.claim_id].append(appearance)
    found = [_overview(row, tuple(standing[row[0]])) for row in rows]
    return sorted(found, key=lambda overview: overview.place_in_reading)


def _overview(row: Row, appearances: tuple[Appearance, ...]) -> ClaimOverview:
    verdict, fix = row[_VERDICT_START:_FIX_START], row[_FIX_START:_COUNTS_START]
    return ClaimOverview(
        claim=CLAIM.record(row[:_VERDICT_START]),
        appearances=tuple(one for one in appearances if one.stands),
        unplaced=tuple(one for one in appearances if not one.stands),
        verdict=VERDICT.record(verdict) if verdict[0] else None,
        fix=FIX.record(fix) if fix[0] else None,
        sources=row[_COUNTS_START],
        open_queries=row[_COUNTS_START + 1],
    )
