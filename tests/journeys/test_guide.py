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
