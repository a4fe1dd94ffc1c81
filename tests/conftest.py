"""What every test stands on: a real library in a folder of its own, a clock that is set by hand."""

import gc
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.article import Revision
from factcheck_gui.services.articles import Imported
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import add_sample
from factcheck_gui.store.library import Library

settings.register_profile(
    "suite",
    derandomize=True,  # the same cases on each machine: a commit that passes here passes there
    deadline=None,  # nor may a slow machine fail where a fast one passes
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("suite")
# to look for new cases: pytest --hypothesis-profile=search PATHS
settings.register_profile("search", max_examples=2_000, deadline=None, print_blob=True)

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

    def __init__(self, number: int = 0) -> None:
        self.number = number

    def __call__(self) -> str:
        self.number += 1
        return f"{self.number:032x}"


PATIENCE = 60_000
"""Milliseconds to wait for what comes at once on a laptop: a busy machine only takes longer."""


class PatientBot(QtBot):
    """A robot that only gives up on what never comes."""

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **checks: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **checks)

    def waitActive(self, widget: QWidget, *, timeout: int = PATIENCE) -> Any:
        return super().waitActive(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _nothing_is_left_to_delete() -> Iterator[None]:
    """Delete at once what Qt deletes later: windows of earlier tests are restyled with each theme."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pytest_configure() -> None:
    """Let tests find the same surroundings everywhere; processes they start do, too."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.platform == "linux":
        os.environ["LC_ALL"] = "C.UTF-8"  # Qt complains of any other kind, on each start
    if hasattr(time, "tzset"):
        os.environ["TZ"] = "UTC"  # what is shown in local time is compared with what stands in a test
        time.tzset()
    for name in ("COLUMNS", "LINES", "FORCE_COLOR", "NO_COLOR"):
        os.environ.pop(name, None)  # how wide and bright a table is


def pytest_collection_finish() -> None:
    """Let the collector pass over what stays to the end anyway: that is a tenth of the suite's time."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    """Leave the clipboard nothing that is Python's, which is gone before Qt is."""
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@dataclass(slots=True)
class Beginning:
    """What a library holds when a test gets it, and where its clock and its ids stand then."""

    path: Path
    clock: SetClock = field(default_factory=SetClock)
    ids: CountedIds = field(default_factory=CountedIds)

    def open(self) -> Desk:
        """Open it as the person that all tests are."""
        made = Desk(Library.open(self.path, holder="Rosa Kane"), clock=self.clock, new_id=self.ids)
        made.people.act_as("Rosa Kane")
        return made


@pytest.fixture(scope="session", autouse=True)
def _a_home_of_nobody(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whoever runs the tests has a library, settings and a log of their own, which stay as they are."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    """A library that Rosa Kane opened and nobody worked in: migrations are taken once, and copied."""
    made = Beginning(tmp_path_factory.mktemp("empty") / "library.sqlite")
    made.open().close()
    return made


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    """A library with the sample stories, which take ten times as long to make as to copy."""
    made = Beginning(tmp_path_factory.mktemp("sample") / "library.sqlite")
    with made.open() as desk:
        add_sample(desk)
    return made


@pytest.fixture
def far_east(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Move the laptop 14 hours east of UTC, where it is tomorrow from ten in the morning on."""
    if not hasattr(time, "tzset"):
        pytest.skip("no other time zone for one process here")
    with monkeypatch.context() as moved:
        moved.setenv("TZ", "EAST-14")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "library.sqlite"


@pytest.fixture
def desk(library_path: Path, clock: SetClock, request: pytest.FixtureRequest) -> Iterator[Desk]:
    begun: Beginning = request.getfixturevalue("sample" if "sample_desk" in request.fixturenames else "empty")
    library_path.parent.mkdir(mode=0o700)
    shutil.copy(begun.path, library_path)
    clock.moment = begun.clock.moment
    made = Beginning(library_path, clock, CountedIds(begun.ids.number)).open()
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
    """The desk with the sample stories, which `desk` has put there."""
    return desk
