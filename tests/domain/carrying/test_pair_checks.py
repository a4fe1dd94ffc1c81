import pytest
from two_drafts import STORY, draft, edited

from factcheck_gui.domain.carrying.carry_over import lay_side_by_side
from factcheck_gui.domain.carrying.draft_index import DraftIndex
from factcheck_gui.domain.carrying.pair_checks import PairFinding, PairRule, check_pair, noted_changes

NOTE = "___\nThis story corrects an earlier version that said the harbour lost 40 boats since the storm of 2016. It should be 2014.\n"


def findings(*edits: tuple[str, str], note: str = "") -> list[PairFinding]:
    return check_pair(lay_side_by_side(draft(STORY), draft(edited(*edits) + note)))


def test_a_changed_fact_without_a_note_is_silent() -> None:
    (found,) = findings(("60,000", "61,000"))

    assert (found.rule, found.wrong, found.right) == (PairRule.SILENT_CHANGE, "60,000 tons", "61,000 tons")


def test_a_changed_fact_that_the_note_names_is_not() -> None:
    assert findings(("of 2016", "of 2014"), note=NOTE) == []


def test_a_note_of_what_still_stands_is_found() -> None:
    (found,) = findings(note=NOTE)

    assert (found.rule, found.wrong, found.right) == (PairRule.NOTE_WITHOUT_CHANGE, "2016", "2014")
    assert found.note is not None


def test_other_words_need_no_note() -> None:
    assert findings(("fish a year", "fish each year")) == []


@pytest.mark.parametrize(
    ("note", "wrong", "right"),
    [
        ("the storm was in 2016. It should be 2014.", "2016", "2014"),
        ("the mayor’s name. She is Ruth Amsel, not Rita Amsel.", "Rita Amsel", "Ruth Amsel"),
        ("the toll. It was not 40, but 12.", "40", "12"),
    ],
)
def test_a_note_says_what_was_wrong_and_what_is_right(note: str, wrong: str, right: str) -> None:
    text = f"{STORY}___\nThis story corrects an earlier version that misstated {note}\n"
    known = draft(text)

    (found,) = noted_changes(DraftIndex(known.text, known.zones))

    assert (found.wrong, found.right) == (wrong, right)
