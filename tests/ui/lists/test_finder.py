"""Hits say how each claim stands."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.lists.finder import Finder
from factcheck_gui.ui.workspace import Workspace


def test_a_claim_that_was_found_shows_its_verdict(
    workspace: Workspace, appearance: Appearance, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    finder = Finder(workspace, appearance, window)

    finder.field.setText("annexed Crimea")

    told = {finder.hits.item(row).text() for row in range(finder.hits.count())}
    assert told >= {
        "Russia illegally annexed Crimea in 2014, Confirmed · claim 4 · The Sea of Azov explained",
        "Russia illegally annexed Crimea in 2016, Wrong · claim 7 · War dead and prisoner swap",
    }
