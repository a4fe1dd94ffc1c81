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
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.claim import State
from factcheck_gui.domain.text import Span
from factcheck_gui.paths import resource
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import add_sample
from factcheck_gui.services.settings import SettingsService
from factcheck_gui.ui.appearance import Appearance
from factcheck_gui.ui.fonts import load_fonts
from factcheck_gui.ui.main_window import MainWindow
from factcheck_gui.ui.view_choices import choice_of
from factcheck_gui.ui.workspace import Workspace

SIZES = ((1440, 900), (1280, 720))
WORDS, CLAIMS = 60_000, 1_500

Staging = Callable[[MainWindow], None]


def settle(window: MainWindow, milliseconds: int = 250) -> None:
    """Let jobs answer and frames be drawn."""
    loop = QEventLoop()

    def look() -> None:
        if window.workspace.jobs.is_idle:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(milliseconds)
    loop.exec()


def press(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key in the draft."""
    window.middle.draft.view.setFocus()
    QTest.keyClick(window.middle.draft.view, key, modifier)


def select(window: MainWindow, words: str) -> None:
    """Select the claim whose wording has `words`."""
    for claim_id, overview in window.workspace.overviews.items():
        if words in overview.claim.wording:
            window.workspace.select_claim(claim_id)
            return
    msg = f"no claim says {words}"
    raise LookupError(msg)


def _sample(window: MainWindow) -> None:
    window.workspace.open_article(add_sample(window.workspace.desk))
    window.rail.read()


def desk(window: MainWindow) -> None:
    _sample(window)
    select(window, "Crimea")


def first_start(window: MainWindow) -> None:
    window.opening.open_sample()
    window.middle.name_line.show()
    window.rail.read()


def guide_decides(window: MainWindow) -> None:
    window.opening.open_sample()
    window.middle.guide.show_step(1)
    window.rail.read()


def nothing_selected(window: MainWindow) -> None:
    _sample(window)


def empty(window: MainWindow) -> None:
    window.rail.read()


def new_claim(window: MainWindow) -> None:
    _sample(window)
    text = window.workspace.revision.text  # type: ignore[union-attr]  # the sample is open
    window.middle.draft.view.set_caret(text.index("Poland"))
    press(window, Qt.Key.Key_N)


def marks_hidden(window: MainWindow) -> None:
    desk(window)
    press(window, Qt.Key.Key_H)


def source_form(window: MainWindow) -> None:
    desk(window)
    press(window, Qt.Key.Key_S)


def query_form(window: MainWindow) -> None:
    desk(window)
    press(window, Qt.Key.Key_Q)


def fix_line(window: MainWindow) -> None:
    _sample(window)
    select(window, "first prisoner exchange")
    press(window, Qt.Key.Key_F)


def taken_over(window: MainWindow) -> None:
    _sample(window)
    select(window, "46,000")
    settle(window)
    claim = window.workspace.overview.claim  # type: ignore[union-attr]  # just selected
    matches = window.workspace.desk.matching.finding(claim, claim.wording)()
    window.workspace.do(lambda: window.workspace.desk.matching.take_verdict(claim.id, matches[0].candidate))
    assert window.workspace.overviews[claim.id].claim.state is State.RECHECK


def finder(window: MainWindow) -> None:
    desk(window)
    window.finder.open()
    window.finder.field.setText("crimea")


def finder_nothing(window: MainWindow) -> None:
    desk(window)
    window.finder.open()
    window.finder.field.setText("annexe")


def find_in_draft(window: MainWindow) -> None:
    desk(window)
    window.middle.find_bar.open()
    window.middle.find_bar.find_words("Russia")


def key_card(window: MainWindow) -> None:
    desk(window)
    window.sheets.open_key_card()


def details(window: MainWindow) -> None:
    desk(window)
    window.middle.details.open()


def notice(window: MainWindow) -> None:
    desk(window)
    window.opening.open_files([Path("gone.txt")])
    settle(window)


def queries(window: MainWindow) -> None:
    desk(window)
    window.middle.lists.show_tab("query_list")


def larger(window: MainWindow) -> None:
    desk(window)
    for _ in range(3):
        window.choices.resize(1)


def book(window: MainWindow) -> None:
    """60,000 words with 1,500 claims of every kind."""
    dice = random.Random(1)  # noqa: S311 - a story, not a secret
    lines = resource("samples", "war-dead-draft-1.txt").read_text(encoding="utf-8").split("\n")[4:16]
    text = "A book of stories\n" + "\n".join(dice.choice(lines) for _ in range(1_650))
    desk = window.workspace.desk
    imported = desk.articles.add(desk.articles.paste(text))
    keys = [step.key for step in desk.scale]
    with desk.recorder.together("Add claims"):
        for start in sorted(dice.sample(range(20, len(text) - 200), CLAIMS)):
            claim = desk.claims.add(
                imported.revision.id, Span(start, start + dice.choice((6, 20, 60, 140)))
            ).claims[0]
            if dice.random() < 0.7:
                desk.verdicts.record(claim, dice.choice(keys))
    window.workspace.open_article(imported.article.id)
    window.rail.read()


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
        larger,
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
        appearance.apply(choice_of(scheme))
        workspace = Workspace(Desk.open(Path(folder) / "library.sqlite", person="Rosa Kane"))
        window = MainWindow(workspace, appearance, settings)
        window.start_size(*size)
        window.show()
        staging(window)
        settle(window)
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
