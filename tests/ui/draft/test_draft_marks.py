from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.draft_layout import paragraphs
from factcheck_gui.ui.draft.draft_marks import DraftMarks
from factcheck_gui.ui.draft.marks import DraftMark
from factcheck_gui.ui.kit.theme import load_theme
from factcheck_gui.ui.text_positions import TextPositions

TEXT = "\n".join(["one two three"] * 6)
SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20)).map(
    lambda pair: Span(pair[0], min(len(TEXT), sum(pair)))
)
MARKS = st.lists(
    st.builds(
        lambda claim_id, span: DraftMark(claim_id=claim_id, span=span, kind="wrong"),
        st.sampled_from("abc"),
        SPANS,
    ),
    max_size=8,
)
THEME = load_theme("light")


def shown(marks: list[DraftMark]) -> DraftMarks:
    made = DraftMarks(paragraphs(TEXT, ()), TextPositions(TEXT), THEME)
    made.set(marks)
    return made


@given(MARKS, MARKS, st.sets(st.sampled_from("abc")))
def test_changing_some_claims_is_showing_all_marks_anew(
    before: list[DraftMark], after: list[DraftMark], claims: set[str]
) -> None:
    changed = [mark for mark in after if mark.claim_id in claims]
    updated = shown(before)
    updated.update(claims, changed)
    anew = shown([*(mark for mark in before if mark.claim_id not in claims), *changed])

    assert list(updated) == list(anew)
    assert [updated.in_block(number) for number in range(6)] == [anew.in_block(number) for number in range(6)]


@given(MARKS, MARKS)
def test_setting_tells_exactly_the_blocks_that_changed(
    before: list[DraftMark], after: list[DraftMark]
) -> None:
    marks = shown(before)
    old = [list(marks.in_block(number)) for number in range(6)]
    changed = marks.set(after)

    assert sorted(changed) == [number for number in range(6) if old[number] != marks.in_block(number)]


def test_a_mark_over_two_paragraphs_is_in_both() -> None:
    marks = shown([DraftMark(claim_id="a", span=Span(8, 20), kind="wrong")])

    assert marks.in_block(0) == marks.in_block(1) != []
    assert [mark.claim_id for mark in marks.at(15)] == ["a"]
    assert marks.at(25) == []
