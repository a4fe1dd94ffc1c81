"""Small parts grow together, and nothing is lost or found twice on the way."""

import random

import pytest
from store_records import Maker, changed

from factcheck_gui.domain.ids import EarlierId
from factcheck_gui.domain.match import EarlierClaim
from factcheck_gui.store.library import Library
from factcheck_gui.store.matching_index import MatchIndex
from factcheck_gui.store.merging import Merging, together
from factcheck_gui.store.part_rows import Part, PartRows

WORDS = "bridge ferry ship crown council mayor flood quay rail tower river island market winter".split()


def part(number: int, size: int, gone: int = 0) -> Part:
    return Part(number, number, size, 15 * size, 5, gone)


def sizes(*sizes: int) -> list[int]:
    return [chosen.size for chosen in together([part(number, size) for number, size in enumerate(sizes)])]


@pytest.fixture
def rows(library: Library) -> PartRows:
    return PartRows(library._database, {})


@pytest.fixture
def merging(library: Library, rows: PartRows) -> Merging:
    return Merging(library._database, rows)


def learn(library: Library, batches: int, size: int = 60, seed: int = 1) -> list[EarlierClaim]:
    """Learn some batches of claims of which each holds the word harbour and its own number."""
    dice, learned = random.Random(seed), list[EarlierClaim]()
    for batch in range(batches):
        rows = [
            EarlierClaim(
                id=EarlierId(f"{seed}-{batch}-{number}"),
                text=f"harbour s{seed}b{batch}n{number} {' '.join(dice.choices(WORDS, k=6))}",
                external_id=f"{seed}-{batch}-{number}",
            )
            for number in range(size)
        ]
        library.matches.learn(rows)
        learned += rows
    return learned


def found(library: Library) -> list[str]:
    return sorted(candidate.id for candidate in library.matches.candidates("harbour", limit=100_000))


def test_four_of_about_the_same_size_grow_together() -> None:
    assert sizes(500, 400, 700) == []
    assert sizes(500, 400, 700, 300) == [500, 400, 700, 300]
    assert sizes(8000, 500, 9000, 400, 700, 7000, 300) == [500, 400, 700, 300]
    assert sizes(500, 5000, 10, 400, 60_000) == []


def test_what_is_nearly_full_is_left_alone() -> None:
    assert sizes(32_000, 32_000) == [32_000, 32_000]
    assert sizes(40_000, 40_000) == []
    assert sizes(65_536, 65_536, 65_536, 65_536) == []


def test_a_part_counts_for_what_is_left_of_it() -> None:
    parts = [part(number, 65_000, gone=64_600) for number in range(4)]

    assert together(parts) == parts


def test_what_is_found_stays_the_same_after_each_step(library: Library, merging: Merging) -> None:
    learned = sorted(earlier.id for earlier in learn(library, 9))
    asked = learn(library, 1, seed=2)[7]
    before = [(one.id, round(one.bm25, 4)) for one in library.matches.candidates(asked.text, limit=50)]
    steps = 0

    while merging.step():
        steps += 1
        now = library.matches.candidates(asked.text, limit=50)
        assert [(one.id, round(one.bm25, 4)) for one in now] == before
        assert len(set(found(library))) == len(found(library)) == len(learned) + 60

    assert steps > 4
    assert library.matches.is_in_step()


def test_what_is_spent_leaves_nothing_behind(library: Library, merging: Merging, rows: PartRows) -> None:
    learn(library, 4)
    while merging.step():
        pass

    (one,) = rows.parts()
    assert one.size == one.left == 240
    number = library._database.number
    assert number("SELECT count(*) FROM matching_parts") == 1
    assert number("SELECT count(*) FROM matching_postings") == 1 << one.bits
    assert number("SELECT count(*) FROM matching_sources") == 0


def test_what_changes_while_parts_grow_is_found_once_and_as_it_is_now(library: Library, make: Maker) -> None:
    article = make.article()
    learned = learn(library, 4)
    claim = make.claim(article, "The harbour of Eastport")
    index = MatchIndex(library._database, {})
    index.take_in()
    steps = 0
    while index.merge(0):
        steps += 1
        if steps < 4:
            library.matches.learn([changed(learned[steps], text=f"harbour reworded{steps}")])
            reworded = changed(claim, wording=f"The harbour of Westport {steps}")
            make.record(claim, reworded)
            claim = reworded
            index.take_in()
        assert found(library) == sorted([claim.id, *(one.id for one in learned)])

    assert steps >= 4
    assert library.matches.candidates("Eastport") == []
    assert [one.id for one in library.matches.candidates("reworded1")] == [learned[1].id]
    assert library.matches.is_in_step()


def test_what_no_longer_holds_is_not_taken_along(library: Library, merging: Merging, rows: PartRows) -> None:
    learned = learn(library, 4)
    library.matches.learn([changed(one, text="harbour anew") for one in learned[:100]])

    while merging.step():
        pass

    assert sum(one.size for one in rows.parts()) < 340
    assert found(library) == sorted(one.id for one in learned)
    assert library.matches.is_in_step()


def test_parts_of_which_nothing_is_left_go(library: Library, merging: Merging, rows: PartRows) -> None:
    learned = learn(library, 4)
    library.matches.learn([changed(one, text="harbour anew") for one in learned])

    while merging.step():
        pass

    assert sum(one.size for one in rows.parts()) == 240
    assert found(library) == sorted(one.id for one in learned)


def test_another_connection_goes_on_where_one_stopped(library: Library) -> None:
    learned = sorted(one.id for one in learn(library, 4))
    assert Merging(library._database, PartRows(library._database, {})).step()

    while Merging(library._database, PartRows(library._database, {})).step():
        pass

    assert found(library) == learned
    assert library.matches.is_in_step()


def test_a_reader_finds_the_same_while_parts_are_merged(library: Library, merging: Merging) -> None:
    learned = sorted(one.id for one in learn(library, 4))
    with library.reader() as reader:
        assert found(reader) == learned
        while merging.step():
            assert found(reader) == learned
