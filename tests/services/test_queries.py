import pytest

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.claim import State
from factcheck_gui.domain.errors import NotFoundError, RuleError
from factcheck_gui.domain.ids import ClaimId, QueryId
from factcheck_gui.domain.query import Addressee, FixState, QueryState
from factcheck_gui.domain.span import Span
from factcheck_gui.services.desk import Desk


@pytest.fixture
def claim(desk: Desk, revision: Revision) -> ClaimId:
    return desk.claims.add(revision.id, Span(0, 3)).claims[0]


def test_a_fix_goes_to_the_editor_who_accepts_it(desk: Desk, claim: ClaimId) -> None:
    desk.queries.propose(claim, "rebuilt in 2014")
    fix = desk.queries.fix(claim)
    assert fix is not None
    assert fix.state is FixState.WITH_EDITOR

    desk.queries.decide(claim, accepted=True)
    fix = desk.queries.fix(claim)
    assert fix is not None
    assert (fix.state, fix.decided_by) == (FixState.ACCEPTED, desk.recorder.person)


def test_a_changed_fix_is_with_the_editor_again(desk: Desk, claim: ClaimId) -> None:
    desk.queries.propose(claim, "rebuilt in 2014")
    desk.queries.decide(claim, accepted=False)

    desk.queries.propose(claim, "rebuilt in 2015")

    fix = desk.queries.fix(claim)
    assert fix is not None
    assert (fix.replacement, fix.state, fix.decided_by) == ("rebuilt in 2015", FixState.WITH_EDITOR, None)


def test_an_empty_fix_withdraws_it(desk: Desk, claim: ClaimId) -> None:
    desk.queries.propose(claim, "rebuilt in 2014")

    desk.queries.propose(claim, "  ")

    assert desk.queries.fix(claim) is None


def test_there_is_nothing_to_decide_without_a_fix(desk: Desk, claim: ClaimId) -> None:
    with pytest.raises(RuleError, match="Propose one"):
        desk.queries.decide(claim, accepted=True)


def test_a_query_is_open_until_it_is_answered(desk: Desk, claim: ClaimId) -> None:
    desk.queries.ask(claim, Addressee.WRITER, "Which year?")
    query = desk.queries.of_claim(claim)[0]
    assert query.state is QueryState.OPEN
    assert desk.claims.get(claim).state is State.CHECKING

    desk.queries.answer(claim, query.id, "2014")
    answered = desk.queries.of_claim(claim)[0]
    assert (answered.state, answered.answer, answered.closed_at is not None) == (
        QueryState.ANSWERED,
        "2014",
        True,
    )

    desk.queries.answer(claim, query.id, "")
    assert desk.queries.of_claim(claim)[0].state is QueryState.OPEN


def test_a_query_can_be_dropped(desk: Desk, claim: ClaimId) -> None:
    desk.queries.ask(claim, Addressee.EDITOR, "Do we keep this?")

    desk.queries.drop(claim, desk.queries.of_claim(claim)[0].id)

    assert desk.queries.of_claim(claim)[0].state is QueryState.DROPPED


def test_an_empty_question_and_an_unknown_query_are_refused(desk: Desk, claim: ClaimId) -> None:
    with pytest.raises(RuleError, match="Say what you want to know"):
        desk.queries.ask(claim, Addressee.SOURCE, " ")
    with pytest.raises(NotFoundError):
        desk.queries.drop(claim, QueryId("gone"))
