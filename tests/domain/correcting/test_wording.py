import pytest

from factcheck_gui.domain.correcting.wording import propose_wording

SENTENCES = {
    "a relative clause gets its object back": (
        "Drones were downed over the Azov Sea and Crimea, which Russia illegally annexed in 2016, Russia’s Defense Ministry said.",
        "2016",
        "Russia illegally annexed Crimea in 2016",
    ),
    "one with its own verb gets its subject back": (
        "The Tyne Bridge, which opened in 1938, is green.",
        "1938",
        "The Tyne Bridge opened in 1938",
    ),
    "so does one about a person": (
        "Anna Hall, who was born in Leeds, runs it.",
        "Leeds",
        "Anna Hall was born in Leeds",
    ),
    "an adverb stays with its verb": (
        "The plant, which once employed 400 people, closed.",
        "400",
        "The plant once employed 400 people",
    ),
    "a common noun is put back in lower case": (
        "She met the mayor, whom voters elected in 2019, on Monday.",
        "2019",
        "Voters elected the mayor in 2019",
    ),
    "an error outside the clause leaves the sentence": (
        "Crimea, which Russia annexed, lies 40 miles off.",
        "40 miles",
        "Crimea, which Russia annexed, lies 40 miles off",
    ),
    "a clause about no noun leaves the sentence": (
        "They walked, which took 4 hours.",
        "4",
        "They walked, which took 4 hours",
    ),
    "a plain sentence loses its stop": ("It cost £40.", "£40", "It cost £40"),
    "part of a longer figure is not the error": (
        "Kent, which spent 2016 pounds, won.",
        "201",
        "Kent, which spent 2016 pounds, won",
    ),
}


@pytest.mark.parametrize(("sentence", "wrong", "wording"), SENTENCES.values(), ids=SENTENCES.keys())
def test_a_wording_is_proposed(sentence: str, wrong: str, wording: str) -> None:
    assert propose_wording(sentence, wrong) == wording
