from panel_hands import Select, focus, press, type_in
from pytestqt.qtbot import QtBot

from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.panel.claim_panel import ClaimPanel


def test_enter_on_the_wording_opens_it_and_enter_saves_it(
    panel: ClaimPanel, select: Select, desk: Desk, qtbot: QtBot
) -> None:
    claim_id = select("annexed Crimea")
    panel.wording.label.setFocus()
    press("Return")
    assert focus() is panel.wording.box

    type_in("Crimea was annexed in 2016")
    with qtbot.waitSignal(panel.left):
        press("Return")

    assert desk.claims.get(claim_id).wording == "Crimea was annexed in 2016"
    assert panel.wording.label.isVisible()
    assert panel.wording.label.text() == "Crimea was annexed in 2016"


def test_ctrl_enter_saves_too(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.edit_wording()
    type_in("Crimea was annexed in 2016")

    press("Ctrl+Return")

    assert desk.claims.get(claim_id).wording == "Crimea was annexed in 2016"


def test_esc_gives_it_back(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.edit_wording()
    type_in("No")

    press("Esc")

    assert panel.wording.label.text() == "Russia illegally annexed Crimea in 2016"
    assert not panel.wording.is_editing
    assert len(desk.claims.history(claim_id)) == 1


def test_matches_follow_what_is_typed(panel: ClaimPanel, select: Select, qtbot: QtBot) -> None:
    select("first prisoner exchange")
    panel.edit_wording()
    type_in("Russia illegally annexed Crimea in 2015")

    def finds_the_earlier_claim() -> bool:
        return any("2014" in card.accessibleName() for card in panel.matches.cards if card.isVisible())

    qtbot.waitUntil(finds_the_earlier_claim)

    press("Esc")
    qtbot.waitUntil(lambda: panel.matches.is_settled and not finds_the_earlier_claim())


def test_an_unchanged_wording_is_no_act(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.edit_wording()

    press("Return")

    assert len(desk.claims.history(claim_id)) == 1
