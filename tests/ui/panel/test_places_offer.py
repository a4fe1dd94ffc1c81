import pytest

from factcheck_gui.domain.span import Span
from factcheck_gui.ui.panel.places_offer import surroundings

TEXT = "The harbour lost 40 boats in the storm of 2014, the mayor said.\nForty boats are 40 boats."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The harbour", "The harbour lost 40 boats in the…"),
        ("in the storm", "…harbour lost 40 boats in the storm of 2014, the mayor…"),
        ("mayor", "…the storm of 2014, the mayor said."),
        ("are", "Forty boats are 40 boats."),
    ],
)
def test_words_around_a_place_are_whole_and_of_its_paragraph(words: str, expected: str) -> None:
    start = TEXT.index(words)

    assert surroundings(TEXT, Span(start, start + len(words))) == expected
