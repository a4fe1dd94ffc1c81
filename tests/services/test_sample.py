from datetime import datetime, timedelta

import pytest

from factcheck_gui.domain.ids import ArticleId
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import add_sample


def test_the_sample_is_one_act_and_comes_once(desk: Desk) -> None:
    guided = add_sample(desk)
    again = add_sample(desk)

    assert again == guided
    assert len(desk.articles.overviews()) == 2
    first = desk.claims.overviews(desk.articles.newest(guided).id)[0]
    assert [act.name for act in desk.claims.history(first.claim.id)] == ["Open sample story"]


def test_the_guided_story_has_every_verdict_and_open_work(desk: Desk) -> None:
    claims = desk.claims.overviews(desk.articles.newest(add_sample(desk)).id)

    assert {one.rating for one in claims} == {step.key for step in desk.scale} | {None}
    assert {one.claim.state.value for one in claims} == {"settled", "checking", "unchecked"}
    assert sum(one.open_queries for one in claims) == 1
    assert any(one.fix for one in claims)


def test_a_source_that_both_stories_cite_is_one_source(sample_desk: Desk) -> None:
    treaties = [
        source
        for source in sample_desk.sources.search("treaty accession crimea")
        if source.public_name == "Treaty on the accession of Crimea"
    ]

    assert len(treaties) == 1


def test_the_people_of_the_sample_are_the_ones_who_acted(sample_desk: Desk) -> None:
    names = {person.name for person in sample_desk.people.all()}
    article = next(one.article for one in sample_desk.articles.overviews() if one.article.slug == "war-dead")
    claims = sample_desk.claims.overviews(sample_desk.articles.newest(article.id).id)
    deciders = {sample_desk.people.name_of(one.verdict.decided_by) for one in claims if one.verdict}

    assert deciders <= names
    assert len(deciders) == 2


@pytest.mark.parametrize(("now", "days"), [("2026-02-05 15:42", 0), ("2026-02-05 18:30", 1)])
def test_the_sample_is_due_when_the_laptops_clock_next_shows_six(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, now: str, days: int
) -> None:
    moment = datetime.fromisoformat(now).astimezone()
    monkeypatch.setattr(desk.recorder, "now", lambda: moment)

    deadline = desk.articles.get(add_sample(desk)).deadline

    assert deadline is not None
    assert f"{deadline.astimezone():%Y-%m-%d %H:%M}" == f"{moment + timedelta(days=days):%Y-%m-%d} 18:00"


def test_what_the_sample_makes_up_is_nothing_known_to_a_newsrooms_own_story(sample_desk: Desk) -> None:
    words = "Crimea, which Russia illegally annexed in 2016, was on nobody’s list."
    guided = next(one.article for one in sample_desk.articles.overviews() if one.article.slug == "war-dead")
    own = sample_desk.articles.add(sample_desk.articles.paste(f"Talks go on\n\n{words}\n"))

    def found(article: ArticleId) -> list[str]:
        return [one.candidate.text for one in sample_desk.matching.find(words, exclude_article=article)]

    assert guided.is_sample
    assert not own.article.is_sample
    assert "Russia illegally annexed Crimea in 2014" in found(guided.id)
    assert found(own.article.id) == []
    assert sample_desk.alerts.find(own.revision, sample_desk.articles.index(own.revision)) == ([], 0)
