"""A library knows what is its own, whatever it is called, and names only what is there."""

import os
from pathlib import Path

import pytest

from factcheck_gui.store.backup import back_up
from factcheck_gui.store.beside import backups, way_on
from factcheck_gui.store.library import Library

OWN = [
    "library.db", "library.db-wal", "library.db-shm", "library.db-journal", "library.db.lock",
    "library.db.holder", "library-ratings.json", "library-evidence", "library-evidence/ab/abcd",
    "library-backups/library-1.db",
]  # fmt: skip


@pytest.mark.parametrize("name", [*OWN, *(name.upper() for name in OWN)])
def test_what_belongs_to_it_is_its_own_also_before_it_is_there(library: Library, name: str) -> None:
    assert library.owns(library.path.parent / name)


@pytest.mark.parametrize(
    "name",
    ["report.html", "library.html", "library", "library.db.html", "library-evidence.csv", "x/library.db"],
)
def test_any_other_file_is_not(library: Library, name: str) -> None:
    assert not library.owns(library.path.parent / name)


def test_another_way_to_the_same_file_leads_to_it(library: Library, tmp_path: Path) -> None:
    folder = library.path.parent
    (tmp_path / "shortcut").symlink_to(folder)
    (tmp_path / "link.html").symlink_to(library.path)
    os.link(library.path, tmp_path / "second.html")

    assert library.owns(tmp_path / "shortcut" / "library.db")
    assert library.owns(tmp_path / "shortcut" / "library-evidence" / "report.html")
    assert library.owns(tmp_path / "link.html")
    assert library.owns(tmp_path / "second.html")
    assert library.owns(folder / ".." / folder.name / "library.db")


def test_links_in_a_circle_lead_nowhere(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")

    assert not library.owns(tmp_path / "a")


def test_a_backup_is_named_only_where_one_is_kept(library: Library) -> None:
    assert way_on(library.path) == "with a backup of your own: none is kept beside it"

    back_up(library._database)
    newest = back_up(library._database)

    assert way_on(library.path) == (
        f"with its newest backup, “library-backups/{newest.name}”, or one of your own"
    )


def test_signs_in_a_name_are_no_pattern(tmp_path: Path) -> None:
    with Library.open(tmp_path / "desk [2026]*.db") as library:
        made = back_up(library._database)

    assert backups(library.path) == [made]
