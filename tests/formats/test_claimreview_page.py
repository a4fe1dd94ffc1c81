import json

import pytest

from factcheck_gui.formats.claimreview_page import NoReviewError, page_rows
from factcheck_gui.formats.earlier_rows import EarlierRow, SkippedRow

REVIEW = {"@type": "ClaimReview", "claimReviewed": "The café lost 40 boats", "url": "https://d.example/1"}


def script(content: object) -> str:
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    return f'<script type="application/ld+json">{text}</script>'


def page(*parts: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}\n{''.join(parts)}</head><body>x</body></html>".encode()


def texts(data: bytes) -> list[str]:
    return [row.text if isinstance(row, EarlierRow) else row.reason for row in page_rows(data)]


def test_every_script_is_read_and_a_review_said_twice_is_one() -> None:
    other = {**REVIEW, "claimReviewed": "A whale"}
    data = page(script(REVIEW), script([{"@type": "WebPage"}, other]), script({"@graph": [REVIEW]}))

    assert texts(data) == ["The café lost 40 boats", "A whale"]


@pytest.mark.parametrize(
    "tag",
    [
        'type="application/ld+json"',
        "type='APPLICATION/LD+JSON; charset=utf-8' async",
        "id=x type=application/ld+json",
    ],
)
def test_scripts_are_known_by_their_type(tag: str) -> None:
    assert texts(f"<SCRIPT {tag}>{json.dumps(REVIEW)}</SCRIPT>".encode()) == ["The café lost 40 boats"]


@pytest.mark.parametrize(
    "odd", ["<![zDATA[x]]>", "<![if IE]>", "<![CDATA[x]]>", "<!>", "<?php x", "<!DOCTYPE [", "</"]
)
def test_what_html_does_not_know_is_passed_over(odd: str) -> None:
    assert texts(page(odd, "\n>", script(REVIEW))) == ["The café lost 40 boats"]


def test_a_review_within_an_article_is_found() -> None:
    assert texts(page(script({"@type": "NewsArticle", "review": [REVIEW]}))) == ["The café lost 40 boats"]


def test_what_the_review_leaves_out_the_page_says() -> None:
    head = (
        '<title> Boats &amp;\n cranes </title><link rel="canonical" href="https://d.example/9?a=1&amp;b=2">'
    )
    [row] = page_rows(page(script({"@type": "ClaimReview", "claimReviewed": "A whale"}), head=head))

    assert isinstance(row, EarlierRow)
    assert (row.title, row.url, row.line) == ("Boats & cranes", "https://d.example/9?a=1&b=2", 3)


def test_a_damaged_script_is_said_beside_what_was_found() -> None:
    [found, left] = page_rows(page(script(REVIEW), "\n", script('{"@type": "Organization" "x"}')))

    assert isinstance(found, EarlierRow)
    assert left == SkippedRow(1, "A script of the page is damaged JSON (line 1, column 26).", 3)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (page(), "no-script"),
        (b"<", "no-script"),
        (page(script("")), "no-review"),
        (page(script({"@type": "NewsArticle"})), "no-review"),
        (page(script({"@type": "ClaimReview", "claimReviewed": " "})), "no-text"),
        (page(script('{"@type": "ClaimReview", "claimReviewed": "x"')), "damaged"),
        (page(script("[" * 50_000)), "damaged"),
    ],
)
def test_a_page_without_a_review_says_why(data: bytes, code: str) -> None:
    with pytest.raises(NoReviewError, match=code):
        page_rows(data)


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("cp1252", ""),
        ("cp1252", '<meta charset="iso-8859-1">'),
        ("iso-8859-15", '<meta charset="iso-8859-15">'),
        ("cp1252", '<meta charset="unicode_escape">'),
    ],
)
def test_accents_survive(encoding: str, head: str) -> None:
    assert texts(page(script(REVIEW), head=head).decode().encode(encoding)) == ["The café lost 40 boats"]
