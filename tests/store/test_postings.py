"""Documents turned inside out say the same as before, cut into buckets and joined again."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.store.matching_terms import indexed_terms
from factcheck_gui.store.postings import (
    MOST_BITS,
    Document,
    Postings,
    bits_for,
    bucket_of,
    buckets,
    find,
    invert,
    joined,
    slice_of,
    unpacked,
)

WORDS = "harbour bridge ferry ship crown council mayor flood quay rail".split()
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), min_size=1, max_size=12)


def documents(texts: list[str]) -> list[Document]:
    return [Document(3 * number, text) for number, text in enumerate(texts)]


def term(word: str) -> int:
    return next(indexed_terms(word))


def same(left: Postings, right: Postings) -> bool:
    return all(
        np.array_equal(getattr(left, name), getattr(right, name)) for name in ("terms", "places", "counts")
    )


def test_a_word_counts_twice_in_text_and_title_and_once_in_a_body() -> None:
    made = [
        Document(2, "The harbour", "Harbour opens", "harbour harbour"),
        Document(3, "A ferry", "", "It left the harbour"),
    ]

    roll, postings = invert(made)
    hit = find(postings, term("harbour"))

    assert roll.documents.tolist() == [2, 3]
    assert roll.lengths.tolist() == [2 * 4 + 2, 2 * 2 + 4]
    assert hit is not None
    assert hit.places.tolist() == [0, 1]
    assert hit.counts.tolist() == [2 + 2 + 1 + 1, 1]


def test_a_text_without_words_has_a_place_and_no_postings() -> None:
    roll, postings = invert([Document(1, "?!"), Document(2, "")])

    assert roll.documents.tolist() == [1, 2]
    assert roll.lengths.tolist() == [0, 0]
    assert len(postings) == 0
    assert [len(unpacked([bucket])) for bucket in buckets(postings, 1, 0, 2)] == [0, 0]


def test_a_word_said_a_thousand_times_counts_as_often_as_a_byte_holds() -> None:
    _, postings = invert([Document(1, "ship " * 1000)])

    assert postings.counts.tolist() == [255]


@given(TEXTS, st.integers(0, 5))
def test_what_is_cut_into_buckets_is_found_there(texts: list[str], bits: int) -> None:
    _, postings = invert(documents(texts))

    cut = list(buckets(postings, bits, 0, 1 << bits))

    assert len(cut) == 1 << bits
    assert same(unpacked(cut), postings)
    for word in WORDS:
        whole, part = find(postings, term(word)), slice_of(cut[bucket_of(term(word), bits)], term(word))
        assert (whole is None) == (part is None)
        if whole is not None and part is not None:
            assert whole.places.tolist() == part.places.tolist()
            assert whole.counts.tolist() == part.counts.tolist()


@given(TEXTS)
def test_parts_joined_say_what_they_said_apart(texts: list[str]) -> None:
    both = [invert(documents(texts))[1], invert(documents(texts[::-1]))[1]]

    whole = joined(both)

    assert np.all(whole.terms[1:] >= whole.terms[:-1])
    for word in WORDS:
        hits = [hit for part in both if (hit := find(part, term(word)))]
        places = [place for hit in hits for place in hit.places.tolist()]
        hit = find(whole, term(word))
        assert (hit.places.tolist() if hit else []) == places


def test_places_are_those_of_documents_that_are_there() -> None:
    roll, _ = invert(documents(["one", "two", "three"]))

    assert roll.places_of([6, 1, 0, 99, -5]).tolist() == [2, 0]
    assert roll.places_of([]).tolist() == []


def test_a_bucket_holds_about_a_thousand_postings() -> None:
    assert bits_for(0) == bits_for(1023) == 0
    assert bits_for(1024) == 1
    assert bits_for(10**6) == 10
    assert bits_for(10**12) == MOST_BITS
