"""What every test stands on: a real library in a folder of its own, a clock that is set by hand."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from factcheck_gui.domain.article import Revision
from factcheck_gui.services.articles import Imported
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import add_sample
from factcheck_gui.store.library import Library

STORY = """WAR IN THE NORTH
Harbour loses 40 boats as the talks end
By Ida Moran
NORTHPORT — The harbour has lost 40 boats since the storm of 2014, Mayor Ruth Amsel said on Monday.
She called the losses “heavy but not final.” The fleet once had 120 boats, and 3,000 people lived off it.
The harbour was rebuilt in 2016, which the port office denies.
___
Per Lund in Southport contributed.
"""


class SetClock:
    """A clock that moves a second at each look, and further when told."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 2, 5, 15, 42, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


class CountedIds:
    """Ids in order, so that a failing test shows the same ones each time."""

    def __init__(self) -> None:
        self.number = 0

    def __call__(self) -> str:
        self.number += 1
        return f"{self.number:032x}"


@pytest.fixture(autouse=True)
def _nothing_is_left_to_delete() -> Iterator[None]:
    """Delete at once what Qt deletes later: windows of earlier tests are restyled with each theme."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "library.sqlite"


@pytest.fixture
def desk(library_path: Path, clock: SetClock) -> Iterator[Desk]:
    made = Desk(Library.open(library_path, holder="Rosa Kane"), clock=clock, new_id=CountedIds())
    made.people.act_as("Rosa Kane")
    yield made
    made.close()


@pytest.fixture
def story(desk: Desk) -> Imported:
    return desk.articles.add(desk.articles.paste(STORY))


@pytest.fixture
def revision(story: Imported) -> Revision:
    return story.revision


@pytest.fixture
def sample_desk(desk: Desk) -> Desk:
    add_sample(desk)
    return desk
