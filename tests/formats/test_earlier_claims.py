import io
import json
import tracemalloc
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.errors import ReadError
from factcheck_gui.formats.earlier_claims import EarlierRow, SkippedRow, read_earlier
from factcheck_gui.formats.earlier_rows import Scale
from factcheck_gui.formats.lines import LONGEST


def placed(text: str | bytes, name: str = "checks.jsonl") -> list[EarlierRow | SkippedRow]:
    found = read_earlier(name, io.BytesIO(text.encode() if isinstance(text, str) else text))
    return [row for row in found if row is not None]


def rows(text: str | bytes, name: str = "checks.jsonl") -> list[EarlierRow | SkippedRow]:
    """Return the rows as if each were in no line."""
    return [replace(row, line=0) for row in placed(text, name)]


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


RESPONSE = {
    "claims": [
        {
            "text": "The harbour lost 40 boats",
            "claimant": "Ida Moran",
            "claimDate": "2026-01-30T00:00:00Z",
            "claimReview": [
                {
                    "url": "https://a.example/1",
                    "publisher": {"name": "Desk A", "site": "a.example"},
                    "title": "No",
                    "textualRating": "False",
                    "reviewDate": "2026-02-01",
                },
                {
                    "url": "https://b.example/2",
                    "textualRating": "Three oars",
                    "publisher": {"site": "b.example"},
                },
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
            publisher="Desk A",
            reviewed="2026-02-01",
        ),
        EarlierRow(
            index=0,
            text="The harbour lost 40 boats",
            claimant="Ida Moran",
            date="2026-01-30T00:00:00Z",
            rating="Three oars",
            url="https://b.example/2",
            publisher="b.example",
        ),
        EarlierRow(index=1, text="Nobody looked at this"),
        SkippedRow(2, "It has no text."),
    ]


FEED = {
    "@type": "DataFeed",
    "dataFeedElement": [
        {
            "@type": "DataFeedItem",
            "url": "https://a.example/1",
            "item": [
                None,
                {
                    "@type": "ClaimReview",
                    "claimReviewed": "The harbour lost 40 boats",
                    "author": {"@type": "Organization"},
                    "itemReviewed": {
                        "appearance": "https://s.example",
                        "firstAppearance": "https://s.example/0",
                    },
                    "reviewRating": "False",
                },
            ],
        },
        {"@type": "DataFeedItem", "item": None},
        None,
        {"@type": "DataFeedItem", "item": [{"@type": "ClaimReview", "claimReviewed": " "}]},
        {"@type": "DataFeedItem", "item": [{"@type": "ClaimReview", "claimReviewed": "A whale", "url": "u"}]},
    ],
    "dateModified": "2026-02-05",
}


@pytest.mark.parametrize("indent", [None, 1])
def test_a_feed_is_read_whatever_is_missing_in_it(indent: int | None) -> None:
    assert rows(json.dumps(FEED, indent=indent), "data.json") == [
        EarlierRow(index=0, text="The harbour lost 40 boats", rating="False", url="https://a.example/1"),
        SkippedRow(3, "It has no text."),
        EarlierRow(index=4, text="A whale", url="u"),
    ]


def test_pages_of_the_markup_tool_are_read() -> None:
    page = {
        "pageUrl": "https://a.example/p",
        "publishDate": "2026-02-01",
        "claimReviewAuthor": {"name": "Desk A"},
        "claimReviewMarkups": [
            {
                "claimReviewed": "The harbour lost 40 boats",
                "claimDate": "2026-01",
                "claimAuthor": {"name": "Ida Moran"},
                "rating": {"ratingValue": 1, "bestRating": 5, "worstRating": 1, "textualRating": "False"},
            }
        ],
    }

    assert rows(json.dumps({"claimReviewMarkupPages": [page]}), "pages.json") == [
        EarlierRow(
            index=0,
            text="The harbour lost 40 boats",
            claimant="Ida Moran",
            date="2026-01",
            rating="False",
            url="https://a.example/p",
            publisher="Desk A",
            reviewed="2026-02-01",
            scale=Scale(value=1, best=5, worst=1),
        )
    ]


def test_a_damaged_entry_costs_itself_only_and_its_line_is_said() -> None:
    found = placed(
        '{"claims": [\n{"text": "one"},\n{"text": "two" "x"},\n{"text": "three",},\n{"text": "four"}]}'
    )

    assert [row.index for row in found] == [0, 1, 2, 3]
    assert [getattr(row, "text", "") for row in found] == ["one", "", "three", "four"]
    assert isinstance(found[1], SkippedRow)
    assert found[1].line == 3
    assert found[1].reason.startswith("It is damaged JSON (line 1, column 1")


def test_a_document_that_breaks_off_keeps_what_came_before() -> None:
    found = rows('{"claims": [\n{"text": "one"},\n{"text": "two"},\n{"text": "thr')

    assert [getattr(row, "text", "") for row in found] == ["one", "two", ""]
    assert isinstance(found[2], SkippedRow)
    assert found[2].reason.startswith("From here on nothing was read. It is damaged JSON (line 4, column 1)")


def test_the_line_of_each_row_is_known() -> None:
    assert [row.line for row in placed('{"text": "a"}\n\n{"text": ""}\n')] == [1, 3]
    assert [row.line for row in placed('[\n{"text": "a"},\n\n{"text": ""}\n]')] == [2, 4]
    assert [row.line for row in placed('text\n"a\nb"\n\nc\n', "a.csv")] == [2, 5]


def test_a_bad_first_line_does_not_hide_the_others() -> None:
    assert texts('{"text": one}\n{"text": "two"}') == ["skipped: Its line is not JSON.", "two"]


def test_an_object_of_other_keys_says_what_it_has() -> None:
    assert texts('{"wording": "x", "colour": "y"}')[0].endswith(
        "Call the claim's key “text”; it has: wording, colour."
    )


def test_a_page_is_read_by_its_looks_whatever_its_name() -> None:
    script = json.dumps({"@type": "ClaimReview", "claimReviewed": "A whale", "url": "u"})
    page = f'<html><script type="application/ld+json">{script}</script></html>'

    assert rows(page, "page.json") == [EarlierRow(index=0, text="A whale", url="u")]


def test_a_line_too_long_is_passed_over_and_the_rest_goes_on() -> None:
    text = '{"text": "one"}\n{"text": "' + "a" * (2 * LONGEST) + '"}\n{"text": "three"}\n'

    assert texts(text) == ["one", "skipped: Its line is longer than 16 MB.", "three"]
    with pytest.raises(ReadError, match=r"longer than 16 MB\. Save it as JSONL"):
        rows('{"text": "' + "a" * LONGEST)


@pytest.mark.parametrize("depth", [100, 300, 480, 5_000])
def test_json_nested_deep_is_a_row_or_skipped(depth: int) -> None:
    nested = '{"claims": [' * depth + '{"text": "x"}' + "]}" * depth

    [first, second] = texts('{"text": "one"}\n' + nested)
    assert first == "one"
    assert second == "x" or second.startswith("skipped: It")


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
        ("%PDF-1.7", "It is a PDF, not earlier fact-checks"),
        ("name,age\x00\x01\x02\x03", "binary data"),
        ("name,age\n1,2", "No column is called"),
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
