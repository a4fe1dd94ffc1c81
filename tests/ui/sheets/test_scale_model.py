import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.verdict import RatingScale
from factcheck_gui.services.scales import find_problem, shipped_scale
from factcheck_gui.ui.sheets.scale_model import ScaleDraft, made_key

LOOKS = tuple((step.mark, step.glyph) for step in shipped_scale())
LABELS = st.text(st.characters(codec="utf-8"), max_size=12)
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(0, 8), LABELS),
        st.tuples(st.just("remove"), st.integers(0, 8), st.just("")),
        st.tuples(st.just("move"), st.integers(0, 8), st.sampled_from(["-1", "1"])),
        st.tuples(st.just("label"), st.integers(0, 8), LABELS),
    ),
    max_size=12,
)


@pytest.fixture
def draft() -> ScaleDraft:
    return ScaleDraft(shipped_scale(), LOOKS)


def keys(scale: RatingScale) -> list[str]:
    return [step.key for step in scale]


def test_a_draft_begins_as_the_scale_is(draft: ScaleDraft) -> None:
    assert draft.finished() == shipped_scale()
    assert not draft.is_changed


def test_a_step_keeps_its_key_when_its_label_changes(draft: ScaleDraft) -> None:
    draft.change(3, label="False")

    assert keys(draft.finished()) == keys(shipped_scale())
    assert draft.finished().steps[3].label == "False"


def test_a_new_steps_key_is_made_from_its_label(draft: ScaleDraft) -> None:
    number = draft.add()
    draft.change(number, label="  Half  true, at best ")
    new = draft.finished().steps[number]

    assert (new.key, new.label, new.short_label) == (
        "half-true-at-best",
        "Half true, at best",
        "Half true, at best",
    )


def test_a_new_step_never_takes_the_key_of_a_renamed_one(draft: ScaleDraft) -> None:
    draft.change(3, label="False")
    draft.change(draft.add(), label="Wrong")

    assert keys(draft.finished())[3] == "wrong"
    assert keys(draft.finished())[-1] == "wrong-2"


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("True", "true"),
        ("½ true!", "½-true"),
        ("Неверно", "неверно"),
        ("???", "step"),
        ("a_b", "a-b"),
        ("Üble Nachrede", "üble-nachrede"),
    ],
)
def test_keys_are_lower_case_with_hyphens(label: str, key: str) -> None:
    assert made_key(label, ()) == key


def test_a_new_step_gets_a_look_that_no_other_has(draft: ScaleDraft) -> None:
    draft.remove(3)
    number = draft.add()

    assert (draft.steps[number].mark, draft.steps[number].glyph) == ("wrong", "cross")


def test_steps_move_by_one_and_stop_at_the_ends(draft: ScaleDraft) -> None:
    assert draft.move(0, -1) == 0
    assert draft.move(0, 1) == 1
    assert draft.move(5, 1) == 5

    assert keys(draft.finished())[:2] == ["confirmed-with-change", "confirmed"]


def test_a_scale_of_nine_is_full(draft: ScaleDraft) -> None:
    assert not draft.is_full
    for label in "abc":
        draft.change(draft.add(), label=label)

    assert draft.is_full
    assert draft.problem() is None


@given(ACTS)
def test_whatever_is_done_keys_stay_with_their_steps_and_never_meet(acts: list[tuple[str, int, str]]) -> None:
    draft = ScaleDraft(shipped_scale(), LOOKS)
    before = set(keys(shipped_scale()))
    for act, number, value in acts:
        if act == "add" and not draft.is_full:
            draft.change(draft.add(), label=value)
        elif number < len(draft.steps):
            if act == "remove":
                draft.remove(number)
            elif act == "move":
                draft.move(number, int(value))
            elif act == "label":
                draft.change(number, label=value)
    finished = draft.finished()

    assert len(set(keys(finished))) == len(finished)
    assert {step.key for step in draft.steps if step.key} <= before
    problem = find_problem(finished)
    assert problem is None or problem.field != "key"
