import os
import sys
from pathlib import Path

import pytest
from shell import Shell

from factcheck_gui import __version__
from factcheck_gui.app import main
from factcheck_gui.cli.refusals import UsageError
from factcheck_gui.cli.window_words import choose_platform, read_words

linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")


def test_files_and_options_open_the_window(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    read = read_words([str(story), "--library", "x.db", "--as", "Rosa Kane", "--sample"])
    assert (read.files, read.library, read.person, read.sample) == ([story], Path("x.db"), "Rosa Kane", True)
    assert read_words([]).files == []


@pytest.mark.parametrize("word", ["sugest", "suggest", "check"])
def test_a_word_that_is_neither_file_nor_verb_opens_nothing(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([word, "story.txt"]) == 2
    said = f"factcheck-gui: “{word}” is neither a file here nor a verb. See factcheck-gui --help.\n"
    assert capsys.readouterr() == ("", said)


def test_a_file_without_a_suffix_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft").write_text("Words.", encoding="utf-8")
    assert read_words(["draft"]).files == [Path("draft")]


def test_an_unknown_option_is_refused() -> None:
    with pytest.raises(UsageError, match=r"Unrecognized arguments: --dark\. See factcheck-gui --help\."):
        read_words(["--dark"])


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"factcheck-gui {__version__}\n"


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.setenv(name, "")  # so that what the test sets is taken back, too
        monkeypatch.delenv(name)


@linux
def test_without_a_display_no_window_is_opened(no_display: None, shell: Shell) -> None:
    assert shell("--sample").refusal.startswith("There is no display to open a window on. Use a verb;")


@linux
def test_without_a_display_a_picture_is_drawn_all_the_same(no_display: None) -> None:
    choose_platform(draws=True)
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


@linux
@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_display_or_a_choice_of_ones_own_stands(
    name: str, no_display: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "xcb")
    choose_platform(draws=False)
    assert os.environ.get("QT_QPA_PLATFORM") == ("xcb" if name == "QT_QPA_PLATFORM" else None)
