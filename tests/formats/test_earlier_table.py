import io
from dataclasses import replace

import pytest

from factcheck_gui.domain.errors import ReadError
from factcheck_gui.formats.earlier_claims import EarlierRow, SkippedRow, read_earlier


def rows(text: str | bytes, name: str) -> list[EarlierRow | SkippedRow]:
    """Return the rows as if each were in no line."""
    found = read_earlier(name, io.BytesIO(text.encode() if isinstance(text, str) else text))
    return [replace(row, line=0) for row in found if row is not None]


def texts(text: str | bytes, name: str) -> list[str]:
    return [row.text if isinstance(row, EarlierRow) else f"skipped: {row.reason}" for row in rows(text, name)]


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
