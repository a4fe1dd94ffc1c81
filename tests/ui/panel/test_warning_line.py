from panel_hands import Select

from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.panel.claim_panel import ClaimPanel
from factcheck_gui.ui.workspace import Workspace


def test_a_missing_reason_is_told_and_stops_nothing(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("first prisoner exchange")

    panel.set_rating(4)

    assert (
        panel.warning.text == "No reason yet for Wrong. Write one line below; sign-off warns of its absence."
    )
    assert desk.verdicts.current(claim_id) is not None


def test_a_reason_takes_the_warning_away(
    panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk
) -> None:
    claim_id = select("first prisoner exchange")
    panel.set_rating(4)

    workspace.do(lambda: desk.verdicts.give_reason(claim_id, "There were two in August."))

    assert panel.warning.text == ""


def test_a_rating_that_asks_for_no_reason_warns_of_none(panel: ClaimPanel, select: Select) -> None:
    select("first prisoner exchange")

    panel.set_rating(6)

    assert panel.warning.text == ""
