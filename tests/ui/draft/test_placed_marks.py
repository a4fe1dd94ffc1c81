import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from story_page import mark, place

from factcheck_gui.ui.draft.article_view import ArticleView
from factcheck_gui.ui.draft.marks import DraftMark
from factcheck_gui.ui.draft.placed_marks import MarkMeasures, PlacedBlock
from factcheck_gui.ui.kit.fonts import load_fonts
from factcheck_gui.ui.kit.theme import load_theme

TEXT = "The harbour was rebuilt in 2016, which the port office denies, and in 2017 it was painted over again."


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> ArticleView:
    load_fonts()
    made = ArticleView(load_theme("light"))
    made.resize(552, 400)
    qtbot.addWidget(made)
    made.show()
    made.show_text(TEXT)
    return made


def placed(view: ArticleView, *pieces: str, kind: str = "confirmed") -> PlacedBlock:
    view.set_marks([mark(piece, kind, piece, TEXT) for piece in pieces])
    (block,) = view.placed_blocks()
    return block


def test_a_fill_in_the_body_reaches_from_17_above_to_6_below_the_base_line() -> None:
    measures = MarkMeasures.of(load_theme("light"), "draft.body")

    assert (measures.above, measures.below) == (17, 6)


def test_a_fill_never_leaves_its_line() -> None:
    theme = load_theme("light")

    for role in ("draft.kicker", "draft.headline", "draft.byline", "draft.body", "draft.note"):
        measures = MarkMeasures.of(theme, role)
        assert measures.above + measures.below <= theme.line_height(role)


def test_a_wrapped_mark_has_a_piece_on_each_line_without_the_space_between(view: ArticleView) -> None:
    block = placed(view, "which the port office denies, and in 2017 it was")
    first, second = block.marks[0].pieces
    line = view.document().begin().layout().lineAt(0)

    assert (first.line, second.line) == (0, 1)
    assert second.left == 8
    assert first.right <= 8 + line.naturalTextWidth() + 1
    assert second.baseline - first.baseline == 28


def test_outer_marks_are_painted_before_inner_ones_and_their_line_lies_below(view: ArticleView) -> None:
    block = placed(view, "2016", "rebuilt in 2016")

    assert [(mark.mark.claim_id, mark.depth) for mark in block.marks] == [("rebuilt in 2016", 1), ("2016", 0)]


def test_a_suggestion_has_neither_stripe_nor_word(view: ArticleView) -> None:
    view.set_marks([DraftMark(claim_id="s", span=place("2016", TEXT), kind="suggested")])
    (block,) = view.placed_blocks()

    assert (block.stripes, block.words) == ((), ())
    assert len(block.marks) == 1


def test_a_fifth_stripe_is_counted(view: ArticleView) -> None:
    block = placed(view, "The", "harbour", "was", "rebuilt", "in")

    assert [stripe.lane for stripe in block.stripes] == [0, 1, 2, 3]
    assert [(over.hidden, over.bottom - over.top) for over in block.overflow] == [(1, 23)]


def test_a_stripe_stands_beside_all_lines_of_its_mark(view: ArticleView) -> None:
    (stripe,) = placed(view, "which the port office denies, and in 2017 it was").stripes

    assert stripe.bottom - stripe.top == 28 + 23
    assert view.viewport().rect().contains(QPoint(0, stripe.bottom))
