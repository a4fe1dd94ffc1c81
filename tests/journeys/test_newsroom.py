"""What a newsroom makes its own: the scale and the keys."""

from dataclasses import replace
from pathlib import Path

from hands import Hands, OpensWindow

from factcheck_gui.domain.verdict import RatingScale
from factcheck_gui.paths import resource
from factcheck_gui.ui.safe_text import PlainLabel

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
    assert hands.parts.middle.notice.words().endswith("Enter opens it.")

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


def test_what_is_dropped_is_opened_or_learned(hands: Hands, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "1", "text": "The harbour has 40 boats."}\n', encoding="utf-8")

    hands.parts.window.dropped.emit([DRAFT, rows])
    hands.qtbot.waitUntil(lambda: "Learned 1 earlier claim" in hands.parts.middle.notice.words())
    hands.settle()

    assert hands.parts.workspace.article is not None


def test_closing_ends_learning_with_its_event(
    hands: Hands, opens_window: OpensWindow, tmp_path: Path
) -> None:
    rows = tmp_path / "rows.jsonl"
    words = (f'{{"id": "{number}", "text": "Ship {number} sank."}}\n' for number in range(20_000))
    rows.write_text("".join(words), encoding="utf-8")
    hands.parts.library_work.learn(rows)
    hands.qtbot.waitUntil(lambda: bool(hands.parts.workspace.desk.matching.find("ship sank")))
    hands.parts.window.close()

    again = opens_window()
    again.parts.library_work.learn(rows)
    again.qtbot.waitUntil(lambda: "known already" in again.parts.middle.notice.words(), timeout=20_000)


def test_every_line_names_the_key_that_a_person_chose(hands: Hands) -> None:
    parts = hands.parts
    labels = {label.text() for part in (parts.middle, parts.rail) for label in part.findChildren(PlainLabel)}
    assert "Open a draft with Ctrl O, or drop a file on this window." in labels
    assert "Select words in the draft and press N." in labels

    hands.keyboard.use_keys({"open_draft": "Ctrl+D", "new_claim": "", "undo": ""})

    labels = {label.text() for part in (parts.middle, parts.rail) for label in part.findChildren(PlainLabel)}
    assert "Open a draft with Ctrl D, or drop a file on this window." in labels
    assert "Select words in the draft, then make a claim of them in the menu Claim." in labels


def test_the_guide_names_the_key_of_the_verdict_on_this_newsrooms_scale(hands: Hands) -> None:
    parts = hands.parts
    parts.opening.open_sample()
    parts.middle.guide.show_step(1)
    advice = parts.middle.guide.findChild(PlainLabel, "guide_advice")
    assert isinstance(advice, PlainLabel)
    assert advice.text().endswith("then press 1 for Confirmed.")

    steps = parts.workspace.desk.scale.steps
    parts.workspace.desk.use_scale(RatingScale((steps[3], replace(steps[0], label="True"))))
    hands.keyboard.use_scale()
    assert advice.text().endswith("then press 2 for True.")

    parts.workspace.desk.use_scale(RatingScale(steps[2:4]))
    hands.keyboard.use_scale()
    assert advice.text().endswith("then choose a verdict in the panel.")
