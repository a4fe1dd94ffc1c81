"""Likeness of meaning; with the extra `semantic` installed these run on its word vectors."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from factcheck_gui.domain.ids import EarlierId
from factcheck_gui.domain.match import EarlierClaim
from factcheck_gui.store.library import Library
from factcheck_gui.store.meaning import WIDTH, find_meaning, likeness

with_vectors = pytest.mark.skipif(find_meaning() is None, reason="the extra `semantic` is not installed")

SHIP, VESSEL, BREAD = (
    "A ship sank off the coast in a storm.",
    "A vessel went down at sea in bad weather.",
    "The price of bread rose in every shop of the coast.",
)


def learn(library: Library, *texts: str) -> None:
    library.matches.learn(
        [
            EarlierClaim(id=EarlierId(f"{number:032x}"), text=text, external_id=str(number))
            for number, text in enumerate(texts)
        ]
    )


@pytest.fixture
def library(library_path: Path) -> Iterator[Library]:
    opened = Library.open(library_path, holder="Rosa Kane")
    yield opened
    opened.close()


@with_vectors
def test_other_words_for_the_same_are_more_alike_than_the_same_words_for_another() -> None:
    meaning = find_meaning()
    assert meaning is not None
    vectors = meaning.vectors([SHIP, VESSEL, BREAD])

    vessel, bread = likeness(vectors[0], vectors[1:])

    assert vectors.shape == (3, WIDTH)
    assert vessel > bread
    assert likeness(vectors[0], vectors[:1])[0] == pytest.approx(1, abs=0.02)


@with_vectors
@pytest.mark.parametrize("text", ["", " ", "\x00", "😀" * 5000, "a" * 100_000, "\u202e\u0301"])
def test_no_text_is_too_odd_for_a_vector(text: str) -> None:
    meaning = find_meaning()
    assert meaning is not None

    assert meaning.vectors([text]).shape == (1, WIDTH)
    assert meaning.vectors([]).shape == (0, WIDTH)


@with_vectors
def test_vectors_are_kept_step_by_step_and_then_no_more_is_to_be_done(library: Library) -> None:
    learn(library, *(f"Storm number {number} sank a ship." for number in range(200)))
    before = [(one.text, one.meaning) for one in library.matches.candidates(SHIP)]

    steps = 0
    while library.matches.merge(10):
        steps += 1

    kept = library._database.number("SELECT count(*) FROM matching_meanings")
    assert kept == 200
    assert 0 < steps < 50
    assert [(one.text, one.meaning) for one in library.matches.candidates(SHIP)] == before


@with_vectors
def test_a_vector_goes_when_its_claim_changes_words(library: Library) -> None:
    learn(library, SHIP)
    while library.matches.merge(10):
        pass
    learn(library, BREAD)

    [found] = library.matches.candidates("bread")

    meaning = find_meaning()
    assert meaning is not None
    vectors = meaning.vectors(["bread", BREAD])
    assert found.meaning == pytest.approx(likeness(vectors[0], vectors[1:])[0])
    assert library._database.number("SELECT count(*) FROM matching_meanings") == 0


def test_without_the_extra_nothing_is_said_of_meaning(library: Library) -> None:
    learn(library, SHIP)

    [found] = library.matches.candidates("ship")

    assert (found.meaning is None) == (find_meaning() is None)


def test_likeness_is_a_cosine() -> None:
    asked = np.array([127, 0], np.int8)
    others = np.array([[127, 0], [0, 127], [-127, 0]], np.int8)

    assert likeness(asked, others) == pytest.approx([1, 0, -1])
