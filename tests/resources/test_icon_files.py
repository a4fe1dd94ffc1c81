"""Every icon is plain SVG in one colour, and Qt draws it."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = sorted((Path(__file__).resolve().parents[2] / "resources" / "icons").glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
NEEDED = """
check pencil two-arrows cross question-mark dash turning-arrow clock ring fork dotted-ring scissors plus
search panel-left chevron-up chevron-down document seal speech-bubble arrow-right lock link key undo flag
warning check-circle close person
"""


def picture(icon: Path, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(icon.read_bytes().replace(b"currentColor", b"#A80F1A"))
    assert renderer.isValid()
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def opaque(image: QImage) -> set[tuple[int, int]]:
    size = range(image.width())
    return {(x, y) for x in size for y in size if image.pixelColor(x, y).alpha() > 40}


def test_every_glyph_of_the_window_has_an_icon() -> None:
    assert sorted(NEEDED.split()) == sorted(icon.stem for icon in ICONS)


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_is_paths_in_the_current_colour_on_a_16_px_square(icon: Path) -> None:
    root = ET.fromstring(icon.read_text(encoding="utf-8"))  # noqa: S314  our own file, shipped with the program
    assert root.get("viewBox") == "0 0 16 16"
    assert {element.tag for element in root.iter()} == {f"{SVG}svg", f"{SVG}g", f"{SVG}path"}
    assert [group.get("stroke") for group in root.iter(f"{SVG}g")] == ["currentColor"]


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
@pytest.mark.parametrize("size", [12, 16, 32])
def test_an_icon_is_drawn_in_the_colour_asked_for(icon: Path, size: int) -> None:
    image = picture(icon, size)
    drawn = opaque(image)
    assert len(drawn) >= size / 2
    darkest = max((image.pixelColor(*at) for at in drawn), key=lambda color: color.alpha())
    assert darkest.red() > darkest.green()


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_stays_inside_its_square(icon: Path) -> None:
    size = 64
    edge = {0, size - 1}
    assert not [(x, y) for x, y in opaque(picture(icon, size)) if {x, y} & edge]


def test_no_two_icons_look_the_same() -> None:
    pictures = {bytes(picture(icon, 32).constBits()) for icon in ICONS}
    assert len(pictures) == len(ICONS)
