from pathlib import Path

import pytest
from panel_hands import Select, focus, press
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.source import Attribution, Stance
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sources import Passage, SourceEntry
from factcheck_gui.ui.panel.claim_panel import ClaimPanel
from factcheck_gui.ui.panel.evidence_card import EvidenceCard
from factcheck_gui.ui.workspace import Workspace


def cards(panel: ClaimPanel) -> list[EvidenceCard]:
    return [card for card in panel.evidence.cards if card.isVisible()]


@pytest.fixture
def cited(panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk, tmp_path: Path) -> ClaimId:
    """The Crimea claim with a third, confidential source and its file."""
    claim_id = select("annexed Crimea")
    memo = tmp_path / "minutes of Ada Brandt.txt"
    memo.write_text("She said so.", encoding="utf-8")
    entry = SourceEntry(
        csl={"type": "interview", "title": "Call with Ada Brandt"},
        attribution=Attribution.CONFIDENTIAL,
        alias="Source B",
    )
    passage = Passage(quote="It was in March 2014.", locator="04:31", stance=Stance.CONTEXT, file=memo)
    workspace.do(lambda: desk.sources.attach(claim_id, entry, passage))
    return claim_id


def test_a_card_says_stance_source_place_words_and_terms(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")
    card = cards(panel)[0]

    assert card.stance.text() == "Refutes"
    assert card.name.text() == "Treaty on the accession of Crimea"
    assert card.locator.text() == "p. 1"
    assert card.quote.text() == "Signed in Moscow on 18 March 2014."
    assert card.terms.text() == "Original · on record"
    assert card.accessibleName() == (
        "Refutes, Treaty on the accession of Crimea, p. 1, 18 Mar 2014, Signed in Moscow on 18 March 2014., "
        "Original · on record"
    )


def test_a_card_says_who_made_the_source_where_and_when(
    panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk
) -> None:
    claim_id = select("first prisoner exchange")
    csl = {
        "type": "article-newspaper",
        "title": "The lists",
        "author": [{"family": "Moran", "given": "Ida"}],
        "container-title": "Harbour Post",
        "issued": {"date-parts": [[2025, 8, 25]]},
    }
    workspace.do(lambda: desk.sources.attach(claim_id, SourceEntry(csl=csl), Passage(quote="Freed.")))

    (card,) = cards(panel)

    assert card.origin.text() == "Ida Moran · Harbour Post · 25 Aug 2025"
    assert card.origin.isVisible()


def test_a_confidential_source_has_no_origin(panel: ClaimPanel, cited: ClaimId) -> None:
    panel.evidence.more.click()
    card = next(card for card in cards(panel) if card.name.text() == "Source B")

    assert card.origin.text() == ""
    assert not card.origin.isVisible()


def test_without_evidence_it_says_what_to_do(panel: ClaimPanel, select: Select) -> None:
    select("first prisoner exchange")

    assert panel.evidence.empty.text() == (
        "No source yet. Press S, then paste a page, a file or a call note."
    )


def test_two_cards_at_first_and_the_rest_by_name(panel: ClaimPanel, cited: ClaimId) -> None:
    assert len(cards(panel)) == 2
    assert panel.evidence.more.text() == "1 more: Source B (confidential)"

    panel.evidence.more.setFocus()
    press("Space")

    assert len(cards(panel)) == 3
    assert focus() is cards(panel)[2]
    assert panel.evidence.head.name.text() == "Evidence 3"


def test_one_card_at_first_in_a_low_window(panel: ClaimPanel, cited: ClaimId, qtbot: QtBot) -> None:
    panel.resize(424, 600)
    qtbot.waitUntil(lambda: len(cards(panel)) == 1)

    assert panel.evidence.more.text() == "2 more"


def test_a_confidential_source_goes_by_its_alias_alone(panel: ClaimPanel, cited: ClaimId) -> None:
    panel.evidence.more.click()
    card = cards(panel)[2]
    tips = card.toolTip() + card.name.toolTip() + panel.evidence.more.toolTip()

    assert card.name.text() == "Source B"
    assert card.terms.text() == "Original · confidential · saved copy"
    assert "Brandt" not in card.accessibleName() + tips


def test_a_saved_copy_is_opened_only_when_asked_for(panel: ClaimPanel, cited: ClaimId) -> None:
    opened: list[Path] = []

    def opens(path: Path) -> bool:
        opened.append(path)
        return True

    panel.evidence.opens = opens
    panel.evidence.more.click()
    card = cards(panel)[2]
    card.setFocus()
    assert opened == []

    press("Tab")
    assert focus() is card.open_copy
    press("Space")

    assert [path.read_text(encoding="utf-8") for path in opened] == ["She said so."]


def test_a_copy_that_is_gone_is_told(
    panel: ClaimPanel, cited: ClaimId, workspace: Workspace, desk: Desk, qtbot: QtBot
) -> None:
    evidence = desk.sources.of_claim(cited)[2]
    assert evidence.file is not None
    desk.sources.saved_path(evidence.file.sha256).unlink()

    with qtbot.waitSignal(workspace.noticed) as told:
        panel.evidence.open_copy(evidence)

    assert told.args == ["The saved copy is missing. Restore the evidence folder from a backup."]


def test_what_can_be_done_shows_with_the_focus(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")
    first, second = cards(panel)
    first.setFocus()
    assert first.remove.isVisible()
    assert not second.remove.isVisible()

    second.setFocus()

    assert not first.remove.isVisible()
    assert second.remove.isVisible()


def test_nothing_moves_when_a_card_gets_the_focus(panel: ClaimPanel, select: Select, qtbot: QtBot) -> None:
    select("annexed Crimea")
    card = cards(panel)[0]
    qtbot.waitUntil(lambda: card.height() == card.heightForWidth(card.width()))
    before = card.height()

    card.setFocus()
    press("Tab")

    assert focus() is card.edit
    assert card.heightForWidth(card.width()) == before


def test_delete_takes_evidence_off_and_undo_brings_it_back(
    panel: ClaimPanel, select: Select, workspace: Workspace
) -> None:
    select("annexed Crimea")
    cards(panel)[0].setFocus()

    press("Del")
    assert [card.name.text() for card in cards(panel)] == ["Territorial integrity of Ukraine"]
    assert focus() is cards(panel)[0]

    workspace.step_back()
    assert len(cards(panel)) == 2


def test_enter_on_a_card_opens_it_for_change(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")
    cards(panel)[0].setFocus()

    press("Return")

    assert panel.source_form.is_open
    assert panel.source_form.passage.locator.text() == "p. 1"
