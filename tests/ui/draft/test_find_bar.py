from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.article_view import ArticleView
from factcheck_gui.ui.draft.find_bar import FindBar
from factcheck_gui.ui.kit.appearance import Appearance

TEXT = "The harbour lost 40 boats.\nThe Harbour office denies it.\nNo boats, says the harbour."


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> Iterator[ArticleView]:
    made = ArticleView(Appearance(qapp).theme)
    qtbot.addWidget(made)
    made.show()
    made.show_text(TEXT)
    yield made
    made.close()


@pytest.fixture
def bar(view: ArticleView, qapp: QApplication, qtbot: QtBot) -> FindBar:
    made = FindBar(view, Appearance(qapp))
    qtbot.addWidget(made)
    made.open()
    return made


def field(bar: FindBar) -> QLineEdit:
    found = bar.findChild(QLineEdit, "find_words")
    assert isinstance(found, QLineEdit)
    return found


def test_typing_goes_to_the_first_hit_and_counts(bar: FindBar, view: ArticleView, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(bar), "harbour")

    assert bar.count_text() == "1 of 3"
    assert view.selected_passage() == Span(4, 11)


def test_enter_goes_on_and_round(bar: FindBar, view: ArticleView, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(bar), "harbour")
    counts = []
    for _ in range(3):
        qtbot.keyClick(field(bar), Qt.Key.Key_Return)
        counts.append(bar.count_text())

    assert counts == ["2 of 3", "3 of 3", "1 of 3"]


def test_shift_enter_goes_back_and_round(bar: FindBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(bar), "harbour")
    qtbot.keyClick(field(bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert bar.count_text() == "3 of 3"


def test_looking_begins_at_the_caret(bar: FindBar, view: ArticleView, qtbot: QtBot) -> None:
    bar.close_line()
    view.set_caret(TEXT.index("office"))
    bar.open()
    qtbot.keyClicks(field(bar), "harbour")

    assert bar.count_text() == "3 of 3"


def test_nothing_found_is_said(bar: FindBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(bar), "2016")

    assert bar.count_text() == "Nothing found"


def test_esc_closes_and_goes_back_to_the_draft(bar: FindBar, view: ArticleView, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(bar), "boats")
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(field(bar), Qt.Key.Key_Escape)

    assert not bar.isVisible()
    assert view.selected_passage() is not None, "what was found stays selected"


def test_selected_words_are_looked_for(bar: FindBar, view: ArticleView) -> None:
    bar.close_line()
    view.select_passage(Span(TEXT.index("boats"), TEXT.index("boats") + 5))
    bar.open()

    assert (field(bar).text(), bar.count_text()) == ("boats", "1 of 2")


def test_a_search_can_be_made_from_code(bar: FindBar, view: ArticleView) -> None:
    assert bar.find_words("boats") == 2
    assert bar.find_words("boats", backwards=True) == 2
    assert bar.count_text() == "2 of 2"
