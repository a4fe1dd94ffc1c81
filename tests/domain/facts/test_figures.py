import pytest

from factcheck_gui.domain.facts.figures import Figure, find_figures, is_countable
from factcheck_gui.domain.words.words import tokenise


def figures(text: str) -> list[tuple[str, float, str]]:
    tokens = tokenise(text)
    return [
        (figure.span(tokens).of(text), round(figure.value, 4), figure.unit.symbol)
        for figure in find_figures(tokens)
    ]


def only(text: str) -> Figure:
    [figure] = find_figures(tokenise(text))
    return figure


@pytest.mark.parametrize(
    ("text", "shown", "value", "unit"),
    [
        ("55,000 men", "55,000", 55_000, ""),
        ("fifty-five thousand men", "fifty-five thousand", 55_000, ""),
        ("two hundred and fifty thousand men", "two hundred and fifty thousand", 250_000, ""),
        ("two and a half million men", "two and a half million", 2_500_000, ""),
        ("half a million men", "half a million", 500_000, ""),
        ("a dozen men", "a dozen", 12, ""),
        ("2.5m men", "2.5m", 2_500_000, ""),
        ("$2.5bn", "$2.5bn", 2.5e9, "USD"),
        ("US$5 million", "US$5 million", 5e6, "USD"),
        ("A$5", "A$5", 5, "A$"),
        ("5 million euros", "5 million euros", 5e6, "EUR"),
        ("EUR 5", "EUR 5", 5, "EUR"),
        ("31%", "31%", 31, "%"),
        ("31 per cent", "31 per cent", 31, "%"),
        ("5 percentage points", "5 percentage points", 5, "percentage points"),
        ("1,000-kilometer front", "1,000-kilometer", 1000, "km"),
        ("40 square miles", "40 square miles", 40, "mile²"),
        ("120 m tall", "120 m", 120, "m"),
        ("a 100m sprint", "100m", 100, "m"),
        ("-5°C", "-5°C", -5, "°C"),
        ("two-thirds of it", "two-thirds", 0.6667, "share"),
        ("one in five", "one in five", 0.2, "share"),
        ("a quarter of it", "a quarter", 0.25, "share"),
        ("it doubled", "doubled", 2, "times"),
        ("three times", "three times", 3, "times"),
        ("the 21st", "21st", 21, "rank"),
        ("tens of thousands", "tens of thousands", 10_000, ""),
        ("1 lakh", "1 lakh", 100_000, ""),
    ],
)
def test_an_amount_is_read_with_its_magnitude_and_unit(
    text: str, shown: str, value: float, unit: str
) -> None:
    assert figures(text) == [(shown, value, unit)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10 to 12 percent", 10, 12),
        ("10–12 percent", 10, 12),
        ("between 30 and 40 percent", 30, 40),
        ("1.2 to 3 million", 1.2e6, 3e6),
        ("$10-12 million", 10e6, 12e6),
        ("two to three million", 2e6, 3e6),
    ],
)
def test_a_range_is_one_figure(text: str, low: float, high: float) -> None:
    figure = only(text)

    assert (figure.value, figure.high) == (low, high)


def test_a_change_from_one_value_to_another_is_two_figures() -> None:
    assert [value for _, value, _ in figures("from 46,000 to 55,000")] == [46_000, 55_000]


@pytest.mark.parametrize("text", ["9-1-0", "9–1–0"])
def test_a_chain_of_numbers_is_no_range(text: str) -> None:
    assert [value for _, value, _ in figures(text)] == [9, 1, 0]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("about 40", "~"),
        ("more than 40", ">"),
        ("at least 40", "≥"),
        ("no more than 40", "≤"),
        ("up to 40", "≤"),
        ("just under 40", "<"),
        ("40", ""),
    ],
)
def test_a_hedge_is_kept_beside_its_figure(text: str, hedge: str) -> None:
    figure = only(text)

    assert figure.hedge == hedge
    assert figure.hedge_first == 0


@pytest.mark.parametrize(
    "text", ["the one who left", "one of the men", "no one", "a second later", "COVID-19", "5" * 40]
)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "countable"),
    [
        ("Channel France 2 said", False),
        ("the two sides met", False),
        ("On Friday 12 men", True),
        ("the third time", True),
    ],
)
def test_labels_are_not_worth_checking(text: str, countable: bool) -> None:  # noqa: FBT001 - a parametrized expectation
    tokens = tokenise(text)
    [figure] = find_figures(tokens)

    assert is_countable(tokens, figure) is countable
