"""The tables of the first version. Frozen: a later change is a migration of its own.

Foreign keys are checked at the commit, so that the changes of an act may come in any order.
Verdicts and revisions are only ever added to; they name a claim or an article without a
foreign key, because undo may take that away and must leave them.
"""

_PERSON = "TEXT NOT NULL REFERENCES people DEFERRABLE INITIALLY DEFERRED"
_CLAIM = "TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED"
_ARTICLE = "TEXT NOT NULL REFERENCES articles DEFERRABLE INITIALLY DEFERRED"
_REVISION = "TEXT NOT NULL REFERENCES revisions DEFERRABLE INITIALLY DEFERRED"
_FLAG = "INTEGER NOT NULL CHECK ({0} IN (0, 1))"

_PEOPLE = """
CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    initials TEXT NOT NULL
) STRICT
"""

_ARTICLES = """
CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    published TEXT,
    deadline TEXT,
    created_at TEXT NOT NULL
) STRICT
"""

_REVISIONS = f"""
CREATE TABLE revisions (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    zones TEXT NOT NULL CHECK (json_valid(zones)),
    origin TEXT NOT NULL,
    encoding TEXT NOT NULL,
    encoding_guessed {_FLAG.format("encoding_guessed")},
    imported_at TEXT NOT NULL,
    imported_by {_PERSON},
    UNIQUE (article_id, number)
) STRICT
"""

_MARKS = f"""
CREATE TABLE marks (
    id TEXT PRIMARY KEY,
    article_id {_ARTICLE},
    revision_id {_REVISION},
    span_start INTEGER NOT NULL CHECK (span_start >= 0),
    span_end INTEGER NOT NULL CHECK (span_end >= span_start),
    marked_by {_PERSON},
    marked_at TEXT NOT NULL
) STRICT
"""

_CLAIMS = f"""
CREATE TABLE claims (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article_id {_ARTICLE},
    number INTEGER NOT NULL CHECK (number > 0),
    wording TEXT NOT NULL,
    claimant TEXT NOT NULL,
    types TEXT NOT NULL CHECK (json_valid(types)),
    state TEXT NOT NULL
        CHECK (state IN ('unchecked', 'checking', 'settled', 'recheck', 'ambiguous', 'cut')),
    legal TEXT NOT NULL CHECK (legal IN ('none', 'required', 'complete')),
    assignee TEXT REFERENCES people DEFERRABLE INITIALLY DEFERRED,
    verdict_id TEXT REFERENCES verdicts (id) DEFERRABLE INITIALLY DEFERRED,
    removed {_FLAG.format("removed")},
    created_at TEXT NOT NULL,
    created_by {_PERSON},
    UNIQUE (article_id, number)
) STRICT
"""

_NUMBERS = """
CREATE TABLE claim_numbers (
    article_id TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID
"""

_APPEARANCES = f"""
CREATE TABLE appearances (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    claim_id {_CLAIM},
    revision_id {_REVISION},
    anchor_exact TEXT NOT NULL,
    anchor_prefix TEXT NOT NULL,
    anchor_suffix TEXT NOT NULL,
    anchor_span_start INTEGER NOT NULL CHECK (anchor_span_start >= 0),
    anchor_span_end INTEGER NOT NULL CHECK (anchor_span_end >= anchor_span_start),
    zone TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('same', 'moved', 'reworded', 'ambiguous', 'cut')),
    removed {_FLAG.format("removed")}
) STRICT
"""

_VERDICTS = f"""
CREATE TABLE verdicts (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    claim_id TEXT NOT NULL,
    rating TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    decided_by {_PERSON},
    taken_from TEXT NOT NULL
) STRICT
"""

_SOURCES = f"""
CREATE TABLE sources (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    csl TEXT NOT NULL CHECK (json_type(csl) = 'object'),
    standing TEXT NOT NULL CHECK (standing IN ('original', 'secondary')),
    attribution TEXT NOT NULL CHECK (attribution IN ('on-record', 'background', 'confidential')),
    alias TEXT NOT NULL,
    words TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by {_PERSON}
) STRICT
"""

_FILES = f"""
CREATE TABLE files (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    name TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    media_type TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    saved_by {_PERSON}
) STRICT
"""

_EVIDENCE = f"""
CREATE TABLE evidence (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    claim_id {_CLAIM},
    source_id TEXT NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    quote TEXT NOT NULL,
    locator TEXT NOT NULL,
    stance TEXT NOT NULL CHECK (stance IN ('supports', 'refutes', 'context')),
    file TEXT NOT NULL,
    added_at TEXT NOT NULL,
    added_by {_PERSON}
) STRICT
"""

_FIXES = f"""
CREATE TABLE fixes (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL UNIQUE REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
    replacement TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('with-editor', 'accepted', 'declined')),
    proposed_at TEXT NOT NULL,
    proposed_by {_PERSON},
    decided_at TEXT,
    decided_by TEXT REFERENCES people DEFERRABLE INITIALLY DEFERRED
) STRICT
"""

_QUERIES = f"""
CREATE TABLE queries (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    claim_id {_CLAIM},
    addressee TEXT NOT NULL CHECK (addressee IN ('writer', 'editor', 'source')),
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'dropped')),
    asked_at TEXT NOT NULL,
    asked_by {_PERSON},
    closed_at TEXT
) STRICT
"""

_EARLIER = """
CREATE TABLE earlier (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    known_by TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    claimant TEXT NOT NULL,
    date TEXT NOT NULL,
    rating TEXT NOT NULL,
    url TEXT NOT NULL,
    external_id TEXT NOT NULL
) STRICT
"""

_DECISIONS = f"""
CREATE TABLE decisions (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    claim_id {_CLAIM},
    earlier TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected', 'sources-taken', 'verdict-taken')),
    decided_at TEXT NOT NULL,
    decided_by {_PERSON}
) STRICT
"""

_EVENTS = f"""
CREATE TABLE events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    person_id {_PERSON},
    logical_time TEXT NOT NULL,
    article_id TEXT,
    undoes TEXT,
    changes TEXT NOT NULL CHECK (json_type(changes) = 'array')
) STRICT
"""

_SUBJECTS = """
CREATE TABLE subjects (
    event INTEGER NOT NULL REFERENCES events (seq) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    claim_id TEXT NOT NULL,
    PRIMARY KEY (event, place)
) STRICT, WITHOUT ROWID
"""

_PLACES = """
CREATE TABLE places (
    article_id TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    place INTEGER NOT NULL CHECK (place >= 0),
    opened INTEGER NOT NULL
) STRICT, WITHOUT ROWID
"""

_INDEXES = (
    "CREATE INDEX revisions_by_sha256 ON revisions (sha256)",
    "CREATE INDEX marks_by_revision ON marks (revision_id)",
    "CREATE INDEX marks_by_article ON marks (article_id)",
    "CREATE INDEX claims_by_verdict ON claims (verdict_id)",
    "CREATE INDEX appearances_by_claim ON appearances (claim_id)",
    "CREATE INDEX appearances_by_revision ON appearances (revision_id, anchor_span_start)",
    "CREATE INDEX verdicts_by_claim ON verdicts (claim_id)",
    "CREATE INDEX evidence_by_claim ON evidence (claim_id, source_id)",
    "CREATE INDEX evidence_by_source ON evidence (source_id, added_at)",
    "CREATE INDEX queries_by_claim ON queries (claim_id, state)",
    "CREATE INDEX decisions_by_claim ON decisions (claim_id)",
    "CREATE INDEX events_by_time ON events (logical_time)",
    "CREATE INDEX events_by_article ON events (article_id)",
    "CREATE INDEX subjects_by_claim ON subjects (claim_id)",
)

_NUMBER_TRIGGER = """
CREATE TRIGGER claims_numbered AFTER INSERT ON claims BEGIN
    INSERT INTO claim_numbers VALUES (new.article_id, new.number)
    ON CONFLICT (article_id) DO UPDATE SET last = max(last, excluded.last);
END
"""


def _kept_for_good(table: str) -> tuple[str, ...]:
    """Return the triggers that let nobody change what the history rests on."""
    return tuple(
        f"CREATE TRIGGER {table}_never_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} are only added to'); END"
        for verb in ("UPDATE", "DELETE")
    )


TABLES = (
    _PEOPLE, _ARTICLES, _REVISIONS, _MARKS, _CLAIMS, _NUMBERS, _APPEARANCES, _VERDICTS, _SOURCES,
    _FILES, _EVIDENCE, _FIXES, _QUERIES, _EARLIER, _DECISIONS, _EVENTS, _SUBJECTS, _PLACES,
)  # fmt: skip

STATEMENTS = (
    *TABLES,
    *_INDEXES,
    _NUMBER_TRIGGER,
    *(
        trigger
        for table in ("revisions", "verdicts", "events", "subjects")
        for trigger in _kept_for_good(table)
    ),
)
"""All of it, in order."""
