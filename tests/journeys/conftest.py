"""The whole window on a library of its own, driven by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hands import HandPicker, Hands, OpensWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.settings import SettingsService
from factcheck_gui.ui.keyboard import Keyboard
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.fonts import load_fonts
from factcheck_gui.ui.main_window import MainWindow
from factcheck_gui.ui.parts import Parts
from factcheck_gui.ui.workspace import Workspace


@pytest.fixture
def opens_window(
    qapp: QApplication, qtbot: QtBot, library_path: Path, tmp_path: Path
) -> Iterator[OpensWindow]:
    """Return what opens a window on the test's library, as often as it is asked to."""
    load_fonts()
    appearance = Appearance(qapp)
    appearance.apply("light")
    opened: list[MainWindow] = []

    def open_window() -> Hands:
        settings = SettingsService(tmp_path / "settings.json")
        settings.change(person="Rosa Kane")
        window = MainWindow(appearance)
        window.resize(1440, 900)
        picker = HandPicker()
        parts = Parts(
            window, Workspace(Desk.open(library_path, person="Rosa Kane")), settings, lambda _: picker
        )
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        opened.append(window)
        hands = Hands(Keyboard(parts), picker, qtbot)
        # as a start does; without an article it would open the sample, which most tests do not want
        parts.opening.open_last()
        return hands

    yield open_window
    for window in opened:
        window.close()
        window.deleteLater()
    appearance.deleteLater()


@pytest.fixture
def hands(opens_window: OpensWindow) -> Hands:
    return opens_window()
