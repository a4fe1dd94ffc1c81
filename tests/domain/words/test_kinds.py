import pytest

from factcheck_gui.domain.words.kinds import contains, is_known, kind_of, shut_out


@pytest.mark.parametrize(
    ("one", "other"), [("soldiers", "troops"), ("servicemen", "soldiers"), ("pupils", "students")]
)
def test_words_of_one_thing_name_one_kind(one: str, other: str) -> None:
    assert kind_of(one) == kind_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("soldiers", "civilians"), ("miners", "houses"), ("seats", "votes"), ("dead", "injured")],
)
def test_kinds_shut_one_another_out(one: str, other: str) -> None:
    assert shut_out(kind_of(one), kind_of(other))
    assert shut_out(kind_of(other), kind_of(one))


def test_a_wider_kind_contains_another_and_shuts_it_not_out() -> None:
    assert contains(kind_of("people"), kind_of("soldiers"))
    assert not contains(kind_of("soldiers"), kind_of("people"))
    assert not shut_out(kind_of("people"), kind_of("soldiers"))


def test_women_may_be_workers() -> None:
    assert not shut_out(kind_of("women"), kind_of("workers"))


def test_a_miner_is_no_minor() -> None:
    assert kind_of("miners") != kind_of("minors")
    assert not is_known("barges")
