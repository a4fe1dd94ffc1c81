import pytest
from two_drafts import STORY, body, carried, draft, edited, in_story, place

from factcheck_gui.domain.carrying.carry_over import carry_over
from factcheck_gui.domain.claim import Outcome

COUNT = "The port office counts 60,000 tons of fish a year."
FLEET = "The fleet once had 120 boats, and 3,000 people lived off it."


@pytest.mark.parametrize(
    "edit",
    [
        ("HARBOUR\n", "HARBOUR\nA line put in above.\n"),
        (" The fleet", "\n\nThe fleet"),
        ("final.” ", "final.”\n"),
        ("a year. Nobody", "a year.\nNobody"),
        (" it.\nThe port office", " it. The port office"),
    ],
)
def test_what_stands_elsewhere_only_for_what_is_around_it_is_the_same(edit: tuple[str, str]) -> None:
    for words in (COUNT, FLEET, "3,000 people", "“heavy but not final.”"):
        found = in_story(words, edit)

        assert (found.outcome, found.after) == (Outcome.SAME, words)


def test_retyped_quotes_and_dashes_are_the_same() -> None:
    found = in_story("“heavy but not final.”", ("“heavy but not final.”", '"heavy but not final."'))

    assert (found.outcome, found.after) == (Outcome.SAME, '"heavy but not final."')


def test_hard_wrapped_text_is_the_same() -> None:
    wrapped = edited((FLEET, FLEET.replace("boats, and", "boats,\nand")))

    assert carried(draft(STORY), draft(wrapped), FLEET).outcome is Outcome.SAME


def test_a_paragraph_that_went_elsewhere_moved() -> None:
    line = f"{COUNT} Nobody has checked that figure since the spring.\n"
    new = draft(STORY.replace(line, "").replace("She called", f"{line}She called"))

    found = carried(draft(STORY), new, COUNT)
    assert {found.outcome, carried(draft(STORY), new, FLEET).outcome} == {Outcome.MOVED, Outcome.SAME}
    assert found.after == COUNT


def test_a_split_sentence_stands_over_both_parts() -> None:
    parts = "The fleet once had as many as 120 boats. Some 3,000 people lived off it."

    found = in_story(FLEET, (FLEET, parts))

    assert (found.outcome, found.after) == (Outcome.REWORDED, parts)


def test_a_joined_sentence_is_reworded_in_the_whole_new_one() -> None:
    found = in_story(COUNT, ("fish a year. Nobody has", "fish a year, though nobody has"))

    assert found.outcome is Outcome.REWORDED
    assert (
        found.after
        == "The port office counts 60,000 tons of fish a year, though nobody has checked that figure since the spring."
    )


def test_a_sentence_of_which_too_little_is_left_is_cut() -> None:
    found = in_story(COUNT, (COUNT, "Ice kept the trawlers of the north in for weeks."))

    assert (found.outcome, found.span) == (Outcome.CUT, None)


def test_a_lookalike_is_never_taken_for_what_was_cut() -> None:
    old = body(
        "The north pier lost 12 boats.\nIt rained.\nThe south pier lost 12 boats.\nNobody was hurt in the storm.\n"
    )
    new = body("The south pier lost 12 boats.\nNobody was hurt in the storm.\n")

    assert carried(old, new, "The north pier lost 12 boats.").outcome is Outcome.CUT
    assert carried(old, new, "The south pier lost 12 boats.").outcome is Outcome.SAME


def test_the_wrong_year_repeated_in_the_note_is_not_taken_for_the_old_one() -> None:
    note = "___\nThis story corrects an earlier version that said the storm was in 2016. It should be 2014.\n"
    new = draft(edited(("storm of 2016", "storm of 2014"), ("contributed.\n", f"contributed.\n{note}")))

    found = carried(draft(STORY), new, "2016")

    assert (found.outcome, found.after) == (Outcome.REWORDED, "2014")


def test_a_sentence_cut_from_the_body_does_not_go_into_the_note() -> None:
    line = "The harbour was rebuilt after the great storm in 2016."
    old = draft(edited(("a boat.\n", f"a boat. {line}\n")))
    note = f"___\nThis story corrects an earlier version that said {line[0].lower()}{line[1:]} It was not rebuilt.\n"
    new = draft(edited(("contributed.\n", f"contributed.\n{note}")))

    assert carried(old, new, line).outcome is Outcome.CUT


def test_an_exact_copy_elsewhere_does_not_win_over_the_edited_original() -> None:
    new = edited((COUNT, COUNT.replace("60,000", "61,000")), ("a boat.\n", f"a boat. {COUNT}\n"))

    found = carried(draft(STORY), draft(new), COUNT)

    assert (found.outcome, found.after) == (Outcome.REWORDED, COUNT.replace("60,000", "61,000"))


def test_two_near_equal_candidates_are_asked_for() -> None:
    one, other = COUNT.replace("60,000", "61,000"), COUNT.replace("60,000", "62,000")

    found = in_story(COUNT, (COUNT, f"{one} {other}"))

    assert found.outcome is Outcome.AMBIGUOUS
    assert [span.of(edited((COUNT, f"{one} {other}"))) for span in found.candidates] == [one, other]


def test_one_of_many_near_identical_sentences_is_found_again() -> None:
    lines = [f"Ward {number} reported 40 cases on Monday." for number in range(500)]
    old, new = body(" ".join(lines)), body(" ".join(lines[:200] + lines[201:]))

    found = carry_over(old, new, [place(old.text, line) for line in lines]).passages

    assert [one.before for one in found if one.outcome is not Outcome.SAME] == [lines[200]]


def test_a_draft_whose_every_sentence_moved_keeps_every_claim() -> None:
    names = "Ada Bo Cy Dot Eve Finn Gus Hal Ivy Jo".split()
    lines = [
        f"{name} of ward {number} saw {number * 7 + 11} boats go down." for number, name in enumerate(names)
    ]
    old, new = body("\n".join(lines)), body("\n".join(reversed(lines)))

    found = carry_over(old, new, [place(old.text, line) for line in lines]).passages

    assert [one.after for one in found] == lines
    assert {one.outcome for one in found} == {Outcome.SAME, Outcome.MOVED}


def test_part_of_a_word_stays_part_of_it() -> None:
    assert in_story("000 people", ("HARBOUR", "PORT")).after == "000 people"


def test_a_passage_of_punctuation_alone_is_cut_and_not_lost() -> None:
    assert in_story("—", ("HARBOUR", "PORT")).outcome is Outcome.CUT
