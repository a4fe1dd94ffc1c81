"""Writing the changes of an act: each record is first looked at as it is now."""

from factcheck_gui.domain.act import Change, Record
from factcheck_gui.domain.errors import RuleError
from factcheck_gui.store.driver import Database, Row, Value
from factcheck_gui.store.kinds import KINDS, Kind


def write(database: Database, change: Change[Record]) -> None:
    """Put the record in the state that `change` names, inside the open transaction.

    What is only ever added to stays when a change takes it away: taking back a verdict
    leaves the verdict, and recording it again finds it there.

    Raises:
        RuleError: The library does not hold what the change says was there before.
    """
    kind = KINDS[type(change.record)]
    stored = _stored(database, kind, kind.key_of(change.record))
    before = None if change.before is None else kind.layout.values(change.before)
    after = None if change.after is None else kind.layout.values(change.after)
    if kind.stays and before is None and stored == after:
        return
    if stored != before:
        raise RuleError(f"The {kind.word} was changed meanwhile. Nothing was done; look at it again.")
    if before == after:
        return
    if after is None:
        _take_away(database, kind, kind.key_of(change.record))
        return
    columns = dict(zip(kind.layout.columns, after, strict=True)) | kind.derived(change.after)
    if before is None:
        _insert(database, kind, columns)
    else:
        _update(database, kind, columns)


def _stored(database: Database, kind: Kind, key: str) -> Row | None:
    columns = ", ".join(kind.layout.columns)
    return database.row(f"SELECT {columns} FROM {kind.table} WHERE {kind.key} = ?", (key,))


def _insert(database: Database, kind: Kind, columns: dict[str, Value]) -> None:
    marks = ", ".join("?" * len(columns))
    database.run(f"INSERT INTO {kind.table} ({', '.join(columns)}) VALUES ({marks})", tuple(columns.values()))


def _update(database: Database, kind: Kind, columns: dict[str, Value]) -> None:
    if not kind.changes:
        msg = f"a {kind.word} is only ever added"
        raise AssertionError(msg)
    settings = ", ".join(f"{column} = ?" for column in columns)
    database.run(
        f"UPDATE {kind.table} SET {settings} WHERE {kind.key} = ?", (*columns.values(), columns[kind.key])
    )


def _take_away(database: Database, kind: Kind, key: str) -> None:
    if not kind.stays:
        database.run(f"DELETE FROM {kind.table} WHERE {kind.key} = ?", (key,))
