"""A file is learned in short transactions, and leaves an index in good order."""

import json
from pathlib import Path

import pytest

from factcheck_gui.services import learning
from factcheck_gui.services.desk import Desk


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "earlier.jsonl"
    rows = [{"id": number, "text": f"Ferry number {number} sailed to Eastport"} for number in range(3_000)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_all_of_it_is_found_and_nothing_is_left_to_merge(desk: Desk, file: Path) -> None:
    *_, learned = desk.learning.learn(file)

    assert (learned.read, learned.new, learned.updated) == (3_000, 3_000, 0)
    assert not desk.matching.merge()
    assert len(desk.matching.find("ferries to Eastport", limit=5_000)) == 3_000


def test_the_same_again_changes_nothing(desk: Desk, file: Path) -> None:
    list(desk.learning.learn(file))

    *_, learned = desk.learning.learn(file)

    assert (learned.read, learned.new, learned.updated) == (3_000, 0, 0)
    assert desk.verify().ok


def test_a_run_that_was_cancelled_is_found_as_far_as_it_came(desk: Desk, file: Path) -> None:
    run = desk.learning.learn(file)
    next(run)
    first = next(run).new
    run.close()

    assert 0 < first < 3_000
    assert len(desk.matching.find("ferries to Eastport", limit=5_000)) == first
    assert desk.verify().ok


def test_long_bodies_make_short_transactions(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    body = "The council denied it. " * (learning.LETTERS // 100)
    path.write_text("".join(json.dumps({"id": n, "text": "A ferry", "body": body}) + "\n" for n in range(20)))

    states = [learned.new for learned in desk.learning.learn(path)]

    assert len(states) >= 4
    assert states[-1] == 20
