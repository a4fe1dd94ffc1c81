"""The search indexes of the first version and what keeps them in step. Frozen.

Each index is an FTS5 table over a view, so that SQLite itself can compare the two and make
the index anew; triggers keep it in step, and no code does.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Index:
    """An index, its view, and the options of its FTS5 table."""

    name: str
    columns: str
    options: str
    select: str


@dataclass(frozen=True, slots=True)
class _Feed:
    """What of a table goes into an index, with {0} for its row."""

    table: str
    index: str
    columns: str
    values: str
    shown: str = "TRUE"


_STEMMED = "tokenize='porter unicode61 remove_diacritics 2'"
_TYPED = "tokenize='unicode61 remove_diacritics 2', prefix='2 3'"

_INDEXES = (
    _Index(
        "matching",
        "text, title, body",
        _STEMMED,
        """
        SELECT 2 * seq AS row, wording AS text, '' AS title, '' AS body FROM claims WHERE NOT removed
        UNION ALL
        SELECT 2 * seq + 1, text, title, body FROM earlier
        """,
    ),
    _Index(
        "claim_words",
        "wording, claimant",
        _TYPED,
        "SELECT seq AS row, wording, claimant FROM claims WHERE NOT removed",
    ),
    _Index(
        "source_words",
        "words, alias",
        _TYPED,
        "SELECT seq AS row, words, alias FROM sources",
    ),
)

_FEEDS = (
    _Feed("claims", "matching", "text, title, body", "2 * {0}.seq, {0}.wording, '', ''", "NOT {0}.removed"),
    _Feed("earlier", "matching", "text, title, body", "2 * {0}.seq + 1, {0}.text, {0}.title, {0}.body"),
    _Feed(
        "claims", "claim_words", "wording, claimant", "{0}.seq, {0}.wording, {0}.claimant", "NOT {0}.removed"
    ),
    _Feed("sources", "source_words", "words, alias", "{0}.seq, {0}.words, {0}.alias"),
)


def _tables(index: _Index) -> tuple[str, ...]:
    view = f"CREATE VIEW {index.name}_rows AS {index.select}"
    table = (
        f"CREATE VIRTUAL TABLE {index.name} USING fts5("
        f"{index.columns}, content='{index.name}_rows', content_rowid='row', {index.options})"
    )
    return view, table


def _triggers(feed: _Feed) -> tuple[str, ...]:
    old, new = feed.values.format("old"), feed.values.format("new")
    gone, there = feed.shown.format("old"), feed.shown.format("new")
    out = (
        f"INSERT INTO {feed.index} ({feed.index}, rowid, {feed.columns}) SELECT 'delete', {old} WHERE {gone};"
    )
    into = f"INSERT INTO {feed.index} (rowid, {feed.columns}) SELECT {new} WHERE {there};"
    name, changed = f"{feed.table}_{feed.index}", f"({old}, {gone}) IS NOT ({new}, {there})"
    return (
        f"CREATE TRIGGER {name}_insert AFTER INSERT ON {feed.table} BEGIN {into} END",
        f"CREATE TRIGGER {name}_update AFTER UPDATE ON {feed.table} WHEN {changed} BEGIN {out} {into} END",
        f"CREATE TRIGGER {name}_delete AFTER DELETE ON {feed.table} BEGIN {out} END",
    )


STATEMENTS = (
    *(statement for index in _INDEXES for statement in _tables(index)),
    *(statement for feed in _FEEDS for statement in _triggers(feed)),
)
"""All of it, in order."""
