"""What two texts share is the same number in both, whatever their script and signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import cost

from factcheck_gui.store.matching_terms import CUT, INDEXED, MOST, asked_terms, indexed_terms


def shared(kept: str, asked: str) -> int:
    return len(set(indexed_terms(kept)) & set(asked_terms(asked)))


@pytest.mark.parametrize(
    ("kept", "asked"),
    [
        ("The CAFÉ annexed its neighbours", "cafe"),
        ("The cafe\u0301 closed", "café"),
        ("Die Straße bleibt zu", "STRASSE"),
        ("Цены на хлеб выросли", "ХЛЕБ"),
        ("हिन्दी के बारे में", "हिन्दी"),
        ("新しい橋が開通した", "橋が開通"),
        ("สะพานเก่าถูกปิด", "สะพาน"),
        ("أغلق الجسر القديم", "الجسر"),
        ("It cost 46,000 crowns", "46"),
        ("The Port Office denied it", "#PortOffice"),
        ("They wrote #PortOffice", "#PortOffice"),
        ("Elections were annulled", "election"),
    ],
)
def test_the_same_word_is_found_in_another_form(kept: str, asked: str) -> None:
    assert shared(kept, asked) >= 1


def test_a_mark_on_a_letter_does_not_cut_its_word() -> None:
    assert shared("हिन्दी", "हि") == 0


def test_addresses_and_handles_are_not_asked_for() -> None:
    text = "@portoffice: the bridge is shut https://example.org/bridge?x=crowns www.example.org/ships"

    assert asked_terms(text) == asked_terms("bridge shut")


def test_a_handle_alone_is_asked_for_all_the_same() -> None:
    assert shared("portoffice said so", "@portoffice") == 1


def test_stop_words_are_asked_for_only_where_there_is_nothing_else() -> None:
    assert asked_terms("The harbour was of the city") == asked_terms("harbour city")
    assert len(asked_terms("It was not what they said")) == 6


def test_each_term_is_asked_for_once_and_kept_as_often_as_it_stands() -> None:
    assert len(asked_terms("Ships, ships and SHIPS")) == 1
    assert len(list(indexed_terms("Ships, ships and SHIPS"))) == 4


def test_a_long_text_is_cut() -> None:
    words = " ".join(f"w{number}" for number in range(500))

    assert len(asked_terms(words)) == MOST
    assert asked_terms("harbour " + "." * CUT + " beyond") == asked_terms("harbour")
    assert len(list(indexed_terms("x " * INDEXED))) == INDEXED // 2


def test_a_text_of_one_endless_word_costs_little() -> None:
    assert asked_terms("x" * 100_000) != []
    assert list(indexed_terms("橋" * 100_000)) != []
    assert cost(lambda: asked_terms("x" * 100_000)) < 1
    assert cost(lambda: list(indexed_terms("橋" * 100_000))) < 1


@pytest.mark.parametrize("text", ["", "   ", "?!", "🦊", "_", "—", "@", "#"])
def test_no_words_are_no_terms(text: str) -> None:
    assert asked_terms(text) == list(indexed_terms(text)) == []


@given(st.text())
def test_terms_are_numbers_of_64_bits_for_any_text(text: str) -> None:
    terms = [*asked_terms(text), *indexed_terms(text)]

    assert all(0 <= term < 1 << 64 for term in terms)


@given(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1, max_size=30))
def test_any_word_finds_itself(word: str) -> None:
    assert set(asked_terms(word)) <= set(indexed_terms(word))
    assert asked_terms(word) != []
