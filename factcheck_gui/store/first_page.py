"""The last article, read through the driver alone: what the first frame of the window needs."""

import json
from pathlib import Path

from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.errors import StoreError
from factcheck_gui.domain.first_page import FirstPage
from factcheck_gui.domain.span import Span
from factcheck_gui.store.driver import Database, DriverError

_IS_LIBRARY = """
SELECT count(*) FROM sqlite_schema
WHERE name IN ('places', 'revisions', 'successions', 'appearances', 'verdicts')
"""
_PAGE = """
SELECT r.id, r.text, r.zones, p.place FROM places p JOIN revisions r ON r.article_id = p.article_id
WHERE r.number = 1 OR EXISTS (SELECT 1 FROM successions s WHERE s.revision_id = r.id)
ORDER BY p.opened DESC, r.number DESC LIMIT 1
"""
_TABLES = 5
_MARKS = """
SELECT a.anchor_span_start, a.anchor_span_end, CASE c.state WHEN 'settled' THEN v.rating ELSE c.state END
FROM appearances a JOIN claims c ON c.id = a.claim_id LEFT JOIN verdicts v ON v.id = c.verdict_id
WHERE a.revision_id = ? AND NOT a.removed AND NOT c.removed
    AND coalesce(a.outcome, '') NOT IN ('ambiguous', 'cut')
ORDER BY 1, 2
"""


def read_first_page(path: Path) -> FirstPage | None:
    """Return the draft that was open last; None where there is none, or nothing can be read.

    What is wrong with a library is said when it is opened for work, a moment later.
    """
    if not path.exists():
        return None
    try:
        database = Database(path, writable=False)
        try:
            return _page(database)
        finally:
            database.close()
    except (StoreError, DriverError):
        return None


def _page(database: Database) -> FirstPage | None:
    row = database.row(_PAGE) if database.number(_IS_LIBRARY) == _TABLES else None
    if row is None:
        return None
    revision, text, zones, place = row
    marks = database.rows(_MARKS, (revision,))
    return FirstPage(
        text=text,
        zones=tuple(
            Zone(kind=ZoneKind(zone["kind"]), span=Span(**zone["span"])) for zone in json.loads(zones)
        ),
        place=place,
        marks=tuple((Span(start, end), kind or "") for start, end, kind in marks),
    )
