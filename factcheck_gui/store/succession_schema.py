"""Which revision follows which, and where an appearance was carried over from. Frozen."""

TABLES = (
    """
    CREATE TABLE successions (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles DEFERRABLE INITIALLY DEFERRED,
        before_id TEXT NOT NULL REFERENCES revisions DEFERRABLE INITIALLY DEFERRED,
        revision_id TEXT NOT NULL UNIQUE REFERENCES revisions DEFERRABLE INITIALLY DEFERRED,
        forced INTEGER NOT NULL CHECK (forced IN (0, 1)),
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL REFERENCES people DEFERRABLE INITIALLY DEFERRED
    ) STRICT
    """,
)

STATEMENTS = (
    *TABLES,
    "CREATE INDEX successions_by_article ON successions (article_id)",
    "ALTER TABLE appearances ADD COLUMN carried_from TEXT",
    # what a library held before this step was never carried over, and stands
    """
    INSERT INTO successions
    SELECT lower(hex(randomblob(16))), r.article_id, b.id, r.id, 0, r.imported_at, r.imported_by
    FROM revisions r JOIN revisions b ON b.article_id = r.article_id AND b.number = r.number - 1
    JOIN articles a ON a.id = r.article_id
    """,
)
"""All of it, in order."""
