from typing import Any

import pytest

from factcheck_gui.formats.claimreview import review_row, reviews_in
from factcheck_gui.formats.earlier_rows import EarlierRow, Scale, SkippedRow

REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://desk.example/7",
    "headline": "No, fewer boats",
    "datePublished": "2026-02-05",
    "claimReviewed": "The harbour lost 40 boats",
    "reviewBody": "It lost 14.",
    "author": {"@type": "Organization", "name": "Example Desk"},
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "Ida Moran"},
        "datePublished": "2026-01",
    },
    "reviewRating": {"ratingValue": 1, "bestRating": 5, "worstRating": 1, "alternateName": "Mostly false!"},
}


def row(value: object) -> EarlierRow:
    [review] = reviews_in(value)
    made = review_row(0, 0, review)
    assert isinstance(made, EarlierRow)
    return made


def changed(**fields: Any) -> EarlierRow:
    return row({**REVIEW, **fields})


def test_a_whole_review_is_read_word_for_word() -> None:
    assert row(REVIEW) == EarlierRow(
        index=0,
        text="The harbour lost 40 boats",
        title="No, fewer boats",
        body="It lost 14.",
        claimant="Ida Moran",
        date="2026-01",
        rating="Mostly false!",
        url="https://desk.example/7",
        publisher="Example Desk",
        reviewed="2026-02-05",
        scale=Scale(value=1, best=5, worst=1),
    )


@pytest.mark.parametrize(
    ("rating", "words", "scale"),
    [
        ("False", "False", None),
        (["", "False"], "False", None),
        ({"alternateName": ["False", "Falso"]}, "False; Falso", None),
        ({"alternateName": {"@value": "False"}}, "False", None),
        ({"alternateName": [{"@value": "False"}]}, "False", None),
        ({"properties": {"alternateName": "False"}}, "False", None),
        ({"name": "False"}, "False", None),
        ({"ratingValue": "Three oars"}, "Three oars", None),
        ({"ratingValue": "5", "bestRating": "1", "worstRating": "5", "alternateName": "F"}, "F", (5, 1, 5)),
        ({"ratingValue": -1, "bestRating": "-1", "worstRating": -1, "alternateName": "F"}, "F", None),
        ({"ratingValue": -1, "bestRating": -1, "worstRating": -1}, "", None),
        (
            {"ratingValue": "4,5", "bestRating": 5, "worstRating": 1},
            "4.5 on a scale from 1 (worst) to 5 (best)",
            (4.5, 5, 1),
        ),
        ({"ratingValue": 2}, "2", (2, None, None)),
        ({"ratingValue": 1e999, "alternateName": "F"}, "F", None),
        ({"ratingValue": True}, "", None),
        (None, "", None),
        (7, "7", None),
    ],
)
def test_ratings_of_every_shape_keep_their_words(
    rating: object, words: str, scale: tuple[float, float | None, float | None] | None
) -> None:
    found = changed(reviewRating=rating)

    assert found.rating == words
    assert found.scale == (Scale(value=scale[0], best=scale[1], worst=scale[2]) if scale else None)


@pytest.mark.parametrize(
    ("author", "claimant"),
    [
        ("Ida Moran", "Ida Moran"),
        (["Ida Moran", {"name": "Per Lund"}, None, {"name": "Per Lund"}], "Ida Moran; Per Lund"),
        ({"@type": "Person"}, ""),
        ("https://s.example/ida", ""),
        ({"name": {"@value": "Ida Moran"}}, "Ida Moran"),
        ({"name": "Ida &amp;amp; Per"}, "Ida & Per"),
        (None, ""),
    ],
)
def test_claimants_of_every_shape_are_named(author: object, claimant: str) -> None:
    assert changed(itemReviewed={"author": author}).claimant == claimant


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("The harbour lost 40\n boats &amp; a crane", "The harbour lost 40 boats & a crane"),
        ("<p>The <b>harbour</b> lost 40 boats</p>", "The harbour lost 40 boats"),
        ("5 < 6 and AT&T", "5 < 6 and AT&T"),
        ({"@value": "A whale", "@language": "en"}, "A whale"),
    ],
)
def test_claims_lose_what_is_of_the_page(said: object, text: str) -> None:
    assert changed(claimReviewed=said).text == text


def test_what_the_review_does_not_say_its_claim_says() -> None:
    bare = {key: value for key, value in REVIEW.items() if key not in {"claimReviewed", "datePublished"}}

    assert row({**bare, "itemReviewed": {"text": "A whale"}}).text == "A whale"
    assert row({**bare, "itemReviewed": [{"name": "A whale"}]}).text == "A whale"
    assert row({**bare, "itemReviewed": "A whale"}).text == "A whale"
    [review] = reviews_in({**bare, "itemReviewed": "https://s.example"})
    assert review_row(3, 9, review) == SkippedRow(3, "It has no text.", 9)


def test_a_date_of_the_claim_stands_over_that_of_its_review() -> None:
    assert changed(itemReviewed={"datePublished": "2020-10-07 20:05"}).date == "2020-10-07 20:05"
    assert changed(itemReviewed={}).date == "2026-02-05"


def test_names_of_every_vocabulary_are_known() -> None:
    expanded = {
        "@type": ["http://schema.org/ClaimReview"],
        "http://schema.org/claimReviewed": [{"@value": "A whale"}],
        "schema:url": [{"@id": "https://desk.example/7"}],
    }
    assert (row(expanded).text, row(expanded).url) == ("A whale", "https://desk.example/7")


def test_a_graph_is_put_together() -> None:
    graph = {
        "@graph": [
            {"@type": "WebPage", "name": "x"},
            {
                "@type": ["Review", "ClaimReview"],
                "claimReviewed": "A whale",
                "author": {"@id": "#desk"},
                "itemReviewed": {"@id": "#claim"},
            },
            {"@id": "#desk", "name": "Example Desk", "parent": {"@id": "#desk"}},
            {"@id": "#claim", "author": {"@id": "#ida"}},
            {"@id": "#ida", "name": "Ida Moran"},
        ]
    }
    assert (row(graph).publisher, row(graph).claimant) == ("Example Desk", "Ida Moran")


def test_who_rated_a_claim_is_searched_with_it() -> None:
    assert row(REVIEW).searched_body == (
        "It lost 14.\n\nReviewed by Example Desk on 2026-02-05: 1 on a scale from 1 (worst) to 5 (best)."
    )
    assert EarlierRow(index=0, text="x", body="y").searched_body == "y"
