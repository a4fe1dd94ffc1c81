import io
import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.errors import ReadError
from factcheck_gui.formats.earlier_claims import EarlierRow, SkippedRow, read_earlier


def rows(text: str | bytes, name: str = "checks.jsonl") -> list[EarlierRow | SkippedRow]:
    return list(read_earlier(name, io.BytesIO(text.encode() if isinstance(text, str) else text)))


def texts(text: str | bytes, name: str = "checks.jsonl") -> list[str]:
    return [row.text if isinstance(row, EarlierRow) else f"skipped: {row.reason}" for row in rows(text, name)]


def test_a_line_of_jsonl_is_a_row_with_all_its_fields() -> None:
    line = {
        "id": 7,
        "text": "The harbour lost 40 boats",
        "title": "Boats",
        "body": "It lost 14.",
        "claimant": "Ida Moran",
        "date": "about 2014",
        "rating": "Mostly false!",
        "url": "https://example.org/7",
        "colour": "blue",
    }

    assert rows(json.dumps(line)) == [
        EarlierRow(
            index=0,
            external_id="7",
            text="The harbour lost 40 boats",
            title="Boats",
            body="It lost 14.",
            claimant="Ida Moran",
            date="about 2014",
            rating="Mostly false!",
            url="https://example.org/7",
        )
    ]


def test_a_bad_line_is_skipped_and_the_rest_goes_on() -> None:
    found = rows(
        '{"text": "one"}\n\n{"text": \n[1]\n{"text": " "}\n{"title": "x"}\n{"text": null}\n{"text": "two"}'
    )

    assert found == [
        EarlierRow(index=0, text="one"),
        SkippedRow(1, "Its line is not JSON."),
        SkippedRow(2, "It is not an object in braces."),
        SkippedRow(3, "It has no text."),
        SkippedRow(4, "It has no text."),
        SkippedRow(5, "It has no text."),
        EarlierRow(index=6, text="two"),
    ]


def test_odd_values_are_kept_as_words_or_left_out() -> None:
    line = {
        "text": "a",
        "rating": 4.5,
        "date": 2014,
        "claimant": ["Ida", {"name": "Per"}, None],
        "title": {},
        "url": True,
    }

    assert rows(json.dumps(line)) == [
        EarlierRow(index=0, text="a", rating="4.5", date="2014", claimant="Ida; Per")
    ]


def test_what_cannot_be_stored_is_replaced() -> None:
    assert texts('{"text": "a\\u0000b\\ud800c \\u2028d"}') == ["a\ufffdb\ufffdc \nd"]


def test_a_table_is_read_by_its_headings() -> None:
    table = 'ID,Claim,Textual Rating,Claim_Date,Link\n1,"Forty, or\nmore boats",False,3/2/2014,https://example.org\n'

    assert rows(table, "checks.csv") == [
        EarlierRow(
            index=0,
            external_id="1",
            text="Forty, or\nmore boats",
            rating="False",
            date="3/2/2014",
            url="https://example.org",
        )
    ]


def test_an_exact_heading_stands_over_one_that_is_like_it() -> None:
    assert texts("claim,text\nwrong,right\n", "a.csv") == ["right"]


@pytest.mark.parametrize(
    "table",
    [
        b"text;rating\r\nForty boats;False\r\n",
        b"text,rating\rForty boats,False\r",
        b"text\trating\nForty boats\tFalse\n",
        b"sep=;\r\ntext;rating\r\nForty boats;False\r\n",
        b"\xef\xbb\xbftext,rating\nForty boats,False\n",
        "text\trating\r\nForty boats\tFalse\r\n".encode("utf-16"),
    ],
)
def test_tables_of_every_spreadsheet_are_read(table: bytes) -> None:
    assert rows(table, "a.csv") == [EarlierRow(index=0, text="Forty boats", rating="False")]


def test_a_table_in_windows_1252_keeps_its_accents() -> None:
    assert texts("text\nThe café’s claim\n".encode("windows-1252"), "a.csv") == ["The café’s claim"]


def test_short_empty_and_overlong_rows_of_a_table_do_not_stop_it() -> None:
    table = "title,text\na,one\nb\n\n,,\nc,two,further,cells\n"

    assert texts(table, "a.csv") == ["one", "skipped: It has no text.", "two"]


def test_a_quotation_mark_left_open_costs_its_neighbours_only() -> None:
    table = 'text,title\none,a\ntwo,"never closed\n' + "lost,b\n" * 30_000 + "last,c\n"

    found = texts(table, "a.csv")

    assert found[:2] == ["one", "skipped: A field is too long; a quotation mark may be missing."]
    assert found[-1] == "last"


def test_a_table_without_a_text_column_says_what_it_has() -> None:
    with pytest.raises(ReadError, match=r"Call the claims’ column so; the file has: name, age\.$"):
        rows("name,age\nIda,40\n", "a.csv")


RESPONSE = {
    "claims": [
        {
            "text": "The harbour lost 40 boats",
            "claimant": "Ida Moran",
            "claimDate": "2026-01-30T00:00:00Z",
            "claimReview": [
                {
                    "url": "https://a.example/1",
                    "title": "No",
                    "textualRating": "False",
                    "reviewDate": "2026-02-01",
                },
                {"url": "https://b.example/2", "textualRating": "Three oars"},
            ],
        },
        {"text": "Nobody looked at this"},
        {"claimant": "Per Lund"},
        None,
    ],
    "nextPageToken": "x",
}


@pytest.mark.parametrize("indent", [None, 1])
def test_a_saved_response_gives_a_row_for_each_review(indent: int | None) -> None:
    found = rows(json.dumps(RESPONSE, indent=indent), "search.json")

    assert found == [
        EarlierRow(
            index=0,
            text="The harbour lost 40 boats",
            title="No",
            claimant="Ida Moran",
            date="2026-01-30T00:00:00Z",
            rating="False",
            url="https://a.example/1",
        ),
        EarlierRow(
            index=0,
            text="The harbour lost 40 boats",
            claimant="Ida Moran",
            date="2026-01-30T00:00:00Z",
            rating="Three oars",
            url="https://b.example/2",
        ),
        EarlierRow(index=1, text="Nobody looked at this"),
        SkippedRow(2, "It has no text."),
        SkippedRow(3, "It has no text."),
    ]


def test_a_list_or_a_single_object_over_several_lines_is_read_too() -> None:
    assert texts('[\n{"text": "one"},\n3]', "a.json") == ["one", "skipped: It is not an object in braces."]
    assert texts('{\n"text": "one"\n}', "a.json") == ["one"]
    assert rows("{}", "search.json") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "nothing in it"),
        ("\n \n", "nothing in it"),
        ('{\n"claims": [}', r"damaged JSON \(line 2, column 12\)"),
        ("[" * 200_000, "damaged JSON|nested too deep"),
        ('{"dataFeedElement": []}', "feeds come later"),
        ('{\n"dataFeedElement": []\n}', "feeds come later"),
        ("%PDF-1.7", "No column is called"),
    ],
)
def test_what_holds_no_fact_checks_is_refused_in_one_line(text: str, message: str) -> None:
    with pytest.raises(ReadError, match=message) as refused:
        rows(text, "a.json")
    assert "\n" not in str(refused.value)


class Made(io.RawIOBase):
    """A file of equal lines, made as it is read."""

    LINE = b'{"text": "The harbour lost forty boats in the great storm"}\n'

    def __init__(self, lines: int) -> None:
        self._left = lines * len(self.LINE)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        size = min(len(buffer) // len(self.LINE) * len(self.LINE), self._left)
        buffer[:size] = self.LINE * (size // len(self.LINE))
        self._left -= size
        return size


def test_a_long_file_is_not_held_in_memory() -> None:
    tracemalloc.start()
    count = sum(1 for _ in read_earlier("a.jsonl", io.BufferedReader(Made(lines=30_000))))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert count == 30_000
    assert peak < 1_000_000


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30), max_size=6))
def test_each_text_that_is_not_blank_comes_back_in_order(values: list[str]) -> None:
    text = "".join(json.dumps({"text": value}) + "\n" for value in ["first", *values])

    found = rows(text)

    assert [row.index for row in found] == list(range(len(values) + 1))
    assert all(
        isinstance(row, EarlierRow) or not values[row.index - 1].strip("\ufeff \n\r\t").strip()
        for row in found
    )


@given(st.binary(max_size=200), st.sampled_from(["a.csv", "a.json", "a.jsonl", ""]))
def test_any_bytes_are_rows_or_a_refusal(data: bytes, name: str) -> None:
    try:
        found = rows(data, name)
    except ReadError:
        found = []

    assert all(isinstance(row, SkippedRow) or row.text.strip() for row in found)
