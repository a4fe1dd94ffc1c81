"""Line icons: SVG files in one colour, drawn in the colour and size asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from factcheck_gui.paths import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_RATIOS = (1.0, 2.0)


def file_name(glyph: str) -> str:
    """Return the icon's file name for a glyph as the tokens call it ("two arrows")."""
    return glyph.replace(" ", "-").replace("_", "-") + ".svg"


class Icons:
    """Pixmaps of the shipped icons, kept once drawn."""

    def __init__(self) -> None:
        self._sources: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, glyph: str, color: QColor, size: int, ratio: float = 1.0) -> QPixmap:
        """Return `glyph` in `color`, `size` px square, sharp at the device pixel `ratio`.

        An unknown glyph, "none" or "" gives an empty, transparent square.
        """
        key = (glyph, color.rgba(), size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._drawn(glyph, color, size, ratio)
        return self._pixmaps[key]

    def icon(self, glyph: str, color: QColor, size: int, disabled: QColor | None = None) -> QIcon:
        """Return `glyph` as an icon for buttons and menus, for plain and dense screens."""
        from PySide6.QtGui import QIcon  # noqa: PLC0415  1.5 ms for its names of icons; the first frame has none

        icon = QIcon()
        for ratio in _RATIOS:
            icon.addPixmap(self.pixmap(glyph, color, size, ratio))
            if disabled is not None:
                icon.addPixmap(self.pixmap(glyph, disabled, size, ratio), QIcon.Mode.Disabled)
        return icon

    def _drawn(self, glyph: str, color: QColor, size: int, ratio: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  4 ms, imported with the first icon

        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        source = self._source(glyph)
        if source:
            svg = QSvgRenderer(QByteArray(source.replace(b"currentColor", color.name().encode())))
            painter = QPainter(pixmap)
            svg.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
            painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _source(self, glyph: str) -> bytes:
        if glyph not in self._sources:
            path = resource("icons", file_name(glyph))
            self._sources[glyph] = path.read_bytes() if glyph and path.is_file() else b""
        return self._sources[glyph]
