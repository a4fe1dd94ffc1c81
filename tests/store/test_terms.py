"""Whatever is typed or pasted is searched for as words; no sign of it is an operator."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck_gui.store.library import Library
from factcheck_gui.store.terms import CUT, MOST, found_by, matching_query, typed_query

NAUGHTY = [
    "55,000",
    "U.S.",
    "a-b",
    "Zelenskyy's",
    "AND",
    '"',
    '"a',
    "NEAR(a b)",
    "a*",
    "^a",
    "x:y",
    "NOT a",
    "{a}",
]


def test_stop_words_are_left_out_of_a_query() -> None:
    assert matching_query("The harbour was of the city") == '"harbour" OR "city"'


def test_stop_words_alone_are_searched_for_all_the_same() -> None:
    assert (
        matching_query("It was not what they said") == '"it" OR "was" OR "not" OR "what" OR "they" OR "said"'
    )


def test_each_word_is_asked_for_once() -> None:
    assert matching_query("Ships, ships and SHIPS") == '"ships"'


def test_a_long_text_is_cut() -> None:
    words = " ".join(f"w{number}" for number in range(500))

    assert matching_query(words).count(" OR ") == MOST - 1
    assert matching_query("x" * CUT + " beyond") == f'"{"x" * CUT}"'


@pytest.mark.parametrize("text", ["", "   ", "?!", "🦊", "_", "—"])
def test_no_words_are_no_query(text: str) -> None:
    assert matching_query(text) == typed_query(text) == ""


def test_the_last_word_typed_may_be_a_beginning() -> None:
    assert typed_query("harbour co") == '"harbour" "co"*'


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text() | st.sampled_from(NAUGHTY))
def test_no_text_is_a_mistake_in_a_query(library: Library, text: str) -> None:
    library.matches.candidates(text)
    library.claims.search(text, 5)
    library.sources.search(text)


def test_a_source_is_found_by_its_names_and_not_by_its_abstract() -> None:
    csl = {
        "type": "report",
        "title": "Accounts",
        "author": [{"family": "Brandt"}, {"literal": "Port Office"}],
        "issued": {"date-parts": [[2014]]},
        "abstract": "Long prose",
    }

    assert found_by(csl) == "Accounts Brandt Port Office"
