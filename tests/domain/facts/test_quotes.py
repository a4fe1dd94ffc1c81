import pytest

from factcheck_gui.domain.facts.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She said “it held” twice", ["it held"]),
        ('"One," he said, "two."', ["One,", "two."]),
        ("Er sagte „ja“ und «oui»", ["ja", "oui"]),
        ("A ‘quasi-state of war’ began", ["quasi-state of war"]),
        ("It’s Orth’s dog, rock ’n’ roll", []),
        ("“Left open\nnext line", ["Left open"]),
        ('a 6" pipe', []),
        ("“”", []),
    ],
)
def test_quotations_are_found_by_their_marks(text: str, words: list[str]) -> None:
    assert [quote.words.of(text) for quote in find_quotes(text)] == words


def test_a_quotation_keeps_its_marks_in_its_span() -> None:
    text = "She said “it held” twice"

    assert [quote.span.of(text) for quote in find_quotes(text)] == ["“it held”"]
