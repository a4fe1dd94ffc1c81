"""A real library in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from store_records import Maker

from factcheck_gui.store.library import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "library.db"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library.open(path, holder="Ada Brandt") as library:
        yield library


@pytest.fixture
def make(library: Library) -> Maker:
    return Maker(library)
