"""Whatever is typed or pasted is searched for as words; no sign of it is an operator."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck_gui.store.library import Library
from factcheck_gui.store.terms import CUT, MOST, found_by, typed_query

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


@pytest.mark.parametrize("text", ["", "   ", "?!", "🦊", "_", "—"])
def test_no_words_are_no_query(text: str) -> None:
    assert typed_query(text) == ""


def test_a_long_text_is_cut() -> None:
    words = " ".join(f"w{number}" for number in range(500))

    assert typed_query(words).count(" ") == MOST - 1
    assert typed_query("x" * CUT + " beyond") == f'"{"x" * CUT}"*'


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
