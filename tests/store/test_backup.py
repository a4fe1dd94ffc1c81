"""A backup counts when it reads back, and five of them are kept."""

import stat
from pathlib import Path

import pytest
from store_records import Maker, changed

from factcheck_gui.domain.errors import StoreError
from factcheck_gui.store.backup import KEPT, back_up
from factcheck_gui.store.beside import backups
from factcheck_gui.store.library import Library


def test_a_backup_holds_everything_and_opens_by_itself(library: Library, make: Maker, path: Path) -> None:
    claim = make.claim(make.article())

    copy = back_up(library._database)

    assert copy.parent == path.with_name("library-backups")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    assert [file.name for file in copy.parent.iterdir()] == [copy.name]
    with Library.open(copy, writable=False) as opened:
        assert opened.claims.get(claim.id) == claim
        assert opened.verify().ok


def test_a_backup_is_taken_while_a_job_reads(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())
    with library.reader() as reader:
        assert reader.claims.get(claim.id) == claim
        copy = back_up(library._database)
        make.record(claim, changed(claim, claimant="The mayor"))

    with Library.open(copy, writable=False) as opened:
        assert opened.claims.get(claim.id) == claim


def test_the_last_five_are_kept(library: Library, path: Path) -> None:
    made = [back_up(library._database) for _ in range(KEPT + 2)]

    assert backups(path) == made[2:]


def test_a_backup_that_cannot_be_written_is_said_and_leaves_nothing(library: Library, path: Path) -> None:
    path.with_name("library-backups").write_text("no folder")

    with pytest.raises(StoreError, match="is a file where a folder is needed"):
        back_up(library._database)

    assert backups(path) == []


def test_a_damaged_library_makes_no_backup_that_counts(library: Library, make: Maker, path: Path) -> None:
    make.revision(make.article(), "The harbour cost 46 million crowns. " * 3000)
    library.close()
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 4096 // 2 * 4096)
        file.write(bytes(4096))

    with Library.open(path) as damaged, pytest.raises(StoreError, match="is damaged"):
        back_up(damaged._database)

    assert backups(path) == []
    assert list(path.with_name("library-backups").iterdir()) == []
