"""Vectors of earlier claims, for those who have the extra `semantic`. Frozen."""

TABLES = (
    """
    CREATE TABLE matching_meanings (
        document INTEGER PRIMARY KEY,
        vector BLOB NOT NULL CHECK (length(vector) = 256)
    ) STRICT
    """,
)
STATEMENTS = (
    *TABLES,
    """
    CREATE TRIGGER matching_meaning_changed AFTER INSERT ON matching_waiting BEGIN
        DELETE FROM matching_meanings WHERE document = NEW.document;
    END
    """,
)
"""What waits to be taken into the index has changed words, and its vector is another's."""
