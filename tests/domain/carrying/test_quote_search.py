import pytest
from two_drafts import STORY, edited

from factcheck_gui.domain.carrying.quote_search import Quote, find_quote, literal_places

VERSE = "We had a boat, we had a crew, we had a long way home, we had no wind at all."


@pytest.mark.parametrize(
    ("quote", "starts"),
    [
        (Quote(exact="we had"), [15, 30, 54]),
        (Quote(exact="we had", suffix=" no"), [54]),
        (Quote(exact="a", prefix="w", suffix="y"), [VERSE.index("way") + 1]),
        (Quote(exact="boat", prefix="no "), []),
        (Quote(exact=""), []),
    ],
)
def test_literal_places_are_all_and_no_other(quote: Quote, starts: list[int]) -> None:
    assert [span.start for span in literal_places(VERSE, quote)] == starts


def test_literal_places_may_overlap() -> None:
    assert [span.start for span in literal_places("bananas", Quote(exact="ana"))] == [1, 3]


@pytest.mark.parametrize(
    ("quote", "start"),
    [
        (Quote(exact="we had", suffix=" not any wind"), 54),
        (Quote(exact="we hat", hint=31), 30),
        (Quote(exact="we had", prefix="a crue, "), 30),
    ],
)
def test_surroundings_and_hint_choose_among_copies(quote: Quote, start: int) -> None:
    assert [one.span.start for one in find_quote(VERSE, quote)] == [start]


def test_an_exact_copy_does_not_win_over_the_original_that_changed() -> None:
    text = edited(("storm of 2016", "storm of 2014")) + "An earlier version said the storm was in 2016.\n"
    quote = Quote(
        exact="storm of 2016", prefix="has lost 40 boats since the ", suffix=", Mayor Ruth Amsel said"
    )

    assert [one.span.of(text) for one in find_quote(text, quote)] == ["storm of 2014"]


def test_a_longer_figure_is_taken_whole() -> None:
    text = edited(("60,000 tons", "25,000 to 35,000 tons"))
    quote = Quote(exact="60,000 tons of fish", prefix="The port office counts ", suffix=" a year.")

    assert [one.span.of(text) for one in find_quote(text, quote)] == ["25,000 to 35,000 tons of fish"]


def test_what_is_not_there_is_not_found() -> None:
    assert find_quote(STORY, Quote(exact="Bakers went on strike over flour.")) == ()
