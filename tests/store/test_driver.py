"""The connection is set up as the library needs it, and its errors say what to do."""

import sqlite3
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import StoreError
from factcheck_gui.store.driver import Database, DriverError, raise_in_words
from factcheck_gui.store.library import Library

OLDEST_SAFE = (3, 51, 3)
"""Older ones may damage a file when two connections write to its log at once."""


@pytest.fixture
def database(tmp_path: Path) -> Database:
    path = tmp_path / "plain.db"
    path.touch()
    database = Database(path, writable=True)
    database.set_up_writing()
    database.run("CREATE TABLE notes (word TEXT PRIMARY KEY) STRICT")
    return database


def test_sqlite_is_one_without_the_log_race(database: Database) -> None:
    version = database.text("SELECT sqlite_version()") or ""

    assert tuple(map(int, version.split("."))) >= OLDEST_SAFE


def test_every_commit_is_synced_and_keys_are_checked(library: Library) -> None:
    database = library._database

    assert database.text("PRAGMA journal_mode") == "wal"
    assert database.number("PRAGMA synchronous") == 2
    assert database.number("PRAGMA foreign_keys") == 1
    assert database.number("PRAGMA trusted_schema") == 0
    assert database.number("PRAGMA cell_size_check") == 1
    assert database.number("PRAGMA secure_delete") == 1
    assert database.number("PRAGMA busy_timeout") == 5000


def test_the_drivers_errors_are_not_those_of_the_standard_library() -> None:
    assert not issubclass(DriverError, sqlite3.Error)


def note_twice(database: Database, word: str) -> None:
    with database.transaction():
        database.run("INSERT INTO notes VALUES (?)", (word,))
        database.run("INSERT INTO notes VALUES (?)", (word,))


def note_and_fail(database: Database) -> None:
    with database.transaction():
        with database.transaction():
            database.run("INSERT INTO notes VALUES ('done')")
        raise KeyError


def words(database: Database) -> list[str]:
    return [row[0] for row in database.rows("SELECT word FROM notes")]


def test_a_failing_block_is_taken_back_and_leaves_no_transaction(database: Database) -> None:
    with pytest.raises(DriverError, match="UNIQUE"):
        note_twice(database, "one")

    assert not database.in_transaction
    assert words(database) == []


def test_a_block_within_a_block_is_taken_back_alone(database: Database) -> None:
    with database.transaction():
        database.run("INSERT INTO notes VALUES ('kept')")
        with pytest.raises(DriverError, match="UNIQUE"):
            note_twice(database, "dropped")

    assert not database.in_transaction
    assert words(database) == ["kept"]


def test_a_block_within_a_block_ends_with_the_outer_one(database: Database) -> None:
    with pytest.raises(KeyError):
        note_and_fail(database)

    assert not database.in_transaction
    assert words(database) == []


def test_nothing_is_written_through_a_reading_connection(database: Database) -> None:
    reader = Database(database.path, writable=False)

    with pytest.raises(StoreError, match=r"reading only; nothing was changed\. Close the window"):
        note_twice(reader, "one")
    with pytest.raises(StoreError, match="can only be read"):
        reader.run("DELETE FROM notes")


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("SQLITE_FULL", "the disk is full. Free some space"),
        ("SQLITE_IOERR_WRITE", "full or faulty. Free some space"),
        ("SQLITE_READONLY_DIRECTORY", "can only be read here. Allow writing"),
        ("SQLITE_CANTOPEN", "cannot be opened. See that"),
        ("SQLITE_BUSY", "in use by another program. Close that one"),
        ("SQLITE_CORRUPT_VTAB", "is damaged. Keep it as it is"),
        ("SQLITE_NOTADB", "is not a library of this program"),
    ],
)
def test_an_error_of_the_disk_says_what_to_do_in_one_line(code: str, sentence: str) -> None:
    error = DriverError("whatever SQLite said")
    error.sqlite_errorname = code

    with pytest.raises(StoreError, match=sentence) as raised:
        raise_in_words(error, Path("/somewhere/harbour.db"))

    assert "harbour.db" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_bug_of_ours_is_not_dressed_up(database: Database) -> None:
    with pytest.raises(DriverError, match="no such table"):
        database.rows("SELECT * FROM nowhere")


def test_bytes_that_are_no_text_are_damage(database: Database) -> None:
    with pytest.raises(StoreError, match="is damaged"):
        database.rows("SELECT CAST(x'C328' AS TEXT)")
