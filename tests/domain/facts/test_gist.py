import pytest

from factcheck_gui.domain.facts.reading import read


@pytest.mark.parametrize(
    ("text", "asserts"),
    [
        ("The war in Rovia", False),
        ("The Ardenau dam", False),
        ("Crimea", False),
        ("Russia and Crimea", False),
        ("President Orth", False),
        ("The mill burned down", True),
        ("Crimea is in Europe", True),
        ("Turnout was 61.5%", True),
        ("Council votes to close the library", True),
    ],
)
def test_a_topic_is_told_from_a_claim(text: str, asserts: bool) -> None:  # noqa: FBT001 - parametrized
    assert read(text).gist.asserts is asserts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the storm cost the lives of 12 fishermen", "the storm killed 12 fishermen"),
        ("12 fishermen lost their lives", "12 fishermen died"),
        ("troops were detained", "soldiers were arrested"),
    ],
)
def test_words_that_tell_the_same_are_one_concept(one: str, other: str) -> None:
    assert read(one).gist.told.keys() == read(other).gist.told.keys()


def test_a_capital_at_the_head_of_a_sentence_is_no_sure_name() -> None:
    gist = read("Talks between Nina Feld and Oslo ended").gist

    assert gist.opening not in gist.names
    assert len(gist.names) == len(("Nina", "Feld", "Oslo"))


def test_a_headline_in_capitals_has_no_sure_names() -> None:
    assert read("Old Mill Burned Down After Long Dry Summer").gist.names == frozenset()
