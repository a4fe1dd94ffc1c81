"""Scores are those of the formula, and the best of all parts come first."""

import math

import numpy as np
import pytest

from factcheck_gui.store.bm25 import Searched, best
from factcheck_gui.store.matching_terms import asked_terms
from factcheck_gui.store.postings import Document, Roll, Slice, find, invert


def part(texts: dict[int, str], asked: str, hidden: tuple[int, ...] = ()) -> Searched:
    roll, postings = invert([Document(number, text) for number, text in texts.items()])
    hits = {term: hit for term in asked_terms(asked) if (hit := find(postings, term))}
    return Searched(roll, hits, roll.places_of(hidden))


def test_a_score_is_that_of_the_formula() -> None:
    texts = {1: "harbour harbour bridge", 2: "bridge", 3: "ferry ship crown quay"}
    ((document, score),) = best([part(texts, "harbour")], 5)

    inverse, average = math.log(1 + (3 - 1 + 0.5) / (1 + 0.5)), 8 / 3
    assert document == 1
    assert score == pytest.approx(
        inverse * 2 * (1.2 + 1) / (2 + 1.2 * (1 - 0.75 + 0.75 * 3 / average)), rel=1e-6
    )


def test_it_makes_no_difference_in_which_part_a_document_is() -> None:
    texts = {number: f"harbour {'bridge ' * (number % 3)} ship{number}" for number in range(1, 30)}
    odd = {number: text for number, text in texts.items() if number % 2}
    even = {number: text for number, text in texts.items() if not number % 2}

    whole = best([part(texts, "harbour bridge ship7")], 10)
    apart = best([part(odd, "harbour bridge ship7"), part(even, "harbour bridge ship7")], 10)

    assert [document for document, _ in whole] == [document for document, _ in apart]
    assert [score for _, score in whole] == pytest.approx([score for _, score in apart])
    assert whole[0][0] == 7


def test_of_equals_the_lower_numbers_come_first() -> None:
    texts = dict.fromkeys(range(1, 40), "the same harbour")

    found = best(
        [part(dict.fromkeys(range(50, 90), "the same harbour"), "harbour"), part(texts, "harbour")], 7
    )

    assert [document for document, _ in found] == [1, 2, 3, 4, 5, 6, 7]


def test_what_is_hidden_is_not_found() -> None:
    texts = {1: "harbour", 2: "harbour bridge"}

    assert [document for document, _ in best([part(texts, "harbour", (1,))], 5)] == [2]


def test_nothing_shared_is_nothing_found() -> None:
    assert best([part({1: "harbour"}, "ferry")], 5) == []
    assert best([], 5) == []


def test_of_too_many_postings_the_commonest_terms_are_left_out() -> None:
    size = 1 << 16
    roll = Roll(np.arange(size, dtype=np.int64), np.full(size, 20, np.uint16))
    everywhere = Slice(np.arange(size, dtype=np.uint16), np.full(size, 2, np.uint8))
    rare = Slice(np.array([5], np.uint16), np.array([2], np.uint8))
    parts = [Searched(roll, {1: everywhere, 2: everywhere, 3: rare}, np.empty(0, np.intp)) for _ in range(30)]

    found = best(parts, 100)

    assert {document for document, _ in found} == {5}
    assert len(best([Searched(roll, {1: everywhere}, np.empty(0, np.intp))] * 30, 100)) == 100
