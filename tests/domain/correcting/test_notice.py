import time

import pytest
from correcting.notice_cases import NO_NOTICES, NOTICES, Case
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.correcting.contrasts import Pair
from factcheck_gui.domain.correcting.kinds import CorrectionKind
from factcheck_gui.domain.correcting.notice import LONGEST, read_notice


@pytest.mark.parametrize("case", NOTICES, ids=lambda case: case.text[:50])
def test_a_notice_is_told_with_its_kind(case: Case) -> None:
    found = read_notice(case.text)
    assert (found.is_notice, found.kind) == (True, case.kind)


@pytest.mark.parametrize("case", NOTICES, ids=lambda case: case.text[:50])
def test_what_was_wrong_and_what_is_right_are_read(case: Case) -> None:
    found = read_notice(case.text)
    assert (found.wrong, found.right) == (case.wrong, case.right)


@pytest.mark.parametrize("case", [case for case in NOTICES if case.category], ids=lambda case: case.text[:50])
def test_the_category_is_that_of_the_values(case: Case) -> None:
    assert read_notice(case.text).category == case.category


@pytest.mark.parametrize("text", NO_NOTICES)
def test_what_looks_like_a_notice_is_none(text: str) -> None:
    found = read_notice(text)
    assert not found.is_notice
    assert found.category is None


def test_a_plain_update_is_no_notice_but_is_named() -> None:
    found = read_notice("UPDATE: Adds details on the rescue.")
    assert (found.is_notice, found.kind, found.wrong) == (False, CorrectionKind.UPDATE, None)


def test_a_text_that_is_no_notice_still_sets_two_values_against_each_other() -> None:
    found = read_notice("And Ms Hallam sat for Dover, not Deal.")
    assert (found.is_notice, found.kind) == (False, None)
    assert found.pairs == (Pair("Deal", "Dover"),)


def test_several_errors_are_several_pairs_in_order() -> None:
    found = read_notice(
        "A feature on Kent contained several errors. It said Deal is in western Kent; it is in eastern Kent. "
        "And it said the pier opened in 1875; it opened in 1957."
    )
    assert found.pairs == (Pair("western Kent", "eastern Kent"), Pair("1875", "1957"))


def test_a_trap_with_the_wrong_value_first_is_not_turned_round() -> None:
    found = read_notice('The bulletin incorrectly referred to "Lord Hall", not "Lord Hull".')
    assert (found.wrong, found.right) == ("Lord Hall", "Lord Hull")


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text: str) -> None:
    found = read_notice(text)
    assert found.is_notice or found.category is None


@given(st.lists(st.sampled_from(" ".join(case.text for case in NOTICES).split()), max_size=60))
def test_values_are_passages_of_the_text(words: list[str]) -> None:
    text = " ".join(words)
    found = read_notice(text)
    for value in (found.wrong, found.right):
        assert value is None or set(value.split()) <= set(_words_within(text))


def _words_within(text: str) -> list[str]:
    """Each word with and without the signs at its edges."""
    signs = " \t\n,;:—–-()[]*_.!?“”\"‘’'"
    pieces = text.split()
    return [
        *pieces,
        *(word.strip(signs) for word in pieces),
        *(word.rstrip(signs) for word in pieces),
        *(word.lstrip(signs) for word in pieces),
    ]


@pytest.mark.parametrize(
    "piece",
    ["the story ", "we said the story ", "an earlier version of this ", ", not ", "corrects to ", "as the "],
)
def test_a_text_made_to_be_slow_takes_bounded_time(piece: str) -> None:
    start = time.process_time()
    read_notice(piece * (LONGEST // len(piece)))
    assert time.process_time() - start < 3
