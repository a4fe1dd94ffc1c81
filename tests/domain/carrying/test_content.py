import pytest

from factcheck_gui.domain.carrying.content import items_of, says_the_same, single_spaced


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“heavy” losses", '"heavy" losses'),
        ("the mayor's boat", "the mayor’s boat"),
        ("a 4-year-old war — so far", "a 4–year–old war -- so far"),
        ("lost\n40 boats.", "lost 40 boats"),
        ("Ame\u0301lie", "Am\u00e9lie"),
    ],
)
def test_retyped_punctuation_says_the_same(one: str, other: str) -> None:
    assert says_the_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("in May", "in may"),
        ("3.5 boats", "35 boats"),
        ("at 10:30", "at 10/30"),
        ("-5 degrees", "5 degrees"),
        ("$5", "€5"),
        ("5%", "5"),
        ("re-sign", "resign"),
    ],
)
def test_a_word_a_figure_or_a_sign_says_something(one: str, other: str) -> None:
    assert not says_the_same(one, other)


def test_a_rule_says_nothing() -> None:
    assert items_of("___\n____") == []


def test_items_keep_their_places() -> None:
    assert [(item.word, item.start, item.end) for item in items_of("A 60,000-ton fleet", 2)] == [
        ("60,000", 2, 8),
        ("ton", 9, 12),
        ("fleet", 13, 18),
    ]


def test_layout_alone_leaves_a_text_as_it_was() -> None:
    assert single_spaced("a  b\n\n c ") == single_spaced("a b c")
