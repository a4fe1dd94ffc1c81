from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.draft_pane import DraftPane, sheet_layout
from factcheck_gui.ui.draft.map_cells import NEVER
from factcheck_gui.ui.draft.marks import DraftMark
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.fonts import load_fonts
from factcheck_gui.ui.kit.theme import load_theme

TEXT = "\n".join(f"Sentence {number} says 55,000 boats sailed in 2014." for number in range(100))


@pytest.fixture
def pane(qapp: QApplication, qtbot: QtBot) -> Iterator[DraftPane]:
    load_fonts()
    made = DraftPane(Appearance(qapp))
    made.resize(776, 592)
    qtbot.addWidget(made)
    made.show()
    made.show_draft(TEXT)
    yield made
    made.close()


def mark(piece: str, kind: str = "confirmed", claim_id: str = "one", *, query: bool = False) -> DraftMark:
    start = TEXT.index(piece)
    return DraftMark(
        claim_id=claim_id,
        span=Span(start, start + len(piece)),
        kind=kind,
        word=kind.capitalize(),
        glyph="check",
        has_query=query,
    )


def test_at_1440_the_sheet_is_704_wide_and_centred() -> None:
    layout = sheet_layout(776, load_theme("light"))

    assert (layout.sheet_left, layout.sheet_right - layout.sheet_left) == (14, 704)
    assert (layout.text_left - layout.sheet_left, layout.measure, layout.words) == (56, 536, 112)
    assert (layout.map_left, layout.bar_left) == (744, 764)


def test_on_a_wide_desk_the_text_grows_to_640() -> None:
    layout = sheet_layout(1256, load_theme("light"))

    assert layout.measure == 640
    assert abs(layout.sheet_left - (layout.map_left - 12 - layout.sheet_right)) <= 1


def test_where_room_is_short_words_shrink_to_glyphs_before_the_text_does() -> None:
    layout = sheet_layout(708, load_theme("light"))

    assert layout.is_narrow
    assert (layout.measure, layout.words) == (536, 44)
    assert sheet_layout(560, load_theme("light")).measure == 560 - 44 - 56 - 44


def test_measures_follow_the_font_size() -> None:
    assert sheet_layout(1552, load_theme("light", 2.0)).measure == 1072


def test_margin_words_name_what_stands_on_their_line(pane: DraftPane) -> None:
    pane.set_marks([mark("Sentence 0"), mark("55,000", "wrong", "two"), mark("2014", "disputed", "three")])

    assert pane.words.shown() == ["Confirmed", "Wrong +1"]


def test_narrow_margins_show_no_words(pane: DraftPane) -> None:
    pane.set_marks([mark("Sentence 0")])
    pane.set_narrow(True)

    assert pane.words.shown() == [""]


def test_a_click_on_a_margin_word_tells_its_claim(pane: DraftPane, qtbot: QtBot) -> None:
    pane.set_marks([mark("Sentence 0"), mark("55,000", "wrong", "two")])
    baselines = [word.baseline for block in pane.view.placed_blocks() for word in block.words]

    with qtbot.waitSignal(pane.claim_clicked) as told:
        qtbot.mouseClick(pane.words, Qt.MouseButton.LeftButton, pos=QPoint(20, baselines[1] - 4))

    assert told.args == ["two"]


def test_a_click_on_a_stripe_tells_its_claim(pane: DraftPane, qtbot: QtBot) -> None:
    pane.set_marks([mark("Sentence 0"), mark("55,000", "wrong", "two")])
    stripe = [stripe for block in pane.view.placed_blocks() for stripe in block.stripes][1]
    outer = QPoint(pane.stripes.width() - 8 - 8 - 2, (stripe.top + stripe.bottom) // 2)

    with qtbot.waitSignal(pane.claim_clicked) as told:
        qtbot.mouseClick(pane.stripes, Qt.MouseButton.LeftButton, pos=outer)

    assert told.args == ["two"]


def test_the_map_shows_what_was_never_looked_at_until_it_is(pane: DraftPane) -> None:
    first = Span(0, TEXT.index("\n"))
    pane.set_unseen([first])
    assert [cell.kinds for cell in pane.map.cells()] == [(NEVER,)]

    pane.set_unseen([])
    pane.set_marks([mark("Sentence 0", "wrong")])
    assert [cell.kinds for cell in pane.map.cells()] == [("wrong",)]


def test_marks_of_a_sentence_share_a_cell_of_the_map(pane: DraftPane) -> None:
    pane.show_draft(TEXT, sentences=[Span(0, TEXT.index("\n"))])
    pane.set_marks([mark("Sentence 0"), mark("55,000", "wrong", "two")])

    assert [cell.kinds for cell in pane.map.cells()] == [("confirmed", "wrong")]


def test_the_map_leads_to_the_place_clicked(pane: DraftPane, qtbot: QtBot) -> None:
    pane.map.place_chosen.emit(TEXT.index("Sentence 80"))

    assert TEXT[pane.view.top_position() :].startswith("Sentence 80")


def test_a_draft_opens_at_the_place_it_was_left(pane: DraftPane) -> None:
    place = TEXT.index("Sentence 60")
    pane.show_draft(TEXT, place=place)

    assert pane.view.top_position() == place


def test_the_wheel_with_ctrl_zooms_the_draft_and_keeps_its_place(pane: DraftPane, qapp: QApplication) -> None:
    place = TEXT.index("Sentence 60")
    pane.view.scroll_to_position(place)
    turn(pane, 120, Qt.KeyboardModifier.ControlModifier)

    assert pane.zoom() == pytest.approx(1.1)
    assert pane.view.top_position() == place


def test_the_wheel_over_the_desk_scrolls_the_draft(pane: DraftPane) -> None:
    turn(pane, -120, Qt.KeyboardModifier.NoModifier)

    assert pane.view.top_position() > 0


def turn(pane: DraftPane, delta: int, modifier: Qt.KeyboardModifier) -> None:
    spot = QPointF(4, 100)
    event = QWheelEvent(
        spot,
        spot,
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane, event)


def test_a_size_chosen_for_the_window_ends_the_zoom(qapp: QApplication, qtbot: QtBot) -> None:
    appearance = Appearance(qapp)
    pane = DraftPane(appearance)
    qtbot.addWidget(pane)
    pane.set_zoom(1.5)
    appearance.theme_changed.emit(load_theme("light", 1.2))

    assert pane.zoom() == 1.0


def test_the_sheet_shows_whether_keys_go_to_the_draft(pane: DraftPane, qtbot: QtBot) -> None:
    pane.view.setFocus()
    qtbot.waitUntil(pane.view.hasFocus)
    focused = pane.grab().toImage().pixelColor(14, 300).name()
    pane.view.clearFocus()

    assert focused == load_theme("light").color("focus").name()
    assert pane.grab().toImage().pixelColor(14, 300).name() == load_theme("light").color("line").name()
