import subprocess
import sys

import pytest
from shell import Shell

from factcheck_gui.app import main
from factcheck_gui.cli.program import VERBS
from factcheck_gui.cli.verbs import NAMES, find_verb

LOADED = """
import sys
from factcheck_gui.app import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
sys.stderr.write(" ".join(sys.modules))
"""


def loaded(*words: object) -> set[str]:
    """The modules that a call of the program loads."""
    line = [sys.executable, "-c", LOADED, *map(str, words)]
    done = subprocess.run(line, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, check=True)
    return set(done.stderr.split())


def test_every_verb_that_is_known_can_be_done() -> None:
    assert list(VERBS) == list(NAMES)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        (["match", "x"], 0),
        (["--library", "verify", "match"], 2),
        (["--json", "--as=Rosa", "claims"], 2),
        (["story.txt"], None),
        (["--library", "x"], None),
        (["story.txt", "match"], None),
        ([], None),
        (["suggest"], None),
    ],
)
def test_a_verb_stands_first_or_after_common_options(words: list[str], at: int | None) -> None:
    assert find_verb(words) == at


@pytest.mark.parametrize("verb", NAMES)
def test_help_tells_of_every_common_option(verb: str, shell: Shell) -> None:
    with pytest.raises(SystemExit) as done:
        shell(verb, "--help")
    assert done.value.code == 0


def test_help_of_the_program_lists_its_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(["--help"])
    assert done.value.code == 0
    told = capsys.readouterr().out
    assert all(f"  {name} " in told for name in NAMES)
    assert "FILE" in told


def test_help_loads_neither_qt_nor_a_database() -> None:
    assert not loaded("--help") & {"PySide6", "sqlcipher3", "sqlite_utils", "rapidfuzz", "rich", "numpy"}


def test_a_verb_loads_no_qt(shell: Shell) -> None:
    article = shell.article()
    seen = loaded("claims", article, "--library", shell.library)
    assert "sqlcipher3" in seen
    assert not {name for name in seen if name.startswith("PySide6")}


def test_json_loads_no_tables(shell: Shell) -> None:
    shell.article()
    assert not loaded("match", "boats", "--json", "--library", shell.library) & {"rich", "PySide6", "jinja2"}
