import json

import pytest
from panel_hands import Select, focus, press, type_in
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claim import State
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.panel.claim_panel import ClaimPanel
from factcheck_gui.ui.panel.verdict_bar import VerdictBar
from factcheck_gui.ui.workspace import Workspace


def in_force(panel: ClaimPanel) -> list[str]:
    return [button.objectName() for button in panel.verdict_bar.buttons if button.isChecked()]


def test_each_step_of_the_scale_has_its_button(panel: ClaimPanel) -> None:
    assert [button.objectName() for button in panel.verdict_bar.buttons] == [
        "verdict_confirmed",
        "verdict_confirmed_with_change",
        "verdict_disputed",
        "verdict_wrong",
        "verdict_unverifiable",
        "verdict_not_checkable",
    ]
    assert [button.accessibleName() for button in panel.verdict_bar.buttons][1] == "Confirmed with change"


def test_the_verdict_in_force_wears_its_button(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")

    assert in_force(panel) == ["verdict_wrong"]


def test_a_digit_in_the_row_rates_the_claim(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("first prisoner exchange")
    panel.verdict_bar.buttons[0].setFocus()

    press("5")

    assert in_force(panel) == ["verdict_unverifiable"]
    assert desk.claims.get(claim_id).state is State.SETTLED


def test_the_same_key_again_takes_the_verdict_back(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")

    panel.set_rating(4)

    assert in_force(panel) == []
    assert desk.verdicts.current(claim_id) is None
    assert [verdict.rating for verdict in desk.verdicts.all(claim_id)] == ["wrong"]


def test_a_verdict_never_moves_the_focus(panel: ClaimPanel, select: Select) -> None:
    select("first prisoner exchange")
    panel.verdict_bar.buttons[2].setFocus()
    before = focus()

    press("3")

    assert QApplication.focusWidget() is before


def test_a_reason_typed_first_goes_with_the_verdict(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("first prisoner exchange")
    panel.focus_reason()
    type_in("Two counts, both official")

    panel.set_rating(3)

    verdict = desk.verdicts.current(claim_id)
    assert verdict is not None
    assert (verdict.rating, verdict.reason) == ("disputed", "Two counts, both official")
    assert not panel.reason.field.is_dirty


def test_the_next_verdict_does_not_inherit_the_reason(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")

    panel.set_rating(1)

    verdict = desk.verdicts.current(claim_id)
    assert verdict is not None
    assert (verdict.rating, verdict.reason) == ("confirmed", "")


@pytest.fixture
def taken_over(panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk) -> ClaimId:
    claim_id = select("first prisoner exchange")
    earlier = next(
        match.candidate
        for match in desk.matching.find("Russia illegally annexed Crimea in 2014")
        if match.candidate.rating == "confirmed"
    )
    workspace.do(lambda: desk.matching.take_verdict(claim_id, earlier))
    return claim_id


def test_a_verdict_taken_over_is_not_in_force_until_confirmed(
    panel: ClaimPanel, taken_over: ClaimId, desk: Desk
) -> None:
    assert in_force(panel) == []
    assert panel.warning.text.startswith("Taken over from an earlier claim: Confirmed. Press 1 to confirm")

    panel.set_rating(1)

    assert in_force(panel) == ["verdict_confirmed"]
    verdict = desk.verdicts.current(taken_over)
    assert verdict is not None
    assert verdict.taken_from


def test_a_number_the_scale_does_not_have_does_nothing(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")

    panel.set_rating(7)
    panel.set_rating(0)

    assert len(desk.verdicts.all(claim_id)) == 1


def test_a_scale_of_the_newsroom_makes_the_row(desk: Desk, appearance: Appearance, qtbot: QtBot) -> None:
    steps = [
        {
            "key": key,
            "label": key.capitalize(),
            "short_label": key,
            "asks_reason": False,
            "mark": mark,
            "glyph": "check",
            "meaning": "",
        }
        for key, mark in (("true", "confirmed"), ("half-true", "disputed"), ("false", "wrong"))
    ]
    path = desk.path.with_name(f"{desk.path.stem}-ratings.json")
    path.write_text(json.dumps({"steps": steps}), encoding="utf-8")
    desk.close()
    with Desk.open(desk.path, person="Rosa Kane") as other:
        bar = VerdictBar(Workspace(other), appearance)
        qtbot.addWidget(bar)

        assert [button.objectName() for button in bar.buttons] == [
            "verdict_true",
            "verdict_half_true",
            "verdict_false",
        ]
