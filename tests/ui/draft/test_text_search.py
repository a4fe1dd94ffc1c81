import pytest

from factcheck_gui.ui.draft.text_search import find_all

TEXT = "Kyiv’s “toll” is 55,000 — Kyiv's  toll (full-scale)."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("kyiv's", ["Kyiv’s", "Kyiv's"]),
        ('"TOLL"', ["“toll”"]),
        ("kyiv’s toll", ["Kyiv's  toll"]),
        ("full–scale", ["full-scale"]),
        ("(full", ["(full"]),
        ("5,0", ["5,0"]),
        ("  ", []),
        ("2016", []),
    ],
)
def test_words_are_found_as_a_person_means_them(words: str, found: list[str]) -> None:
    assert [span.of(TEXT) for span in find_all(TEXT, words)] == found
