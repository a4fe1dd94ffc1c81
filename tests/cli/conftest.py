"""A shell for each test, with a library of its own."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from shell import Shell


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shell]:
    mask, hook = os.umask(0o077), sys.excepthook
    yield Shell(tmp_path, capsys, monkeypatch)
    os.umask(mask)
    sys.excepthook = hook
