from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.span import Span
from factcheck_gui.services.desk import Desk


def test_claimants_are_told_once_the_latest_first(desk: Desk, revision: Revision) -> None:
    for start, claimant in ((0, "The mayor"), (20, "The port office"), (40, ""), (60, "The mayor")):
        desk.claims.add(revision.id, Span(start, start + 16), claimant=claimant)

    assert desk.claims.claimants() == ["The mayor", "The port office"]


def test_the_claimant_of_a_removed_claim_is_not_told(desk: Desk, revision: Revision) -> None:
    act = desk.claims.add(revision.id, Span(0, 16), claimant="The mayor")

    desk.claims.remove(act.claims[0])

    assert desk.claims.claimants() == []
