import csv
import sys

import pytest
from shell import Shell

from factcheck_gui.app import main
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.source import Attribution
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sources import Passage, SourceEntry

TEXT = "The harbour lost 40 boats in the storm of 2014.\n"


@pytest.fixture
def article(shell: Shell) -> str:
    """An article with one claim that rests on a confidential source."""
    article = shell.article(TEXT)
    claim = shell("claim", article, "--start", 0, "--end", 46, "--rating", "wrong", "--json").json["id"]
    with Desk.open(shell.library, person="Rosa Kane") as desk:
        source = SourceEntry(
            csl={
                "title": "Memo of the port",
                "author": [{"family": "Amsel"}],
                "URL": "https://example.org/memo",
            },
            attribution=Attribution.CONFIDENTIAL,
            alias="Source B",
        )
        desk.sources.attach(ClaimId(claim), source, Passage(quote="none were lost", locator="folio 9"))
    return article


def test_the_report_is_one_page(shell: Shell, article: str) -> None:
    path = shell.folder / "report.html"
    answer = shell("export", article, "--format", "report-html", "-o", path, "--json")
    assert answer.json == {
        "article": article,
        "format": "report-html",
        "file": str(path),
        "bytes": path.stat().st_size,
    }
    page = path.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert TEXT.strip()[:46] in page
    assert "Wrong" in page


def test_the_table_has_a_row_for_each_claim(shell: Shell, article: str) -> None:
    path = shell.folder / "claims.csv"
    assert "claims.csv written" in shell("export", article, "--format", "csv", "-o", path).out.replace(
        "\n", ""
    )
    with path.open(encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(file)
    assert (row["Claim"], row["Rating"]) == (TEXT[:46], "wrong")


@pytest.mark.parametrize("kind", ["report-html", "csv"])
def test_a_confidential_source_goes_by_its_alias_alone(kind: str, shell: Shell, article: str) -> None:
    path = shell.folder / "out"
    shell("export", article, "--format", kind, "-o", path)
    written = path.read_text(encoding="utf-8")
    assert "Source B" in written
    assert not [
        word for word in ("Memo", "Amsel", "example.org", "none were lost", "folio") if word in written
    ]


@pytest.mark.parametrize("kind", ["report-html", "csv"])
def test_naming_confidential_sources_takes_a_person_or_a_yes(kind: str, shell: Shell, article: str) -> None:
    path = shell.folder / "out"
    words = ("export", article, "--format", kind, "-o", path, "--include-confidential")
    assert shell(*words).refusal.startswith(
        "export: Sources that are confidential or on background stay unnamed. Add"
    )
    assert not path.exists()
    assert shell(*words, "--yes").status == 0
    written = path.read_text(encoding="utf-8")
    assert "Memo of the port" in written
    assert "none were lost" in written


class Terminal:
    """Standard input and error where somebody sits and answers."""

    def __init__(self, answer: str) -> None:
        self.answer = answer
        self.asked = ""

    def isatty(self) -> bool:
        return True

    def readline(self, *_: int) -> str:
        return self.answer

    def write(self, text: str) -> int:
        self.asked += text
        return len(text)

    def flush(self) -> None: ...


@pytest.mark.parametrize(("answer", "status"), [("y\n", 0), ("Yes\n", 0), ("\n", 2), ("no\n", 2)])
def test_at_a_terminal_it_asks(
    answer: str, status: int, shell: Shell, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal(answer)
    monkeypatch.setattr(sys, "stdin", terminal)
    monkeypatch.setattr(sys, "stderr", terminal)
    words = ["export", article, "--format", "csv", "-o", str(shell.folder / "out"), "--include-confidential"]
    assert main([*words, "--library", str(shell.library), "--as", "Rosa Kane"]) == status
    assert "confidential or on background. Write it all the same?" in terminal.asked
    assert (shell.folder / "out").exists() == (status == 0)


def test_a_place_that_takes_no_file_is_one_line(shell: Shell, article: str) -> None:
    words = ("export", article, "--format", "csv", "-o")
    assert shell(*words, shell.folder).refusal == f"{shell.folder}: It is a folder. Name a file in it."
    nowhere = shell.folder / "gone" / "out.csv"
    assert shell(*words, nowhere).refusal.startswith(
        f"{nowhere}: It cannot be written (No such file or directory)."
    )


@pytest.mark.parametrize(
    "name", ["library.db", "library.db-wal", "library-ratings.json", "library-evidence/x"]
)
def test_the_library_is_never_written_over(name: str, shell: Shell, article: str) -> None:
    path = shell.folder / name
    refusal = shell("export", article, "--format", "csv", "-o", path).refusal
    assert refusal == f"{path}: It belongs to the library. Choose another file to write to."
    assert shell("verify", "--json").json["ok"]
