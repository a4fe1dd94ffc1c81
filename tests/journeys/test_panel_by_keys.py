"""What a checker does at the claim, by keys alone."""

from hands import Hands
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.ids import ClaimId


def select(hands: Hands, words: str) -> None:
    """Come to the claim whose wording has some words by J."""
    for _ in hands.parts.workspace.overviews:
        hands.press("J")
        overview = hands.parts.workspace.overview
        if overview is not None and words in overview.claim.wording:
            return
    raise AssertionError(words)


def is_wholly_in_sight(hands: Hands, widget: QWidget) -> bool:
    panel = hands.parts.panel
    top = widget.mapTo(panel, QPoint(0, 0)).y()
    return panel.header.height() <= top and top + widget.height() <= panel.height()


def sample(hands: Hands) -> None:
    hands.parts.opening.open_sample()
    hands.parts.window.draft.view.setFocus()


def test_w_on_a_scrolled_panel_shows_the_whole_editor(hands: Hands) -> None:
    sample(hands)
    select(hands, "annexed Crimea")
    hands.parts.panel.history.toggle.setFocus()
    hands.qtbot.waitUntil(lambda: hands.parts.panel.scrolled > 0)
    hands.press("Esc")

    hands.press("W")

    box = hands.parts.panel.wording.box
    assert hands.focus is box
    hands.qtbot.waitUntil(lambda: is_wholly_in_sight(hands, box))


def test_w_shows_all_of_a_long_wording(hands: Hands) -> None:
    sample(hands)
    select(hands, "annexed Crimea")
    hands.press("W")
    hands.type("The envoy said that the two sides would go on talking until all were home. " * 3)
    hands.press("Return")
    hands.parts.panel.history.toggle.setFocus()
    hands.qtbot.waitUntil(lambda: hands.parts.panel.scrolled > 0)
    hands.press("Esc")

    hands.press("W")

    box = hands.parts.panel.wording.box
    hands.qtbot.waitUntil(lambda: is_wholly_in_sight(hands, box))
    assert box.height() > 3 * box.fontMetrics().lineSpacing()


def test_what_is_done_again_is_selected(hands: Hands) -> None:
    sample(hands)
    workspace = hands.parts.workspace
    hands.find("Poland")
    hands.press("N")
    made = workspace.selected
    hands.press("Ctrl+Z")
    assert workspace.selected != made

    hands.press("Ctrl+Shift+Z")

    assert workspace.selected == made
    select(hands, "annexed Crimea")
    crimea = workspace.selected
    hands.press("4")
    select(hands, "first prisoner exchange")
    hands.press("Ctrl+Z", "Ctrl+Shift+Z")
    assert workspace.selected == crimea


def test_an_open_query_is_answered_from_the_draft(hands: Hands) -> None:
    sample(hands)
    select(hands, "first prisoner exchange")

    hands.press("Q", "Return")
    hands.type("Since August.")
    hands.press("Return")

    (query,) = hands.parts.workspace.desk.queries.of_claim(hands.parts.workspace.selected or ClaimId(""))
    assert query.answer == "Since August."
    assert hands.focus is hands.parts.window.draft.view


def test_a_fix_is_decided_on_from_the_draft(hands: Hands) -> None:
    sample(hands)
    select(hands, "annexed Crimea")

    hands.press("F", "A")

    assert hands.parts.panel.fix.shown.state.text() == "accepted"


def test_ones_own_key_stands_where_the_panel_names_it(hands: Hands) -> None:
    sample(hands)
    hands.keyboard.use_keys({"reason": "Y", "source": "B"})
    select(hands, "first prisoner exchange")

    hands.press("4")

    assert "Press Y and write one line" in hands.parts.panel.warning.text
    assert "Press B, then paste" in hands.parts.panel.evidence.empty.text()
