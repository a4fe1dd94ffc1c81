from dataclasses import replace
from datetime import UTC, datetime

import pytest

from factcheck_gui.domain.claim import Claim, State
from factcheck_gui.domain.claim_states import begun, changed, given, left, says_the_same, without_verdict
from factcheck_gui.domain.ids import ArticleId, ClaimId, PersonId, VerdictId

ROSA = PersonId("rosa")
CLAIM = Claim(
    id=ClaimId("c"),
    article_id=ArticleId("a"),
    number=1,
    wording="The harbour lost 40 boats",
    created_at=datetime(2026, 2, 5, tzinfo=UTC),
    created_by=ROSA,
)
SETTLED = replace(CLAIM, state=State.SETTLED, verdict_id=VerdictId("v"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour lost 40 boats", "the Harbour lost 40 boats."),
        ("“Heavy but not final”", "'heavy, but not final'"),
        ("a north-south road", "a north–south road"),
        ("open 10-15 May", "open 10–15 May"),
        ("open 10 - 15 May", "open 10–15 May"),
        ("The U.S. left", "The US left"),
        ("lost  40\u00a0boats", "lost 40 boats"),
        ("the mayor’s boats", "the mayor's boats"),
        ("caf\u00e9", "cafe\u0301"),
    ],
)
def test_marks_spaces_and_case_change_nothing_that_is_said(one: str, other: str) -> None:
    assert says_the_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It lost 40 boats", "It lost 14 boats"),
        ("It lost 40 boats", "It lost 40 boats in 2014"),
        ("grew by 3.5 percent", "grew by 35 percent"),
        ("grew by 3.5", "grew by 3,5"),
        ("10-15 boats", "1015 boats"),
        ("in 20 14 boats sank", "in 2014 boats sank"),
        ("It was -5 degrees", "It was 5 degrees"),
        ("It was −5 degrees", "It was 5 degrees"),
        ("5% of them", "5 of them"),
        ("It cost $5", "It cost €5"),
        ("R&D grew", "RD grew"),
        ("resume", "résumé"),
    ],
)
def test_other_words_figures_and_signs_say_something_else(one: str, other: str) -> None:
    assert not says_the_same(one, other)


def test_a_settled_claim_with_other_words_waits_with_its_verdict() -> None:
    after = changed(SETTLED, "lost 40 boats", "lost 14 boats")

    assert (after.state, after.verdict_id) == (State.RECHECK, SETTLED.verdict_id)
    assert changed(SETTLED, "lost 40 boats", "lost 40 boats.") == SETTLED


@pytest.mark.parametrize("state", [state for state in State if state is not State.SETTLED])
def test_other_words_leave_every_other_state_alone(state: State) -> None:
    claim = replace(CLAIM, state=state)

    assert changed(claim, "lost 40 boats", "lost 14 boats") == claim


def test_only_an_unchecked_claim_begins() -> None:
    (change,) = begun(CLAIM)

    assert change.record == replace(CLAIM, state=State.CHECKING)
    assert begun(SETTLED) == ()


@pytest.mark.parametrize("has_work", [True, False])
def test_a_claim_somebody_takes_up_is_being_checked(has_work: bool) -> None:  # noqa: FBT001 - parametrized
    assert given(CLAIM, ROSA, has_work=has_work) == replace(CLAIM, assignee=ROSA, state=State.CHECKING)


def test_a_claim_given_back_is_unchecked_only_without_work() -> None:
    taken = replace(CLAIM, assignee=ROSA, state=State.CHECKING)

    assert given(taken, None, has_work=False) == CLAIM
    assert given(taken, None, has_work=True) == replace(CLAIM, state=State.CHECKING)
    assert given(SETTLED, None, has_work=False) == SETTLED


def test_a_claim_without_its_verdict_is_being_checked_where_there_is_work_or_somebody() -> None:
    taken = replace(SETTLED, assignee=ROSA)

    assert without_verdict(SETTLED, has_work=False) == CLAIM
    assert without_verdict(SETTLED, has_work=True).state is State.CHECKING
    assert without_verdict(taken, has_work=False).state is State.CHECKING
    assert left(CLAIM, has_work=False) == CLAIM
