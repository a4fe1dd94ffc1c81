import itertools

import pytest
from panel_hands import Select, focus, press, type_in
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.keys import shipped_keys
from factcheck_gui.ui.panel.claim_panel import ClaimPanel
from factcheck_gui.ui.workspace import Workspace


def test_without_a_claim_it_says_what_to_do(panel: ClaimPanel) -> None:
    assert panel.nothing.isVisible()
    assert panel.nothing.text().split("\n") == [
        "No claim selected. ",
        "Press J for the next one, N to make one from the selection.",
    ]
    assert not panel.verdict_bar.isVisible()


def test_what_to_do_is_told_with_ones_own_keys(panel: ClaimPanel) -> None:
    panel.show_keys({"next_claim": "Y", "new_claim": "B"})
    assert panel.nothing.text().endswith("Press Y for the next one, B to make one from the selection.")

    panel.show_keys({"next_claim": "Y"})
    assert panel.nothing.text().endswith("Choose one in the list, or make one in the menu Claim.")


def test_no_part_names_a_key_that_was_given_away(panel: ClaimPanel, select: Select) -> None:
    panel.show_keys(dict.fromkeys(shipped_keys(), "Ctrl Y"))
    select("first prisoner exchange")
    panel.set_rating(4)
    select("In early 2025")

    told = (panel.evidence.empty, panel.queries.empty, panel.nothing, panel.warning.label)
    assert all("Ctrl Y" in label.text() for label in told if label.text())
    assert not any(f"Press {key} " in label.text() for label in told for key in shipped_keys().values())


def test_it_shows_the_selected_claim(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")

    assert panel.header.title.text() == "Claim 7"
    assert panel.header.mark.text() == "Wrong"
    assert panel.wording.label.text() == "Russia illegally annexed Crimea in 2016"
    assert panel.reason.field.text() == "Signed 18 March 2014; both sources agree."
    assert panel.fix.shown.line.text == "annexed in 2016 → 2014"
    assert not panel.nothing.isVisible()


def test_the_next_claim_shows_nothing_of_the_one_before(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")
    select("first prisoner exchange")

    assert panel.reason.field.text() == ""
    assert not panel.fix.shown.isVisible()
    assert panel.header.mark.text() == "Checking"
    assert not any(card.isVisible() for card in panel.evidence.cards)


def test_a_verdict_by_number_shows_after_the_commit(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("first prisoner exchange")

    panel.set_rating(3)

    current = desk.verdicts.current(claim_id)
    assert current is not None
    assert current.rating == "disputed"
    assert panel.header.mark.text() == "Disputed"


def test_undo_is_shown(panel: ClaimPanel, select: Select, workspace: Workspace) -> None:
    select("annexed Crimea")
    panel.set_rating(1)
    assert panel.header.mark.text() == "Confirmed"

    workspace.step_back()

    assert panel.header.mark.text() == "Wrong"
    assert panel.reason.field.text() == "Signed 18 March 2014; both sources agree."


def test_esc_gives_the_focus_back(panel: ClaimPanel, select: Select, qtbot: QtBot) -> None:
    select("annexed Crimea")
    panel.focus_panel()
    assert panel.hasFocus()

    with qtbot.waitSignal(panel.left):
        press("Esc")


def test_enter_on_the_panel_itself_gives_the_focus_back(
    panel: ClaimPanel, select: Select, qtbot: QtBot
) -> None:
    select("annexed Crimea")
    panel.focus_panel()

    with qtbot.waitSignal(panel.left):
        press("Return")


def test_typing_survives_a_change_of_something_else(
    panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk
) -> None:
    claim_id = select("first prisoner exchange")
    panel.focus_reason()
    type_in("Half a rea")

    workspace.do(lambda: desk.claims.set_claimant(claim_id, "The envoy"))

    assert panel.reason.field.text() == "Half a rea"
    assert panel.places.claimant.text() == "Claimant: The envoy"


def test_what_is_typed_is_saved_when_the_claim_changes(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.edit_wording()
    press("Ctrl+A")
    type_in("Russia annexed Crimea in 2016")

    select("first prisoner exchange")

    assert desk.claims.get(claim_id).wording == "Russia annexed Crimea in 2016"


def test_an_act_on_another_claim_leaves_the_panel_alone(
    panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk
) -> None:
    other = select("314 prisoners")
    select("annexed Crimea")
    panel.start_query()
    type_in("Where from?")

    workspace.do(lambda: desk.verdicts.record(other, "wrong"))

    assert panel.queries.form.question.typed() == "Where from?"
    assert panel.header.mark.text() == "Wrong"


def test_a_claim_taken_away_leaves_no_claim(
    panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk
) -> None:
    claim_id = select("annexed Crimea")

    workspace.do(lambda: desk.claims.remove(claim_id))

    assert panel.nothing.isVisible()
    assert panel.header.title.text() == "Claim"


def stops(panel: ClaimPanel) -> list[QWidget]:
    """Go through the panel with Tab, once round."""
    panel.focus_panel()
    press("Tab")
    first = focus()
    seen = [first]
    while True:
        press("Tab")
        if focus() is first or focus() is panel or len(seen) > 200:
            return seen
        seen.append(focus())


@pytest.mark.parametrize("words", ["annexed Crimea", "first prisoner exchange", "46,000"])
def test_tab_goes_from_top_to_bottom(panel: ClaimPanel, select: Select, words: str) -> None:
    select(words)
    rows = [
        (stop.mapTo(panel, QPoint(0, 0)).y() + panel.scrolled, stop.objectName())
        for stop in stops(panel)
        if not panel.header.isAncestorOf(stop)
    ]

    assert len(rows) > 12
    for (upper, above), (lower, below) in itertools.pairwise(rows):
        assert lower > upper - 24, f"{below} comes after {above}"


def test_each_stop_has_a_name_for_readers(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")
    nameless = [
        stop.objectName()
        for stop in stops(panel)
        if not (stop.accessibleName() or (isinstance(stop, QAbstractButton) and stop.text()))
    ]

    assert nameless == []


def test_what_can_be_pressed_is_read_out_as_it_is_shown(
    panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk
) -> None:
    claim_id = select("annexed Crimea")
    workspace.do(lambda: desk.claims.set_claimant(claim_id, "Ruth Amsel"))

    named = {stop.objectName(): stop.accessibleName() for stop in stops(panel)}

    assert named["wording"] == "Russia illegally annexed Crimea in 2016"
    assert named["claimant"] == "Claimant: Ruth Amsel"
    assert named["claim_times"] == "appears once"


def test_each_stop_has_an_object_name(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")
    panel.start_source()

    assert [stop for stop in stops(panel) if not stop.objectName()] == []


def test_what_gets_the_focus_is_scrolled_to(panel: ClaimPanel, select: Select, qtbot: QtBot) -> None:
    select("annexed Crimea")
    panel.start_query()
    question = panel.queries.form.question

    def is_in_sight() -> bool:
        top = question.mapTo(panel, QPoint(0, 0)).y()
        return panel.header.height() <= top and top + question.height() <= panel.height()

    qtbot.waitUntil(is_in_sight)


def test_markup_in_a_claim_stays_text(
    panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk
) -> None:
    claim_id = select("annexed Crimea")
    words = "<img src='file:///etc/hostname'> & <b>bold</b>"

    workspace.do(lambda: desk.claims.reword(claim_id, words))
    workspace.do(lambda: desk.claims.set_claimant(claim_id, words))

    assert panel.wording.label.text() == words
    assert panel.places.claimant.text() == f"Claimant: {words}"
    assert "<b>" not in panel.wording.label.toolTip()


def test_matches_of_another_claim_never_linger(
    panel: ClaimPanel, select: Select, workspace: Workspace
) -> None:
    select("annexed Crimea")
    assert any(card.isVisible() for card in panel.matches.cards)

    workspace.select_next(1)

    assert not any(
        card.isVisible() and "annexed Crimea in 2014" in card.accessibleName() for card in panel.matches.cards
    )


def test_a_read_only_refusal_is_said_and_changes_nothing(
    panel: ClaimPanel, select: Select, workspace: Workspace, qtbot: QtBot
) -> None:
    select("annexed Crimea")
    panel.edit_wording()
    press("Ctrl+A", "Del")

    with qtbot.waitSignal(workspace.noticed) as told:
        press("Return")

    assert told.args == ["A claim needs words. Say in one sentence what is claimed."]
    assert panel.wording.error.text() == told.args[0]
    assert panel.wording.is_editing


def test_the_panel_never_asks_while_hidden(panel: ClaimPanel, workspace: Workspace, qtbot: QtBot) -> None:
    panel.hide()
    workspace.select_next(1)
    panel.matches.hide()

    assert workspace.jobs.is_idle
