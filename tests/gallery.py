"""Draws every screen and state there is into PNG files: `python tests/gallery.py OUT [PART…]`.

Light and dark, 1440×900 and 1280×720, with 60,000 words, and with letters twice as large. To
be looked at beside the design; it grows with every screen. PART picks the shots whose name has it.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shots
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shots import SHOTS, Staging
from shots_of_trouble import TROUBLE, read_only

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import add_sample
from factcheck_gui.services.settings import SettingsService
from factcheck_gui.ui.keyboard import Keyboard
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.fonts import load_fonts
from factcheck_gui.ui.main_window import MainWindow
from factcheck_gui.ui.parts import Parts
from factcheck_gui.ui.start import open_desk
from factcheck_gui.ui.workspace import Workspace

SIZES = ((1440, 900), (1280, 720))
SMALLEST = SIZES[-1]
TWICE_AS_LARGE: tuple[Staging, ...] = (
    shots.desk,
    shots.first_start,
    shots.lists,
    shots.panel_alone,
    shots.source_form,
    shots.confidential,
    shots.finder,
    shots.details,
    shots.choose_places,
    shots.key_card,
    shots.keys,
    shots.scale,
    shots.manual,
)
"""What must lose nothing at the largest letters in the smallest window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture: what is staged, how large the window is, in which colours, how large its letters (per cent)."""

    staging: Staging
    size: tuple[int, int]
    scheme: str
    scale: int = 100

    @property
    def name(self) -> str:
        """Return the name of its file, without the end."""
        much = f"-{self.scale}%" if self.scale != 100 else ""
        return f"{self.staging.__name__}{much}-{self.size[0]}x{self.size[1]}-{self.scheme}"


def all_shots() -> Iterator[Shot]:
    """Yield every shot there is."""
    for staging in (*SHOTS, *TROUBLE):
        for size in SIZES:
            for scheme in ("light", "dark"):
                yield Shot(staging=staging, size=size, scheme=scheme)
    for staging in TWICE_AS_LARGE:
        for scheme in ("light", "dark"):
            yield Shot(staging=staging, size=SMALLEST, scheme=scheme, scale=200)


@contextmanager
def library(path: Path, *, held: bool) -> Iterator[tuple[Desk, str]]:
    """Yield a library and what is to be told of it: a new one, or one that another window holds."""
    if not held:
        yield Desk.open(path, person="Rosa Kane"), ""
        return
    with Desk.open(path, person="Leo Tamm") as holder:
        holder.articles.remember_place(add_sample(holder), 0)
        yield open_desk(path, "Rosa Kane")


def draw(out: Path, shot: Shot, appearance: Appearance) -> Path:
    """Stage one shot in a library of its own and draw it."""
    with tempfile.TemporaryDirectory() as folder:
        settings = SettingsService(Path(folder) / "settings.json")
        settings.change(person="Rosa Kane", scheme=shot.scheme, scale=shot.scale)
        appearance.apply(settings.current.choice, shot.scale / 100)
        with library(Path(folder) / "library.sqlite", held=shot.staging is read_only) as (desk, notice):
            window = MainWindow(appearance)
            window.resize(*shot.size)
            parts = Parts(window, Workspace(desk), settings)
            Keyboard(parts)
            window.show()
            window.activateWindow()
            QTest.qWaitForWindowActive(window)
            parts.workspace.noticed.emit(notice)
            shot.staging(parts)
            shots.settle(parts)
            # what was said last may not be laid out yet
            QApplication.sendPostedEvents()
            path = out / f"{shot.name}.png"
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
    for shot in all_shots():
        if not options.part or any(part in shot.name for part in options.part):
            print(draw(options.out, shot, appearance))
    return 0


if __name__ == "__main__":
    sys.exit(main())
