import pytest
from correcting.note_values import SAMPLE, STYLES

from factcheck_gui.domain.correcting.kinds import CorrectionKind
from factcheck_gui.domain.correcting.note import NoteFacts
from factcheck_gui.domain.correcting.note_checks import check_note

PRINTED = "This story corrects an earlier version that said Russia illegally annexed Crimea in 2016. It should be 2014."
FAILING = {
    "says-both": "This story corrects an earlier version. It should be 2014.",
    "label": "An earlier version of this story said 2016. It should be 2014.",
    "no-euphemism": "CORRECTION: This story fixes an earlier version that said 2016. It should be 2014.",
    "no-blame": "Correction: Because of an editing error, an earlier version said 2016. It should be 2014.",
    "place": "Correction: It should be 2014, not 2016.",
}


def test_the_printed_note_passes_every_check() -> None:
    assert check_note(PRINTED, SAMPLE, STYLES["ap"]) == ()


@pytest.mark.parametrize(("check", "note"), FAILING.items(), ids=FAILING.keys())
def test_a_note_fails_one_check_and_its_repair_passes(check: str, note: str) -> None:
    [problem] = check_note(note, SAMPLE, STYLES["ap"])
    assert problem.check == check
    assert problem.message.endswith(".")
    assert check_note(problem.repair, SAMPLE, STYLES["ap"]) == ()


@pytest.mark.parametrize("note", ["", "It was wrong.", "The reporter was careless. This fixes it."])
def test_repairing_one_check_after_another_ends_with_a_note_that_passes(note: str) -> None:
    for _ in range(8):
        problems = check_note(note, SAMPLE, STYLES["ap"])
        if not problems:
            break
        note = problems[0].repair
    assert check_note(note, SAMPLE, STYLES["ap"]) == ()


def test_words_of_the_statement_itself_are_no_euphemism() -> None:
    facts = NoteFacts(wording="The bank fixed rates in 2016", wrong="2016", right="2014")
    note = "This story corrects an earlier version that said The bank fixed rates in 2016. It should be 2014."
    assert check_note(note, facts, STYLES["ap"]) == ()


def test_a_clarification_may_clarify() -> None:
    facts = NoteFacts(wording="It rained", wrong="", right="only in Kent", kind=CorrectionKind.CLARIFICATION)
    assert check_note("This clarifies an earlier version of the story.", facts, STYLES["ap"]) == ()


def test_a_part_of_another_figure_does_not_say_the_value() -> None:
    note = "This story corrects an earlier version that said 20160. It should be 2014."
    assert [problem.check for problem in check_note(note, SAMPLE, STYLES["ap"])] == ["says-both"]


def test_a_right_value_that_equals_the_wrong_one_is_told() -> None:
    facts = NoteFacts(wording="It was 2016", wrong="2016", right="2016")
    [problem] = check_note(PRINTED, facts, STYLES["ap"])
    assert "equals" in problem.message


def test_an_error_in_the_headline_is_said_to_have_stood_there() -> None:
    facts = NoteFacts(wording=SAMPLE.wording, wrong="2016", right="2014", zone="headline")
    [problem] = check_note(PRINTED, facts, STYLES["ap"])
    assert problem.check == "place"
    assert "an earlier headline that said" in problem.repair
