import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.kit.fonts import load_fonts
from factcheck_gui.ui.kit.theme import load_theme


@pytest.mark.parametrize(
    ("role", "family", "weight"),
    [
        ("draft.body", "Source Serif Pro", 400),
        ("draft.headline", "Source Serif Pro", 700),
        ("ui.body", "Source Sans Pro", 400),
        ("ui.caption", "Source Sans Pro", 400),
        ("ui.heading", "Source Sans Pro", 600),
    ],
)
def test_each_role_is_drawn_in_its_own_cut(qapp: QApplication, role: str, family: str, weight: int) -> None:
    assert load_fonts() == []

    drawn = QFontInfo(load_theme("light").font(role))

    assert (drawn.family(), drawn.weight()) == (family, weight)


def test_notes_have_a_true_italic(qapp: QApplication) -> None:
    load_fonts()

    drawn = QFontInfo(load_theme("light").font("draft.note"))

    assert drawn.italic()
    assert drawn.styleName() == "Italic"
