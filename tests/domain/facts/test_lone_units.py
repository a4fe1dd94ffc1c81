import pytest

from factcheck_gui.domain.facts.lone_units import find_lone_units
from factcheck_gui.domain.words.words import tokenise


@pytest.mark.parametrize(
    ("text", "shown", "value"),
    [
        ("The talks broke up after an hour", "an hour", 1.0),
        ("It ended within half an hour", "half an hour", 0.5),
        ("It lasted a year and a half", "a year and a half", 1.5),
        ("The rate rose by half a percentage point", "half a percentage point", 0.5),
    ],
)
def test_a_unit_without_a_numeral_is_one_of_it(text: str, shown: str, value: float) -> None:
    tokens = tokenise(text)

    [figure] = find_lone_units(tokens, set())

    assert (figure.span(tokens).of(text), figure.value) == (shown, value)


def test_about_an_hour_keeps_its_hedge() -> None:
    [figure] = find_lone_units(tokenise("It took about an hour"), set())

    assert figure.hedge == "~"


@pytest.mark.parametrize("text", ["Trains run twice a day", "It costs 4 euros a litre", "a", "half a"])
def test_a_rate_is_no_amount_of_its_unit(text: str) -> None:
    assert find_lone_units(tokenise(text), set()) == []
