import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.words.words import Kind, stem, tokenise


def texts(text: str) -> list[str]:
    return [token.text for token in tokenise(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("55,000 men", ["55,000", "men"]),
        ("55 000 men", ["55 000", "men"]),
        ("55\u202f000 men", ["55\u202f000", "men"]),
        ("1,00,000 rupees", ["1,00,000", "rupees"]),
        ("in 2014 000", ["in", "2014", "000"]),
        ("3.5%", ["3.5", "%"]),
        ("at 14:30", ["at", "14:30"]),
        ("COVID-19", ["COVID-19"]),
        ("flight QX417.", ["flight", "QX417", "."]),
        ("the U.S. army", ["the", "U.S.", "army"]),
        ("Orth’s dog", ["Orth’s", "dog"]),
        ("北京 2014", ["北", "京", "2014"]),
        ("नमस्ते", ["नमस्ते"]),
    ],
)
def test_words_numerals_and_signs_are_told_apart(text: str, tokens: list[str]) -> None:
    assert texts(text) == tokens


def test_folding_brings_spellings_together() -> None:
    assert [token.low for token in tokenise("Didn’t U.S.")] == ["didn't", "us."]


@given(st.text())
def test_every_token_is_a_piece_of_the_text_in_order(text: str) -> None:
    end = 0
    for token in tokenise(text):
        assert text[token.start : token.end] == token.text
        assert token.start >= end
        assert not text[end : token.start].strip()
        end = token.end
        assert token.kind in Kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("attack", "attacked"),
        ("stop", "stopped"),
        ("rise", "rose"),
        ("directed", "director"),
        ("policy", "policies"),
        ("enter", "entered"),
        ("deny", "denying"),
        ("apply", "applied"),
        ("create", "creation"),
        ("cancel", "cancelled"),
        ("pass", "passed"),
        ("succeed", "succeeds"),
        ("question", "questioned"),
        ("approval", "approved"),
        ("withdrew", "withdrawal"),
    ],
)
def test_forms_of_a_word_share_their_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@given(st.text(min_size=1))
def test_a_stem_is_never_longer_by_much_nor_empty(word: str) -> None:
    assert len(stem(word)) <= max(len(word), len("understand"))
    assert stem(word) or not word.removesuffix("'s").rstrip("'")


@pytest.mark.parametrize(
    ("one", "other"),
    [("many", "man"), ("party", "part"), ("army", "arm"), ("police", "policy"), ("pass", "past")],
)
def test_words_that_only_look_like_forms_keep_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)
