import pytest

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.errors import RuleError
from factcheck_gui.domain.span import Span
from factcheck_gui.services.changes import Changed
from factcheck_gui.services.desk import Desk


@pytest.fixture
def heard(desk: Desk) -> list[Changed]:
    changes: list[Changed] = []
    desk.changes.subscribe(changes.append)
    return changes


def test_an_act_is_told_after_its_commit(desk: Desk, revision: Revision, heard: list[Changed]) -> None:
    act = desk.claims.add(revision.id, Span(0, 3))

    assert [changed.act for changed in heard] == [act]
    assert desk.claims.history(act.claims[0]) == [act]


def test_acts_done_together_are_one_event(desk: Desk, revision: Revision, heard: list[Changed]) -> None:
    with desk.recorder.together("Add claims") as acts:
        first = desk.claims.add(revision.id, Span(0, 3))
        desk.verdicts.record(first.claims[0], "wrong", "It was 2014.")

    assert len(heard) == 1
    assert desk.claims.history(first.claims[0]) == acts


def test_nothing_is_kept_of_acts_done_together_when_one_is_refused(
    desk: Desk, revision: Revision, heard: list[Changed]
) -> None:
    def two_claims() -> None:
        with desk.recorder.together("Add claims"):
            desk.claims.add(revision.id, Span(0, 3))
            desk.claims.add(revision.id, Span(5, 5))

    with pytest.raises(RuleError):
        two_claims()

    assert desk.claims.overviews(revision.id) == []
    assert heard == []


def test_taking_back_adds_to_the_history(desk: Desk, revision: Revision) -> None:
    added = desk.claims.add(revision.id, Span(0, 3))
    claim = added.claims[0]
    rated = desk.verdicts.record(claim, "wrong")

    undone = desk.recorder.take_back(rated)

    assert [act.id for act in desk.claims.history(claim)] == [added.id, rated.id, undone.id]
    assert undone.undoes == rated.id
    assert desk.verdicts.current(claim) is None
    assert [verdict.rating for verdict in desk.verdicts.all(claim)] == ["wrong"]


def test_an_act_can_be_repeated_after_it_was_taken_back(desk: Desk, revision: Revision) -> None:
    claim = desk.claims.add(revision.id, Span(0, 3)).claims[0]
    rated = desk.verdicts.record(claim, "wrong", "It was 2014.")
    desk.recorder.take_back(rated)

    desk.recorder.repeat(rated)

    verdict = desk.verdicts.current(claim)
    assert verdict is not None
    assert (verdict.rating, verdict.reason) == ("wrong", "It was 2014.")


def test_an_act_that_others_built_on_is_not_taken_back(desk: Desk, revision: Revision) -> None:
    claim = desk.claims.add(revision.id, Span(0, 3)).claims[0]
    worded = desk.claims.reword(claim, "The war goes on")
    desk.claims.reword(claim, "The war is over")

    with pytest.raises(RuleError, match="changed meanwhile"):
        desk.recorder.take_back(worded)

    assert desk.claims.get(claim).wording == "The war is over"


def test_an_act_that_changes_nothing_is_no_event(
    desk: Desk, revision: Revision, heard: list[Changed]
) -> None:
    claim = desk.claims.add(revision.id, Span(0, 3)).claims[0]
    heard.clear()

    desk.claims.reword(claim, desk.claims.get(claim).wording)

    assert heard == []
    assert len(desk.claims.history(claim)) == 1
