from datetime import timedelta

import pytest
from panel_hands import OPENS_MENU, Select, choose, focus, own_scale, press, type_in
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.act import Change
from factcheck_gui.domain.claim import State
from factcheck_gui.domain.ids import ClaimId, EarlierId
from factcheck_gui.domain.match import EarlierClaim, MatchDecision
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.kit.boxed_rows import Box
from factcheck_gui.ui.kit.moments import shown_date
from factcheck_gui.ui.panel.claim_panel import ClaimPanel
from factcheck_gui.ui.panel.match_card import MatchCard
from factcheck_gui.ui.workspace import Workspace


def cards(panel: ClaimPanel) -> list[MatchCard]:
    return [card for card in panel.matches.cards if card.isVisible()]


def about(panel: ClaimPanel, words: str) -> MatchCard:
    return next(card for card in cards(panel) if words in card.wordings.theirs.text())


def worded(desk: Desk, words: str, *, rated: bool = False) -> ClaimId:
    """Return the claim of whatever article that says so, one with a verdict if `rated`."""
    revisions = [desk.articles.newest(one.article.id) for one in desk.articles.overviews()]
    found = [one for revision in revisions for one in desk.claims.overviews(revision.id)]
    return next(
        one.claim.id for one in found if words in one.claim.wording and (one.verdict is not None or not rated)
    )


def test_a_card_leads_with_the_difference_and_ends_with_the_score(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")
    card = cards(panel)[0]

    assert card.difference.text == "Different year: 2016 ≠ 2014"
    assert card.difference.boxes == (Box.WRONG, Box.RIGHT)
    assert card.wordings.theirs.text() == "Russia illegally annexed Crimea in 2014"
    assert card.wordings.ours.text() == "Russia illegally annexed Crimea in 2016"
    assert card.rating.text() == "Confirmed"
    assert card.story.text() == "In “The Sea of Azov explained”, 22 Jan"
    assert card.facts.text().startswith("· verified ")
    assert card.facts.text().endswith("2 sources")
    assert card.score.text().endswith("% alike")
    assert card.accessibleName().startswith("Different year: 2016 ≠ 2014")


def test_red_and_green_follow_the_marks_whatever_their_keys(
    panel: ClaimPanel, select: Select, desk: Desk
) -> None:
    desk.use_scale(own_scale(desk.scale))
    for words, rating in (("Crimea in 2014", "our-confirmed"), ("Crimea in 2016", "our-wrong")):
        desk.verdicts.record(worded(desk, words), rating, "Seen in the record.")

    select("annexed Crimea")

    assert cards(panel)[0].difference.boxes == (Box.WRONG, Box.RIGHT)


def test_what_differs_is_not_offered_as_the_same(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")
    card = cards(panel)[0]

    assert [
        button.text()
        for button in (card.use_sources, card.take_verdict, card.same, card.not_same, card.more)
        if button.isVisible()
    ] == ["Use its 2 sources", "Not the same claim", "More"]


def test_the_same_claim_offers_everything(panel: ClaimPanel, select: Select) -> None:
    select("In early 2025")
    card = about(panel, "46,000")

    assert [
        button.text()
        for button in (card.use_sources, card.take_verdict, card.same, card.not_same, card.more)
        if button.isVisible()
    ] == ["Use its 2 sources", "Take over verdict", "Same claim", "Not the same claim"]


def test_a_verdict_that_waits_for_a_recheck_is_not_offered(
    panel: ClaimPanel, select: Select, desk: Desk
) -> None:
    words = "In early 2025 Zelenskyy counted 46,000 Ukrainian soldiers dead"
    earlier = worded(desk, words, rated=True)
    desk.claims.reword(earlier, words.replace("dead", "killed"))

    select("In early 2025")
    card = about(panel, "46,000")

    assert card.rating.text() == "Recheck (was Confirmed)"
    assert not card.take_verdict.isVisible()


def test_m_goes_to_the_first_match(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")

    panel.focus_matches()

    assert focus() is cards(panel)[0]


def test_sources_are_taken_over_by_a_press(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("In early 2025")
    before = len(desk.sources.of_claim(claim_id))
    cards(panel)[0].use_sources.setFocus()

    press("Space")

    assert len(desk.sources.of_claim(claim_id)) > before
    card = cards(panel)[0]
    assert card.decided.text() == "Its sources used"
    assert not card.use_sources.isVisible()


def test_a_verdict_taken_over_waits_to_be_confirmed(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("In early 2025")
    about(panel, "46,000").take_verdict.setFocus()

    press("Space")

    assert desk.claims.get(claim_id).state is State.RECHECK
    assert panel.header.mark.text() == "Recheck"
    assert about(panel, "46,000").decided.text() == "Its verdict taken over"


def test_a_pair_rejected_is_gone_and_comes_back_by_undo(
    panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk
) -> None:
    claim_id = select("annexed Crimea")
    text = cards(panel)[0].wordings.theirs.text()
    cards(panel)[0].not_same.setFocus()

    press("Space")
    assert text not in [card.wordings.theirs.text() for card in cards(panel)]
    assert [one.decision for one in desk.matching.decisions(claim_id)] == [MatchDecision.REJECTED]

    workspace.step_back()
    assert text in [card.wordings.theirs.text() for card in cards(panel)]


@OPENS_MENU
def test_a_person_may_say_it_is_the_same_all_the_same(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    cards(panel)[0].more.setFocus()
    press("Space")
    choose("Same claim")

    assert [one.decision for one in desk.matching.decisions(claim_id)] == [MatchDecision.ACCEPTED]
    assert cards(panel)[0].decided.text() == "Same claim"


def test_nothing_like_it_is_said(panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk) -> None:
    claim_id = select("first prisoner exchange")
    workspace.do(lambda: desk.claims.reword(claim_id, "Quince marmalade wants patience"))
    select("annexed Crimea")

    select("Quince")

    assert cards(panel) == []
    assert panel.matches.empty.text() == "Nothing like this was checked before."


@pytest.mark.usefixtures("far_east")
def test_a_card_tells_the_local_day_of_a_verdict(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    earlier = worded(desk, "annexed Crimea in 2014", rated=True)
    given = desk.verdicts.current(earlier)
    assert given is not None
    tomorrow = (given.decided_at + timedelta(hours=14)).date()
    assert tomorrow != given.decided_at.date()

    select("annexed Crimea")

    assert f"verified {shown_date(tomorrow)} ·" in cards(panel)[0].facts.text()


def test_a_learned_claim_has_its_publishers_words_and_nothing_to_take(
    panel: ClaimPanel, select: Select, desk: Desk
) -> None:
    earlier = EarlierClaim(
        id=EarlierId("e" * 32),
        text="It is the first prisoner exchange in six months",
        date="2025-10-02",
        rating="Mostly <b>false</b>",
        url="https://example.org/1",
    )
    desk.recorder.record("Learn", Change(None, earlier))
    select("first prisoner exchange")
    card = about(panel, "six months")

    assert card.rating.text() == "“Mostly <b>false</b>”"
    assert card.facts.text() == "· 2 Oct 2025 · learned"
    assert not card.use_sources.isVisible()
    assert not card.take_verdict.isVisible()


def test_a_new_wording_is_looked_for_once_it_rests(panel: ClaimPanel, select: Select, qtbot: QtBot) -> None:
    select("first prisoner exchange")
    panel.edit_wording()
    type_in("Russia illegally annexed Crimea in 2014")
    assert not panel.matches.is_settled

    qtbot.waitUntil(lambda: panel.matches.is_settled)

    assert "annexed Crimea in 2014" in cards(panel)[0].wordings.theirs.text()
