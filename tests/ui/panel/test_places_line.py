import pytest
from panel_hands import OPENS_MENU, Select, focus, press, type_in
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.span import Span
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.panel.claim_panel import ClaimPanel
from factcheck_gui.ui.workspace import Workspace


@pytest.fixture
def front(panel: ClaimPanel, workspace: Workspace, desk: Desk) -> ClaimId:
    """A claim of a word that stands in several paragraphs."""
    revision = workspace.revision
    assert revision is not None
    start = revision.text.index("Moscow reported")
    act = workspace.do(lambda: desk.claims.add(revision.id, Span(start, start + len("Moscow"))))
    assert act is not None
    workspace.select_claim(act.claims[0])
    return act.claims[0]


def offered(panel: ClaimPanel) -> QWidget:
    completer = panel.places.claimant_field.completer()
    popup = completer.popup() if completer is not None else None
    assert popup is not None
    assert popup.isVisible()
    return popup


def test_it_says_who_claims_and_where(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")

    assert panel.places.claimant.text() == "Claimant: The story itself"
    assert panel.places.where.text() == "· Body, ¶3 ·"
    assert panel.places.times.text() == "appears once"


@OPENS_MENU
def test_the_claimant_is_edited_in_place(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.places.claimant.setFocus()
    press("Return")
    type_in("The wire")

    press("Return")

    assert desk.claims.get(claim_id).claimant == "The wire"
    assert panel.places.claimant.text() == "Claimant: The wire"
    assert focus() is panel.places.claimant


@OPENS_MENU
def test_a_claimant_of_before_is_offered_and_chosen_by_arrow(
    panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk
) -> None:
    other = select("first prisoner exchange")
    workspace.do(lambda: desk.claims.set_claimant(other, "Ruth Amsel, mayor <b>of</b> Northport"))
    claim_id = select("annexed Crimea")
    panel.places.edit_claimant()
    type_in("amsel")

    QTest.keyClick(offered(panel), Qt.Key.Key_Down)
    QTest.keyClick(offered(panel), Qt.Key.Key_Return)

    assert desk.claims.get(claim_id).claimant == "Ruth Amsel, mayor <b>of</b> Northport"


@OPENS_MENU
def test_what_is_typed_is_never_completed_unasked(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.places.edit_claimant()
    type_in("The")

    press("Return")

    assert desk.claims.get(claim_id).claimant == "The"


@OPENS_MENU
def test_esc_gives_the_claimant_back(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.places.edit_claimant()
    type_in("Nobody")

    press("Esc")

    assert desk.claims.get(claim_id).claimant == "The story itself"
    assert panel.places.claimant.isVisible()


def test_a_new_claim_offers_its_other_places(panel: ClaimPanel, front: ClaimId) -> None:
    panel.offer_places(front)

    assert panel.places.offer.isVisible()
    assert panel.places.offer.question.text() == "“Moscow” stands 2 more times:"


def test_link_all_links_all(panel: ClaimPanel, front: ClaimId, workspace: Workspace) -> None:
    panel.start_places()
    assert focus() is panel.places.offer.link_all

    press("Space")

    assert len(workspace.overviews[front].appearances) == 3
    assert panel.places.times.text() == "appears 3 times"
    assert not panel.places.offer.isVisible()


def test_some_are_chosen_with_their_surroundings(
    panel: ClaimPanel, front: ClaimId, workspace: Workspace
) -> None:
    panel.start_places()
    panel.places.offer.choose.setFocus()
    press("Space")
    texts = [box.text() for box in panel.places.offer.boxes]
    assert len(texts) == 2
    assert "Moscow last gave one" in texts[1]
    panel.places.offer.boxes[1].setFocus()

    press("Space")
    panel.places.offer.link_chosen.setFocus()
    press("Space")

    assert len(workspace.overviews[front].appearances) == 2


def test_no_asks_no_more(panel: ClaimPanel, front: ClaimId, workspace: Workspace) -> None:
    panel.start_places()
    panel.places.offer.no.setFocus()

    press("Space")

    assert not panel.places.offer.isVisible()
    assert len(workspace.overviews[front].appearances) == 1


def test_where_there_is_nothing_to_link_it_says_so_when_asked(panel: ClaimPanel, select: Select) -> None:
    claim_id = select("annexed Crimea")

    panel.offer_places(claim_id)
    assert not panel.places.offer.isVisible()

    panel.start_places()
    assert panel.places.offer.question.text().endswith("stands nowhere else.")


def test_a_place_is_unlinked(panel: ClaimPanel, front: ClaimId, workspace: Workspace) -> None:
    panel.start_places()
    press("Space")
    panel.places.times.setFocus()
    press("Return")
    assert len(panel.places.list.lines) == 3

    panel.places.list.unlink_buttons[1].setFocus()
    press("Space")

    assert len(workspace.overviews[front].appearances) == 2
    assert len(panel.places.list.lines) == 2
