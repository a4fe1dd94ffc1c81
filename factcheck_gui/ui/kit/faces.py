"""Fonts and their measures, made once for each theme: making one takes longer than drawing a word."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from factcheck_gui.ui.kit.theme import Theme

_KEPT = 64
"""Some twenty are in use at a time, and a change of theme or size needs as many again."""


class Setting(NamedTuple):
    """A font with its measures."""

    font: QFont
    metrics: QFontMetricsF


@lru_cache(maxsize=_KEPT)
def face(theme: Theme, role: str, *, strong: bool = False, struck: bool = False) -> Setting:
    """Return the font of a type role, in bold or struck through where asked for."""
    font = theme.font(role)
    if strong:
        font.setWeight(QFont.Weight.DemiBold)
    font.setStrikeOut(struck)
    return Setting(font, QFontMetricsF(font))
