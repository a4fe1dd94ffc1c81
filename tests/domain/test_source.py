import pytest

from factcheck_gui.domain.source import names_something


@pytest.mark.parametrize("key", ["title", "URL", "DOI", "author", "container-title"])
def test_a_source_is_named_by_what_it_is_called_or_where_it_lies(key: str) -> None:
    assert names_something({"type": "webpage", key: "x"})


def test_a_day_alone_names_no_source() -> None:
    assert not names_something({"type": "webpage", "issued": {"date-parts": [[2014]]}, "note": "x"})
