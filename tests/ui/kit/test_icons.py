from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.kit.icons import Icons, file_name

INK = QColor("#a80f1a")


def drawn_colors(pixmap: QPixmap) -> set[str]:
    image = pixmap.toImage()
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colors = (image.pixelColor(x, y) for x, y in spots)
    return {color.name() for color in colors if color.alpha() == 255}


def test_a_glyph_is_drawn_in_the_colour_asked_for(qapp: QApplication) -> None:
    assert drawn_colors(Icons().pixmap("cross", INK, 32)) == {INK.name()}


def test_a_dense_screen_gets_more_pixels_for_the_same_size(qapp: QApplication) -> None:
    pixmap = Icons().pixmap("check", INK, 16, 2.0)

    assert pixmap.width() == 32
    assert pixmap.deviceIndependentSize().width() == 16


def test_a_drawn_glyph_is_kept(qapp: QApplication) -> None:
    icons = Icons()

    assert icons.pixmap("check", INK, 16).cacheKey() == icons.pixmap("check", INK, 16).cacheKey()


def test_an_unknown_glyph_leaves_its_place_empty(qapp: QApplication) -> None:
    assert drawn_colors(Icons().pixmap("no such glyph", INK, 16)) == set()


def test_glyphs_of_the_tokens_name_files() -> None:
    assert file_name("two arrows") == "two-arrows.svg"
