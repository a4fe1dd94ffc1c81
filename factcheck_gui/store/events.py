"""The history: what was done, appended in the transaction that did it."""

import json
from collections.abc import Iterable
from typing import Any

from factcheck_gui.domain.act import Act, Change, Record
from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.ids import ActId, ClaimId, PersonId
from factcheck_gui.store.driver import Database, Row
from factcheck_gui.store.kinds import NAMED
from factcheck_gui.store.plain import plain, reader
from factcheck_gui.store.rows import compact

_SELECT = """
SELECT e.id, e.name, e.person_id, e.logical_time, e.article_id, e.undoes, e.changes,
    (SELECT json_group_array(s.claim_id ORDER BY s.place) FROM subjects s WHERE s.event = e.seq)
FROM events e
"""


_DATA = "data"
"""The key of the one entry among an event's changes that is none: what bulk work came to."""


class EventStore:
    """Acts as they were recorded; nobody changes them afterwards."""

    def __init__(self, database: Database) -> None:
        """Read and append through `database`."""
        self._database = database

    def append(self, act: Act) -> None:
        """Add the event of `act`, inside the open transaction."""
        changes = compact([*map(_change, act.changes), *([{_DATA: dict(act.data)}] if act.data else [])])
        seq = self._database.number(
            "INSERT INTO events (id, name, person_id, logical_time, article_id, undoes, changes) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING seq",
            (act.id, act.name, act.by, act.logical_time, act.article_id, act.undoes, changes),
        )
        self._database.run_many(
            "INSERT INTO subjects (event, place, claim_id) VALUES (?, ?, ?)",
            [(seq, place, claim) for place, claim in enumerate(act.claims)],
        )

    def of_claim(self, claim_id: ClaimId) -> list[Act]:
        """Return the acts in the history of a claim, the oldest first."""
        return self._acts(
            "WHERE e.seq IN (SELECT event FROM subjects WHERE claim_id = ?) ORDER BY e.logical_time, e.seq",
            claim_id,
        )

    def act(self, act_id: ActId) -> Act | None:
        """Return one act."""
        return next(iter(self._acts("WHERE e.id = ?", act_id)), None)

    def last_logical_time(self) -> str:
        """Return the time of the newest event, empty in a new library."""
        return self._database.text("SELECT max(logical_time) FROM events") or ""

    def problems(self) -> tuple[int, list[str]]:
        """Read every event; return how many there are, and those that cannot be read."""
        ids = [ActId(row[0]) for row in self._database.rows("SELECT id FROM events ORDER BY seq")]
        return len(ids), [f"event {act_id}: {wrong}" for act_id in ids if (wrong := self._unreadable(act_id))]

    def _unreadable(self, act_id: ActId) -> str | None:
        try:
            self.act(act_id)
        except (ValueError, KeyError, TypeError) as error:
            return f"cannot be read ({type(error).__name__}). Restore the library from a backup."
        return None

    def _acts(self, where: str, value: str) -> list[Act]:
        return [self._act(row) for row in self._database.rows(_SELECT + where, (value,))]

    def _act(self, row: Row) -> Act:
        entries = json.loads(row[6])
        return Act(
            id=ActId(row[0]),
            name=row[1],
            by=PersonId(row[2]),
            logical_time=row[3],
            article_id=row[4],
            undoes=row[5],
            changes=tuple(self._changes(entry for entry in entries if _DATA not in entry)),
            claims=tuple(json.loads(row[7])),
            data=next((entry[_DATA] for entry in entries if _DATA in entry), {}),
        )

    def _changes(self, changes: Iterable[dict[str, Any]]) -> Iterable[Change[Record]]:
        for change in changes:
            kind = NAMED[change["kind"]]
            yield Change(self._record(kind, change["before"]), self._record(kind, change["after"]))

    def _record(self, kind: type, values: dict[str, Any] | None) -> Any:  # noqa: ANN401 # an instance of `kind`
        if values is None:
            return None
        if kind is Revision:
            text = self._database.text("SELECT text FROM revisions WHERE id = ?", (values["id"],))
            values |= {"text": text or ""}
        read = reader(kind)
        return read(values) if read else values


def _change(change: Change[Record]) -> dict[str, Any]:
    return {
        "kind": type(change.record).__name__,
        "before": _values(change.before),
        "after": _values(change.after),
    }


def _values(record: Record | None) -> Any:  # noqa: ANN401 # whatever JSON holds
    """Return `record` for an event; a revision without its text, which is kept once and for good."""
    if record is None:
        return None
    values = plain(record)
    if isinstance(record, Revision):
        del values["text"]
    return values
