import pytest
from panel_hands import Select

from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.panel.claim_panel import ClaimPanel
from factcheck_gui.ui.workspace import Workspace


def test_a_missing_reason_is_told_and_stops_nothing(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("first prisoner exchange")

    panel.set_rating(4)

    assert (
        panel.warning.text
        == "No reason yet for Wrong. Press R and write one line; sign-off warns of its absence."
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


@pytest.mark.parametrize(
    ("key", "how"), [("Y", "Press Y and write one line; sign-off"), ("", "Write one line below; sign-off")]
)
def test_a_missing_reason_is_told_with_ones_own_key(
    panel: ClaimPanel, select: Select, key: str, how: str
) -> None:
    select("first prisoner exchange")
    panel.set_rating(4)

    panel.show_keys({"reason": key})

    assert how in panel.warning.text


@pytest.fixture
def taken(panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk) -> ClaimId:
    """The claim of 46,000 dead, with the verdict of the earlier one, to be confirmed."""
    claim_id = select("46,000")
    (match, *_) = desk.matching.find(desk.claims.get(claim_id).wording, exclude_claim=claim_id)
    workspace.do(lambda: desk.matching.take_verdict(claim_id, match.candidate))
    return claim_id


def reword(workspace: Workspace, desk: Desk, claim_id: ClaimId) -> None:
    words = desk.claims.get(claim_id).wording.replace("46,000", "48,000")
    workspace.do(lambda: desk.claims.reword(claim_id, words))


def test_a_verdict_taken_over_is_told_until_it_is_confirmed(panel: ClaimPanel, taken: ClaimId) -> None:
    assert panel.warning.text.startswith("Taken over from an earlier claim: Confirmed.")

    panel.set_rating(1)

    assert panel.warning.text == ""


def test_one_confirmed_and_then_changed_is_no_longer_told_as_taken_over(
    panel: ClaimPanel, taken: ClaimId, workspace: Workspace, desk: Desk
) -> None:
    panel.set_rating(1)

    reword(workspace, desk, taken)

    assert panel.warning.text.startswith("Changed since it was checked. Was Confirmed")


def test_one_reworded_before_it_was_confirmed_is_still_taken_over(
    panel: ClaimPanel, taken: ClaimId, workspace: Workspace, desk: Desk
) -> None:
    reword(workspace, desk, taken)
    workspace.do(lambda: desk.verdicts.give_reason(taken, "Seen."))

    assert panel.warning.text.startswith("Taken over")


def test_a_confirmation_taken_back_leaves_it_taken_over(
    panel: ClaimPanel, taken: ClaimId, workspace: Workspace, desk: Desk
) -> None:
    panel.set_rating(1)

    workspace.step_back()
    assert panel.warning.text.startswith("Taken over")
    workspace.step_forward()
    reword(workspace, desk, taken)

    assert panel.warning.text.startswith("Changed since")
