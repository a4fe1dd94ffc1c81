"""The main job on the sample story, as a shell does it: one process a step, nothing but the contract."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck_gui.paths import resource

DRAFT = resource("samples", "war-dead-draft-1.txt")
CRIMEA = "Crimea, which Russia illegally annexed in 2016"
TREATY = {"type": "treaty", "title": "Treaty on the accession", "page": "1"}
WORDING = "Russia illegally annexed Crimea in 2016"


class Program:
    """The command on a library of its own."""

    def __init__(self, folder: Path) -> None:
        self.library = folder / "desk" / "library.db"
        self._home = {
            name: str(folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
        }

    def run(self, *words: object, given: str = "", status: int = 0) -> str:
        line = [sys.executable, "-m", "factcheck_gui", *map(str, words)]
        done = subprocess.run(
            [*line, "--library", str(self.library), "--as", "Rosa Kane"],
            input=given,
            capture_output=True,
            encoding="utf-8",
            env=os.environ | self._home,
            check=False,
        )
        assert (done.returncode, done.stderr) == (status, ""), done
        return done.stdout

    def json(self, *words: object) -> Any:
        return json.loads(self.run(*words, "--json"))

    def lines(self, rows: list[dict[str, object]], *words: object) -> list[dict[str, Any]]:
        given = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
        return [
            json.loads(line) for line in self.run(*words, "--jsonl", "-", given=given).split("\n") if line
        ]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def test_the_main_job_from_draft_to_report(program: Program, tmp_path: Path) -> None:
    article = imported_twice(program)
    text = program.run("text", article)
    assert text == DRAFT.read_text(encoding="utf-8")
    crimea = claimed(program, article, text)
    found = matched(program, tmp_path)
    assert (found[crimea]["rating"], found[crimea]["relation"]) == ("wrong", "differs")
    assert found[crimea]["differences"][0]["kind"] == "date"
    assert "fc-1" in [match["external_id"] for match in found.values()]
    handed_over(program, article, tmp_path)
    assert program.json("verify")["ok"] is True


def imported_twice(program: Program) -> str:
    drafts = program.json("import", DRAFT, "--published", "2026-02-05")["articles"]
    assert program.json("import", DRAFT)["articles"] == drafts
    return str(drafts[0]["id"])


def claimed(program: Program, article: str, text: str) -> str:
    """Mark a wrong year with its verdict, and a figure without; return the first one's claim."""
    start, losses = text.index(CRIMEA), text.index("46,000 dead")
    wrong = {"id": "crimea", "start": start, "end": start + len(CRIMEA), "text": WORDING, "types": ["date"]}
    wrong |= {"rating": "wrong", "reason": "It was 2014.", "source": TREATY}
    open_ = {"id": "losses", "start": losses, "end": losses + len("46,000 dead")}
    made = program.lines([wrong, open_], "claim", article)
    assert [row["id"] for row in made] == ["crimea", "losses"]
    claims = {claim["id"]: claim for claim in program.json("claims", article)["claims"]}
    first, second = (claims[row["claim_id"]] for row in made)
    assert (first["exact"], first["rating"], first["state"]) == (CRIMEA, "wrong", "settled")
    assert (first["zone"], first["types"], first["sources"]) == ("body", ["date"], 1)
    assert (second["exact"], second["rating"], second["state"]) == ("46,000 dead", None, "unchecked")
    return str(first["id"])


def matched(program: Program, folder: Path) -> dict[str, Any]:
    """Learn an earlier fact-check and ask what is known; return the matches by claim."""
    feed = folder / "feed.jsonl"
    feed.write_text(
        json.dumps({"id": "fc-1", "text": "Russia annexed Crimea in 2014", "rating": "True"}), "utf-8"
    )
    assert program.json("learn", feed)["new"] == 1
    asked: list[dict[str, object]] = [{"id": "q", "text": "Crimea, which Russia illegally annexed in 2014"}]
    [answer] = program.lines(asked, "match")
    return {match["claim_id"]: match for match in answer["matches"]}


def handed_over(program: Program, article: str, folder: Path) -> None:
    report, table = folder / "report.html", folder / "claims.csv"
    program.run("export", article, "--format", "report-html", "-o", report)
    program.run("export", article, "--format", "csv", "-o", table)
    page = report.read_text(encoding="utf-8")
    assert page.index('<h3 class="m-unchecked">') < page.index('<h3 class="m-wrong">')
    assert "Treaty on the accession, p. 1" in page
    with table.open(encoding="utf-8-sig", newline="") as file:
        assert [row["Standing"] for row in csv.DictReader(file)] == ["Wrong", "Unchecked"]


def test_the_installed_command_is_the_program() -> None:
    command = Path(sys.executable).with_name("factcheck-gui")
    if not command.exists():
        pytest.skip("the command is not installed beside this Python")
    done = subprocess.run([command, "--version"], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.startswith("factcheck-gui ")
