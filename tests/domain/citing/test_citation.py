import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.citing.citation import cite, origin
from factcheck_gui.domain.citing.csl_dates import shown_csl_date
from factcheck_gui.domain.citing.reference import parse_reference

PAGE = {"type": "webpage", "URL": "https://example.org/boats?a=1", "container-title": "example.org"}


@pytest.mark.parametrize(
    "text",
    [
        "10.1234/boats.2014",
        "doi:10.1234/boats.2014",
        " https://doi.org/10.1234/boats.2014 ",
        "DOI 10.1234/boats.2014.",
    ],
)
def test_a_doi_is_known_in_each_of_its_forms(text: str) -> None:
    assert parse_reference(text) == {
        "type": "article-journal",
        "DOI": "10.1234/boats.2014",
        "URL": "https://doi.org/10.1234/boats.2014",
    }


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/boats?a=1",
        "<https://example.org/boats?a=1>",
        "https://example.org/boats?a=1).",
        "example.org/boats?a=1",
    ],
)
def test_an_address_is_a_page_of_its_site(text: str) -> None:
    assert parse_reference(text) == PAGE


def test_brackets_that_belong_to_an_address_stay() -> None:
    assert parse_reference("https://example.org/Boat_(vessel)")["URL"] == "https://example.org/Boat_(vessel)"


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://www.youtube.com/watch?v=1", "broadcast"),
        ("https://x.com/moran/status/1", "post"),
        ("https://example.org/report.PDF?x", "report"),
        ("https://www.harbournews.com/a", "article-newspaper"),
        ("https://news.example.org/a", "webpage"),
    ],
)
def test_the_type_is_guessed_from_the_address(address: str, kind: str) -> None:
    assert parse_reference(address)["type"] == kind


@pytest.mark.parametrize("start", ["https://web.archive.org", "web.archive.org", "http://web.archive.org"])
def test_an_archived_page_gives_the_page_the_archive_and_the_day(start: str) -> None:
    found = parse_reference(f"{start}/web/20240102030405/https://example.org/boats?a=1")

    assert found == {
        **PAGE,
        "archive": "Wayback Machine",
        "archive_location": f"{'' if '://' in start else 'https://'}{start}/web/20240102030405/https://example.org/boats?a=1",
        "custom": {"archive-date": {"date-parts": [[2024, 1, 2]]}},
    }


@pytest.mark.parametrize(
    ("stamp", "parts"),
    [("2024", [2024]), ("202413", [2024]), ("20240231", [2024, 2]), ("20240102030405id_", [2024, 1, 2])],
)
def test_the_day_of_capture_is_as_precise_as_its_stamp(stamp: str, parts: list[int]) -> None:
    found = parse_reference(f"https://web.archive.org/web/{stamp}/http:/example.org/")

    assert found["URL"] == "http://example.org/"
    assert found["custom"] == {"archive-date": {"date-parts": [parts]}}
    assert "accessed" not in found


def test_an_archive_that_does_not_show_the_page_is_kept_as_given() -> None:
    found = parse_reference("https://archive.ph/AbC12")

    assert (found["archive"], found["archive_location"]) == ("archive.ph", "https://archive.ph/AbC12")


@pytest.mark.parametrize(
    "text", ["978-3-16-148410-0", "ISBN 9783161484100", "isbn-10: 3-16-148410-X", "ISBN: 316148410X"]
)
def test_an_isbn_is_a_book(text: str) -> None:
    assert parse_reference(text)["type"] == "book"
    assert str(parse_reference(text)["ISBN"]).replace("-", "") in {"9783161484100", "316148410X"}


@pytest.mark.parametrize(
    "text", ["978-3-16-148410-1", "3161484109", "+47 55 12 34 56", "1234567890", "Call of 5 May"]
)
def test_a_number_with_a_wrong_check_digit_is_only_words(text: str) -> None:
    assert parse_reference(text) == {"type": "document", "title": text}


@pytest.mark.parametrize(
    "text", ["arXiv:2101.00001v2", "https://arxiv.org/pdf/2101.00001.pdf", "arxiv.org/abs/2101.00001"]
)
def test_a_preprint_is_known_by_its_number(text: str) -> None:
    assert parse_reference(text) == {
        "type": "article",
        "publisher": "arXiv",
        "number": "arXiv:2101.00001",
        "URL": "https://arxiv.org/abs/2101.00001",
    }


def test_words_beside_an_address_are_its_title() -> None:
    found = parse_reference("Boats of the north, https://example.org/boats?a=1")

    assert found == {**PAGE, "title": "Boats of the north"}


@pytest.mark.parametrize("text", ["", "  \n", "“”"])
def test_nothing_gives_nothing(text: str) -> None:
    assert parse_reference(text) == {}


@given(st.text(max_size=80) | st.from_regex(r"https?://[a-z.\[\]@:/?#]{0,30}", fullmatch=True))
def test_any_words_give_fields_of_text(text: str) -> None:
    found = parse_reference(text)

    assert all(isinstance(value, str) and value for key, value in found.items() if key != "custom")


BOOK = {
    "type": "book",
    "title": "Boats",
    "author": [{"family": "Moran", "given": "Ida"}],
    "container-title": "Harbour Post",
    "issued": {"date-parts": [[2014, 3, 12]]},
    "page": "3",
    "URL": "https://example.org/boats",
}


def test_a_citation_names_author_title_container_date_and_page() -> None:
    assert cite(BOOK) == "Ida Moran, Boats, Harbour Post, 12 Mar 2014, p. 3"
    assert cite(BOOK, "Boats") == cite(BOOK)


def test_an_alias_stands_alone() -> None:
    assert cite(BOOK, "Source B") == "Source B"
    assert cite({}, "Source B") == "Source B"


@pytest.mark.parametrize(
    ("csl", "line"),
    [
        ({}, "Untitled source"),
        ({"URL": "https://example.org"}, "https://example.org"),
        ({"DOI": "10.1/x"}, "https://doi.org/10.1/x"),
        (
            {"author": [{"literal": "Port Office"}], "title": "Losses\n in 2014"},
            "Port Office, Losses in 2014",
        ),
        ({"author": [{"family": "A"}, {"family": "B"}], "title": "T"}, "A and B, T"),
        ({"author": [{"family": "A"}, {"family": "B"}, {"family": "C"}], "title": "T"}, "A et al., T"),
        (
            {"title": "Losses", "number": "A/1", "page": "3-5", "issued": {"literal": "spring"}},
            "Losses, A/1, spring, pp. 3-5",
        ),
        ({"title": 7, "author": "Moran", "issued": [], "page": {}}, "Moran, 7"),
        ({"author": [None, 3, {}], "issued": {"date-parts": [["x"]]}, "title": None, "URL": ["u"]}, "3"),
        ({"title": "T", "publisher": "Port", "issued": "2014-03"}, "T, Port, Mar 2014"),
    ],
)
def test_what_is_missing_or_malformed_is_left_out(csl: dict[str, object], line: str) -> None:
    assert cite(csl) == line


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["date-parts", "family", "literal", "circa"]), inner)
    ),
    max_leaves=8,
)


@given(
    st.dictionaries(st.sampled_from(["title", "author", "issued", "page", "URL", "number", "DOI"]), JSON),
    st.text(max_size=5),
)
def test_any_fields_give_one_line(csl: dict[str, object], name: str) -> None:
    assert len(cite(csl, name).splitlines()) == 1


def test_dates_are_shown_as_precisely_as_they_are_known() -> None:
    assert shown_csl_date({"date-parts": [[2014, "3", 12], [2014, 4]]}) == "12 Mar 2014 – Apr 2014"
    assert shown_csl_date({"date-parts": [[2014]], "circa": True}) == "c. 2014"
    assert shown_csl_date({"raw": "early\n2014"}) == "early 2014"
    assert shown_csl_date({"date-parts": "2014"}) == ""


@pytest.mark.parametrize(
    ("csl", "line"),
    [
        (BOOK, "Ida Moran · Harbour Post · 12 Mar 2014"),
        ({"title": "T", "publisher": "Port", "author": [{"literal": "Port"}]}, "Port"),
        ({"title": "Harbour act", "authority": "The council", "issued": "2014"}, "The council · 2014"),
        ({"title": "T", "URL": "https://example.org"}, ""),
        ({"title": "T", "author": 3, "issued": []}, "3"),
    ],
)
def test_an_origin_is_all_but_the_title(csl: dict[str, object], line: str) -> None:
    assert origin(csl) == line
