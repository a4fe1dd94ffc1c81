"""The program as a person starts it: a process of its own, drawn into a picture."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import add_sample


def started(tmp_path: Path, *words: object) -> subprocess.CompletedProcess[str]:
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path / "config")}
    env["XDG_CACHE_HOME"] = str(tmp_path / "cache")  # fontconfig complains where it may not keep one
    picture = tmp_path / "window.png"
    line = [sys.executable, "-m", "factcheck_gui", *map(str, words), "--picture", str(picture)]
    return subprocess.run(line, env=env, capture_output=True, text=True, timeout=600, check=False)


def colours(picture: Path) -> set[str]:
    image = QImage(str(picture))
    return {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }


def test_the_first_start_shows_the_guided_sample(tmp_path: Path) -> None:
    library = tmp_path / "desk" / "library.sqlite"

    done = started(tmp_path, "--library", library)

    assert (
        done.returncode,
        done.stderr.replace("This plugin does not support propagateSizeHints()\n", ""),
    ) == (0, "")
    assert {"#fffdf8", "#e3eaf4", "#ffbfb5"} <= colours(tmp_path / "window.png")  # paper, guide, wrong
    with Desk.open(library, person="Rosa Kane") as desk:
        assert len(desk.articles.overviews()) == 2
    assert not (tmp_path / "config").exists()


def test_a_later_start_shows_the_last_article(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    with Desk.open(library, person="Rosa Kane") as desk:
        desk.articles.remember_place(add_sample(desk), 0)

    done = started(tmp_path, "--library", library, "--as", "Rosa Kane")

    assert done.returncode == 0
    image = QImage(str(tmp_path / "window.png"))
    assert (image.width(), image.height()) == (1440, 900)
    assert "#e3eaf4" in colours(tmp_path / "window.png")  # the article's row is selected
    assert "#dff5dd" in colours(tmp_path / "window.png")  # a confirmed claim


@pytest.mark.parametrize("content", [b"no library", b"SQLite format 3\x00" + bytes(4_096)])
def test_what_is_no_library_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    library = tmp_path / "library.sqlite"
    library.write_bytes(content)

    done = started(tmp_path, "--library", library)

    lines = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert done.returncode == 2
    assert len(lines) == 1
    assert lines[0].startswith("factcheck-gui: “library.sqlite”")
    assert library.read_bytes() == content
