import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.lists.article_delegate import ArticleDelegate
from factcheck_gui.ui.lists.articles_model import ArticlesModel
from factcheck_gui.ui.workspace import Workspace

ROOM = QRect(0, 0, 240, 72)


@pytest.fixture
def rows(workspace: Workspace, qtbot: QtBot) -> QListView:
    """Return the articles as the rail lists them, each said to be read by half."""
    overviews = workspace.desk.articles.overviews()
    view = QListView()
    qtbot.addWidget(view)
    model = ArticlesModel(view)
    now = workspace.desk.recorder.now().astimezone()
    model.show(overviews, {one.article.id: 0.5 for one in overviews}, "", now)
    view.setModel(model)
    return view


def drawn(view: QListView, appearance: Appearance, row: int, *, selected: bool = False) -> QImage:
    option = QStyleOptionViewItem()
    option.rect = ROOM
    if selected:
        option.state |= QStyle.StateFlag.State_Selected
    image = QImage(ROOM.size(), QImage.Format.Format_RGB32)
    image.fill(appearance.theme.color("panel"))
    painter = QPainter(image)
    ArticleDelegate(appearance, view).paint(painter, option, view.model().index(row, 0))
    painter.end()
    return image


def test_the_head_of_a_group_is_lower_than_an_article(rows: QListView, appearance: Appearance) -> None:
    delegate, option, model = ArticleDelegate(appearance, rows), QStyleOptionViewItem(), rows.model()

    heights = [delegate.sizeHint(option, model.index(row, 0)).height() for row in (0, 1)]

    assert heights == [appearance.theme.px(36), appearance.theme.px(72)]


def test_the_bar_is_as_long_as_the_share_that_was_read(rows: QListView, appearance: Appearance) -> None:
    theme = appearance.theme
    image = drawn(rows, appearance, 1)
    line = ROOM.bottom() - theme.px(12)

    colours = [image.pixelColor(x, line) for x in range(theme.px(16), ROOM.width() - theme.px(16))]

    read = colours.count(theme.color("ink_2"))
    assert read == pytest.approx(len(colours) / 2, abs=2)
    assert read + colours.count(theme.color("line")) == len(colours)


def test_the_open_article_has_a_bar_at_its_side(rows: QListView, appearance: Appearance) -> None:
    at_the_side = [
        drawn(rows, appearance, 1, selected=selected).pixelColor(1, 30) for selected in (False, True)
    ]

    assert at_the_side[1] == appearance.theme.color("accent") != at_the_side[0]
