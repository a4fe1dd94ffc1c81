from collections.abc import Iterator
from pathlib import Path

import pytest
from panel_hands import OnePicker
from pytestqt.qtbot import QtBot

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sources import Passage, SourceEntry
from factcheck_gui.ui.library_work import LibraryWork
from factcheck_gui.ui.workspace import Workspace


@pytest.fixture
def work(workspace: Workspace, picker: OnePicker) -> Iterator[LibraryWork]:
    made = LibraryWork(workspace, picker)
    yield made
    made.deleteLater()


@pytest.fixture
def progress(work: LibraryWork) -> list[str]:
    heard: list[str] = []
    work.progressed.connect(heard.append)
    return heard


@pytest.fixture
def notices(workspace: Workspace) -> list[str]:
    heard: list[str] = []
    workspace.noticed.connect(heard.append)
    return heard


@pytest.fixture
def desk_copy(sample_desk: Desk, workspace: Workspace, tmp_path: Path) -> Path:
    """Return the saved copy of a file that was cited."""
    file = tmp_path / "ledger.txt"
    file.write_text("Forty boats.", encoding="utf-8")
    claim_id = next(iter(workspace.overviews))
    sample_desk.sources.attach(claim_id, SourceEntry(csl={"title": "Ledger"}), Passage(file=file))
    sha256 = sample_desk.sources.of_claim(claim_id)[-1].evidence.file
    return sample_desk.sources.saved_path(sha256)


def test_the_window_goes_on_while_the_library_is_checked(
    work: LibraryWork, progress: list[str], notices: list[str], qtbot: QtBot
) -> None:
    work.verify()
    assert progress == ["Checking the library…"]
    assert notices == []

    qtbot.waitUntil(lambda: bool(notices))

    assert notices == ["The library is sound."]
    assert progress[-1] == ""


def test_a_missing_copy_is_found(
    work: LibraryWork, notices: list[str], desk_copy: Path, qtbot: QtBot
) -> None:
    desk_copy.unlink()

    work.verify()
    qtbot.waitUntil(lambda: bool(notices))

    assert notices[0].startswith("The saved copy ")


def test_checking_can_be_cancelled(
    work: LibraryWork, workspace: Workspace, progress: list[str], notices: list[str]
) -> None:
    work.verify()

    work.cancel()

    assert workspace.jobs.is_idle
    assert notices == ["Cancelled."]
    assert progress[-1] == ""


def test_a_report_is_written_beside_the_window(
    work: LibraryWork, progress: list[str], notices: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    work.export(tmp_path / "out.html")
    assert progress == ["Exporting to out.html…"]

    qtbot.waitUntil(lambda: bool(notices))

    assert notices == ["Exported to out.html."]
    assert "annexed Crimea" in (tmp_path / "out.html").read_text(encoding="utf-8")
    assert progress[-1] == ""


def test_a_report_that_cannot_be_written_says_why(
    work: LibraryWork, notices: list[str], sample_desk: Desk, qtbot: QtBot
) -> None:
    work.export(sample_desk.path)
    qtbot.waitUntil(lambda: bool(notices))

    assert notices[0].endswith("belongs to the library. Choose another file to write to.")
