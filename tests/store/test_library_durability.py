"""What was said to be saved is there: after a kill, at a full disk, beside another process."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from store_records import Maker

from factcheck_gui.domain.errors import StoreError
from factcheck_gui.store.library import Library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills and limits are POSIX")

CHILD = Path(__file__).with_name("desk_child.py")
KILLS = 20


@contextmanager
def child(*arguments: object) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, str(CHILD), *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def killed_at_work(path: Path, seconds: float, verb: str = "work") -> list[str]:
    """Let a process work, kill it, and return the lines in which it said what was saved."""
    with child(verb, path) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(seconds)
        process.kill()
        rest = process.stdout.read()
    return (first + rest).split("\n")[:-1]


def test_kill_in_the_middle_of_work_loses_nothing_that_was_saved(path: Path) -> None:
    dice = random.Random(11)  # only has to differ
    Library.open(path).close()
    saved: list[str] = []
    for _ in range(KILLS):
        saved += killed_at_work(path, dice.uniform(0.0, 0.05))

    with Library.open(path) as library:
        there = {row[0] for row in library._database.rows("SELECT id FROM verdicts")}
        report = library.verify()

    assert len(saved) >= KILLS
    assert set(saved) <= there
    assert report.problems == []


def test_kill_while_learning_and_merging_leaves_each_claim_to_be_found_once(path: Path) -> None:
    dice = random.Random(12)
    Library.open(path).close()
    states, saved, kills = set[str](), 0, 0
    while kills < KILLS // 3 or ("growing" not in states and kills < 3 * KILLS):
        kills += 1
        lines = killed_at_work(path, dice.uniform(0.0, 0.25), "learn")
        saved = max(int(line.split()[1]) for line in lines if line.startswith("saved"))
        with Library.open(path, writable=False) as reader:
            states |= {row[0] for row in reader._database.rows("SELECT state FROM matching_parts")}
            found = [candidate.id for candidate in reader.matches.candidates("harbour", limit=100_000)]
            there = [row[0] for row in reader._database.rows("SELECT id FROM earlier")]
            assert sorted(found) == sorted(there)
            assert len(there) >= saved
            assert reader.matches.is_in_step()

    with Library.open(path) as library:
        while library.matches.merge(0):
            pass
        assert library._database.rows("SELECT DISTINCT state FROM matching_parts") == [("live",)]
        assert library.verify().problems == []
    assert {"live", "growing"} <= states


def test_a_full_disk_is_said_and_costs_nothing_that_was_saved(path: Path) -> None:
    Library.open(path).close()
    with child("fill", path, path.stat().st_size + 600_000) as process:
        output, _ = process.communicate()
    lines = output.splitlines()
    told = [line for line in lines if line.startswith("told:")]
    saved = lines[: lines.index(told[0])]

    assert "the disk is full" in told[0]
    assert len(saved) > 5
    assert f"verdicts: {len(saved)}" in lines
    assert "in transaction: False" in lines
    assert any(line.startswith("backup: ") and "disk is full" in line for line in lines)
    assert any(line.startswith("evidence: The copy could not be written") for line in lines)
    assert list(path.with_name("library-backups").iterdir()) == []
    assert list(path.with_name("library-evidence").iterdir()) == []
    with Library.open(path) as library:
        assert library._database.number("SELECT count(*) FROM verdicts") == len(saved) + 1
        assert library.verify().ok


def test_closing_at_a_full_disk_leaves_all_of_it_in_the_log(path: Path) -> None:
    Library.open(path).close()
    with child("close", path) as process:
        assert process.communicate()[0] == "closed\n"

    with Library.open(path) as library:
        assert library.articles.overviews()[0].settled == 1
        assert library.verify().ok


def test_a_second_process_is_told_who_writes_and_may_read(path: Path) -> None:
    Library.open(path).close()
    with child("hold", path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"

        with pytest.raises(StoreError, match=rf"Bo Lind \(process {process.pid} on .+, since .+ UTC\)"):
            Library.open(path)
        with Library.open(path, writable=False) as reader:
            assert reader.is_read_only
            assert reader.articles.overviews() == []


def test_the_lock_of_a_killed_process_is_free(path: Path) -> None:
    Library.open(path).close()
    with child("hold", path) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
        process.wait()

        with Library.open(path, holder="Ada Brandt") as library:
            assert not library.is_read_only


def test_what_one_process_saves_another_reads(path: Path) -> None:
    with Library.open(path) as library:
        article = Maker(library).article()
        code = (
            "import sys; from pathlib import Path; from factcheck_gui.store.library import Library\n"
            "with Library.open(Path(sys.argv[1]), writable=False) as library:\n"
            "    print([overview.article.slug for overview in library.articles.overviews()])"
        )
        output = subprocess.check_output([sys.executable, "-c", code, str(path)], text=True)

    assert output == f"['{article.slug}']\n"
