from panel_hands import OPENS_MENU, Select, choose, focus, press, type_in

from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.panel.claim_panel import ClaimPanel
from factcheck_gui.ui.workspace import Workspace


def test_the_next_and_previous_claim_by_key(panel: ClaimPanel, select: Select, workspace: Workspace) -> None:
    first = select("annexed Crimea")
    panel.header.next.setFocus()

    press("Space")
    assert workspace.selected != first

    panel.header.previous.setFocus()
    press("Space")
    assert workspace.selected == first
    assert focus() is panel.header.previous


@OPENS_MENU
def test_a_claim_is_given_to_a_person_known(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.header.assignee.setFocus()

    press("Space")
    choose("Leo Tamm")

    assert desk.people.name_of(desk.claims.get(claim_id).assignee) == "Leo Tamm"
    assert panel.header.assignee.text() == "Leo Tamm"


@OPENS_MENU
def test_a_claim_is_given_to_nobody(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.header.assignee.setFocus()

    press("Space")
    choose("Nobody")

    assert desk.claims.get(claim_id).assignee is None
    assert panel.header.assignee.text() == "Assign…"


@OPENS_MENU
def test_a_claim_is_given_to_somebody_new(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.header.assignee.setFocus()
    press("Space")
    choose("Someone else…")
    assert focus() is panel.header.someone

    type_in("Ada Brandt")
    press("Return")

    assert desk.people.name_of(desk.claims.get(claim_id).assignee) == "Ada Brandt"
    assert panel.header.assignee.text() == "Ada Brandt"
    assert not panel.header.someone.isVisible()
    act = desk.claims.history(claim_id)[-1]
    assert (act.name, len(act.changes)) == ("Assign claim", 2)


@OPENS_MENU
def test_an_ampersand_in_a_name_is_no_shortcut(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    select("annexed Crimea")
    desk.people.named("Kane & Sons")
    panel.header.assignee.setFocus()

    press("Space")
    choose("Kane && Sons")

    assert panel.header.assignee.text() == "Kane && Sons"
    assert panel.header.assignee.accessibleName() == "Assigned to Kane & Sons"
