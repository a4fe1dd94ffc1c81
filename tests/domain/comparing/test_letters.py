import pytest

from factcheck_gui.domain.comparing.letters import shares_of_letters


def test_a_text_has_all_of_its_own_letters_and_none_of_another() -> None:
    assert shares_of_letters("harbour", ["harbour", "xyz"]) == pytest.approx([1.0, 0.0])


def test_other_spellings_and_endings_have_most_of_them() -> None:
    near, far = shares_of_letters("the labour unions", ["the labor union", "the bakers of lorne"])

    assert near > 2 * far


def test_what_few_candidates_have_counts_most() -> None:
    rare, common = shares_of_letters("flood quay", ["quay", "flood", "flood", "flood"])[:2]

    assert rare > common


@pytest.mark.parametrize("text", ["", "a", "😀"])
def test_hardly_any_letters_are_shared_in_bounds(text: str) -> None:
    assert all(0 <= share <= 1 for share in shares_of_letters(text, ["", text, "flood"]))


def test_there_may_be_nothing_to_hold_it_against() -> None:
    assert shares_of_letters("flood", []) == []
