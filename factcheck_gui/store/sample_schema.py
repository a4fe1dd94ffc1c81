"""The mark of an article that came with the program. Frozen.

Until now only the act that put it there told: its claims are the subjects of that event.
"""

STATEMENTS = (
    "ALTER TABLE articles ADD COLUMN is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1))",
    """
    UPDATE articles SET is_sample = 1 WHERE id IN (
        SELECT c.article_id FROM events e
        JOIN subjects s ON s.event = e.seq JOIN claims c ON c.id = s.claim_id
        WHERE e.name = 'Open sample story'
    )
    """,
    "CREATE INDEX articles_of_the_sample ON articles (id) WHERE is_sample",
)
"""All of it, in order."""
