"""The claim panel on the sample stories, in a window of its own."""

from collections.abc import Iterator

import pytest
from panel_hands import OnePicker, Select
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.fonts import load_fonts
from factcheck_gui.ui.panel.claim_panel import ClaimPanel
from factcheck_gui.ui.workspace import Workspace


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    load_fonts()
    made = Appearance(qapp)
    made.apply("light")
    yield made
    made.deleteLater()


@pytest.fixture
def workspace(sample_desk: Desk) -> Iterator[Workspace]:
    made = Workspace(sample_desk)
    made.open_article(sample_desk.articles.find("war-dead").id)
    yield made
    made.close()


@pytest.fixture
def picker() -> OnePicker:
    return OnePicker()


@pytest.fixture
def panel(
    workspace: Workspace, appearance: Appearance, picker: OnePicker, qtbot: QtBot
) -> Iterator[ClaimPanel]:
    made = ClaimPanel(workspace, appearance, picker)
    qtbot.addWidget(made)
    made.resize(424, 836)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made
    made.close()


@pytest.fixture
def select(workspace: Workspace, panel: ClaimPanel, qtbot: QtBot) -> Select:
    """Return what selects the claim whose wording has some words, and waits for its matches."""

    def choose(words: str) -> ClaimId:
        found = [
            claim_id for claim_id, overview in workspace.overviews.items() if words in overview.claim.wording
        ]
        assert found, f"no claim says {words}"
        workspace.select_claim(found[0])
        qtbot.waitUntil(lambda: panel.matches.is_settled)
        return found[0]

    return choose
