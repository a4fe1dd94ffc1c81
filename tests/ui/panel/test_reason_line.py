from panel_hands import Select, press, type_in
from pytestqt.qtbot import QtBot

from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.panel.claim_panel import ClaimPanel


def test_enter_saves_and_gives_the_focus_back(
    panel: ClaimPanel, select: Select, desk: Desk, qtbot: QtBot
) -> None:
    claim_id = select("annexed Crimea")
    panel.focus_reason()
    type_in("The treaty is of March 2014")

    with qtbot.waitSignal(panel.left):
        press("Return")

    verdict = desk.verdicts.current(claim_id)
    assert verdict is not None
    assert verdict.reason == "The treaty is of March 2014"


def test_esc_gives_the_saved_reason_back(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.focus_reason()
    type_in("Nonsense")

    press("Esc")

    assert panel.reason.field.text() == "Signed 18 March 2014; both sources agree."
    assert len(desk.verdicts.all(claim_id)) == 1


def test_going_on_with_tab_saves(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.focus_reason()
    type_in("It was 2014")

    press("Tab")

    verdict = desk.verdicts.current(claim_id)
    assert verdict is not None
    assert verdict.reason == "It was 2014"


def test_a_reason_without_a_verdict_waits_with_its_claim(panel: ClaimPanel, select: Select) -> None:
    select("first prisoner exchange")
    panel.focus_reason()
    type_in("Ask the envoy first")
    panel.focus_panel()

    select("annexed Crimea")
    assert panel.reason.field.text() == "Signed 18 March 2014; both sources agree."

    select("first prisoner exchange")
    assert panel.reason.typed() == "Ask the envoy first"
