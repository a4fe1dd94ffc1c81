from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.ids import ArticleId
from factcheck_gui.domain.span import Span
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.keys import Keys
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.lists.articles_model import ArticleRole
from factcheck_gui.ui.lists.articles_rail import ArticlesRail
from factcheck_gui.ui.workspace import Workspace


@pytest.fixture
def rail(workspace: Workspace, appearance: Appearance, qtbot: QtBot) -> Iterator[ArticlesRail]:
    made = ArticlesRail(workspace, appearance, Keys())
    qtbot.addWidget(made)
    made.show()
    made.read()
    qtbot.waitUntil(lambda: workspace.jobs.is_idle)
    yield made
    made.close()


def covered(rail: ArticlesRail, article: ArticleId) -> float:
    model = rail.list.model()
    rows = [model.index(number, 0).data(ArticleRole.ROW) for number in range(model.rowCount())]
    return float(next(row.covered for row in rows if row.article_id == article))


def test_what_was_read_stays_read_when_another_article_is_open(
    rail: ArticlesRail, workspace: Workspace, desk: Desk, qtbot: QtBot
) -> None:
    article, revision = workspace.article, workspace.revision
    assert article is not None
    assert revision is not None
    workspace.do(lambda: desk.articles.mark_nothing(revision.id, Span(0, len(revision.text))))
    qtbot.waitUntil(lambda: covered(rail, article.id) == 1.0)

    other = next(one.article.id for one in desk.articles.overviews() if one.article.id != article.id)
    workspace.open_article(other)

    assert covered(rail, article.id) == 1.0


def test_a_new_draft_is_measured_beside_those_that_were(
    rail: ArticlesRail, workspace: Workspace, desk: Desk, qtbot: QtBot
) -> None:
    made = desk.articles.add(desk.articles.paste("Boats lost\n\nThe harbour lost 40 boats.\n"))
    qtbot.waitUntil(lambda: workspace.jobs.is_idle)
    desk.articles.mark_nothing(made.revision.id, Span(0, len(made.revision.text)))

    assert covered(rail, made.article.id) == 0.0
    assert desk.articles.measuring({one.article.id for one in desk.articles.overviews()})() == {}
    assert desk.articles.measuring()()[made.article.id] == 1.0


def test_each_button_has_a_name_of_its_own(rail: ArticlesRail) -> None:
    # Qt names the arrows and crosses of its own widgets, and not all of them
    names = [
        button.objectName() for button in rail.findChildren(QToolButton) if button.property("kind") == "quiet"
    ]

    assert all(names)
    assert len(names) == len(set(names)) == 6
