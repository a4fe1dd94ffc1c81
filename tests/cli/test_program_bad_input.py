"""Whatever is handed to it, the program answers in one line and keeps what it has."""

import ctypes
import os
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from shell import Shell

from factcheck_gui.services.desk import Desk

LINE = "The harbour lost 40 boats in 2014.\n"


def set_capabilities(raised: list[int]) -> list[int]:
    """Let this thread use the capabilities in `raised` alone; return those it could use until now.

    See capset(2): version 3, and two words each of what is effective, permitted and inheritable.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    header, words = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert libc.capget(header, words) == 0
    before = [words[0], words[3]]
    words[0], words[3] = raised
    assert libc.capset(header, words) == 0, os.strerror(ctypes.get_errno())
    return before


@pytest.fixture
def without_rights(shell: Shell) -> Iterator[None]:
    """Let the shell's folder be one to look at only, for root too, who otherwise writes everywhere.

    Root gives up its capabilities, not its name: it could not read a checkout of its own otherwise.
    """
    if os.name == "nt":
        pytest.skip("Windows grants rights by user profile")
    is_root = os.geteuid() == 0
    if is_root and sys.platform != "linux":
        pytest.skip("root writes everywhere")
    shell.folder.chmod(0o555)
    before = set_capabilities([0, 0]) if is_root else []
    yield
    if is_root:
        set_capabilities(before)
    shell.folder.chmod(0o700)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "The file is empty. Choose another file, or paste the text."),
        ("blank.txt", b" \n\n", "There is no text in it."),
        ("noise.txt", bytes(range(256)) * 40, "It is binary data, not text."),
        ("report.txt", b"%PDF-1.7 " * 40, "It is a PDF, not text."),
        ("story.docx", b"PK\x03\x04", "Word files come later;"),
        ("story.xyz", b"words", "Files ending in .xyz are not read."),
    ],
)
def test_a_file_that_is_no_text_is_refused(name: str, content: bytes, said: str, shell: Shell) -> None:
    path = shell.file(name, content)
    assert shell("import", path).refusal.startswith(f"{path}: {said}")
    assert not shell.library.exists()


@pytest.mark.parametrize("name", ["gone.txt", "gone\nfor good.txt"])
def test_a_file_that_vanished_is_looked_for_elsewhere(name: str, shell: Shell) -> None:
    refusal = shell("import", shell.folder / name).refusal
    assert refusal.endswith("It is not there any more. Look where it was moved to.")


def test_ten_megabytes_are_kept_to_the_letter(shell: Shell) -> None:
    paragraph = "The harbour lost 40 boats in the storm of 2014, said the mayor, who saw none of it go. " * 12
    text = f"{paragraph}\n" * 9_600
    assert len(text) > 10_000_000
    assert shell("text", shell.article(text)).out == text


def test_a_line_of_a_megabyte_is_one_paragraph(shell: Shell) -> None:
    text = "word and 40 boats, " * 55_000
    article = shell.article(text)
    claim = shell("claim", article, "--start", 1_000_000, "--end", 1_000_010, "--json")
    assert claim.status == 0
    assert shell("claims", article, "--json").json["claims"][0]["exact"] == text[1_000_000:1_000_010]


def test_nul_and_lone_surrogates_are_shown_where_they_stood(shell: Shell) -> None:
    path = shell.file("story.txt", b"The har\x00bour lost \xed\xa0\x80 40 boats.\n")
    [article] = shell("import", path, "--json").json["articles"]
    assert shell("text", article["id"]).out == "The har\ufffdbour lost \ufffd 40 boats.\n"
    assert article["warnings"] == [
        "2 characters could not be kept, and \ufffd stands instead. Compare those places with the original."
    ]


def test_offsets_count_code_points_behind_emoji(shell: Shell) -> None:
    text = "".join(f"👨‍👩‍👧😀 The harbour lost {number} boats.\n" for number in range(9))
    article = shell.article(text)
    for number in range(9):
        start = text.index(f"{number} boats")
        shell("claim", article, "--start", start, "--end", start + 7)
    claims = shell("claims", article, "--json").json["claims"]
    assert [claim["exact"] for claim in claims] == [f"{number} boats" for number in range(9)]


def test_right_to_left_text_is_counted_in_reading_order(shell: Shell) -> None:
    text = "בשנת 2014 אבדו 40 סירות.\nغرق ٤٠ قارباً عام 2014.\n"
    article = shell.article(text)
    start = text.index("٤٠ قارباً")
    shell("claim", article, "--start", start, "--end", start + 9)
    [claim] = shell("claims", article, "--json").json["claims"]
    assert claim["exact"] == "٤٠ قارباً"
    assert shell("match", "غرق ٤٠ قارباً", "--json").json["matches"][0]["claim_id"] == claim["id"]


@pytest.mark.parametrize(
    "verb", [("match", "boats"), ("verify",), ("import", "story.txt"), ("claims", "boats")]
)
class TestALibraryThatIsNone:
    """Nothing is written to a file that is not a library of this version."""

    @pytest.fixture(autouse=True)
    def story(self, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(shell.folder)
        shell.file("story.txt", LINE)

    def refused(self, shell: Shell, verb: tuple[str, ...], said: str) -> None:
        before = shell.library.read_bytes()
        assert shell(*verb).refusal.startswith(f"{shell.library}: It {said}")
        assert shell.library.read_bytes() == before

    def test_a_text(self, shell: Shell, verb: tuple[str, ...]) -> None:
        shell.library.write_bytes(b"no database at all" * 100)
        self.refused(shell, verb, "is not a library of this program, or its beginning is damaged.")

    def test_another_programs_database(self, shell: Shell, verb: tuple[str, ...]) -> None:
        with sqlite3.connect(shell.library) as other:
            other.execute("CREATE TABLE notes (words)")
        other.close()
        self.refused(shell, verb, "is the file of another program, not a library of this one.")

    def test_a_newer_library(self, shell: Shell, verb: tuple[str, ...]) -> None:
        shell.article()
        with sqlite3.connect(shell.library) as newer:
            newer.execute(
                "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('library', 'seals', '')"
            )
        newer.close()
        self.refused(shell, verb, "was made by a newer version of this program (it knows “seals”).")


@pytest.mark.parametrize("verb", [("match", "boats"), ("import", "story.txt"), ("claims", "boats")])
def test_a_damaged_library_is_refused_and_left_as_it_is(
    shell: Shell, verb: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shell.folder)
    shell.file("story.txt", LINE)
    shell.article()
    with shell.library.open("r+b") as file:
        file.truncate(40_000)
    before = shell.library.read_bytes()
    assert shell(*verb).refusal.startswith(f"{shell.library}: It is damaged. Keep it as it is,")
    assert shell.library.read_bytes() == before


def test_a_folder_is_no_library(shell: Shell) -> None:
    shell.library.mkdir()
    said = f"{shell.library}: It is a folder. Name a file in it for the library."
    assert shell("match", "boats").refusal == said


def test_while_one_writes_others_read_and_are_told_who(shell: Shell) -> None:
    article = shell.article(LINE)
    with Desk.open(shell.library, person="Ida Moran"):
        assert shell("text", article).out == LINE
        assert shell("claims", article, "--json").json == {"claims": []}
        assert shell("match", "boats", "--json").json["matches"] == []
        assert shell("export", article, "--format", "csv", "-o", shell.folder / "out.csv").status == 0
        for words in (
            ("import", shell.file("other.txt", "Another story.")),
            ("claim", article, "--start", 0, "--end", 3),
            ("learn", shell.file("feed.jsonl", '{"text": "x"}')),
        ):
            refusal = shell(*words).refusal
            assert f"It is being written to by Ida Moran (process {os.getpid()} on " in refusal


def test_a_library_that_may_only_be_read_is_read(shell: Shell, request: pytest.FixtureRequest) -> None:
    article = shell.article(LINE)
    shell.library.chmod(0o444)
    story, out = shell.file("other.txt", "Another story."), shell.folder / "out.csv"
    story.chmod(0o444)
    request.getfixturevalue("without_rights")
    assert shell("text", article).out == LINE
    assert shell("verify", "--json").json["ok"]
    assert "llow writing" in shell("import", story).refusal
    assert shell("export", article, "--format", "csv", "-o", out).refusal.startswith(
        f"{out}: It cannot be written"
    )


def test_a_library_that_may_not_be_made_is_said(shell: Shell, request: pytest.FixtureRequest) -> None:
    story = shell.file("story.txt", LINE)
    story.chmod(0o444)
    request.getfixturevalue("without_rights")
    assert shell("import", story).refusal.startswith(f"{shell.library}: ")
    assert not shell.library.exists()


def test_a_draft_that_may_not_be_read_is_said(shell: Shell, request: pytest.FixtureRequest) -> None:
    story: Path = shell.file("story.txt", LINE)
    story.chmod(0o000)
    request.getfixturevalue("without_rights")
    assert shell("import", story).refusal == (
        f"{story}: It cannot be read (Permission denied). Check that you may open it."
    )
