import pytest

from factcheck_gui.domain.facts.alignment import align
from factcheck_gui.domain.facts.predicate import Predicate, compare_predicates
from factcheck_gui.domain.facts.reading import Reading, read


def predicate(one: Reading, two: Reading, opposed: int = 0) -> Predicate:
    return compare_predicates(one, two, align(one, two), opposed)


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

    assert predicate(one, two).nothing is nothing
    assert predicate(two, one) == predicate(one, two)


def test_a_word_and_its_opposite_are_of_both() -> None:
    one, two = read("Rents rose in Lorne"), read("Rents fell in Lorne")

    assert predicate(one, two, 1).shared == predicate(one, two).shared + 1


@pytest.mark.parametrize(
    ("ours", "theirs", "framed"),
    [
        ("The navy sold two frigates in Oslo in May", "The navy held a parade in Oslo in May", 2),
        ("On Friday, the navy sold grain near Lorne", "The navy held a parade near Lorne on Friday", 2),
        ("The navy sold two frigates in May", "The navy sold two old frigates in May", 0),
        ("Rents rose in Lorne", "Rents fell in Lorne", 1),
    ],
)
def test_two_predicates_in_one_frame_are_counted(ours: str, theirs: str, framed: int) -> None:
    assert predicate(read(ours), read(theirs)).framed == framed
