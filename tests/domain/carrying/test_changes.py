import pytest
from two_drafts import in_story

from factcheck_gui.domain.claim import Outcome
from factcheck_gui.domain.facts.difference import DifferenceKind as Kind

COUNT = "The port office counts 60,000 tons of fish a year."
SENT = "The coast guard did not send a boat."


@pytest.mark.parametrize(
    ("words", "edit", "kind", "ours", "theirs"),
    [
        ("2016", ("of 2016", "of 2014"), Kind.DATE, "2016", "2014"),
        (COUNT, ("60,000", "61,000"), Kind.FIGURE, "60,000 tons", "61,000 tons"),
        ("Ruth Amsel", ("Ruth Amsel", "Ruth Hamsel"), Kind.NAME, "Amsel", "Hamsel"),
        (
            "the chief of the coast guard",
            ("the chief of", "the director of"),
            Kind.TITLE,
            "chief",
            "director",
        ),
        ("“heavy but not final.”", ("heavy but", "serious but"), Kind.QUOTE, "heavy", "serious"),
        (SENT, ("did not send", "did send"), Kind.NEGATION, "not", ""),
    ],
)
def test_a_changed_fact_is_named(
    words: str, edit: tuple[str, str], kind: Kind, ours: str, theirs: str
) -> None:
    found = in_story(words, edit)

    assert found.outcome is Outcome.REWORDED
    gravest = found.changed[0]
    assert (gravest.kind, gravest.ours, gravest.theirs) == (kind, ours, theirs)


def test_spans_of_a_change_count_from_the_passage() -> None:
    found = in_story(COUNT, ("60,000", "61,000"))

    (change,) = found.changed
    assert change.ours_span is not None
    assert change.ours_span.of(found.before) == "60,000 tons"
    assert change.theirs_span is not None
    assert change.theirs_span.of(found.after) == "61,000 tons"


def test_other_words_for_the_same_facts_change_none() -> None:
    found = in_story(COUNT, ("tons of fish a year", "tons of fish each year"))

    assert (found.outcome, found.changed) == (Outcome.REWORDED, ())


def test_words_that_a_denial_beside_them_turns_round_are_not_the_same() -> None:
    found = in_story(
        "the mole would hold", ("the mole would hold", "it was not true that the mole would hold")
    )

    assert found.outcome is Outcome.REWORDED
    assert Kind.NEGATION in {one.kind for one in found.changed}


def test_a_figure_that_is_now_part_of_another_is_not_the_same() -> None:
    found = in_story("60,000", ("60,000 tons", "60,000 million tons"))

    assert (found.outcome, found.after) == (Outcome.REWORDED, "60,000")
    assert [one.theirs for one in found.changed] == ["60,000 million tons"]


def test_what_changes_elsewhere_in_the_sentence_leaves_a_phrase_the_same() -> None:
    assert in_story("40 boats since", ("on Monday", "on Tuesday")).outcome is Outcome.SAME
