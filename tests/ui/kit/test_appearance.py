import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.kit.appearance import Appearance, palette, style_sheet
from factcheck_gui.ui.kit.theme import Scheme, load_theme


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_style_sheet_has_a_value_for_every_name(scheme: Scheme) -> None:
    sheet = style_sheet(load_theme(scheme, 1.25))

    assert "$" not in sheet
    assert re.search(r"min-height: 38px", sheet), "40 px controls at 125 %, less their border"


def test_the_palette_leaves_nothing_to_the_system(qapp: QApplication) -> None:
    dark = palette(load_theme("dark"))

    assert dark.color(QPalette.ColorRole.Window).lightness() < 40
    assert dark.color(QPalette.ColorRole.WindowText).lightness() > 200
    assert dark.color(QPalette.ColorRole.Base).lightness() < 50


def test_views_hear_of_another_theme(qapp: QApplication, qtbot: QtBot) -> None:
    appearance = Appearance(qapp)

    with qtbot.waitSignal(appearance.theme_changed) as heard:
        appearance.apply("dark", 1.1)

    assert heard.args == [appearance.theme]
    assert (appearance.theme.scheme, appearance.theme.scale) == ("dark", 1.1)
    assert qapp.palette().color(QPalette.ColorRole.Window) == appearance.theme.color("panel")
    assert qapp.cursorFlashTime() == 0
    qapp.setStyleSheet("")


def test_the_systems_scheme_is_followed_when_asked_for(qapp: QApplication) -> None:
    appearance = Appearance(qapp)
    shown = appearance.apply("system").scheme
    is_dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark

    assert shown == ("dark" if is_dark else "light")
    qapp.setStyleSheet("")
