from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from panel_hands import press, type_in
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.frame.details_line import DetailsLine
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.safe_text import PlainLabel
from factcheck_gui.ui.workspace import Workspace


@pytest.fixture
def line(workspace: Workspace, appearance: Appearance, qtbot: QtBot) -> Iterator[DetailsLine]:
    made = DetailsLine(workspace)
    qtbot.addWidget(made)
    made.open()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made
    made.close()


def write(field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    type_in(words)
    press("Return")


def problem(line: DetailsLine) -> str:
    told = [label.text() for label in line.findChildren(PlainLabel) if label.property("tone") == "error"]
    return told[0]


@pytest.mark.parametrize(
    "words", ["6 Feb 16:30", "6 February 2026, 4.30 pm", "tomorrow 16:30", "2026-02-06 16:30"]
)
def test_a_deadline_is_read_however_it_is_written(line: DetailsLine, sample_desk: Desk, words: str) -> None:
    write(line.deadline, words)

    deadline = sample_desk.articles.find("war-dead").deadline
    assert deadline is not None
    assert deadline.astimezone().strftime("%Y-%m-%d %H:%M") == "2026-02-06 16:30"
    assert not line.isVisible()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("soon", "Write the deadline as 5 Feb 2026 16:30, or leave it empty."),
        ("6 Feb 2026", "Add a time to the deadline, as in 5 Feb 2026 16:30."),
        ("05/02/2026 16:30", "5 Feb 2026 or 2 May 2026? Write the month in letters."),
    ],
)
def test_a_deadline_that_cannot_be_read_is_told_and_kept(line: DetailsLine, words: str, told: str) -> None:
    write(line.deadline, words)

    assert problem(line) == told
    assert line.deadline.text() == words
    assert line.deadline.property("state") == "error"


def test_a_refusal_goes_with_the_next_letter(line: DetailsLine) -> None:
    write(line.deadline, "soon")

    type_in("e")

    assert problem(line) == ""
    assert line.deadline.property("state") == ""


def test_a_day_of_publication_is_read_however_it_is_written(line: DetailsLine, sample_desk: Desk) -> None:
    write(line.published, "Feb 3, 2026")

    assert sample_desk.articles.find("war-dead").published == date(2026, 2, 3)


def test_a_day_with_two_readings_is_asked_about(line: DetailsLine) -> None:
    write(line.published, "03/02/2026")

    assert problem(line) == "3 Feb 2026 or 2 Mar 2026? Write the month in letters."


def test_what_is_known_is_shown_as_it_may_be_typed(
    line: DetailsLine, workspace: Workspace, sample_desk: Desk
) -> None:
    article = sample_desk.articles.find("war-dead")
    due = datetime(2026, 2, 7, 12, 5, tzinfo=UTC)
    sample_desk.articles.describe(article.id, "", due, date(2026, 2, 8))
    before = sample_desk.articles.find("war-dead")
    line.open()

    assert line.published.text() == "8 Feb 2026"
    line.save()
    assert sample_desk.articles.find("war-dead") == before


def test_it_says_what_the_command_line_calls_the_article(line: DetailsLine) -> None:
    assert line.slug.text() == "Sample story. On the command line: war-dead"
