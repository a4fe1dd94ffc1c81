"""A step is taken whole or not at all, and only after a backup that reads back."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from store_records import Maker

from factcheck_gui.domain.errors import StoreError
from factcheck_gui.store import desk_schema, matching_schema, meaning_schema, succession_schema
from factcheck_gui.store.beside import backups
from factcheck_gui.store.driver import Database, DriverError
from factcheck_gui.store.library import Library
from factcheck_gui.store.migrations import STEPS, Steps
from factcheck_gui.store.opening import open_for_reading, open_for_writing
from factcheck_gui.store.verify import SEARCH_INDEXES

if TYPE_CHECKING:
    from sqlite_utils import Database as Utilities


def with_step(step: "Callable[[Utilities], None]") -> Steps:
    """Return the steps of a later version."""
    return Steps({**STEPS.by_name, "seals": step})


def add_seals(utilities: "Utilities") -> None:
    utilities.conn.execute("CREATE TABLE seals (id TEXT PRIMARY KEY) STRICT")


def fail_half_way(utilities: "Utilities") -> None:
    utilities.conn.execute("CREATE TABLE seals (id TEXT PRIMARY KEY) STRICT")
    utilities.conn.execute("DELETE FROM people")
    utilities.conn.execute("INSERT INTO seals VALUES (NULL, NULL)")


@pytest.fixture
def older(path: Path) -> Path:
    """A library in use, of the version before."""
    with Library.open(path) as library:
        make = Maker(library)
        make.verdict(make.claim(make.article()))
    return path


def everything(path: Path) -> list[tuple[object, ...]]:
    database = open_for_reading(path)
    tables = [row[0] for row in database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    content = [(name, *row) for name in tables for row in database.rows(f'SELECT * FROM "{name}"')]  # noqa: S608 # own tables
    schema = database.rows("SELECT type, name, sql FROM sqlite_schema ORDER BY name")
    database.close()
    return [*schema, *content]


def test_an_older_library_is_brought_up_to_date_after_a_backup(older: Path) -> None:
    before = everything(older)

    database = open_for_writing(older, was_left=False, steps=with_step(add_seals))

    assert database.rows("SELECT * FROM seals") == []
    assert database.number("SELECT count(*) FROM verdicts") == 1
    database.close()
    (backup,) = backups(older)
    assert everything(backup) == before


def test_a_failing_step_leaves_schema_and_rows_as_they_were(older: Path) -> None:
    before = everything(older)

    with pytest.raises(DriverError):
        open_for_writing(older, was_left=False, steps=with_step(fail_half_way))

    assert everything(older) == before
    with Library.open(older) as library:
        assert library.verify().ok


def test_a_library_up_to_date_is_not_backed_up(older: Path) -> None:
    Library.open(older).close()

    assert backups(older) == []


def test_a_new_library_has_nothing_to_back_up(path: Path) -> None:
    Library.open(path).close()

    assert backups(path) == []


def test_a_library_of_the_version_after_is_refused(older: Path) -> None:
    open_for_writing(older, was_left=False, steps=with_step(add_seals)).close()

    with pytest.raises(StoreError, match="newer version"):
        Library.open(older)


def test_an_older_library_cannot_be_read_before_it_is_brought_up_to_date(older: Path) -> None:
    database = Database(older, writable=True)
    database.run("DELETE FROM _sqlite_migrations")
    database.close()

    with pytest.raises(StoreError, match=r"of an older version .+ Open it for writing once"):
        Library.open(older, writable=False)


@pytest.fixture
def of_the_first_version(path: Path) -> Path:
    """A library of the first version, in which claims were written, reworded and learned."""
    path.parent.mkdir()
    path.touch()
    first = Steps({"desk": STEPS.by_name["desk"]})
    with Library(open_for_writing(path, was_left=False, steps=first), None) as library:
        run = library._database.run
        run("INSERT INTO people VALUES ('p', 'Ada Brandt', 'AB')")
        run("INSERT INTO articles VALUES ('a', 'harbour', 'Harbour', NULL, NULL, '2026-11-23T12:00:00Z')")
        for number, removed in ((1, 0), (2, 1)):
            run(
                "INSERT INTO claims VALUES (?, ?, 'a', ?, 'The harbour cost 46 million', '', '[]', "
                "'unchecked', 'none', NULL, NULL, ?, '2026-11-23T12:00:00Z', 'p')",
                (number, f"c{number}", number, removed),
            )
        run("UPDATE claims SET wording = 'The quay cost 64 million' WHERE id = 'c1'")
        for number in range(200):
            run(
                "INSERT INTO earlier VALUES (?, ?, ?, ?, 'Ferries', 'The council said so', '', '', '', '', '')",
                (number + 1, f"x{number}", f"id:{number}", f"Ship number {number} came in"),
            )
    return path


def test_what_the_first_version_kept_is_found_after_the_upgrade(of_the_first_version: Path) -> None:
    with Library.open(of_the_first_version) as library:
        found = {
            words: {candidate.id for candidate in library.matches.candidates(words, limit=500)}
            for words in ("quay", "harbour", "ships", "ferry", "council", "number 150")
        }
        report = library.verify()

    everything_learned = {f"x{number}" for number in range(200)}
    assert found["quay"] == {"c1"}
    assert found["harbour"] == set()
    assert found["ships"] == found["ferry"] == found["council"] == found["number 150"] == everything_learned
    assert report.problems == []


def test_the_upgrade_leaves_a_backup_of_the_first_version(of_the_first_version: Path) -> None:
    Library.open(of_the_first_version).close()

    (backup,) = backups(of_the_first_version)
    copy = Database(backup, writable=False)
    assert copy.rows("SELECT name FROM _sqlite_migrations") == [("desk",)]
    assert copy.number("SELECT count(*) FROM matching WHERE matching MATCH 'ship'") == 200
    copy.close()


def test_a_sample_opened_before_it_had_a_mark_is_known_by_its_event(of_the_first_version: Path) -> None:
    before = Database(of_the_first_version, writable=True)
    before.run("INSERT INTO articles VALUES ('b', 'own', 'Own', NULL, NULL, '2026-11-23T12:00:00Z')")
    before.run("INSERT INTO events VALUES (1, 'e', 'Open sample story', 'p', '1', 'a', NULL, '[]')")
    before.run("INSERT INTO subjects VALUES (1, 0, 'c1')")
    before.close()

    with Library.open(of_the_first_version) as library:
        marks = {one.article.slug: one.article.is_sample for one in library.articles.overviews()}

    assert marks == {"harbour": True, "own": False}


def test_a_start_does_without_numpy(of_the_first_version: Path) -> None:
    Library.open(of_the_first_version).close()
    code = (
        "import sys; from pathlib import Path; from factcheck_gui.store.library import Library\n"
        "with Library.open(Path(sys.argv[1])) as library: library.articles.overviews()\n"
        "print('numpy' in sys.modules)"
    )

    assert (
        subprocess.check_output([sys.executable, "-c", code, str(of_the_first_version)], text=True)
        == "False\n"
    )


def test_a_start_does_without_sqlite_utils(older: Path) -> None:
    loaded = {name: module for name, module in sys.modules.items() if name.split(".")[0] == "sqlite_utils"}
    for name in loaded:
        del sys.modules[name]
    try:
        with Library.open(older) as library:
            assert len(library.articles.overviews()) == 1
        assert "sqlite_utils" not in sys.modules
    finally:
        sys.modules.update(loaded)


def test_tables_are_strict_and_keys_are_checked(library: Library) -> None:
    database = library._database
    tables = database.rows(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
    )
    ours = {name: strict for name, strict in tables if not name.startswith(("sqlite_", "_sqlite"))}

    schemas = (desk_schema, matching_schema, meaning_schema, succession_schema)
    assert len(ours) == sum(len(schema.TABLES) for schema in schemas)
    assert set(ours.values()) == {1}
    assert database.rows("PRAGMA foreign_key_check") == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE claims SET state = 'done'",
        "UPDATE claims SET legal = 'maybe'",
        "UPDATE claims SET removed = 2",
        "UPDATE claims SET number = 0",
        "UPDATE claims SET types = 'no json'",
        "UPDATE claims SET number = 'one'",
        "UPDATE appearances SET anchor_span_start = -1",
        "UPDATE appearances SET anchor_span_end = 0",
        "UPDATE appearances SET outcome = 'lost'",
        "UPDATE sources SET csl = '[]'",
        "UPDATE evidence SET stance = 'maybe'",
    ],
)
def test_values_out_of_range_are_refused_by_the_file(library: Library, make: Maker, statement: str) -> None:
    article = make.article()
    claim = make.claim(article)
    make.appearance(claim, make.revision(article), "2014")
    make.evidence(claim, make.source())

    with pytest.raises(DriverError, match=r"CHECK|cannot store"):
        library._database.run(statement)


def test_no_search_index_is_kept_in_step_by_two_hands(library: Library) -> None:
    triggers = library._database.rows("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")

    for name in SEARCH_INDEXES:
        fed = [sql for (sql,) in triggers if f"INSERT INTO {name} (rowid" in sql]
        assert fed, name
