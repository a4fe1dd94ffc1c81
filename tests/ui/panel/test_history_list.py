from panel_hands import Select, press

from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.panel.claim_panel import ClaimPanel
from factcheck_gui.ui.workspace import Workspace


def lines(panel: ClaimPanel) -> list[str]:
    return [entry.what.text() for entry in panel.history.entries if entry.isVisible()]


def test_it_opens_by_key_with_the_newest_first(
    panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk
) -> None:
    claim_id = select("annexed Crimea")
    workspace.do(lambda: desk.claims.reword(claim_id, "Crimea was annexed in 2016"))
    assert lines(panel) == []
    panel.history.toggle.setFocus()

    press("Space")

    assert lines(panel)[0] == "Reword claim"
    first = panel.history.entries[0]
    assert first.details.text() == "Russia illegally annexed Crimea in 2016 → Crimea was annexed in 2016"
    assert first.when.text().endswith(" RK")


def test_it_grows_with_each_act_while_open(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")
    panel.history.toggle.click()
    before = len(lines(panel))

    panel.set_rating(1)

    assert lines(panel)[0] == "Set verdict: Confirmed"
    assert len(lines(panel)) == before + 1


def test_what_was_undone_is_told_as_such(panel: ClaimPanel, select: Select, workspace: Workspace) -> None:
    select("annexed Crimea")
    panel.history.toggle.click()
    panel.set_rating(1)

    workspace.step_back()

    assert lines(panel)[:2] == ["Undo: Set verdict", "Set verdict: Confirmed (undone)"]


def test_many_acts_are_shown_a_dozen_at_first(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")
    for number in range(14):
        panel.set_rating(1 + number % 3)
    panel.history.toggle.click()
    assert len(lines(panel)) == 12
    assert panel.history.more.text() == "3 earlier"

    panel.history.more.click()

    assert len(lines(panel)) == 15
