from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.coverage_map import CoverageMap
from factcheck_gui.ui.draft.map_cells import NEVER, MapCell
from factcheck_gui.ui.kit.theme import load_theme


@pytest.fixture
def strip(qapp: QApplication, qtbot: QtBot) -> Iterator[CoverageMap]:
    made = CoverageMap(load_theme("light"))
    made.resize(made.sizeHint().width(), 420)
    qtbot.addWidget(made)
    yield made
    made.close()


def color_at(strip: CoverageMap, place: int) -> str:
    image = strip.grab().toImage()
    return image.pixelColor(strip.width() // 2, strip.height_of(place)).name()


def test_cells_stand_where_their_text_does(strip: CoverageMap) -> None:
    theme = load_theme("light")
    strip.set_cells([[MapCell(0, 400, ("confirmed",))], [MapCell(400, 1000, (NEVER,))]], [0, 400], 1000)

    assert color_at(strip, 200) == (theme.mark("confirmed").line or theme.color("ink")).name()
    assert color_at(strip, 700) == theme.color("paper").name()
    assert color_at(strip, 400) == theme.color("ink").name(), "the edge of a hollow cell"


def test_a_click_chooses_the_place_under_it(strip: CoverageMap, qtbot: QtBot) -> None:
    strip.set_cells([[]], [0], 1000)

    with qtbot.waitSignal(strip.place_chosen) as chosen:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, strip.height_of(500)))

    assert chosen.args is not None
    assert abs(chosen.args[0] - 500) < 5


def test_the_frame_goes_round_what_is_in_sight(strip: CoverageMap) -> None:
    strip.set_cells([[]], [0], 1000)
    strip.set_seen(Span(250, 500))

    assert strip.frame_rect().top() == strip.height_of(250) - 2
    assert strip.frame_rect().bottom() + 1 == strip.height_of(500) + 2


@pytest.mark.parametrize("cells", [40, 2000])
def test_a_changed_part_is_drawn_as_if_all_were_drawn_anew(
    strip: CoverageMap, qtbot: QtBot, cells: int
) -> None:
    starts = [number * 50 for number in range(cells)]
    parts = [[MapCell(start, start + 48, ("confirmed",))] for start in starts]
    strip.set_cells(parts, starts, 50 * cells)
    strip.grab()
    changed = [MapCell(starts[7], starts[7] + 48, ("wrong", "checking"))]
    strip.change_cells({7: changed})
    by_part = strip.grab().toImage()
    parts[7] = changed
    strip.set_cells(parts, starts, 50 * cells)

    assert strip.grab().toImage() == by_part


def test_a_cell_of_one_row_is_still_hollow(strip: CoverageMap) -> None:
    theme = load_theme("light")
    starts = [number * 50 for number in range(2000)]
    strip.set_cells([[MapCell(start, start + 48, (NEVER,))] for start in starts], starts, 100_000)
    image = strip.grab().toImage()
    row = strip.height_of(50_000)
    left = (strip.width() - theme.size("map_cell")) // 2

    assert image.pixelColor(left, row).name() == theme.color("ink").name()
    assert image.pixelColor(left + 1, row).name() == theme.color("paper").name()


def test_a_strip_of_another_height_is_soon_drawn_as_if_it_had_always_been_so(
    strip: CoverageMap, qtbot: QtBot
) -> None:
    starts = [number * 50 for number in range(200)]
    parts = [[MapCell(start, start + 48, ("confirmed",))] for start in starts]
    tall = CoverageMap(load_theme("light"))
    qtbot.addWidget(tall)
    tall.resize(strip.width(), 600)
    for one in (strip, tall):
        one.set_cells(parts, starts, 10_000)
        one.show()
    before = strip.grab().toImage()

    strip.resize(strip.width(), 600)

    assert before.size() != strip.grab().toImage().size()
    qtbot.waitUntil(lambda: strip.grab().toImage() == tall.grab().toImage())


def test_a_part_changed_while_the_strip_is_stretched_is_drawn_in_its_place(
    strip: CoverageMap, qtbot: QtBot
) -> None:
    tall = CoverageMap(load_theme("light"))
    qtbot.addWidget(tall)
    tall.resize(strip.width(), 600)
    starts = [0, 500]
    old = [[MapCell(0, 500, ("confirmed",))], [MapCell(500, 1000, ("confirmed",))]]
    changed = [MapCell(500, 1000, (NEVER,))]
    strip.set_cells(old, starts, 1000)
    tall.set_cells([old[0], changed], starts, 1000)
    for one in (strip, tall):
        one.show()
    strip.grab()
    strip.resize(strip.width(), 600)

    strip.change_cells({1: changed})

    qtbot.waitUntil(lambda: strip.grab().toImage() == tall.grab().toImage())
