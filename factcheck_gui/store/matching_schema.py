"""The index that candidates are found by, in place of the first version's FTS5 table. Frozen.

Postings lie in parts. A part holds up to 65,536 documents, by their place in it, and is never
changed; its postings are cut by the first bits of their terms into buckets. A part grows
out of others, its sources, over several transactions and counts once it is live; its
sources are then spent. Where a document has changed since, its place is gone, and it is
in a newer part, or waits to be taken into one. Waiting is what triggers keep in step:
a document is 2 * seq of a claim, 2 * seq + 1 of an earlier one.
"""

from dataclasses import dataclass

TABLES = (
    """
    CREATE TABLE matching_waiting (
        document INTEGER PRIMARY KEY,
        known INTEGER NOT NULL CHECK (known IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE matching_parts (
        id INTEGER PRIMARY KEY,
        stamp INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('live', 'growing', 'spent')),
        size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 65536),
        postings INTEGER NOT NULL,
        bits INTEGER NOT NULL CHECK (bits BETWEEN 0 AND 14),
        documents BLOB NOT NULL,
        lengths BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE matching_postings (
        slot INTEGER PRIMARY KEY,
        terms BLOB NOT NULL,
        ends BLOB NOT NULL,
        places BLOB NOT NULL,
        counts BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE matching_gone (
        part INTEGER PRIMARY KEY,
        number INTEGER NOT NULL,
        mask BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE matching_sources (
        part INTEGER PRIMARY KEY,
        grown INTEGER NOT NULL,
        left_out BLOB NOT NULL
    ) STRICT
    """,
)


@dataclass(frozen=True, slots=True)
class _Feed:
    """A table whose rows are documents: {0} stands for the row."""

    table: str
    document: str
    content: str
    shown: str


_FEEDS = (
    _Feed("claims", "2 * {0}.seq", "{0}.wording", "NOT {0}.removed"),
    _Feed("earlier", "2 * {0}.seq + 1", "{0}.text, {0}.title, {0}.body", "TRUE"),
)


def _triggers(feed: _Feed) -> tuple[str, ...]:
    old, new = feed.document.format("old"), feed.document.format("new")
    was = f"{old}, {feed.content.format('old')}, {feed.shown.format('old')}"
    becomes = f"{new}, {feed.content.format('new')}, {feed.shown.format('new')}"
    head = f"CREATE TRIGGER {feed.table}_waiting_"
    added = f"INSERT OR IGNORE INTO matching_waiting VALUES ({new}, 0);"
    changed = f"INSERT OR REPLACE INTO matching_waiting VALUES ({old}, 1), ({new}, 1);"
    removed = f"INSERT OR REPLACE INTO matching_waiting VALUES ({old}, 1);"
    is_shown, differs = feed.shown.format("new"), f"({was}) IS NOT ({becomes})"
    return (
        f"{head}insert AFTER INSERT ON {feed.table} WHEN {is_shown} BEGIN {added} END",
        f"{head}update AFTER UPDATE ON {feed.table} WHEN {differs} BEGIN {changed} END",
        f"{head}delete AFTER DELETE ON {feed.table} BEGIN {removed} END",
    )


_ALL_WAIT = "INSERT INTO matching_waiting SELECT row, 0 FROM matching_rows"

STATEMENTS = (
    *TABLES,
    *(trigger for feed in _FEEDS for trigger in _triggers(feed)),
    *(
        f"DROP TRIGGER {table}_matching_{verb}"
        for table in ("claims", "earlier")
        for verb in ("insert", "update", "delete")
    ),
    "DROP TABLE matching",
    _ALL_WAIT,
)
"""All of it, in order. The view `matching_rows` of the first version stays: it lists the documents."""
