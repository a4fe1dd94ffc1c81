from datetime import UTC, datetime, timedelta

import pytest

from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.lists.articles_model import ArticleRole, ArticlesModel

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "due"),
    [(0, "09:00"), (1, "Wed"), (6, "Mon"), (7, "1 Dec"), (-300, "28 Jan"), (40, "3 Jan 2027")],
)
def test_a_deadline_is_a_time_today_a_weekday_this_week_and_else_a_date(
    desk: Desk, days: int, due: str
) -> None:
    article = desk.articles.add(
        desk.articles.paste("Ferries stay in port\n\nNobody sailed on Monday.")
    ).article
    desk.articles.describe(article.id, article.title, NOW + timedelta(days=days), None)
    model = ArticlesModel()

    model.show(desk.articles.overviews(), {}, "", NOW.astimezone())

    assert model.index(1, 0).data(ArticleRole.ROW).due == due
