import pytest

from factcheck_gui.domain.citing.unnaming import names_in, without_names

CALL = {
    "title": "Call with the harbour master",
    "author": [{"given": "Ida", "family": "Moran"}, {"literal": "Port office"}, {"family": "Ek"}, "?"],
}


def test_people_are_known_whole_and_by_family_name_and_a_title_as_a_whole() -> None:
    assert names_in(CALL) == {"Call with the harbour master", "Ida Moran", "Moran", "Port office"}
    assert names_in({"title": "Interview", "author": "Moran"}) == frozenset()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Ida Moran counted 40.", "[Source B] counted 40."),
        ("Asked Moran’s office.", "Asked [Source B]’s office."),
        ("The Moranville count.", "The Moranville count."),
        ("", ""),
    ],
)
def test_a_name_is_replaced_where_it_stands_alone_and_one_sees_it(typed: str, shown: str) -> None:
    assert without_names(typed, [(name, "Source B") for name in names_in(CALL)]) == shown
