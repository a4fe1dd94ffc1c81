"""Draws every screen and state there is into PNG files: `python tests/gallery.py OUT [PART…]`.

Light and dark, 1440×900 and 1280×720, and with 60,000 words. To be looked at beside the
design; it grows with every screen. PART picks the shots whose name has it.
"""

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.claim import State
from factcheck_gui.domain.span import Span
from factcheck_gui.paths import resource
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import add_sample
from factcheck_gui.services.settings import SettingsService
from factcheck_gui.ui.keyboard import Keyboard
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.fonts import load_fonts
from factcheck_gui.ui.main_window import MainWindow
from factcheck_gui.ui.parts import Parts
from factcheck_gui.ui.workspace import Workspace

SIZES = ((1440, 900), (1280, 720))
WORDS, CLAIMS = 60_000, 1_500

Staging = Callable[[Parts], None]


def settle(parts: Parts, milliseconds: int = 250) -> None:
    """Let jobs answer and frames be drawn."""
    loop = QEventLoop()

    def look() -> None:
        if parts.workspace.jobs.is_idle:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(milliseconds)
    loop.exec()


def press(parts: Parts, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in the draft."""
    parts.window.draft.view.setFocus()
    QTest.keyClick(parts.window.draft.view, key, modifier)


def select(parts: Parts, words: str) -> None:
    """Select the claim whose wording has `words`."""
    for claim_id, overview in parts.workspace.overviews.items():
        if words in overview.claim.wording:
            parts.workspace.select_claim(claim_id)
            return
    msg = f"no claim says {words}"
    raise LookupError(msg)


def _sample(parts: Parts) -> None:
    parts.workspace.open_article(add_sample(parts.workspace.desk))
    parts.rail.read()


def choose(parts: Parts, name: str) -> None:
    """Choose an action from the menus."""
    action = parts.window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def desk(parts: Parts) -> None:
    _sample(parts)
    select(parts, "Crimea")


def first_start(parts: Parts) -> None:
    parts.opening.open_sample()
    parts.middle.name_line.show()
    parts.rail.read()


def guide_decides(parts: Parts) -> None:
    parts.opening.open_sample()
    parts.middle.guide.show_step(1)
    parts.rail.read()


def nothing_selected(parts: Parts) -> None:
    _sample(parts)


def empty(parts: Parts) -> None:
    parts.rail.read()


def new_claim(parts: Parts) -> None:
    _sample(parts)
    text = parts.workspace.revision.text  # type: ignore[union-attr]  # the sample is open
    parts.window.draft.view.set_caret(text.index("Poland"))
    press(parts, Qt.Key.Key_N)


def marks_hidden(parts: Parts) -> None:
    desk(parts)
    press(parts, Qt.Key.Key_H)


def source_form(parts: Parts) -> None:
    desk(parts)
    press(parts, Qt.Key.Key_S)


def query_form(parts: Parts) -> None:
    desk(parts)
    press(parts, Qt.Key.Key_Q)


def fix_line(parts: Parts) -> None:
    _sample(parts)
    select(parts, "first prisoner exchange")
    press(parts, Qt.Key.Key_F)


def taken_over(parts: Parts) -> None:
    _sample(parts)
    select(parts, "46,000")
    settle(parts)
    claim = parts.workspace.overview.claim  # type: ignore[union-attr]  # just selected
    matches = parts.workspace.desk.matching.finding(claim, claim.wording)()
    parts.workspace.do(lambda: parts.workspace.desk.matching.take_verdict(claim.id, matches[0].candidate))
    assert parts.workspace.overviews[claim.id].claim.state is State.RECHECK


def finder(parts: Parts) -> None:
    desk(parts)
    settle(parts)
    parts.finder.open()
    parts.finder.field.setText("crimea")


def finder_nothing(parts: Parts) -> None:
    desk(parts)
    settle(parts)
    parts.finder.open()
    parts.finder.field.setText("annexe")


def find_in_draft(parts: Parts) -> None:
    desk(parts)
    parts.middle.find_bar.open()
    parts.middle.find_bar.find_words("Russia")


def key_card(parts: Parts) -> None:
    desk(parts)
    choose(parts, "keys")


def details(parts: Parts) -> None:
    desk(parts)
    parts.middle.details.open()


def notice(parts: Parts) -> None:
    desk(parts)
    parts.opening.open_files([Path("gone.txt")])
    settle(parts)


def queries(parts: Parts) -> None:
    desk(parts)
    parts.middle.lists.show_tab("query_list")


def larger(parts: Parts) -> None:
    desk(parts)
    for _ in range(3):
        parts.choices.resize(1)


def history(parts: Parts) -> None:
    desk(parts)
    parts.panel.history.toggle.click()
    parts.panel.history.toggle.setFocus()


def manual(parts: Parts) -> None:
    desk(parts)
    choose(parts, "manual")


def scale(parts: Parts) -> None:
    desk(parts)
    choose(parts, "scale")


def keys(parts: Parts) -> None:
    desk(parts)
    choose(parts, "change_keys")


def choose_places(parts: Parts) -> None:
    _sample(parts)
    text = parts.workspace.revision.text  # type: ignore[union-attr]  # the sample is open
    start = text.index("Zelenskyy")
    parts.window.draft.view.select_passage(Span(start, start + len("Zelenskyy")))
    press(parts, Qt.Key.Key_N)


def book(parts: Parts) -> None:
    """60,000 words with 1,500 claims of every kind."""
    dice = random.Random(1)
    lines = resource("samples", "war-dead-draft-1.txt").read_text(encoding="utf-8").split("\n")[4:16]
    text = "A book of stories\n" + "\n".join(dice.choice(lines) for _ in range(1_650))
    desk = parts.workspace.desk
    imported = desk.articles.add(desk.articles.paste(text))
    keys = [step.key for step in desk.scale]
    with desk.recorder.together("Add claims"):
        for start in sorted(dice.sample(range(20, len(text) - 200), CLAIMS)):
            claim = desk.claims.add(
                imported.revision.id, Span(start, start + dice.choice((6, 20, 60, 140)))
            ).claims[0]
            if dice.random() < 0.7:
                desk.verdicts.record(claim, dice.choice(keys))
    parts.workspace.open_article(imported.article.id)
    parts.rail.read()


NEXT_STORY = """Ferries stay in port

KERCH – Ferries to Crimea, which Russia illegally annexed in 2016, stayed in port on Monday.

The strait between Crimea and the mainland is 3 kilometres wide at its narrowest.

The harbour office said 14 ferries were waiting. A trade union had counted 14 ships.

At its narrowest the strait between Crimea and the mainland is 5 kilometres wide, captains say.
"""


def alerts(parts: Parts) -> None:
    desk(parts)
    articles = parts.workspace.desk.articles
    parts.opening.open_draft(articles.paste(NEXT_STORY))
    parts.middle.lists.set_collapsed(False)
    parts.middle.lists.show_tab("alert_list")
    while parts.middle.lists.watch.left:
        settle(parts)
    parts.middle.lists.focus_list()


SHOTS: dict[str, Staging] = {
    shot.__name__: shot
    for shot in (
        desk,
        first_start,
        guide_decides,
        nothing_selected,
        empty,
        new_claim,
        marks_hidden,
        source_form,
        query_form,
        fix_line,
        taken_over,
        finder,
        finder_nothing,
        find_in_draft,
        key_card,
        details,
        notice,
        queries,
        alerts,
        larger,
        history,
        choose_places,
        keys,
        scale,
        manual,
        book,
    )
}


def draw(
    out: Path, name: str, staging: Staging, appearance: Appearance, scheme: str, size: tuple[int, int]
) -> Path:
    """Stage one shot in a new library and draw it."""
    with tempfile.TemporaryDirectory() as folder:
        settings = SettingsService(Path(folder) / "settings.json")
        settings.change(person="Rosa Kane", scheme=scheme)
        appearance.apply(settings.current.choice)
        workspace = Workspace(Desk.open(Path(folder) / "library.sqlite", person="Rosa Kane"))
        window = MainWindow(appearance)
        window.resize(*size)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        parts = Parts(window, workspace, settings)
        Keyboard(parts)
        staging(parts)
        settle(parts)
        path = out / f"{name}-{size[0]}x{size[1]}-{scheme}.png"
        window.grab().save(str(path))
        window.close()
        window.deleteLater()
    return path


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("part", nargs="*")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_fonts()
    appearance = Appearance(app)
    for name, staging in SHOTS.items():
        for size in SIZES:
            for scheme in ("light", "dark"):
                shot = f"{name}-{size[0]}x{size[1]}-{scheme}"
                if not options.part or any(part in shot for part in options.part):
                    print(draw(options.out, name, staging, appearance, scheme, size))
    return 0


if __name__ == "__main__":
    sys.exit(main())
