"""What a newsroom makes its own: the scale and the keys."""

from dataclasses import replace

from hands import Hands

from factcheck_gui.domain.verdict import RatingScale
from factcheck_gui.paths import resource

DRAFT = resource("samples", "war-dead-draft-1.txt")


def test_a_shorter_scale_has_fewer_keys_and_keeps_the_verdicts_given(hands: Hands) -> None:
    hands.open(DRAFT)
    hands.find("giving his first new count in a year")
    hands.press("N", "6")
    assert hands.rating() == "Not checkable"

    desk = hands.parts.workspace.desk
    desk.use_scale(RatingScale(tuple(replace(step, label=f"{step.label}!") for step in desk.scale.steps[:4])))
    hands.keyboard.use_scale()
    hands.press("J")
    assert hands.rating() == "Not checkable"

    hands.press("6")
    assert hands.rating() == "Not checkable"
    hands.press("4")
    assert hands.rating() == "Wrong!"
    assert [button.objectName() for button in hands.parts.panel.verdict_bar.buttons] == [
        "verdict_confirmed",
        "verdict_confirmed_with_change",
        "verdict_disputed",
        "verdict_wrong",
    ]


def test_a_changed_key_works_at_once_and_tomorrow(hands: Hands) -> None:
    hands.open(DRAFT)
    hands.keyboard.use_keys({"new_claim": "C"})
    hands.find("giving his first new count in a year")

    hands.press("C")

    assert len(hands.parts.workspace.overviews) == 1
    assert hands.parts.settings.current.keys == {"new_claim": "C"}


def test_a_window_that_grows_too_narrow_says_where_the_claim_went(hands: Hands) -> None:
    hands.open(DRAFT)
    hands.find("giving his first new count in a year")
    hands.press("N")
    hands.parts.window.resize(1100, 800)
    hands.settle()
    assert not hands.parts.panel.isVisible()
    assert hands.parts.middle.notice.words().endswith("Return opens it.")

    hands.press("Return")
    assert hands.parts.panel.isVisible()


def test_the_window_is_named_after_the_story(hands: Hands) -> None:
    assert hands.parts.window.windowTitle() == "factcheck-gui"
    hands.open(DRAFT)
    article = hands.parts.workspace.article
    assert article is not None
    assert hands.parts.window.windowTitle() == f"{article.title} – factcheck-gui"

    hands.parts.workspace.desk.articles.describe(article.id, "Toll [*] in Anyland", None, None)
    assert hands.parts.window.windowTitle() == "Toll [**] in Anyland – factcheck-gui"
