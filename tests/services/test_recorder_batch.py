import pytest

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.errors import RuleError
from factcheck_gui.domain.span import Span
from factcheck_gui.services.changes import Changed
from factcheck_gui.services.desk import Desk


def add_rated(desk: Desk, revision: Revision, rating: str) -> None:
    with desk.recorder.together("Add claim"):
        act = desk.claims.add(revision.id, Span(0, 6))
        desk.verdicts.record(act.claims[0], rating)


def add_both(desk: Desk, revision: Revision) -> None:
    with desk.recorder.batch():
        desk.claims.add(revision.id, Span(0, 3))
        desk.claims.add(revision.id, Span(0, 0))


def test_acts_of_a_batch_keep_their_own_events(desk: Desk, revision: Revision) -> None:
    with desk.recorder.batch():
        made = [desk.claims.add(revision.id, Span(0, end)) for end in (3, 6)]
    for act in made:
        assert [event.name for event in desk.claims.history(act.claims[0])] == ["Add claim"]


def test_views_hear_of_a_batch_after_its_commit(desk: Desk, revision: Revision) -> None:
    heard: list[Changed] = []
    desk.changes.subscribe(heard.append)
    with desk.recorder.batch():
        desk.claims.add(revision.id, Span(0, 3))
        add_rated(desk, revision, "wrong")
        assert heard == []
    assert [len(changed.act.changes) for changed in heard] == [2, 4]


def test_one_refused_act_leaves_nothing_and_the_rest_goes_on(desk: Desk, revision: Revision) -> None:
    with desk.recorder.batch():
        desk.claims.add(revision.id, Span(0, 3))
        with pytest.raises(RuleError):
            add_rated(desk, revision, "no such rating")
        desk.claims.add(revision.id, Span(4, 6))
    places = [one.appearances[0].anchor.span for one in desk.claims.overviews(revision.id)]
    assert places == [Span(0, 3), Span(4, 6)]
    assert desk._library.verify().ok


def test_a_batch_that_fails_leaves_nothing_and_nobody_hears_of_it(desk: Desk, revision: Revision) -> None:
    heard: list[Changed] = []
    desk.changes.subscribe(heard.append)
    with pytest.raises(RuleError):
        add_both(desk, revision)
    assert (heard, desk.claims.overviews(revision.id)) == ([], [])
    desk.claims.add(revision.id, Span(0, 3))
    assert len(heard) == 1
