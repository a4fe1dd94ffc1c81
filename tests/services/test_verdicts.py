import pytest

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.claim import State
from factcheck_gui.domain.errors import RuleError
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.span import Span
from factcheck_gui.services.desk import Desk


@pytest.fixture
def claim(desk: Desk, revision: Revision) -> ClaimId:
    return desk.claims.add(revision.id, Span(0, 3)).claims[0]


def test_a_verdict_settles_the_claim(desk: Desk, claim: ClaimId) -> None:
    desk.verdicts.record(claim, "wrong", "  It was   2014. ")

    verdict = desk.verdicts.current(claim)
    assert verdict is not None
    assert (verdict.rating, verdict.reason, verdict.decided_by) == (
        "wrong",
        "It was 2014.",
        desk.recorder.person,
    )
    assert desk.claims.get(claim).state is State.SETTLED


def test_every_verdict_ever_given_is_kept(desk: Desk, claim: ClaimId) -> None:
    desk.verdicts.record(claim, "confirmed")
    desk.verdicts.record(claim, "wrong")
    desk.verdicts.take_back(claim)

    assert [verdict.rating for verdict in desk.verdicts.all(claim)] == ["confirmed", "wrong"]
    assert desk.verdicts.current(claim) is None
    assert desk.claims.get(claim).state is State.CHECKING


def test_a_steps_key_rates_and_the_same_again_takes_it_back(desk: Desk, claim: ClaimId) -> None:
    desk.verdicts.decide(claim, "wrong")
    verdict = desk.verdicts.current(claim)
    assert verdict is not None
    assert verdict.rating == "wrong"

    desk.verdicts.decide(claim, "wrong")
    assert desk.verdicts.current(claim) is None
    assert desk.claims.get(claim).state is State.UNCHECKED


def test_a_claim_somebody_has_is_being_checked_when_its_verdict_is_taken_back(
    desk: Desk, claim: ClaimId
) -> None:
    desk.claims.assign(claim, desk.recorder.person)
    desk.verdicts.decide(claim, "wrong")
    desk.verdicts.decide(claim, "wrong")

    assert desk.claims.get(claim).state is State.CHECKING


def test_a_steps_key_confirms_a_verdict_whose_words_changed(desk: Desk, claim: ClaimId) -> None:
    desk.verdicts.decide(claim, "wrong", "It was 2014.")
    desk.claims.reword(claim, "The war began in 2015")
    desk.verdicts.decide(claim, "wrong")

    verdict = desk.verdicts.current(claim)
    assert verdict is not None
    assert verdict.reason == "It was 2014."
    assert desk.claims.get(claim).state is State.SETTLED


def test_a_steps_key_with_a_new_reason_gives_it_and_keeps_the_verdict(desk: Desk, claim: ClaimId) -> None:
    desk.verdicts.decide(claim, "wrong", "It was 2014.")
    desk.verdicts.decide(claim, "wrong", "Signed in 2014.")

    verdict = desk.verdicts.current(claim)
    assert verdict is not None
    assert (verdict.rating, verdict.reason) == ("wrong", "Signed in 2014.")


def test_a_steps_key_confirms_a_verdict_that_waits(desk: Desk, claim: ClaimId) -> None:
    desk.verdicts.take_over(claim, "confirmed", "As before.", "an-earlier-claim")
    desk.verdicts.decide(claim, "confirmed")

    verdict = desk.verdicts.current(claim)
    assert verdict is not None
    assert (verdict.reason, verdict.taken_from) == ("As before.", "an-earlier-claim")
    assert desk.claims.get(claim).state is State.SETTLED


def test_a_missing_reason_never_refuses_a_verdict_and_is_known(desk: Desk, claim: ClaimId) -> None:
    desk.verdicts.record(claim, "disputed")
    verdict = desk.verdicts.current(claim)
    assert verdict is not None
    assert desk.verdicts.lacks_reason(verdict)

    desk.verdicts.give_reason(claim, "Two counts disagree.")
    verdict = desk.verdicts.current(claim)
    assert verdict is not None
    assert not desk.verdicts.lacks_reason(verdict)
    assert verdict.rating == "disputed"


@pytest.mark.parametrize("rating", ["confirmed", "not-checkable"])
def test_some_verdicts_need_no_reason(desk: Desk, claim: ClaimId, rating: str) -> None:
    desk.verdicts.record(claim, rating)
    verdict = desk.verdicts.current(claim)

    assert verdict is not None
    assert not desk.verdicts.lacks_reason(verdict)


def test_a_rating_that_is_not_on_the_scale_is_refused(desk: Desk, claim: ClaimId) -> None:
    with pytest.raises(RuleError, match="Use one of: confirmed,"):
        desk.verdicts.record(claim, "mostly-true")


def test_there_is_no_reason_without_a_verdict(desk: Desk, claim: ClaimId) -> None:
    with pytest.raises(RuleError, match="Choose a verdict first"):
        desk.verdicts.give_reason(claim, "Because.")


def test_a_verdict_taken_over_waits_to_be_confirmed(desk: Desk, claim: ClaimId) -> None:
    desk.verdicts.take_over(claim, "confirmed", "As before.", "an-earlier-claim")

    assert desk.claims.get(claim).state is State.RECHECK
    verdict = desk.verdicts.current(claim)
    assert verdict is not None
    assert verdict.taken_from == "an-earlier-claim"
