import pytest
from panel_hands import OPENS_MENU, Select, choose, focus, press

from factcheck_gui.domain.claim import LegalFlag
from factcheck_gui.domain.facts.facts import FactType
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.panel.claim_panel import ClaimPanel
from factcheck_gui.ui.workspace import Workspace


def chips(panel: ClaimPanel) -> list[str]:
    return [
        f"{'?' if chip.is_dashed else ''}{chip.accessibleName()}"
        for chip in panel.chips.chips
        if chip.isVisible()
    ]


@pytest.fixture
def untyped(panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk) -> ClaimId:
    claim_id = select("annexed Crimea")
    workspace.do(lambda: desk.claims.set_types(claim_id, ()))
    select("first prisoner exchange")
    return select("annexed Crimea")


def test_a_type_shows_the_words_it_is_about(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")

    assert "date 2016" in chips(panel)
    assert not any(chip.startswith("?") for chip in chips(panel))


def test_types_are_proposed_where_none_is_set(panel: ClaimPanel, untyped: ClaimId) -> None:
    assert "?date 2016" in chips(panel)
    assert all(chip.startswith("?") for chip in chips(panel))


def test_the_others_are_still_proposed_when_the_claim_is_come_back_to(
    panel: ClaimPanel, untyped: ClaimId, select: Select, workspace: Workspace, desk: Desk
) -> None:
    workspace.do(lambda: desk.claims.set_types(untyped, {FactType.DATE}))
    select("first prisoner exchange")
    select("annexed Crimea")

    assert chips(panel)[0] == "date 2016"
    assert "?place Crimea" in chips(panel)


def test_a_proposed_type_is_taken_by_key_and_the_others_stay(
    panel: ClaimPanel, untyped: ClaimId, desk: Desk
) -> None:
    chip = next(chip for chip in panel.chips.chips if chip.accessibleName() == "date 2016")
    chip.setFocus()

    press("Space")

    assert desk.claims.get(untyped).types == (FactType.DATE,)
    assert "date 2016" in chips(panel)
    assert any(chip.startswith("?place") for chip in chips(panel))


@OPENS_MENU
def test_the_menu_adds_a_type(panel: ClaimPanel, untyped: ClaimId, desk: Desk) -> None:
    panel.chips.add_type.setFocus()
    press("Space")
    choose("Cause")

    assert desk.claims.get(untyped).types == (FactType.CAUSE,)
    assert chips(panel)[0] == "cause"


def test_delete_takes_a_type_off(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    chip = next(chip for chip in panel.chips.chips if chip.accessibleName() == "date 2016")
    chip.setFocus()

    press("Del")

    assert FactType.DATE not in desk.claims.get(claim_id).types


@OPENS_MENU
def test_the_legal_flag_is_set_from_the_same_menu(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    assert not panel.chips.legal.isVisible()
    panel.chips.add_type.setFocus()

    press("Space")
    choose("Legal check required")

    assert desk.claims.get(claim_id).legal is LegalFlag.REQUIRED
    assert panel.chips.legal.isVisible()
    assert panel.chips.legal.accessibleName() == "Legal check: required"

    panel.chips.legal.setFocus()
    press("Space")
    choose("Legal check complete")

    assert desk.claims.get(claim_id).legal is LegalFlag.COMPLETE
    assert focus() is panel.chips.legal
