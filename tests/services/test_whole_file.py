"""A file is there whole, for its owner alone, or as it was before."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck_gui.services.whole_file import write_whole

on_posix = pytest.mark.skipif(os.name == "nt", reason="POSIX rights, links and limits")


def test_a_file_is_replaced_whole_or_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"before")
    write_whole(path, b"after")
    assert path.read_bytes() == b"after"
    assert [one.name for one in tmp_path.iterdir()] == ["out.csv"]
    assert path.stat().st_mode & 0o077 == 0 or os.name == "nt"


@on_posix
def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"before")
    code = (
        "import pathlib, resource, signal, sys\n"
        "from factcheck_gui.services.whole_file import write_whole\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "write_whole(pathlib.Path(sys.argv[1]), b'x' * 100_000)\n"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", code, path], capture_output=True, encoding="utf-8", check=False
    )
    assert "File too large" in done.stderr
    assert path.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["out.csv"]


@on_posix
def test_whoever_could_read_the_one_before_cannot_read_it(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"before")
    path.chmod(0o666)
    write_whole(path, b"after")
    assert path.stat().st_mode & 0o777 == 0o600


@on_posix
def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    kept, link = tmp_path / "kept" / "settings.json", tmp_path / "settings.json"
    kept.write_bytes(b"before")
    link.symlink_to(kept)
    write_whole(link, b"after")
    assert link.is_symlink()
    assert kept.read_bytes() == b"after"


@on_posix
def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path(os.devnull), tmp_path):
        with pytest.raises(OSError, match=str(path)):
            write_whole(path, b"after")
    assert [one.name for one in tmp_path.iterdir()] == ["pipe"]
    assert pipe.is_fifo()


def test_a_name_as_long_as_they_come_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 255)
    write_whole(path, b"after")
    assert path.read_bytes() == b"after"
