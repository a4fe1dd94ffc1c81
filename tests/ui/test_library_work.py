import re
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


def feed(path: Path, rows: int) -> Path:
    path.write_text(
        "".join(f'{{"id": {n}, "text": "The port has {n} boats"}}\n' for n in range(rows)), "utf-8"
    )
    return path


@pytest.fixture
def told(workspace: Workspace) -> list[str]:
    names: list[str] = []
    workspace.changed.connect(lambda changed: names.append(changed.act.name))
    return names


def test_a_file_is_learned_while_the_window_goes_on(
    work: LibraryWork, progress: list[str], notices: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    work.learn(feed(tmp_path / "feed.jsonl", 900))
    qtbot.waitUntil(lambda: bool(notices))

    assert notices == ["Learned 900 earlier claims."]
    assert "Learning feed.jsonl: 400 read, 400 new" in progress
    assert progress[-1] == ""


def test_learning_that_is_cancelled_is_over_and_has_its_event(
    work: LibraryWork, notices: list[str], told: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    heard: list[str] = []
    work.progressed.connect(heard.append)
    work.learn(feed(tmp_path / "feed.jsonl", 4_000))
    qtbot.waitUntil(lambda: any(" 400 new" in words for words in heard))

    work.cancel()

    [name] = told
    assert re.fullmatch(r"Learn (400|800) earlier claims, 0 updated", name)
    assert re.match(r"Cancelled\. Learned (400|800) earlier claims\.", notices[0])
    work.learn(tmp_path / "feed.jsonl")
    qtbot.waitUntil(lambda: len(notices) == 2)
    assert re.match(r"Learned 3,[26]00 earlier claims, (400|800) known already\.", notices[1])


def test_one_file_is_learned_after_the_other(
    work: LibraryWork, notices: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    work.learn(feed(tmp_path / "feed.jsonl", 900))
    work.learn(feed(tmp_path / "other.jsonl", 1))

    assert notices == ["feed.jsonl is being learned. Cancel it first."]
    qtbot.waitUntil(lambda: len(notices) == 2)


@pytest.mark.parametrize(
    "file",
    [
        ("empty.jsonl", b"", "empty.jsonl: There is nothing in it. "),
        ("picture.json", b"\x89PNG\r\n\x1a\n", "picture.json: It is a picture, not earlier fact-checks. "),
        ("page.html", b"<html></html>", "page.html: The page holds no ClaimReview. "),
        ("broken.json", b'[\n{"text": ', "broken.json: It is damaged JSON (line 2, column 1). "),
        ("row.json", b'{"name": 1}', "Line 1: It has no text. Call the claim's key “text”; it has: name."),
        ("table.csv", b"name\nx\n", "table.csv: No column is called “text”. "),
    ],
)
def test_what_cannot_be_learned_is_said_in_one_line(
    work: LibraryWork, notices: list[str], tmp_path: Path, qtbot: QtBot, file: tuple[str, bytes, str]
) -> None:
    name, data, words = file
    path = tmp_path / name
    path.write_bytes(data)

    work.learn(path)
    qtbot.waitUntil(lambda: bool(notices))

    assert words in notices[0]
    assert len(notices) == len(notices[0].splitlines()) == 1


def test_a_folder_of_old_articles_is_learned(
    work: LibraryWork, notices: list[str], picker: OnePicker, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "one.txt").write_text("The port has 40 boats.\n", encoding="utf-8")
    (folder / "two.md").write_text("The port has 14 cranes.\n", encoding="utf-8")
    picker.file = folder

    work.choose_folder()
    qtbot.waitUntil(lambda: bool(notices))

    assert notices[0].startswith("Learned 2 earlier claims. ")
    assert notices[0].endswith("2 articles, 2 of them new.")
