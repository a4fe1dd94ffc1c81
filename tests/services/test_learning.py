import hashlib
import json
import os
from pathlib import Path

import pytest

from factcheck_gui.domain.act import Act
from factcheck_gui.domain.errors import ReadError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.learning import BATCH, LETTERS


@pytest.fixture
def told(desk: Desk) -> list[Act]:
    acts: list[Act] = []
    desk.changes.subscribe(lambda changed: acts.append(changed.act))
    return acts


def feed(path: Path, rows: int, *, skipped: int = 0) -> Path:
    lines = [
        json.dumps({"id": f"f{number}", "text": f"The port has {number} boats"}) for number in range(rows)
    ]
    path.write_text("\n".join([*lines, *["[]"] * skipped]), encoding="utf-8")
    return path


def test_the_event_of_a_run_holds_its_counts_and_what_the_file_was(
    desk: Desk, told: list[Act], tmp_path: Path
) -> None:
    path = feed(tmp_path / "feed.jsonl", 3, skipped=1)
    list(desk.learning.learn(path))

    [act] = told
    assert act.name == "Learn 3 earlier claims, 0 updated"
    assert act.by == desk.recorder.person
    assert act.data == {
        "file": "feed.jsonl",
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "read": 4,
        "new": 3,
        "updated": 0,
        "skipped": 1,
    }


def test_a_run_that_was_cancelled_has_its_event(desk: Desk, told: list[Act], tmp_path: Path) -> None:
    path = feed(tmp_path / "feed.jsonl", 3 * BATCH)
    run = desk.learning.learn(path)
    while not next(run).new:
        pass
    run.close()

    [act] = told
    assert (act.data["new"], act.data["sha256"]) == (BATCH, hashlib.sha256(path.read_bytes()).hexdigest())


def test_a_run_that_outlives_its_library_ends_quietly(desk: Desk, told: list[Act], tmp_path: Path) -> None:
    run = desk.learning.learn(feed(tmp_path / "feed.jsonl", 2 * BATCH))
    next(run)
    desk.close()
    run.close()

    assert told == []


def test_a_run_that_changed_nothing_has_no_event(desk: Desk, told: list[Act], tmp_path: Path) -> None:
    path = feed(tmp_path / "feed.jsonl", 3)
    list(desk.learning.learn(path))
    list(desk.learning.learn(path))

    assert len(told) == 1


@pytest.mark.parametrize(
    ("guessed", "warning"),
    [
        (0, []),
        (1, ["1 line was read as Windows-1252, guessed."]),
        (12, ["12 lines were read as Windows-1252, guessed."]),
    ],
)
def test_lines_whose_encoding_was_guessed_are_said(
    desk: Desk, tmp_path: Path, guessed: int, warning: list[str]
) -> None:
    path = tmp_path / "feed.csv"
    rows = [f"The café sold {number} boats".encode("cp1252") for number in range(guessed)]
    path.write_bytes(b"\n".join([b"text", "The café has no boats".encode(), *rows]))

    *_, learned = desk.learning.learn(path)

    assert (learned.new, learned.warnings) == (guessed + 1, warning)


def test_a_changed_rating_is_told_word_for_word(desk: Desk, told: list[Act], tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    rows = [
        {"id": number, "text": f"The port has {number} boats", "rating": "False"} for number in range(150)
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    list(desk.learning.learn(path))
    for row in rows[:120]:
        row["rating"] = "Half true"
    rows[130]["title"] = "Boats"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")

    *_, learned = desk.learning.learn(path)

    assert (learned.new, learned.updated, learned.known, len(learned.rerated)) == (0, 121, 29, 120)
    assert learned.warnings[0] == "Rating changed: “The port has 0 boats” was “False”, is “Half true” now."
    assert learned.warnings[-1] == "20 more ratings changed."
    assert told[-1].data["rerated"] == 120


def test_a_page_is_learned_without_keeping_a_window_waiting(
    desk: Desk, told: list[Act], tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    review = {"@type": "ClaimReview", "claimReviewed": "The port has 40 boats", "author": {"name": "Desk A"}}
    path.write_text(f'<script type="application/ld+json">{json.dumps(review)}</script>', encoding="utf-8")

    first, *_, last = desk.learning.learn(path)

    assert first is last
    assert (last.new, last.is_sound) == (1, True)
    assert told[0].data["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert len(desk.matching.find("Reviewed by Desk A")) == 1


def test_rows_that_are_all_left_out_do_not_stop_a_window(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text('{"title": "x"}\n' * 60_000, encoding="utf-8")

    states = [len(learned.skipped) for learned in desk.learning.learn(path)]

    assert states[-1] == 60_000
    assert len(states) > 2


def test_a_file_of_something_else_has_no_event(desk: Desk, told: list[Act], tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_bytes(b"")

    with pytest.raises(ReadError, match="nothing in it"):
        list(desk.learning.learn(path))
    assert told == []


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="pipes have no path here")
def test_what_comes_through_a_pipe_is_learned_without_its_hash(desk: Desk, told: list[Act]) -> None:
    reading, writing = os.pipe()
    os.write(writing, b'{"text": "The port has 40 boats"}\n')
    os.close(writing)

    list(desk.learning.learn(Path(f"/dev/fd/{reading}")))
    os.close(reading)

    assert (told[0].data["new"], told[0].data["sha256"]) == (1, "")


def test_all_of_a_file_is_found_and_nothing_is_left_to_merge(desk: Desk, tmp_path: Path) -> None:
    *_, learned = desk.learning.learn(feed(tmp_path / "feed.jsonl", 3_000))

    assert (learned.read, learned.new, learned.updated) == (3_000, 3_000, 0)
    assert not desk.matching.merge()
    assert len(desk.matching.find("boats in the port", limit=5_000)) == 3_000


def test_what_was_learned_before_a_run_was_cancelled_is_found(desk: Desk, tmp_path: Path) -> None:
    run = desk.learning.learn(feed(tmp_path / "feed.jsonl", 3 * BATCH))
    while not next(run).new:
        pass
    run.close()

    assert len(desk.matching.find("boats in the port", limit=5_000)) == BATCH
    assert desk._library.verify().ok


def test_long_bodies_make_short_transactions(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    body = "The council denied it. " * (LETTERS // 100)
    path.write_text("".join(json.dumps({"id": n, "text": "A ferry", "body": body}) + "\n" for n in range(20)))

    states = [learned.new for learned in desk.learning.learn(path)]

    assert len(states) >= 4
    assert states[-1] == 20
