from dataclasses import replace
from datetime import UTC, datetime

import pytest

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.query import Addressee
from factcheck_gui.domain.source import Attribution
from factcheck_gui.domain.span import Span
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sources import Passage, SourceEntry
from factcheck_gui.ui.panel.history_words import HistoryLine, HistoryWords, when_of


@pytest.fixture
def claim(desk: Desk, revision: Revision) -> ClaimId:
    start = revision.text.index("The harbour")
    return desk.claims.add(revision.id, Span(start, start + len("The harbour has lost 40 boats"))).claims[0]


def all_lines(desk: Desk, claim: ClaimId) -> list[HistoryLine]:
    return HistoryWords(desk).lines(desk.claims.history(claim), claim)


def newest(desk: Desk, claim: ClaimId) -> HistoryLine:
    return all_lines(desk, claim)[0]


def test_an_act_knows_when_and_by_whom(desk: Desk, claim: ClaimId) -> None:
    desk.verdicts.record(claim, "wrong", "It was 30.")
    act = desk.claims.history(claim)[-1]

    assert abs((when_of(act) - datetime(2026, 2, 5, 15, 42, tzinfo=UTC)).total_seconds()) < 60
    assert newest(desk, claim).who == "RK"
    assert newest(desk, claim).what == "Set verdict: Wrong — It was 30."


def test_a_field_is_told_before_and_after(desk: Desk, claim: ClaimId) -> None:
    desk.claims.set_claimant(claim, "Ruth Amsel")

    assert newest(desk, claim).details == ("none → Ruth Amsel",)


def test_an_assignee_is_told_by_name(desk: Desk, claim: ClaimId) -> None:
    desk.claims.assign(claim, desk.people.named("Leo Tamm").id)

    assert "none → Leo Tamm" in newest(desk, claim).details


def test_a_query_is_told_with_its_answer(desk: Desk, claim: ClaimId) -> None:
    desk.queries.ask(claim, Addressee.WRITER, "Who counted?")
    query = desk.queries.of_claim(claim)[0]
    desk.queries.answer(claim, query.id, "The port office.")

    assert newest(desk, claim).details == ("Who counted? — The port office.",)


def test_a_fix_is_told_with_what_became_of_it(desk: Desk, claim: ClaimId) -> None:
    desk.queries.propose(claim, "30 boats")
    desk.queries.decide(claim, accepted=True)

    assert newest(desk, claim).details == ("30 boats → 30 boats, accepted",)


def test_a_confidential_source_is_told_by_its_alias(desk: Desk, claim: ClaimId) -> None:
    entry = SourceEntry(
        csl={"title": "Call with Ada Brandt"}, attribution=Attribution.CONFIDENTIAL, alias="Source B"
    )
    desk.sources.attach(claim, entry, Passage(quote="Thirty."))

    assert "Source B" in newest(desk, claim).details
    assert not any("Brandt" in detail for detail in newest(desk, claim).details)


def test_a_source_made_confidential_later_is_told_by_its_alias(desk: Desk, claim: ClaimId) -> None:
    named = SourceEntry(csl={"title": "Call with Ada Brandt"})
    desk.sources.attach(claim, named, Passage(quote="Thirty."))
    (cited,) = desk.sources.of_claim(claim)

    promised = replace(named, attribution=Attribution.CONFIDENTIAL, alias="Source B")
    desk.sources.edit(cited.evidence.id, promised, Passage(quote="Thirty."))

    told = [detail for line in all_lines(desk, claim) for detail in line.details]
    assert "Source B" in told
    assert not any("Brandt" in detail for detail in told)


def test_a_source_that_was_taken_back_has_no_name(desk: Desk, claim: ClaimId) -> None:
    act = desk.sources.attach(claim, SourceEntry(csl={"title": "Call with Ada Brandt"}), Passage())

    desk.recorder.take_back(act)

    assert all("a source" in line.details for line in all_lines(desk, claim)[:2])


def test_one_act_on_many_claims_tells_each_only_its_part(
    desk: Desk, claim: ClaimId, revision: Revision
) -> None:
    with desk.recorder.together("Rate all"):
        other = desk.claims.add(revision.id, Span(0, 10)).claims[0]
        desk.verdicts.record(other, "wrong", "No.")
        desk.verdicts.record(claim, "confirmed")

    assert newest(desk, claim).what == "Rate all: Confirmed"
