from dataclasses import replace

from factcheck_gui.domain.span import Span
from factcheck_gui.domain.verdict import RatingScale
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.first_page import read_first_page


def test_marks_of_a_newsrooms_own_scale_are_named_as_the_theme_does(desk: Desk) -> None:
    article = desk.articles.add(desk.articles.paste("The harbour lost 40 boats in 2014.\n"))
    wrong = next(step for step in desk.scale if step.mark == "wrong")
    right = next(step for step in desk.scale if step.mark == "confirmed")
    desk.use_scale(RatingScale((replace(right, key="true"), replace(wrong, key="false"))))
    claim = desk.claims.add(article.revision.id, Span(0, 11)).claims[0]
    desk.claims.add(article.revision.id, Span(12, 25))
    desk.verdicts.record(claim, "false")
    desk.articles.remember_place(article.article.id, 0)

    page = read_first_page(desk.path)

    assert page is not None
    assert page.marks == ((Span(0, 11), "wrong"), (Span(12, 25), "unchecked"))
