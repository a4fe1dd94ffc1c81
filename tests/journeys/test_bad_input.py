"""What the window does with what it does not expect: one line, nothing lost, nothing half-done."""

from pathlib import Path

import pytest
from hands import Hands, OpensWindow
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.errors import StoreError
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.start import open_desk

STORY = "Harbour loses 40 boats\n\nThe harbour lost 40 boats in 2014. It was rebuilt in 2016.\n"


def given(hands: Hands, path: Path) -> str:
    """Open `path` by Ctrl+O and return the line that is shown then."""
    hands.picker.file = path
    hands.press("Ctrl+O")
    hands.settle()
    return hands.parts.middle.notice.words()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\n"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        ("draft.docx", b"PK\x03\x04" + bytes(200)),
        ("binary.txt", bytes(range(256)) * 20),
    ],
)
def test_what_is_no_draft_is_refused_in_one_line(
    hands: Hands, tmp_path: Path, name: str, data: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data)

    line = given(hands, path)

    assert name in line
    assert len(line.splitlines()) == 1
    assert hands.parts.workspace.article is None


def test_a_file_that_vanished_is_said_to_be_gone(hands: Hands, tmp_path: Path) -> None:
    assert "not there any more" in given(hands, tmp_path / "gone.txt")


def test_a_guessed_encoding_is_shown(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("The café lost €40,000 in 2014. The mayor’s office denies it.\n".encode("cp1252"))

    line = given(hands, path)

    assert "Windows-1252" in line
    assert hands.shown("read_as") == "Read as Windows-1252, guessed"
    assert hands.parts.workspace.revision is not None
    assert "€40,000" in hands.parts.workspace.revision.text


def test_what_cannot_be_stored_is_replaced_and_said(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "nul.txt"
    path.write_text(STORY.replace("rebuilt", "re\ufdd0built"), encoding="utf-8")

    given(hands, path)

    assert hands.parts.workspace.revision is not None
    assert "re\ufffdbuilt" in hands.parts.workspace.revision.text


@pytest.mark.parametrize(
    "before", ["🎉 👨‍👩‍👧 ", "🇺🇦🇺🇦🇺🇦 ", "é́́ ", "אבג דהו ", "مرحبا ", "\u202e\u2066"], ids=str.__len__
)
def test_a_claim_stands_on_its_words_whatever_comes_before(hands: Hands, tmp_path: Path, before: str) -> None:
    path = tmp_path / "odd.txt"
    text = (
        "Harbour\n\n" + "".join(f"{before}The harbour lost {n} boats in 2014. " for n in range(40, 44)) + "\n"
    )
    path.write_text(text, encoding="utf-8")
    given(hands, path)

    hands.find("lost 42 boats in 2014")
    hands.press("N")

    overview = hands.parts.workspace.overview
    assert overview is not None
    assert overview.appearances[0].anchor.exact == "lost 42 boats in 2014"


def test_files_are_dropped_on_the_window(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text(STORY, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])

    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    hands.parts.window.dropEvent(event)
    hands.settle()

    assert hands.parts.workspace.article is not None
    assert hands.parts.workspace.article.title == "Harbour loses 40 boats"


def test_two_megabytes_in_one_line_stay_usable(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Headline\n\n" + "The harbour lost 40 boats in 2014. " * 60_000, encoding="utf-8")
    given(hands, path)
    hands.qtbot.waitUntil(lambda: hands.parts.workspace.article is not None)

    hands.press("N")

    assert len(hands.parts.workspace.overviews) == 1


def test_a_second_window_only_reads_and_says_who_writes(
    hands: Hands, library_path: Path, qtbot: QtBot
) -> None:
    hands.parts.opening.open_draft(hands.parts.workspace.desk.articles.paste(STORY))

    second, notice = open_desk(library_path, "Luis Tamm")

    with second:
        assert second.is_read_only
        assert "Rosa Kane" in notice
        assert [one.article.title for one in second.articles.overviews()] == ["Harbour loses 40 boats"]
        revision = second.articles.newest(second.articles.overviews()[0].article.id)
        with pytest.raises(StoreError) as refused:
            second.claims.mark = second.articles.mark_nothing(revision.id, revision.zones[0].span)  # type: ignore[attr-defined]  # never reached
        assert len(str(refused.value).splitlines()) == 1


@pytest.mark.parametrize("content", [b"not a library", b"SQLite format 3\x00" + bytes(4_096), b"PK\x03\x04"])
def test_a_file_that_is_no_library_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.sqlite"
    path.write_bytes(content)

    with pytest.raises(StoreError) as refused:
        open_desk(path, "Rosa Kane")

    assert len(str(refused.value).splitlines()) == 1
    assert path.read_bytes() == content


def test_an_act_that_is_refused_is_said_and_leaves_no_undo(hands: Hands) -> None:
    hands.parts.opening.open_draft(hands.parts.workspace.desk.articles.paste(STORY))
    hands.press("1")
    assert "No claim selected" in hands.parts.middle.notice.words()

    hands.find("lost 40 boats")
    hands.press("N")
    before = hands.parts.workspace.undo.activeStack().count()
    hands.parts.workspace.do(
        lambda: hands.parts.workspace.desk.claims.reword(
            hands.parts.workspace.selected,
            "  ",  # type: ignore[arg-type]  # just made
        )
    )

    assert "A claim needs words" in hands.parts.middle.notice.words()
    assert hands.parts.workspace.undo.activeStack().count() == before


def test_what_is_typed_is_kept_when_the_window_closes(hands: Hands, opens_window: OpensWindow) -> None:
    hands.parts.opening.open_draft(hands.parts.workspace.desk.articles.paste(STORY))
    hands.find("lost 40 boats")
    hands.press("N", "W")
    hands.type("The harbour lost 40 boats")

    hands.parts.window.close()

    with Desk.open(hands.parts.workspace.desk.path, person="Rosa Kane") as desk:
        article = desk.articles.overviews()[0].article
        claims = desk.claims.overviews(desk.articles.newest(article.id).id)
    assert [one.claim.wording for one in claims] == ["The harbour lost 40 boats"]
