"""Whatever happened to a library, a look at it ends with what is wrong and what to do."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import NotFoundError, StoreError
from factcheck_gui.domain.span import Span
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.verifying import verify_library
from factcheck_gui.store.driver import Database
from factcheck_gui.store.library import Library
from factcheck_gui.store.verify import VerifyReport

Harm = Callable[[Path], object]
PAGE = 4096


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A closed library of some hundred pages, with a claim in it."""
    path = tmp_path / "desk.db"
    with Desk.open(path, person="Rosa Kane") as desk:
        revision = desk.articles.add(desk.articles.paste("The harbour lost 40 boats. " * 6000)).revision
        desk.claims.add(revision.id, Span(0, 25))
    return path


def verify(path: Path, *, repair: bool = False) -> VerifyReport:
    report = verify_library(path, holder="Rosa Kane", repair=repair)
    assert report.ok is (not report.problems)
    assert all("\n" not in line and line.endswith(".") for line in (*report.problems, *report.repaired))
    return report


def overwrite(start: float, content: bytes) -> Harm:
    """Return what writes `content` after that part of the pages."""

    def harm(path: Path) -> None:
        with path.open("r+b") as file:
            file.seek(int(path.stat().st_size * start) // PAGE * PAGE)
            file.write(content)

    return harm


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // PAGE // 2 * PAGE)


def of_no_format(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(44)  # the number of the format that the schema is in
        file.write(b"\xff" * 4)


def run(*statements: str) -> Harm:
    """Return what changes a library as another program would."""

    def harm(path: Path) -> None:
        database = Database(path, writable=True)
        for statement in statements:
            database.run(statement)
        database.close()

    return harm


def test_a_sound_one_is_sound(library: Path) -> None:
    report = verify(library, repair=True)

    assert (report.ok, report.repaired) == (True, [])
    assert report.checked["search indexes"] == 3


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (overwrite(0, bytes(100)), "its beginning is damaged. Choose another file, or go on with a backup"),
        (of_no_format, "is damaged. Keep it as it is"),
        (overwrite(0.5, bytes(PAGE)), "is damaged"),
        (overwrite(0.9, os.urandom(3 * PAGE)), "is damaged"),
        (cut, "is damaged. Keep it as it is, and go on with a backup of your own: none is kept beside it."),
        (lambda path: os.truncate(path, 0), "is empty: no library is in it."),
        (run("DROP TABLE files"), "is not whole (no such table: files)."),
    ],
)
def test_damage_is_found_and_is_no_error(library: Path, harm: Harm, sentence: str) -> None:
    harm(library)

    for repair in (False, True):
        report = verify(library, repair=repair)
        assert not report.ok
        assert any(sentence in problem for problem in report.problems), report.problems


@pytest.mark.parametrize(
    ("harm", "mended"),
    [
        (run("DELETE FROM claim_words_data"), "The search index claim_words was out of step"),
        (
            run("DELETE FROM matching_parts", "DELETE FROM matching_waiting"),
            "The matching index was out of step",
        ),
    ],
)
def test_repair_mends_what_is_derived_and_says_so(library: Path, harm: Harm, mended: str) -> None:
    harm(library)
    assert any("Run verify with --repair." in problem for problem in verify(library).problems)

    report = verify(library, repair=True)

    assert report.ok
    assert [line.startswith(mended) for line in report.repaired] == [True]
    assert verify(library, repair=True).repaired == []


def test_a_backup_that_is_there_is_named(library: Path) -> None:
    kept = library.with_name("desk-backups")
    kept.mkdir()
    shutil.copy(library, kept / "desk-20260205T154200000000Z.db")
    cut(library)

    (problem,) = verify(library).problems

    assert "go on with its newest backup, “desk-backups/desk-20260205T154200000000Z.db”" in problem


def test_a_scale_that_cannot_be_read_is_found_too(library: Path) -> None:
    library.with_name("desk-ratings.json").write_text("{")

    (problem,) = verify(library).problems

    assert problem.startswith("desk-ratings.json is no rating scale")


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (run("PRAGMA application_id = 7"), "is the file of another program"),
        (
            run(
                "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('library', 'x', 'y')"
            ),
            "was made by a newer version",
        ),
    ],
)
def test_what_is_no_library_of_this_version_is_refused(library: Path, harm: Harm, sentence: str) -> None:
    harm(library)

    with pytest.raises(StoreError, match=sentence):
        verify(library)


def test_a_file_that_never_was_one_is_refused(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The harbour lost 40 boats. " * 100)

    with pytest.raises(StoreError, match="is not a library of this program"):
        verify(story)


def test_a_missing_one_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="There is no library there"):
        verify(tmp_path / "desk.db")

    assert list(tmp_path.iterdir()) == []


def test_one_in_use_is_looked_at_but_not_repaired(library: Path) -> None:
    with Library.open(library, holder="Ida Moran"):
        assert verify(library).checked["search indexes"] == 0
        with pytest.raises(StoreError, match="Ida Moran"):
            verify(library, repair=True)
