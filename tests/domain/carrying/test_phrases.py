import pytest
from two_drafts import in_story

from factcheck_gui.domain.claim import Outcome


@pytest.mark.parametrize(
    ("words", "edit", "after"),
    [
        ("2016", ("storm of 2016", "storm of 2014"), "2014"),
        ("60,000", ("60,000 tons", "25,000 to 35,000 tons"), "25,000 to 35,000"),
        ("60,000", ("counts 60,000 tons", "put it, in a letter, at 61,500 tons"), "61,500"),
        ("Ruth Amsel", ("Ruth Amsel", "Rut Amsell"), "Rut Amsell"),
        ("Per Lund", ("Per Lund, the", "Anna Berg, the"), "Anna Berg"),
        ("chief", ("the chief of", "the acting director of"), "acting director"),
        ("lost 40 boats", ("lost 40 boats", "lost about 52 fishing boats"), "lost about 52 fishing boats"),
        (
            "120 boats, and 3,000 people",
            ("120 boats, and 3,000", "150 boats, and 2,000"),
            "150 boats, and 2,000 people",
        ),
    ],
)
def test_what_stands_between_the_same_words_is_what_a_phrase_became(
    words: str, edit: tuple[str, str], after: str
) -> None:
    found = in_story(words, edit)

    assert (found.outcome, found.after) == (Outcome.REWORDED, after)


def test_a_place_never_ends_inside_a_word() -> None:
    assert in_story("60,000", ("60,000", "60,500")).after == "60,500"


def test_a_phrase_taken_out_of_its_sentence_is_cut() -> None:
    assert in_story("on Monday", (" said on Monday", " said")).outcome is Outcome.CUT


def test_one_of_several_figures_keeps_its_rank() -> None:
    assert in_story("3,000", ("120 boats, and 3,000 people", "150 ships; 2,500 folk")).after == "2,500"


def test_a_figure_that_could_be_any_of_three_is_asked_for() -> None:
    found = in_story(
        "3,000",
        ("had 120 boats, and 3,000 people lived", "had 150 or 160 ships, 2,500 folk or 9 inns, which lived"),
    )

    assert found.outcome is Outcome.AMBIGUOUS
    assert len(found.candidates) > 1
