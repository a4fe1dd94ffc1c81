"""Articles, their revisions, and where their readers were."""

from factcheck_gui.domain.article import Article, NothingToCheck, Revision, Succession
from factcheck_gui.domain.ids import ArticleId, RevisionId
from factcheck_gui.domain.overview import ArticleOverview
from factcheck_gui.store.driver import Database, Row, Value
from factcheck_gui.store.kinds import ARTICLE, MARK, REVISION, SUCCESSION

_STANDS = "(r.number = 1 OR EXISTS (SELECT 1 FROM successions s WHERE s.revision_id = r.id))"
"""A revision whose carry-over was undone is kept, and is none of the article's any more."""
_OVERVIEWS = f"""
SELECT {ARTICLE.select("a")},
    (SELECT max(r.number) FROM revisions r WHERE r.article_id = a.id AND {_STANDS}),
    count(c.id),
    count(c.id) FILTER (WHERE c.state = 'settled'),
    count(c.id) FILTER (WHERE c.state = 'recheck')
FROM articles a LEFT JOIN claims c ON c.article_id = a.id AND NOT c.removed
GROUP BY a.id
ORDER BY a.deadline IS NULL, a.deadline, a.created_at DESC, a.id DESC
"""


class ArticleStore:
    """What is known of articles."""

    def __init__(self, database: Database) -> None:
        """Read through `database`."""
        self._database = database
        self._kept: Revision | None = None

    def get(self, article_id: ArticleId) -> Article | None:
        """Return one article."""
        return next(iter(self._articles("WHERE a.id = ?", article_id)), None)

    def find(self, key: str) -> list[Article]:
        """Return the article whose id or slug is `key`, else all whose id begins with it."""
        if not key:
            return []
        exact = self._articles("WHERE a.id = ?1 OR a.slug = ?1", key)
        return exact or self._articles("WHERE substr(a.id, 1, length(?1)) = ?1 ORDER BY a.id", key)

    def latest(self, limit: int) -> list[Article]:
        """Return the articles put here last, the newest first."""
        return self._articles("ORDER BY a.created_at DESC, a.id DESC LIMIT ?", limit)

    def slugs(self, prefix: str) -> set[str]:
        """Return the slugs in use that begin with `prefix`."""
        rows = self._database.rows(
            "SELECT slug FROM articles WHERE substr(slug, 1, length(?1)) = ?1", (prefix,)
        )
        return {row[0] for row in rows}

    def overviews(self) -> list[ArticleOverview]:
        """Return all articles, those with a deadline first, the nearest before; then the newest first."""
        return [_overview(row) for row in self._database.rows(_OVERVIEWS)]

    def revision(self, revision_id: RevisionId) -> Revision | None:
        """Return one revision; the last one asked for is kept, as what it holds never changes."""
        is_there = self._database.number("SELECT 1 FROM revisions WHERE id = ?", (revision_id,))
        if self._kept is None or self._kept.id != revision_id or not is_there:
            self._kept = next(iter(self._revisions("WHERE r.id = ?", revision_id)), None)
        return self._kept

    def revisions(self, article_id: ArticleId) -> list[Revision]:
        """Return all revisions of an article that stand, the first one first."""
        return self._revisions(f"WHERE r.article_id = ? AND {_STANDS} ORDER BY r.number", article_id)

    def newest(self, article_id: ArticleId) -> Revision | None:
        """Return the last revision of an article that stands."""
        found = self._revisions(
            f"WHERE r.article_id = ? AND {_STANDS} ORDER BY r.number DESC LIMIT 1", article_id
        )
        return next(iter(found), None)

    def undone(self, article_id: ArticleId, sha256: str) -> Revision | None:
        """Return the revision that held this text before its carry-over was undone."""
        found = self._revisions(
            f"WHERE r.article_id = ?1 AND r.sha256 = ?2 AND NOT {_STANDS} ORDER BY r.number DESC LIMIT 1",
            article_id,
            sha256,
        )
        return next(iter(found), None)

    def next_number(self, article_id: ArticleId) -> int:
        """Return a number that no revision of the article has or ever had."""
        return 1 + self._database.number(
            "SELECT coalesce(max(number), 0) FROM revisions WHERE article_id = ?", (article_id,)
        )

    def succession(self, revision_id: RevisionId) -> Succession | None:
        """Return what says which revision a revision follows; None for a first one."""
        row = self._database.row(
            f"SELECT {SUCCESSION.select('s')} FROM successions s WHERE s.revision_id = ?", (revision_id,)
        )
        return SUCCESSION.record(row) if row else None

    def with_sha256(self, sha256: str) -> Revision | None:
        """Return the last revision that holds this text and whose article is there."""
        found = self._revisions(
            f"JOIN articles a ON a.id = r.article_id WHERE r.sha256 = ? AND {_STANDS} "
            "ORDER BY r.imported_at DESC LIMIT 1",
            sha256,
        )
        return next(iter(found), None)

    def last_opened(self) -> ArticleId | None:
        """Return the article that was open last."""
        found = self._database.text("SELECT article_id FROM places ORDER BY opened DESC LIMIT 1")
        return ArticleId(found) if found else None

    def place(self, article_id: ArticleId) -> int:
        """Return where in the text its reader was, in code points; 0 when it was never open."""
        return self._database.number("SELECT place FROM places WHERE article_id = ?", (article_id,))

    def remember_place(self, article_id: ArticleId, place: int) -> None:
        """Keep where in the text the reader is; nothing is kept in a library open for reading.

        No event: where one reads is no part of the history.
        """
        if not self._database.is_writable:
            return
        with self._database.transaction():
            self._database.run(
                "INSERT INTO places (article_id, place, opened) "
                "SELECT id, ?2, (SELECT coalesce(max(opened), 0) + 1 FROM places) "
                "FROM articles WHERE id = ?1 "
                "ON CONFLICT (article_id) DO UPDATE SET place = excluded.place, opened = excluded.opened",
                (article_id, place),
            )

    def marks(self, revision_id: RevisionId) -> list[NothingToCheck]:
        """Return the passages of a revision that hold nothing to check, in reading order."""
        rows = self._database.rows(
            f"SELECT {MARK.select('m')} FROM marks m WHERE m.revision_id = ? "
            "ORDER BY m.span_start, m.span_end, m.id",
            (revision_id,),
        )
        return [MARK.record(row) for row in rows]

    def _articles(self, where: str, value: Value) -> list[Article]:
        rows = self._database.rows(f"SELECT {ARTICLE.select('a')} FROM articles a {where}", (value,))
        return [ARTICLE.record(row) for row in rows]

    def _revisions(self, where: str, *values: str) -> list[Revision]:
        rows = self._database.rows(f"SELECT {REVISION.select('r')} FROM revisions r {where}", values)
        return [REVISION.record(row) for row in rows]


def _overview(row: Row) -> ArticleOverview:
    revision, claims, settled, recheck = row[ARTICLE.width :]
    return ArticleOverview(
        article=ARTICLE.record(row[: ARTICLE.width]),
        revision=revision or 0,
        claims=claims,
        settled=settled,
        recheck=recheck,
    )
