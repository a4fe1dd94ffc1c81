import pytest

from factcheck_gui.domain.facts.difference import Comparison, Difference, DifferenceKind, Relation
from factcheck_gui.ui.kit.boxed_rows import Box, Piece
from factcheck_gui.ui.panel.match_words import name_of, pieces_of


def difference(kind: DifferenceKind, ours: str, theirs: str) -> Difference:
    return Difference(kind=kind, ours=ours, theirs=theirs, ours_span=None, theirs_span=None)


def differing(*differences: Difference) -> Comparison:
    return Comparison(relation=Relation.DIFFERS, differences=differences)


def words(comparison: Comparison) -> str:
    return " ".join(piece.text for piece in pieces_of(comparison, None, None))


YEAR = difference(DifferenceKind.DATE, "2016", "2014")
FIGURE = difference(DifferenceKind.FIGURE, "40", "14")


@pytest.mark.parametrize(
    ("ours", "theirs", "name"),
    [
        ("2016", "2014", "Different year"),
        ("March 2014", "February 2014", "Different month"),
        ("18 March 2014", "21 March 2014", "Different day"),
        ("March 2016", "March 2014", "Different year"),
        ("Monday", "Tuesday", "Different day"),
        ("back then", "recently", "Different date"),
    ],
)
def test_a_date_is_named_by_its_coarsest_part_that_differs(ours: str, theirs: str, name: str) -> None:
    assert name_of(difference(DifferenceKind.DATE, ours, theirs)) == name


@pytest.mark.parametrize("kind", list(DifferenceKind))
def test_each_kind_has_its_words(kind: DifferenceKind) -> None:
    assert name_of(difference(kind, "a", "b"))[0].isupper()


def test_the_difference_is_said_and_then_shown() -> None:
    assert words(differing(YEAR)) == "Different year: 2016 ≠ 2014"


def test_a_negation_stands_on_one_side() -> None:
    negation = difference(DifferenceKind.NEGATION, "not", "")

    assert words(differing(negation)) == "One of them says not: not"


def test_several_differences_follow_each_other() -> None:
    assert words(differing(YEAR, FIGURE)) == "Different year: 2016 ≠ 2014 different figure: 40 ≠ 14"


def test_more_than_three_are_counted() -> None:
    assert words(differing(YEAR, FIGURE, FIGURE, FIGURE, FIGURE)).endswith("and 2 more")


@pytest.mark.parametrize("relation", list(Relation))
def test_without_a_difference_the_relation_is_said(relation: Relation) -> None:
    (piece,) = pieces_of(Comparison(relation=relation), None, None)

    assert piece.text
    assert piece.box is None


@pytest.mark.parametrize(
    ("ours", "theirs", "boxes"),
    [
        (None, "confirmed", (Box.NEW, Box.OLD)),
        ("disputed", None, (Box.NEW, Box.OLD)),
        ("wrong", "confirmed", (Box.WRONG, Box.RIGHT)),
        ("wrong", None, (Box.WRONG, Box.OLD)),
        ("confirmed", "wrong", (Box.RIGHT, Box.WRONG)),
        (None, "wrong", (Box.NEW, Box.WRONG)),
    ],
)
def test_red_and_green_wait_for_a_verdict_that_says_which_is_wrong(
    ours: str | None, theirs: str | None, boxes: tuple[Box, Box]
) -> None:
    pieces = pieces_of(differing(YEAR), ours, theirs)

    assert tuple(piece.box for piece in pieces if piece.box) == boxes
    assert pieces[0] == Piece("Different year:", strong=True)
