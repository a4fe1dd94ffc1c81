from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.draft.draft_layout import make_document, paragraphs
from factcheck_gui.ui.draft.page_lines import PageLines
from factcheck_gui.ui.kit.fonts import load_fonts
from factcheck_gui.ui.kit.theme import load_theme

TEXT = "\n".join(f"Paragraph {number} " + "of words about the harbour " * 9 for number in range(300))


@pytest.fixture
def document(qapp: QApplication) -> Iterator[QTextDocument]:
    load_fonts()
    made = make_document(TEXT, paragraphs(TEXT, ()), load_theme("light"))
    made.setTextWidth(552)
    yield made
    made.deleteLater()


@pytest.mark.parametrize("height", [0, 31, 33, 59, 61, 500, 1234, 20_000])
def test_a_line_is_found_before_and_after_all_is_laid_out(document: QTextDocument, height: float) -> None:
    early = PageLines(document).line_at(height)
    document.size()
    late = PageLines(document).line_at(height)

    assert (early.start, early.top) == (late.start, late.top)
    assert late.bottom > height


def test_lines_follow_each_other_without_gap_inside_a_paragraph(document: QTextDocument) -> None:
    lines = PageLines(document)
    first, second = lines.line_at(33), lines.line_at(33 + 28)

    assert (first.top, first.bottom) == (32, 60)
    assert second.top == first.bottom
    assert second.start == first.end


def test_between_two_paragraphs_the_line_below_is_meant(document: QTextDocument) -> None:
    lines = PageLines(document)
    following = lines.line_of(TEXT.index("Paragraph 1 "))

    assert lines.line_at(following.top - 4).start == following.start


def test_below_the_end_the_last_line_is_meant(document: QTextDocument) -> None:
    assert PageLines(document).line_at(10_000_000).end == len(TEXT)


def test_beside_the_words_there_is_no_character(document: QTextDocument) -> None:
    lines = PageLines(document)

    assert lines.character_at(QPointF(9, 45)) == 0
    assert lines.character_at(QPointF(2, 45)) is None
    assert lines.character_at(QPointF(9, 10)) is None
    assert lines.character_at(QPointF(551, 45)) is None
