"""Copies are kept by what they hold, whole or not at all."""

import hashlib
import stat
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import StoreError
from factcheck_gui.store.evidence import EvidenceFolder
from factcheck_gui.store.library import Library


@pytest.fixture
def folder(tmp_path: Path) -> EvidenceFolder:
    return EvidenceFolder(tmp_path / "library-evidence")


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "budget.pdf"
    path.write_bytes(b"%PDF " + bytes(range(256)) * 9000)
    return path


def test_a_file_is_kept_under_its_sha256(folder: EvidenceFolder, original: Path) -> None:
    sha256, size = folder.keep(original)

    content = original.read_bytes()
    assert sha256 == hashlib.sha256(content).hexdigest()
    assert size == len(content)
    assert folder.path(sha256) == folder.folder / sha256[:2] / sha256
    assert folder.path(sha256).read_bytes() == content
    assert folder.problem(sha256) is None


def test_copies_are_closed_to_others(folder: EvidenceFolder, original: Path) -> None:
    original.chmod(0o644)
    sha256, _ = folder.keep(original)

    assert stat.S_IMODE(folder.path(sha256).stat().st_mode) == 0o600
    for made in (folder.folder, folder.path(sha256).parent):
        assert stat.S_IMODE(made.stat().st_mode) == 0o700


def test_the_same_file_twice_is_one_copy_never_written_again(folder: EvidenceFolder, original: Path) -> None:
    sha256, _ = folder.keep(original)
    first = folder.path(sha256).stat()

    assert folder.keep(original) == (sha256, first.st_size)

    assert folder.path(sha256).stat().st_ino == first.st_ino
    assert sorted(file.name for file in folder.folder.rglob("*") if file.is_file()) == [sha256]


def test_an_empty_file_is_a_file(folder: EvidenceFolder, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()

    sha256, size = folder.keep(tmp_path / "empty")

    assert size == 0
    assert folder.problem(sha256) is None


def test_an_original_that_vanished_is_the_callers_to_tell(folder: EvidenceFolder, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        folder.keep(tmp_path / "gone.pdf")

    assert not folder.folder.exists()


def test_a_place_that_cannot_be_written_is_said(folder: EvidenceFolder, original: Path) -> None:
    folder.folder.write_text("no folder")

    with pytest.raises(StoreError, match="is a file where a folder is needed"):
        folder.keep(original)


def test_a_copy_that_cannot_be_put_in_its_place_leaves_none_half(
    folder: EvidenceFolder, original: Path
) -> None:
    sha256 = hashlib.sha256(original.read_bytes()).hexdigest()
    folder.folder.mkdir()
    (folder.folder / sha256[:2]).write_text("in the way")

    with pytest.raises(StoreError):
        folder.keep(original)

    assert [file.name for file in folder.folder.iterdir()] == [sha256[:2]]


def test_a_missing_and_a_changed_copy_are_told_apart(folder: EvidenceFolder, original: Path) -> None:
    sha256, _ = folder.keep(original)
    folder.path(sha256).write_bytes(b"another")
    assert "was changed since it was saved" in (folder.problem(sha256) or "")

    folder.path(sha256).unlink()
    assert "is missing" in (folder.problem(sha256) or "")


def test_a_library_keeps_its_evidence_beside_it(library: Library, original: Path, path: Path) -> None:
    sha256, _ = library.evidence.keep(original)

    assert library.evidence.path(sha256) == path.parent / "library-evidence" / sha256[:2] / sha256
