import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from shell import Shell

PROGRAM = [sys.executable, "-m", "factcheck_gui"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["claims"],
            "claims: The following arguments are required: ARTICLE. See factcheck-gui claims --help.",
        ),
        (["match", "a", "--limit", "0"], "match: Argument --limit: “0” is no number from 1."),
        (["match", "a", "--limit", "²"], "match: Argument --limit: “²” is no number from 1."),
        (["match"], "match: Give a text to match, or --jsonl with a file of them."),
        (["match", "a", "--jsonl", "b"], "match: Give a text to match, or --jsonl with a file of them."),
        (["compare", "a"], "compare: Give two claims to compare, or --jsonl with a file of pairs."),
        (
            ["import", "a", "--published", "May"],
            "import: Argument --published: “May” is no date; write it as",
        ),
        (["import", "a", "b", "--slug", "x"], "import: A slug names one article."),
        (["export", "a", "--format", "report-pdf", "-o", "x"], "export: Argument --format: invalid choice"),
        (["verify", "--unknown"], "verify: Unrecognized arguments: --unknown. See"),
    ],
)
def test_bad_use_is_one_line_and_leaves_nothing(words: list[str], said: str, shell: Shell) -> None:
    assert shell(*words).refusal.startswith(said)
    assert list(shell.folder.iterdir()) == []


def test_options_may_stand_before_the_verb_and_after_the_text(shell: Shell) -> None:
    shell.article("Nothing.")
    assert shell("--json", "match", "boats").json["matches"] == []
    assert shell("match", "boats", "--json").json["matches"] == []


def test_output_is_utf_8_whatever_the_locale(shell: Shell) -> None:
    article = shell.article("Zażółć 😀 — “gęś”\n")
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    # how an editable install says where it lies is read in that locale, too
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    line = [*PROGRAM, "text", article, "--library", str(shell.library)]
    done = subprocess.run(line, capture_output=True, env=environment, check=True)
    assert done.stdout.decode() == "Zażółć 😀 — “gęś”\n"


def test_a_reader_who_leaves_is_no_error(shell: Shell) -> None:
    article = shell.article("A line of words.\n" * 8000)
    line = [*PROGRAM, "text", article, "--library", str(shell.library)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
def test_a_full_disk_behind_standard_output_is_said(shell: Shell, unbuffered: str) -> None:
    article = shell.article()
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    with open("/dev/full", "w") as full:  # noqa: PTH123 - a device
        line = [*PROGRAM, "claims", article, "--json", "--library", str(shell.library)]
        done = subprocess.run(
            line, stdout=full, stderr=subprocess.PIPE, env=environment, encoding="utf-8", check=False
        )
    assert done.returncode == 2
    assert done.stderr.startswith("factcheck-gui: standard output: It takes no more (")
    assert len(done.stderr.splitlines()) == 1


def test_a_bug_is_one_line_and_its_way_is_in_the_log(tmp_path: Path) -> None:
    code = (
        "from factcheck_gui import app; from factcheck_gui.cli import program\n"
        "def fail(options):\n"
        "    secret = 'Source B is Ruth'\n"
        "    raise KeyError(secret)\n"
        "verb = program.VERBS['verify']._replace(run=fail)\n"
        "program.VERBS['verify'] = verb\n"
        "app.main(['verify'])\n"
    )
    environment = os.environ | {"XDG_STATE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env=environment,
        encoding="utf-8",
        check=False,
    )
    [log] = tmp_path.rglob("factcheck-gui.log")
    assert done.returncode == 2
    assert (
        done.stderr
        == f"factcheck-gui: verify: KeyError is a bug; details in {log}. Send that file with what you did.\n"
    )
    kept = log.read_text(encoding="utf-8")
    assert "KeyError" in kept
    assert "in fail" in kept
    assert "Ruth" not in kept
    assert log.stat().st_mode & 0o077 == 0


def test_a_surrogate_leaves_as_its_escape(shell: Shell) -> None:
    answer = shell("match", "--jsonl", "-", stdin=b'{"id": "\\ud800", "text": "boats \\udfff"}\n')
    assert json.loads(answer.out)["id"] == "\ud800"


def test_what_is_made_belongs_to_its_owner_alone(shell: Shell) -> None:
    shell.article()
    made = [path for path in shell.folder.rglob("*") if path.name.startswith("library")]
    assert made
    assert all(path.stat().st_mode & 0o077 == 0 for path in made)
