from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from story_page import STORY, ZONES, colors, fill, mark, picture, place, point_on, rect_of

from factcheck_gui.ui.draft.article_view import ArticleView
from factcheck_gui.ui.kit.fonts import load_fonts
from factcheck_gui.ui.kit.theme import load_theme


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> Iterator[ArticleView]:
    load_fonts()
    made = ArticleView(load_theme("light"))
    made.resize(552, 420)
    qtbot.addWidget(made)
    made.show()
    made.show_text(STORY, ZONES)
    made.setFocus()
    yield made
    made.close()


def test_a_verdict_fills_the_ground_of_its_words(view: ArticleView) -> None:
    view.set_marks([mark("storm of 2014")])

    assert fill("confirmed") in colors(picture(view), rect_of(view, place("storm of 2014").start, 5))
    assert fill("confirmed") not in colors(picture(view), rect_of(view, place("Mayor").start, 5))


@pytest.mark.parametrize("kind", ["unchecked", "checking", "suggested", "ambiguous"])
def test_without_verdict_there_is_a_line_and_no_fill(view: ArticleView, kind: str) -> None:
    style = load_theme("light").mark(kind)
    view.set_marks([mark("storm of 2014", kind)])
    area = rect_of(view, place("storm of 2014").start, 13).adjusted(-3, -3, 3, 6)
    image = picture(view)

    assert (style.line or style.text).name() in colors(image, area)
    assert most_common_color(image, area) == load_theme("light").color("paper").name()


def most_common_color(image: QImage, area: QRect) -> str:
    inside = area.intersected(image.rect())
    spots = [
        (x, y) for x in range(inside.left(), inside.right()) for y in range(inside.top(), inside.bottom())
    ]
    return Counter(image.pixelColor(x, y).name() for x, y in spots).most_common(1)[0][0]


def test_what_needs_no_check_is_set_in_soft_ink(view: ArticleView) -> None:
    area = rect_of(view, place("storm").start, 5)
    before = colors(picture(view), area)
    view.set_marks([mark("storm", "nothing_to_check", "")])
    after = colors(picture(view), area)

    assert darkest(after) > darkest(before)


def darkest(names: set[str]) -> int:
    return min(QColor(name).lightness() for name in names)


@pytest.mark.parametrize("lead", ["😀 ", "👨‍👩‍👧‍👦😀🚢 ", "e\u0301\u0301 🇺🇦 "])
def test_marks_stand_right_behind_emoji(view: ArticleView, lead: str) -> None:
    text = f"{lead}first {lead}storm {lead}of 2014"
    view.show_text(text)
    view.set_marks([mark("storm", text=text), mark("2014", "wrong", "two", text)])
    image = picture(view)

    for word, kind in (("storm", "confirmed"), ("2014", "wrong")):
        start = len(text[: text.index(word)].encode("utf-16-le")) // 2
        inner = rect_of(view, start, len(word)).adjusted(3, 6, -3, -6)
        assert fill(kind) in colors(image, inner)
        outer = rect_of(view, 0, start).adjusted(0, 0, -3, 0)
        assert fill(kind) not in colors(image, outer)


def test_marks_in_right_to_left_text_stand_on_their_own_words(view: ArticleView) -> None:
    text = "שלום 55,000 harbour עולם storm"
    view.show_text(text)
    view.set_marks([mark("55,000", text=text)])
    image = picture(view)

    assert fill("confirmed") in colors(image, glyphs_of(view, "55,000"))
    for other in ("שלום", "harbour", "עולם", "storm"):
        assert fill("confirmed") not in colors(image, glyphs_of(view, other).adjusted(2, 0, -2, 0))


def test_a_mark_over_both_directions_leaves_out_what_stands_between(view: ArticleView) -> None:
    text = "abc שלום עולם def"
    view.show_text(text)
    view.set_marks([mark("abc של", text=text)])
    image = picture(view)

    assert fill("confirmed") in colors(image, glyphs_of(view, "abc"))
    assert fill("confirmed") in colors(image, glyphs_of(view, "של"))
    assert fill("confirmed") not in colors(image, glyphs_of(view, "עולם").adjusted(2, 0, -2, 0))


def glyphs_of(view: ArticleView, piece: str) -> QRect:
    """Where Qt draws the glyphs of a piece, which must share a line."""
    block = view.document().begin()
    line = block.layout().lineAt(0)
    runs = line.glyphRuns(view.text().index(piece), len(piece))
    origin = view.document().documentLayout().blockBoundingRect(block).topLeft()
    area = QRect()
    for run in runs:
        area = area.united(run.boundingRect().translated(origin).toAlignedRect())
    return area


def test_the_lines_of_overlapping_marks_can_both_be_seen(view: ArticleView) -> None:
    theme = load_theme("light")
    view.set_marks([mark("the storm of 2014"), mark("storm", "wrong", "two")])
    area = rect_of(view, place("storm").start, 5).adjusted(1, 0, -1, 8)
    found = colors(picture(view), area)

    assert {(theme.mark(kind).line or QColor()).name() for kind in ("confirmed", "wrong")} <= found


def test_hidden_marks_leave_the_selected_frame(view: ArticleView) -> None:
    view.set_marks([mark("storm of 2014"), mark("rebuilt", "wrong", "two")])
    view.select_claim("two")
    view.set_marks_hidden(True)
    image = picture(view)
    around = rect_of(view, place("rebuilt").start, 7).adjusted(-3, -3, 3, 3)

    assert fill("confirmed") not in colors(image, view.viewport().rect())
    assert fill("wrong") not in colors(image, view.viewport().rect())
    assert image.pixelColor(around.center().x(), frame_top(image, around)).name() == "#1d1c1a"


def frame_top(image: QImage, around: QRect) -> int:
    middle = around.center().x()
    return next(
        y for y in range(around.top() - 6, around.bottom()) if image.pixelColor(middle, y).lightness() < 40
    )


def test_a_click_on_a_mark_tells_its_claim(view: ArticleView, qtbot: QtBot) -> None:
    view.set_marks([mark("storm of 2014")])

    with qtbot.waitSignal(view.claim_clicked) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_on(view, "storm"))

    assert told.args == ["one"]


def test_clicks_go_from_the_inner_claim_to_the_outer_and_round(view: ArticleView, qtbot: QtBot) -> None:
    view.set_marks([mark("the storm of 2014", claim_id="outer"), mark("storm", claim_id="inner")])
    told: list[str] = []
    view.claim_clicked.connect(told.append)
    view.claim_clicked.connect(view.select_claim)

    for _ in range(3):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_on(view, "storm"))

    assert told == ["inner", "outer", "inner"]


def test_a_click_beside_marks_tells_nothing(view: ArticleView, qtbot: QtBot) -> None:
    view.set_marks([mark("storm"), mark("Mayor", "nothing_to_check", "")])
    told: list[str] = []
    view.claim_clicked.connect(told.append)

    for piece in ("Monday", "Mayor"):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_on(view, piece))

    assert told == []


def test_only_one_claims_marks_change(view: ArticleView) -> None:
    view.set_marks([mark("storm"), mark("rebuilt", "wrong", "two")])
    view.update_marks({"one"}, [mark("storm", "disputed")])

    assert [(shown.claim_id, shown.kind) for shown in view.marks()] == [("one", "disputed"), ("two", "wrong")]
    assert fill("disputed") in colors(picture(view), rect_of(view, place("storm").start, 5))

    view.update_marks({"one"}, ())

    assert [shown.claim_id for shown in view.marks()] == ["two"]


def test_the_claim_at_the_caret_is_the_inner_one(view: ArticleView) -> None:
    view.set_marks([mark("the storm of 2014", claim_id="outer"), mark("storm", claim_id="inner")])
    view.set_caret(place("orm of").start)

    assert view.claim_at_caret() == "inner"


@pytest.fixture
def long_view(view: ArticleView) -> ArticleView:
    text = "\n\n".join(f"Paragraph {number} of a long story about the harbour." for number in range(400))
    view.show_text(text)
    return view


def test_a_selected_claim_comes_into_sight_with_the_caret(long_view: ArticleView) -> None:
    far = mark("Paragraph 300", text=long_view.text())
    long_view.set_marks([far])
    long_view.select_claim("one")
    seen = long_view.visible_span()

    assert seen.start < far.span.start < far.span.end < seen.end
    assert long_view.caret() == far.span.start


def test_a_claim_in_sight_is_selected_without_scrolling(long_view: ArticleView) -> None:
    long_view.scroll_to_position(place("Paragraph 200 ", long_view.text()).start)
    before = long_view.verticalScrollBar().value()
    near = mark("Paragraph 203", text=long_view.text())
    long_view.set_marks([near])
    long_view.select_claim("one")

    assert long_view.verticalScrollBar().value() == before


def test_another_theme_keeps_place_caret_and_marks(long_view: ArticleView) -> None:
    text = long_view.text()
    long_view.set_marks([mark("Paragraph 250", text=text)])
    long_view.scroll_to_position(place("Paragraph 250 ", text).start)
    long_view.set_caret(place("Paragraph 251", text).start)
    long_view.set_theme(load_theme("dark", 1.3))

    assert text[long_view.top_position() :].startswith("Paragraph 250 ")
    assert long_view.caret() == place("Paragraph 251", text).start
    assert len(long_view.marks()) == 1
    dark_fill = (load_theme("dark").mark("confirmed").fill or QColor()).name()
    assert dark_fill in colors(picture(long_view), QRect(0, 0, 200, 40))


def test_found_passages_are_marked_in_accent(view: ArticleView) -> None:
    view.show_hits([place("storm")])

    assert load_theme("light").color("accent").name() in colors(
        picture(view), rect_of(view, place("storm").start, 5).adjusted(-2, 0, 2, 4)
    )
