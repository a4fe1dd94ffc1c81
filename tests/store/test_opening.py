"""What is no library, or no whole one, is refused in one line, and not touched."""

import hashlib
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from store_records import Maker

from factcheck_gui.domain.errors import StoreError
from factcheck_gui.store.driver import Database
from factcheck_gui.store.library import Library

NOBODY = 65534
on_posix = pytest.mark.skipif(os.name == "nt", reason="POSIX rights")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.fixture
def filled(path: Path) -> Path:
    """A closed library of some 60 pages."""
    with Library.open(path) as library:
        make = Maker(library)
        article = make.article()
        make.revision(article, "The harbour cost 46 million crowns. " * 2000)
        make.verdict(make.claim(article))
    return path


@contextmanager
def as_nobody() -> Iterator[None]:
    """Give up the rights of root, who may write anywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def shared(filled: Path) -> Iterator[Path]:
    """The library in a folder that belongs to somebody without rights."""
    folder = Path(tempfile.mkdtemp(prefix="factcheck-"))
    path = folder / "library.db"
    shutil.copy(filled, path)
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
        os.chown(path, NOBODY, NOBODY)
    yield path
    folder.chmod(0o700)
    shutil.rmtree(folder)


def refusal(path: Path, *, writable: bool = True) -> str:
    with pytest.raises(StoreError) as raised:
        Library.open(path, writable=writable)
    sentence = str(raised.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


@pytest.mark.parametrize("writable", [True, False])
def test_a_text_is_no_library(tmp_path: Path, *, writable: bool) -> None:
    path = tmp_path / "story.txt"
    path.write_text("The harbour cost 46 million crowns.\n" * 100)
    before = digest(path)

    assert "“story.txt” is not a library of this program" in refusal(path, writable=writable)
    assert digest(path) == before
    assert names(tmp_path) == ["story.txt"]


def test_a_zip_archive_is_no_library(tmp_path: Path) -> None:
    path = tmp_path / "story.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("story.txt", "words" * 1000)
    before = digest(path)

    assert "Choose another file" in refusal(path)
    assert digest(path) == before


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_the_database_of_another_program_is_no_library(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "other.db"
    path.touch()
    other = Database(path, writable=True)
    other.rows(f"PRAGMA journal_mode = {mode}")
    other.run("PRAGMA application_id = 12345")
    other.run("CREATE TABLE things (name TEXT)")
    other.close()
    before = digest(path)

    assert refusal(path) == (
        "“other.db” is the file of another program, not a library of this one. "
        "Choose another file; nothing was changed."
    )
    assert digest(path) == before
    assert names(tmp_path) == ["other.db"]


@pytest.mark.parametrize("writable", [True, False])
def test_a_library_of_a_newer_version_is_refused_by_name(filled: Path, *, writable: bool) -> None:
    newer = Database(filled, writable=True)
    newer.run(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('library', 'seals', 'x')"
    )
    newer.close()
    before = digest(filled)

    assert refusal(filled, writable=writable) == (
        "“library.db” was made by a newer version of this program (it knows “seals”). "
        "Install that version; nothing was changed."
    )
    assert digest(filled) == before


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    assert "is a folder. Name a file in it" in refusal(tmp_path)


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "desk").write_text("no folder")

    assert "desk" in refusal(tmp_path / "desk" / "library.db")


def test_a_missing_library_is_not_made_by_reading(path: Path) -> None:
    assert "There is no library at" in refusal(path, writable=False)
    assert not path.parent.exists()


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    path.touch()
    assert "There is no library at" in refusal(path, writable=False)

    with Library.open(path) as library:
        assert library.articles.overviews() == []


@pytest.mark.parametrize(
    "name", ["100% sure?.db", "a#b&mode=ro.db", "Бібліотека 🦊.db", "no-ending", "-x '\"`.db"]
)
def test_any_name_is_a_name_for_a_library(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a folder?" / name
    with Library.open(path) as library:
        claim = Maker(library).claim(Maker(library, 100).article())

    with Library.open(path) as library, library.reader() as reader:
        assert reader.claims.get(claim.id) == claim
    assert names(path.parent) == sorted([name, f"{name}.lock"])


@pytest.mark.parametrize("part", [0.3, 0.6, 0.99])
def test_a_file_cut_short_is_damaged(filled: Path, part: float) -> None:
    size = filled.stat().st_size
    with filled.open("r+b") as file:
        file.truncate(int(size * part) // 4096 * 4096)
    before = digest(filled)

    assert refusal(filled) == (
        "“library.db” is damaged. Keep it as it is, and go on with a backup of your own: "
        "none is kept beside it."
    )
    assert digest(filled) == before


def test_a_file_without_its_beginning_is_no_library(filled: Path) -> None:
    with filled.open("r+b") as file:
        file.write(bytes(4096))

    assert "its beginning is damaged" in refusal(filled)


def test_a_zeroed_page_is_found_when_the_last_one_did_not_close(filled: Path) -> None:
    middle = filled.stat().st_size // 4096 // 2 * 4096
    with filled.open("r+b") as file:
        file.seek(middle)
        file.write(bytes(4096))
    filled.with_name("library.db.holder").write_text("{}")

    assert "is damaged" in refusal(filled)
    assert "is damaged" in refusal(filled), "it stays so at the next try"


def finding(path: Path) -> str:
    """Return what opening or verify has to say against a library, empty for nothing."""
    try:
        with Library.open(path) as library:
            return " ".join(library.verify().problems)
    except StoreError as error:
        return str(error)


def test_a_zeroed_page_is_never_passed_over(filled: Path) -> None:
    whole = filled.read_bytes()
    for page in range(len(whole) // 4096):
        filled.write_bytes(whole[: page * 4096] + bytes(4096) + whole[(page + 1) * 4096 :])

        assert "damaged" in finding(filled), f"page {page}"


@on_posix
def test_an_unwritable_folder_is_said(shared: Path) -> None:
    shared.parent.chmod(0o555)

    with as_nobody():
        assert "cannot be written to" in refusal(shared)
        assert "cannot be made" in refusal(shared.parent / "deeper" / "library.db")
        assert "cannot be" in refusal(shared.with_name("new.db"))


@on_posix
def test_a_library_in_an_unwritable_folder_can_be_read(shared: Path) -> None:
    shared.chmod(0o444)
    shared.parent.chmod(0o555)
    before = digest(shared)

    with as_nobody(), Library.open(shared, writable=False) as library:
        (overview,) = library.articles.overviews()
        assert overview.settled == 1
        assert library.verify().ok

    assert digest(shared) == before
    assert names(shared.parent) == ["library.db"]


@on_posix
def test_a_read_only_file_is_said_before_work_begins(shared: Path) -> None:
    shared.chmod(0o444)

    with as_nobody():
        assert "“library.db” can only be read here. Allow writing" in refusal(shared)
        with Library.open(shared, writable=False) as library:
            assert len(library.articles.overviews()) == 1
            with (
                pytest.raises(
                    StoreError, match=r"reading only; nothing was changed\. Allow writing to the file"
                ),
                library.transaction(),
            ):
                pass


@on_posix
def test_a_file_that_may_not_be_read_is_said(shared: Path) -> None:
    shared.chmod(0)

    with as_nobody():
        assert "cannot be opened" in refusal(shared)

    shared.parent.chmod(0)
    with as_nobody():
        assert "cannot be reached" in refusal(shared)
