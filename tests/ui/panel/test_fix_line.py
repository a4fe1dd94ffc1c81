import pytest
from panel_hands import Select, focus, own_scale, press, type_in
from PySide6.QtTest import QTest

from factcheck_gui.domain.query import FixState
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.kit.boxed_rows import Box
from factcheck_gui.ui.panel.claim_panel import ClaimPanel


def test_a_fix_starts_from_the_claims_words(panel: ClaimPanel, select: Select) -> None:
    select("first prisoner exchange")

    panel.start_fix()

    assert focus() is panel.fix.field
    assert panel.fix.field.text() == "It would be the first exchange in five months"
    assert panel.fix.field.selectedText() == panel.fix.field.text()


def test_enter_proposes_it_and_it_is_with_the_editor(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("first prisoner exchange")
    panel.start_fix()
    type_in("It would be the first exchange since August")

    press("Return")

    fix = desk.queries.fix(claim_id)
    assert fix is not None
    assert fix.replacement == "It would be the first exchange since August"
    assert panel.fix.shown.line.text == "first exchange in five months → since August"
    assert panel.fix.shown.state.text() == "with the editor"
    assert panel.fix.accept.isVisible()


def test_the_claims_own_words_are_no_fix(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("first prisoner exchange")
    panel.start_fix()

    press("Return")

    assert desk.queries.fix(claim_id) is None
    assert panel.fix.field.text() == ""


def test_emptied_it_is_withdrawn(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.start_fix()

    press("Return", "Ctrl+A", "Del", "Return")

    assert desk.queries.fix(claim_id) is None
    assert panel.fix.field.isVisible()


def test_the_editor_accepts_by_key(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.fix.accept.setFocus()

    press("Space")

    fix = desk.queries.fix(claim_id)
    assert fix is not None
    assert fix.state is FixState.ACCEPTED
    assert panel.fix.shown.state.text() == "accepted"
    assert not panel.fix.accept.isVisible()
    assert focus() is panel.fix.shown


def test_red_and_green_wait_for_a_verdict(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")
    assert panel.fix.shown.line.boxes == (Box.WRONG, Box.RIGHT)

    panel.set_rating(4)

    assert panel.fix.shown.line.boxes == (Box.OLD, Box.NEW)


def test_red_and_green_follow_the_mark_whatever_its_key(
    panel: ClaimPanel, select: Select, desk: Desk
) -> None:
    desk.use_scale(own_scale(desk.scale))
    claim_id = select("annexed Crimea")
    assert panel.fix.shown.line.boxes == (Box.OLD, Box.NEW)

    desk.verdicts.record(claim_id, "our-wrong", "It was 2014.")

    assert panel.fix.shown.line.boxes == (Box.WRONG, Box.RIGHT)


def test_esc_gives_the_proposal_back(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.fix.edit()
    QTest.keyClicks(panel.fix.field, "something else")

    press("Esc")

    fix = desk.queries.fix(claim_id)
    assert fix is not None
    assert fix.replacement == "Crimea, which Russia illegally annexed in 2014"
    assert panel.fix.shown.isVisible()


@pytest.mark.parametrize(("key", "state"), [("A", FixState.ACCEPTED), ("D", FixState.DECLINED)])
def test_the_editor_decides_in_two_presses(
    panel: ClaimPanel, select: Select, desk: Desk, key: str, state: FixState
) -> None:
    claim_id = select("annexed Crimea")
    panel.start_fix()
    assert focus() is panel.fix.shown

    press(key)

    fix = desk.queries.fix(claim_id)
    assert fix is not None
    assert fix.state is state
    assert focus() is panel.fix.shown


def test_letters_typed_into_a_fix_decide_nothing(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.start_fix()
    press("Return")

    type_in("A day in 2014")

    fix = desk.queries.fix(claim_id)
    assert fix is not None
    assert fix.state is FixState.WITH_EDITOR
    assert panel.fix.field.text() == "A day in 2014"


def test_a_fix_that_was_decided_on_is_not_decided_on_again(
    panel: ClaimPanel, select: Select, desk: Desk
) -> None:
    claim_id = select("annexed Crimea")
    panel.start_fix()
    press("A", "D")

    fix = desk.queries.fix(claim_id)
    assert fix is not None
    assert fix.state is FixState.ACCEPTED


def test_a_fix_that_was_begun_is_no_proposal_until_enter_and_is_there_again(
    panel: ClaimPanel, select: Select, desk: Desk
) -> None:
    claim_id = select("first prisoner exchange")
    panel.start_fix()
    type_in("It would be the first exchange since")

    panel.reason.field.setFocus()
    select("annexed Crimea")
    assert desk.queries.fix(claim_id) is None

    select("first prisoner exchange")
    assert panel.fix.field.isVisible()
    assert panel.fix.field.text() == "It would be the first exchange since"
    panel.start_fix()
    press("Esc")
    assert panel.fix.field.text() == ""
