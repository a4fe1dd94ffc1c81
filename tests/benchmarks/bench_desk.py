"""The whole window at 1,000 words and at 60,000 with 1,500 claims, driven by keys.

`python tests/benchmarks/bench_desk.py [--times 30]` prints one JSON line per measure, in ms
(medians unless named otherwise), beside a bare PySide6 window on the same text. `painted` is
until the frame with draft, list, panel and status is drawn; `after` is what is done when it is
there, such as counting what was never looked at. It never fails on time.

`qualcoder` are the figures of QualCoder 4.0 beta, measured on the same kind of machine, with as
many words and codings.
"""

import argparse
import gc
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from factcheck_gui.domain.span import Span
from factcheck_gui.paths import resource
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import add_sample
from factcheck_gui.services.settings import SettingsService
from factcheck_gui.store.driver import Database
from factcheck_gui.ui.keyboard import Keyboard
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.fonts import load_fonts
from factcheck_gui.ui.main_window import MainWindow
from factcheck_gui.ui.parts import Parts
from factcheck_gui.ui.workspace import Workspace

STORIES = {"story": (1_000, 40), "book": (60_000, 1_500)}
"""Name of a library: words and claims of the article in it."""

QUALCODER = {"open": 4500, "claim added": 39, "claim removed": 1140, "page scrolled": 25, "rss_mb": 913}
BOUND = 16


def say(measure: str, **values: object) -> None:
    print(json.dumps({"measure": measure, **values}), flush=True)


def story(words: int) -> str:
    """Lines of the sample, again and again, as a wire story of so many words."""
    dice = random.Random(words)
    lines = resource("samples", "war-dead-draft-1.txt").read_text(encoding="utf-8").split("\n")[4:16]
    chosen = ["A book of stories"]
    count = 4
    while count < words:
        chosen.append(dice.choice(lines))
        count += len(chosen[-1].split())
    return "\n".join(chosen)


def stage(folder: Path) -> None:
    """Make one library for each of `STORIES`, and one with the sample."""
    with Desk.open(folder / "sample.sqlite", person="Rosa Kane") as desk:
        add_sample(desk)
    for name, (words, claims) in STORIES.items():
        text, dice = story(words), random.Random(claims)
        with Desk.open(folder / f"{name}.sqlite", person="Rosa Kane") as desk:
            imported = desk.articles.add(desk.articles.paste(text))
            keys = [step.key for step in desk.scale]
            with desk.recorder.together("Add claims"):
                for start in sorted(dice.sample(range(20, len(text) - 200), claims)):
                    span = Span(start, start + dice.choice((6, 20, 60, 140)))
                    claim = desk.claims.add(imported.revision.id, span).claims[0]
                    if dice.random() < 0.7:
                        desk.verdicts.record(claim, dice.choice(keys))


def rss() -> int:
    """Return the memory of this process in MB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) // 1024


@contextmanager
def window_on(library: Path, app: QApplication) -> Iterator[Parts]:
    """Open the whole window on a library, with no article open yet."""
    appearance = Appearance(app)
    appearance.apply("light")
    settings = SettingsService(library.with_suffix(".json"))
    settings.change(person="Rosa Kane")
    window = MainWindow(appearance)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    parts = Parts(window, Workspace(Desk.open(library, person="Rosa Kane")), settings)
    Keyboard(parts)
    parts.rail.read()
    settle(parts)
    gc.freeze()  # as the program does when its window is complete
    yield parts
    window.close()
    window.deleteLater()


def settle(parts: Parts) -> None:
    """Let jobs answer, and Qt lay out what it put off."""
    for _ in range(100):
        QTest.qWait(2)
        if parts.workspace.jobs.is_idle:
            break
    QTest.qWait(50)


class Commits:
    """Adds up what the library's commits take."""

    def __init__(self) -> None:
        self.spent = 0.0
        plain = Database.run

        def run(database: Database, sql: str, values: tuple[str, ...] = ()) -> int:
            start = time.perf_counter()
            changed = plain(database, sql, values)
            if sql == "COMMIT":
                self.spent += 1000 * (time.perf_counter() - start)
            return changed

        Database.run = run  # type: ignore[method-assign,assignment]  # a stop watch, only here


def painted(act: Callable[[], object]) -> float:
    """Return the milliseconds until an act's frame is drawn."""
    start = time.perf_counter()
    act()
    QApplication.sendPostedEvents()
    return 1000 * (time.perf_counter() - start)


def after_frame() -> float:
    start = time.perf_counter()
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - start)


def spread(times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    return {
        "painted": round(statistics.median(ordered), 1),
        "p95": round(ordered[int(0.95 * (len(ordered) - 1))], 1),
    }


def beside(text: str, times: int) -> dict[str, float]:
    """Return what a bare window takes to show `text`, and to scroll a page of it."""
    view = QTextEdit()
    view.setReadOnly(True)
    view.resize(1440, 900)
    view.show()
    QTest.qWait(50)
    shown = painted(lambda: view.setPlainText(text))
    QTest.qWait(500)
    bar = view.verticalScrollBar()
    pages = [painted(partial(bar.setValue, number * bar.pageStep())) for number in range(1, times + 1)]
    view.close()
    view.deleteLater()
    return {"open": round(shown, 1), "page scrolled": round(statistics.median(pages), 1)}


def open_story(parts: Parts, name: str, times: int) -> dict[str, float]:
    """Open the library's article, first and again; return the bare window's figures."""
    workspace = parts.workspace
    article = workspace.desk.articles.overviews()[0].article.id
    spent, later = [], []
    for _ in range(4):
        spent.append(painted(lambda: workspace.open_article(article)))
        later.append(after_frame())
        settle(parts)
    words, claims = STORIES[name]
    memory = rss()
    bare = beside(workspace.revision.text if workspace.revision else "", times)
    say(
        "open",
        words=words,
        claims=claims,
        painted=round(spent[0], 1),
        again=round(statistics.median(spent[1:]), 1),
        after=round(later[0], 1),
        bare_window=bare["open"],
        bound=500 if name == "book" else 200,
        qualcoder=QUALCODER["open"] if name == "book" else None,
        rss_mb=memory,
    )
    return bare


class Spent:
    """What acts of one kind took: to the frame, in the commit, behind the frame."""

    def __init__(self, parts: Parts, commits: Commits) -> None:
        self._parts, self._commits = parts, commits
        self._rows: list[tuple[float, float, float]] = []

    def add(self, act: Callable[[], object]) -> None:
        """Do the act, and wait until all it led to is done."""
        self._commits.spent = 0.0
        frame = painted(act)
        self._rows.append((frame, self._commits.spent, after_frame()))
        settle(self._parts)

    def say(self, measure: str, **more: object) -> None:
        """Print one line of it."""
        frames, commits, later = zip(*self._rows, strict=True)
        say(
            measure,
            **spread(list(frames)),
            commit=round(statistics.median(commits), 1),
            after=round(statistics.median(later), 1),
            bound=BOUND,
            qualcoder=QUALCODER.get(measure),
            **more,
        )


def work(parts: Parts, commits: Commits, bare: dict[str, float], times: int) -> None:
    """Drive the window by keys, at the size it has."""
    view, workspace = parts.window.draft.view, parts.workspace
    press: Callable[[Qt.Key], None] = partial(QTest.keyClick, view)
    order = list(workspace.overviews)
    workspace.select_claim(order[len(order) // 2])
    parts.window.activateWindow()
    view.setFocus()
    settle(parts)
    names = ("verdict", "next claim", "claim added", "claim removed", "page scrolled")
    spent = {name: Spent(parts, commits) for name in names}
    for turn in range(times):
        spent["verdict"].add(partial(press, Qt.Key.Key_4 if turn % 2 else Qt.Key.Key_1))
        spent["next claim"].add(partial(press, Qt.Key.Key_J))
    for _ in range(times):
        press(Qt.Key.Key_U)
        settle(parts)
        spent["claim added"].add(partial(press, Qt.Key.Key_N))
        assert len(workspace.overviews) == len(order) + 1, "N made no claim"
        spent["claim removed"].add(partial(press, Qt.Key.Key_Delete))
        assert len(workspace.overviews) == len(order), "Del removed none"
    view.set_caret(0)
    view.scroll_to_position(0)
    settle(parts)
    for _ in range(times):
        spent["page scrolled"].add(partial(press, Qt.Key.Key_PageDown))
    for name in names:
        spent[name].say(name, **({"bare_window": bare[name]} if name in bare else {}))


def in_draft_alone(parts: Parts, times: int) -> None:
    """Time what the draft does of a changed verdict, with nothing beside it."""
    draft = parts.window.draft
    draft.setParent(None)
    draft.show()
    settle(parts)
    shown = next(mark for mark in draft.view.marks() if draft.view.is_in_sight(mark.span))
    kinds = ("wrong", "confirmed") * (times // 2)
    acts = [partial(draft.update_marks, {shown.claim_id}, [shown._replace(kind=kind)]) for kind in kinds]
    say("verdict in the draft alone", **spread([painted(act) for act in acts]), bound=8)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=30)
    parser.add_argument("--stage", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.stage:
        stage(options.stage)
        return 0
    app = QApplication(sys.argv[:1])
    load_fonts()
    commits = Commits()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # in a process of its own, so that the memory measured is the window's
        subprocess.run([sys.executable, __file__, "--stage", str(folder)], check=True)
        with window_on(folder / "sample.sqlite", app) as parts:
            parts.workspace.open_article(parts.workspace.desk.articles.overviews()[0].article.id)
            settle(parts)
            say("memory with the sample", rss_mb=rss())
        for library in STORIES:
            with window_on(folder / f"{library}.sqlite", app) as parts:
                bare = open_story(parts, library, options.times)
                if library == "book":
                    work(parts, commits, bare, options.times)
                    say("memory at 60,000 words", rss_mb=rss(), qualcoder=QUALCODER["rss_mb"])
                    in_draft_alone(parts, options.times)
    return 0


if __name__ == "__main__":
    sys.exit(main())
