from hands import Hands
from PySide6.QtWidgets import QPushButton


def test_the_guide_comes_by_itself_until_it_was_left_once(hands: Hands) -> None:
    parts = hands.parts
    guide = parts.middle.guide
    parts.opening.open_sample()
    assert guide.isVisible()
    leave = guide.findChild(QPushButton, "guide_leave")
    assert isinstance(leave, QPushButton)
    leave.click()

    parts.opening.open_sample()
    assert not guide.isVisible()

    hands.keyboard.actions["guide"].trigger()
    assert guide.isVisible()


def test_the_rail_shows_the_step_until_the_guide_is_left(hands: Hands) -> None:
    parts = hands.parts
    parts.opening.open_sample()
    assert parts.guide_steps.isVisible()
    assert parts.guide_steps.accessibleName() == "Step 1 of 5: See what is claimed"
    first = parts.guide_steps.grab().toImage()

    parts.middle.guide.show_step(2)
    assert parts.guide_steps.accessibleName() == "Step 3 of 5: Attach a source"
    assert parts.guide_steps.grab().toImage() != first

    parts.middle.guide.show_step(5)
    assert not parts.guide_steps.isVisible()
