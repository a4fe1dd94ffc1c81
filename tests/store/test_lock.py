"""One process writes; who it is can be read beside the library."""

from pathlib import Path

import pytest

from factcheck_gui.domain.errors import StoreError
from factcheck_gui.store.lock import LibraryLock


def test_the_second_to_ask_is_told_who_was_first(path: Path) -> None:
    path.parent.mkdir()
    first, second = LibraryLock(path), LibraryLock(path)
    first.take("Ada Brandt")

    with pytest.raises(StoreError, match=r"“library\.db” is being written to by Ada Brandt \(process \d+"):
        second.take("Bo Lind")

    first.release()
    second.take("Bo Lind")
    second.release()


def test_a_holder_without_a_name_is_another_window(path: Path) -> None:
    path.parent.mkdir()
    nameless = LibraryLock(path)
    nameless.take("")

    with pytest.raises(StoreError, match=r"by another window or command \(process \d+ on .+, since"):
        LibraryLock(path).take("Bo Lind")


@pytest.mark.parametrize("note", ["", "[]", "{}", '{"name": 3}', "\x00"])
def test_a_note_that_cannot_be_read_does_not_matter(path: Path, note: str) -> None:
    path.parent.mkdir()
    lock = LibraryLock(path)
    lock.take("Ada Brandt")
    path.with_name("library.db.holder").write_text(note)

    with pytest.raises(
        StoreError,
        match=r"by another window or command\. Close it there and do it again; until then it can only be read\.",
    ):
        LibraryLock(path).take("Bo Lind")


def test_a_lock_that_was_not_let_go_is_noticed(path: Path) -> None:
    path.parent.mkdir()
    crashed = LibraryLock(path)
    crashed.take("Ada Brandt")
    crashed._lock.release()  # what the system does when a process dies

    after = LibraryLock(path)
    after.take("Bo Lind")
    assert after.was_left
    after.release()

    later = LibraryLock(path)
    later.take("Bo Lind")
    assert not later.was_left
