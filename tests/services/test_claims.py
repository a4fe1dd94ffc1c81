import pytest

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.claim import LegalFlag, State
from factcheck_gui.domain.draft.zone import ZoneKind
from factcheck_gui.domain.errors import NotFoundError, RuleError
from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.query import Addressee
from factcheck_gui.domain.span import Span
from factcheck_gui.services.desk import Desk


def place(revision: Revision, words: str) -> Span:
    start = revision.text.index(words)
    return Span(start, start + len(words))


def add(desk: Desk, revision: Revision, words: str) -> ClaimId:
    return desk.claims.add(revision.id, place(revision, words)).claims[0]


def test_a_claim_is_worded_as_its_passage(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, "lost 40 boats since the storm of 2014")

    assert desk.claims.get(claim).wording == "lost 40 boats since the storm of 2014"
    assert desk.claims.get(claim).state is State.UNCHECKED


def test_claims_are_numbered_and_no_number_is_given_twice(desk: Desk, revision: Revision) -> None:
    first, second = add(desk, revision, "120 boats"), add(desk, revision, "3,000 people")
    desk.claims.remove(second)
    third = add(desk, revision, "rebuilt in 2016")

    assert [desk.claims.get(claim).number for claim in (first, third)] == [1, 3]


def test_a_claim_knows_its_zone_and_its_anchor(desk: Desk, revision: Revision) -> None:
    add(desk, revision, "loses 40 boats")

    appearance = desk.claims.overviews(revision.id)[0].appearances[0]

    assert appearance.zone is ZoneKind.HEADLINE
    assert appearance.anchor.exact == "loses 40 boats"
    assert appearance.anchor.prefix.endswith("Harbour ")


def test_a_claim_over_two_zones_belongs_to_the_one_with_most_of_its_words(
    desk: Desk, revision: Revision
) -> None:
    add(desk, revision, "boats as the talks end\nBy Ida Moran")

    assert desk.claims.overviews(revision.id)[0].appearances[0].zone is ZoneKind.HEADLINE


def test_overlapping_and_repeated_claims_are_allowed(desk: Desk, revision: Revision) -> None:
    for words in ("lost 40 boats", "40 boats since the storm", "lost 40 boats"):
        add(desk, revision, words)

    assert len(desk.claims.overviews(revision.id)) == 3


@pytest.mark.parametrize("span", [Span(5, 5), Span(-1, 4), Span(5, 10**9), Span(9, 2)])
def test_a_span_outside_the_text_is_refused(desk: Desk, revision: Revision, span: Span) -> None:
    with pytest.raises(RuleError, match="Give a start and an end"):
        desk.claims.add(revision.id, span)


def test_a_passage_without_words_is_refused(desk: Desk, revision: Revision) -> None:
    end = revision.text.index("\n")

    with pytest.raises(RuleError, match="Select the words"):
        desk.claims.add(revision.id, Span(end, end + 1))


def test_an_empty_or_endless_wording_is_refused(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, "120 boats")

    for wording in ("  \n ", "word " * 1_000):
        with pytest.raises(RuleError):
            desk.claims.reword(claim, wording)


def test_a_claim_taken_by_somebody_is_being_checked_and_given_back_is_not(
    desk: Desk, revision: Revision
) -> None:
    claim = add(desk, revision, "120 boats")

    desk.claims.assign(claim, desk.recorder.person)
    assert desk.claims.get(claim).state is State.CHECKING

    desk.claims.assign(claim, None)
    assert desk.claims.get(claim).state is State.UNCHECKED


def test_a_claim_given_back_with_work_on_it_is_still_being_checked(desk: Desk, revision: Revision) -> None:
    asked, fixed, rated = (add(desk, revision, words) for words in ("120 boats", "3,000 people", "in 2016"))
    desk.queries.ask(asked, Addressee.WRITER, "Which register?")
    desk.queries.propose(fixed, "2,000 people")
    desk.claims.assign(rated, desk.recorder.person)
    desk.verdicts.record(rated, "wrong")
    desk.verdicts.take_back(rated)

    for claim in (asked, fixed, rated):
        desk.claims.assign(claim, desk.recorder.person)
        desk.claims.assign(claim, None)
        assert desk.claims.get(claim).state is State.CHECKING


def test_a_verdict_does_not_stand_on_other_words(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, "120 boats")
    desk.verdicts.record(claim, "confirmed")
    settled = desk.claims.get(claim)

    desk.claims.reword(claim, "“120 Boats”.")
    assert desk.claims.get(claim).state is State.SETTLED

    act = desk.claims.reword(claim, "The fleet had 150 boats")
    waiting = desk.claims.get(claim)
    assert (waiting.state, waiting.verdict_id) == (State.RECHECK, settled.verdict_id)

    desk.recorder.take_back(act)
    assert desk.claims.get(claim).state is State.SETTLED


def test_a_verdict_does_not_stand_on_a_passage_of_other_words(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, "120 boats")
    desk.verdicts.record(claim, "confirmed")
    appearance = desk.claims.overviews(revision.id)[0].appearances[0]

    desk.claims.move(appearance.id, place(revision, "120 boats,"))
    assert desk.claims.get(claim).state is State.SETTLED

    act = desk.claims.move(appearance.id, place(revision, "once had 120 boats"))
    overview = desk.claims.overviews(revision.id)[0]
    assert (overview.claim.state, overview.rating) == (State.RECHECK, "confirmed")

    desk.recorder.take_back(act)
    overview = desk.claims.overviews(revision.id)[0]
    assert (overview.claim.state, overview.appearances[0].anchor.exact) == (State.SETTLED, "120 boats,")


def test_a_claim_is_given_to_somebody_new_in_one_act(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, "120 boats")

    act = desk.claims.assign_named(claim, "Ada Brandt")

    assert desk.people.name_of(desk.claims.get(claim).assignee) == "Ada Brandt"
    assert desk.claims.history(claim)[-1] == act
    assert [type(change.record).__name__ for change in act.changes] == ["Person", "Claim"]

    desk.recorder.take_back(act)
    assert desk.claims.get(claim).assignee is None
    assert desk.recorder.repeat(act).changes == act.changes
    assert desk.claims.assign_named(claim, "ada brandt").changes == ()


def test_nobody_is_added_for_a_claim_that_is_gone(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, "120 boats")
    desk.claims.remove(claim)

    with pytest.raises(NotFoundError):
        desk.claims.assign_named(claim, "Ada Brandt")
    assert [person.name for person in desk.people.all()] == ["Rosa Kane"]


def test_types_keep_the_order_of_the_list(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, "120 boats")

    desk.claims.set_types(claim, [FactType.PLACE, FactType.NAME, FactType.PLACE])

    assert desk.claims.get(claim).types == (FactType.NAME, FactType.PLACE)


def test_claimant_and_legal_flag_are_kept(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, "120 boats")
    desk.claims.set_claimant(claim, "  Ruth   Amsel ")
    desk.claims.set_legal(claim, LegalFlag.REQUIRED)

    kept = desk.claims.get(claim)

    assert (kept.claimant, kept.legal) == ("Ruth Amsel", LegalFlag.REQUIRED)


def test_a_removed_claim_is_out_of_sight_until_it_is_brought_back(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, "120 boats")
    removed = desk.claims.remove(claim)

    with pytest.raises(NotFoundError):
        desk.claims.get(claim)
    assert desk.claims.overviews(revision.id) == []

    desk.recorder.take_back(removed)
    assert [one.claim.id for one in desk.claims.overviews(revision.id)] == [claim]


def test_an_edge_can_be_moved(desk: Desk, revision: Revision) -> None:
    add(desk, revision, "120 boats")
    appearance = desk.claims.overviews(revision.id)[0].appearances[0]

    desk.claims.move(appearance.id, place(revision, "once had 120 boats"))

    assert desk.claims.overviews(revision.id)[0].appearances[0].anchor.exact == "once had 120 boats"


def test_the_other_places_of_the_same_words_can_be_linked_and_unlinked(
    desk: Desk, revision: Revision
) -> None:
    claim = add(desk, revision, "40 boats")

    others = desk.claims.other_places(claim, revision.id)
    desk.claims.link(claim, revision.id, others)

    places = desk.claims.overviews(revision.id)[0].appearances
    assert [one.anchor.exact for one in places] == ["40 boats", "40 boats"]
    assert desk.claims.other_places(claim, revision.id) == ()

    desk.claims.unlink(places[1].id)
    assert len(desk.claims.overviews(revision.id)[0].appearances) == 1


def test_the_last_place_of_a_claim_cannot_be_unlinked(desk: Desk, revision: Revision) -> None:
    add(desk, revision, "120 boats")
    appearance = desk.claims.overviews(revision.id)[0].appearances[0]

    with pytest.raises(RuleError, match="Delete the claim instead"):
        desk.claims.unlink(appearance.id)


def test_claims_are_found_by_their_words(sample_desk: Desk) -> None:
    found = [claim.wording for claim, _ in sample_desk.claims.search("crimea annexed", 5)]

    assert any("Crimea" in wording for wording in found)
