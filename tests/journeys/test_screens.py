"""A screen in place of draft and claim, and the way back, by keys only."""

from pathlib import Path

import pytest
from hands import Hands
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from shiboken6 import isValid

from factcheck_gui.ui.parts import Parts
from factcheck_gui.ui.screen import Screen

TEXT = "Port dues rise\n\nThe port takes 40 per cent more than in 2019. It says so itself.\n"


class Board(Screen):
    """The least a screen is: a field to write in."""

    folds_rail = True

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.workspace, parts.appearance, "Board")
        self.field = QLineEdit()
        self.kept = ""
        layout = QVBoxLayout(self)
        for part in (self.back, self.notice, self.field):
            layout.addWidget(part)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def enter(self) -> None:
        self.field.setFocus()
        self.told.emit("Board of v1")

    def keep_typing(self) -> None:
        self.kept = self.field.text()


@pytest.fixture
def hands_with_story(hands: Hands, tmp_path: Path) -> Hands:
    path = tmp_path / "dues.txt"
    path.write_text(TEXT, encoding="utf-8")
    hands.open(path)
    hands.find("The port takes")
    hands.press("N")
    return hands


@pytest.fixture
def board(hands_with_story: Hands) -> Board:
    made = Board(hands_with_story.parts)
    hands_with_story.parts.screens.open(made)
    hands_with_story.settle()
    return made


def test_esc_leads_from_a_screen_to_the_draft_as_it_was(hands_with_story: Hands, board: Board) -> None:
    parts = hands_with_story.parts
    assert board.isVisible()
    assert not parts.middle.isVisible()
    assert not parts.panel.isVisible()
    assert parts.rail.is_collapsed
    assert parts.status.selection_words() == "Board of v1"

    hands_with_story.type("half a word")
    hands_with_story.press("Esc")

    assert board.kept == "half a word"
    assert parts.middle.isVisible()
    assert parts.panel.isVisible()
    assert not parts.rail.is_collapsed
    assert parts.status.selection_words().startswith("Claim 1 of 1")
    hands_with_story.press("1")
    assert hands_with_story.rating() == "Confirmed"


def test_letters_and_keys_of_the_draft_do_nothing_under_a_screen(
    hands_with_story: Hands, board: Board
) -> None:
    hands_with_story.press("4", "Del", "N")
    assert board.field.text() == "4n"
    hands_with_story.press("Esc")
    assert hands_with_story.rating() == "Unchecked"


def test_what_is_asked_of_the_draft_shows_the_draft(hands_with_story: Hands, board: Board) -> None:
    hands_with_story.find("It says")
    parts = hands_with_story.parts
    assert parts.screens.current is None
    assert not isValid(board)
    assert parts.window.draft.view.hasFocus()


def test_a_notice_is_seen_on_the_screen(hands_with_story: Hands, board: Board) -> None:
    hands_with_story.parts.workspace.noticed.emit("The disk is full.")
    assert board.notice.isVisible()
    assert board.notice.words() == "The disk is full."


def test_another_article_shows_its_draft(hands_with_story: Hands, board: Board, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Snow in May\n\nIt snowed on 3 May in 1997.\n", encoding="utf-8")
    hands_with_story.open(other)
    assert not isValid(board)
    assert hands_with_story.parts.middle.isVisible()


def test_closing_the_window_keeps_what_was_typed_and_the_rail(hands_with_story: Hands, board: Board) -> None:
    hands_with_story.type("half")
    hands_with_story.parts.window.close()
    assert board.kept == "half"
    assert hands_with_story.parts.settings.current.rail_collapsed is False
