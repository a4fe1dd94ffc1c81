"""The two faces of the window, from their packages, and their sizes by role."""

from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

SERIF = "Source Serif Pro"
SANS = "Source Sans Pro"

# Only the cuts that the type roles ask for; each costs 1 to 3 ms of the start.
_FILES = (
    ("font_source_serif_pro", ("SourceSerifPro-Regular", "SourceSerifPro-Bold", "SourceSerifPro-It")),
    ("font_source_sans_pro", ("SourceSansPro-Regular", "SourceSansPro-Semibold")),
)


class Face(StrEnum):
    """Draft or interface; the value is the family's name."""

    DRAFT = SERIF
    INTERFACE = SANS


class TypeStyle(NamedTuple):
    """One type role: size and line height in px at 100 %, weight as in CSS.

    `tracking` is a share of the size; `capitals` are shown, never stored.
    """

    face: Face
    size: int
    line: int
    weight: int
    italic: bool = False
    capitals: bool = False
    tracking: float = 0.0

    def font(self, scale: float) -> QFont:
        """Return the font at `scale`, 1.0 being 100 %."""
        font = QFont(self.face.value)
        font.setPixelSize(max(1, round(self.size * scale)))
        # no cut of weight 500 exists: Qt would choose between 400 and 600 by platform
        font.setWeight(
            QFont.Weight.Normal if self.weight == QFont.Weight.Medium else QFont.Weight(self.weight)
        )
        font.setItalic(self.italic)
        if self.tracking:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self.size * scale * self.tracking)
        if self.capitals:
            font.setCapitalization(QFont.Capitalization.AllUppercase)
        return font


def load_fonts() -> list[str]:
    """Make the shipped faces known to Qt and return the names of files that would not load.

    The packages are found, not imported; a missing face falls back to the system's.
    """
    return [path.name for path in _font_files() if QFontDatabase.addApplicationFont(str(path)) < 0]


def _font_files() -> list[Path]:
    files: list[Path] = []
    for package, names in _FILES:
        spec = find_spec(package)
        folders = spec.submodule_search_locations if spec else None
        if folders:
            files += [Path(folders[0], "files", f"{name}.ttf") for name in names]
    return files
