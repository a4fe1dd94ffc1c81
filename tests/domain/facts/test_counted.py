import pytest

from factcheck_gui.domain.facts.counted import counted
from factcheck_gui.domain.facts.reading import read


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("The war killed 55,000 Rovian soldiers last year", "Rovian soldiers"),
        ("Thousands of refugees crossed the border", "refugees"),
        ("Half of the teachers went home", "teachers"),
        ("30 police officers were hurt", "police officers"),
        ("12 soldiers and civilians died", "soldiers and civilians"),
        ("200 tonnes of wheat arrived", "wheat"),
        ("The bomb killed seventeen people and injured forty", "people"),
    ],
)
def test_what_a_figure_counts_is_its_noun_with_modifiers(text: str, passage: str) -> None:
    reading = read(text)

    thing = counted(reading, reading.figures[0])

    assert thing is not None
    assert reading.shown(thing.span(reading)) == passage


def test_a_figure_alone_counts_no_kind() -> None:
    reading = read("46 drowned in the flood")

    thing = counted(reading, reading.figures[0])

    assert thing is not None
    assert thing.kinds == frozenset()


@pytest.mark.parametrize("text", ["The tower is 120 metres tall", "It cost $5 million", "The first exchange"])
def test_an_amount_and_an_order_count_nothing(text: str) -> None:
    reading = read(text)

    assert counted(reading, reading.figures[0]) is None
