import pytest

from factcheck_gui.domain.facts.predicate import compare_predicates
from factcheck_gui.domain.facts.reading import read


@pytest.mark.parametrize(
    ("ours", "theirs", "nothing"),
    [
        ("Rovia annexed Tosk", "Rovia built a road to Tosk", True),
        ("The Rovian army shelled a town", "The Rovian army held a parade", True),
        ("In May Putin said the talks had ended", "Putin won a medal", True),
        ("Rovia annexed Tosk", "Tosk was seized by Rovia", False),
        ("The mill burned down", "The old mill burned to the ground", False),
        ("Rovia", "Rovia annexed Tosk", False),
    ],
)
def test_names_and_a_subject_in_common_are_nothing_said(ours: str, theirs: str, nothing: bool) -> None:  # noqa: FBT001 - parametrized
    one, two = read(ours), read(theirs)

    assert compare_predicates(one, two, 0).nothing is nothing
    assert compare_predicates(two, one, 0) == compare_predicates(one, two, 0)


def test_a_word_and_its_opposite_are_of_both() -> None:
    one, two = read("Rents rose in Lorne"), read("Rents fell in Lorne")

    assert compare_predicates(one, two, 1).shared == compare_predicates(one, two, 0).shared + 1
