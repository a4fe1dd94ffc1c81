from shell import Shell

from factcheck_gui.services.desk import Desk
from factcheck_gui.store.beside import backups
from factcheck_gui.store.driver import Database
from factcheck_gui.store.matching_schema import TABLES
from factcheck_gui.store.migrations import STEPS, Steps
from factcheck_gui.store.opening import open_for_writing


def make_older(shell: Shell) -> None:
    """Leave a library of the first version in the place of the one there is."""
    shell.library.touch()
    open_for_writing(shell.library, was_left=False, steps=Steps({"desk": STEPS.by_name["desk"]})).close()


def test_a_verb_that_only_reads_brings_an_older_library_up_to_date(shell: Shell) -> None:
    make_older(shell)
    answer = shell("match", "The harbour lost 40 boats", "--json")
    assert (answer.status, answer.json["matches"]) == (0, [])
    [backup] = backups(shell.library)
    kept = Database(backup, writable=False)
    assert kept.rows("SELECT name FROM _sqlite_migrations") == [("desk",)]
    kept.close()
    opened = Database(shell.library, writable=False)
    assert opened.number("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'matching/_%' ESCAPE '/'") > len(
        TABLES
    )
    opened.close()


def test_an_older_library_that_somebody_holds_is_left_to_them(shell: Shell) -> None:
    shell.article()
    with Desk.open(shell.library, person="Ida Moran"):
        database = Database(shell.library, writable=True)
        database.run("DELETE FROM _sqlite_migrations WHERE name = 'postings'")
        database.close()
        assert "Ida Moran" in shell("match", "boats").refusal
