"""The main job from the first draft to the next day, with keys only, by what the window shows."""

from pathlib import Path

from hands import Hands, OpensWindow
from panel_hands import OPENS_MENU
from PySide6.QtWidgets import QTabBar

from factcheck_gui.paths import resource
from factcheck_gui.ui.panel.evidence_card import EvidenceCard
from factcheck_gui.ui.panel.match_card import MatchCard

DRAFT = resource("samples", "war-dead-draft-1.txt")
OTHER = resource("samples", "sea-of-azov.txt")
CRIMEA = "Crimea, which Russia illegally annexed in 2016"
WRONG_YEAR = "Russia illegally annexed Crimea in 2016"
RIGHT_YEAR = "Russia illegally annexed Crimea in 2014"


def chips(hands: Hands) -> list[str]:
    """Return the fact types and the legal flag as they are read out; those only proposed with a ?."""
    panel = hands.parts.panel.chips
    shown = [chip for chip in (*panel.chips, panel.legal) if chip.isVisible()]
    return [f"{'?' if chip.is_dashed else ''}{chip.accessibleName()}" for chip in shown]


def cards(hands: Hands) -> list[EvidenceCard]:
    return [card for card in hands.parts.panel.evidence.cards if card.isVisible()]


def first_match(hands: Hands) -> MatchCard:
    matches = hands.parts.panel.matches
    hands.qtbot.waitUntil(lambda: matches.is_settled and any(card.isVisible() for card in matches.cards))
    return matches.cards[0]


def tab_words(hands: Hands) -> list[str]:
    tabs = hands.parts.window.findChild(QTabBar, "list_tabs")
    assert isinstance(tabs, QTabBar)
    return [tabs.tabText(number) for number in range(tabs.count())]


def claim_rows(hands: Hands) -> list[str]:
    """Return the wordings that the list of claims shows."""
    model = hands.parts.middle.lists.claim_list.model()
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def write_wording(hands: Hands, words: str) -> None:
    hands.press("W")
    hands.type(words)
    hands.press("Return")
    assert hands.parts.panel.wording.label.text() == words


def check_the_first_story(hands: Hands) -> None:
    """Yesterday: the year is right there, and has its source."""
    hands.open(OTHER)
    hands.find(RIGHT_YEAR)
    hands.press("N")
    write_wording(hands, RIGHT_YEAR)
    hands.press("1", "S")
    hands.type("Treaty on the accession of Crimea")
    hands.press("Ctrl+Return")
    assert (hands.rating(), cards(hands)[0].name.text()) == ("Confirmed", "Treaty on the accession of Crimea")


def make_the_claim(hands: Hands) -> None:
    hands.find(CRIMEA)
    hands.press("N")
    assert hands.parts.panel.header.title.text() == "Claim 1"
    assert hands.parts.panel.wording.label.text() == CRIMEA
    write_wording(hands, WRONG_YEAR)
    assert first_match(hands).difference.text == "Different year: 2016 ≠ 2014"


def say_who_claims_it(hands: Hands) -> None:
    hands.press("Return")
    assert hands.focus is hands.parts.panel
    hands.tab_to("claimant")
    hands.press("Return")
    hands.type("The story itself")
    hands.press("Return")
    assert hands.parts.panel.places.claimant.text() == "Claimant: The story itself"


def say_what_it_is_about(hands: Hands) -> None:
    hands.press("Return")
    hands.tab_to("date 2016")
    hands.press("Space")
    hands.tab_to("add_type")
    hands.press("Space")
    hands.choose("Place")
    hands.tab_to("add_type")
    hands.press("Space")
    hands.choose("Legal check required")
    hands.press("Esc")
    shown = chips(hands)
    assert "date 2016" in shown
    assert any(chip.startswith("place ") for chip in shown)
    assert "Legal check: required" in shown


def decide(hands: Hands) -> None:
    hands.press("4", "R")
    assert hands.rating() == "Wrong"
    hands.type("Signed 18 March 2014.")
    hands.press("Return")
    assert hands.parts.panel.reason.field.text() == "Signed 18 March 2014."


def cite_in_full(hands: Hands, copy: Path) -> None:
    """A source with all there is to it: fields, standing, passage, place, stance and a copy."""
    hands.picker.file = copy
    hands.press("S")
    hands.type("Territorial integrity of Ukraine")
    hands.press("Return")
    hands.tab_to("source_author")
    hands.type("General Assembly")
    hands.tab_to("source_issued")
    hands.type("27 Mar 2014")
    hands.tab_to("Standing: Original")
    hands.press("Right")
    hands.tab_to("Stance: Supports")
    hands.press("Right")
    hands.tab_to("passage_quote")
    hands.type("Nine days after the signing.")
    hands.tab_to("passage_locator")
    hands.type("p. 1")
    hands.tab_to("choose_file")
    hands.press("Space")
    assert hands.parts.panel.source_form.passage.file_button.text() == copy.name
    hands.press("Ctrl+Return")
    card = cards(hands)[-1]
    assert (card.stance.text(), card.name.text()) == ("Refutes", "Territorial integrity of Ukraine")
    assert (card.locator.text(), card.quote.text()) == ("p. 1", "Nine days after the signing.")
    assert card.terms.text() == "Secondary · on record · saved copy"


def name_nobody(hands: Hands) -> None:
    """A confidential source goes by its alias."""
    hands.press("S")
    hands.type("Call with H. Vale")
    hands.press("Return")
    hands.tab_to("How it may be named: On record")
    hands.press("Right", "Right")
    hands.tab_to("source_alias")
    hands.type("Source M")
    hands.press("Ctrl+Return")
    assert "Source M" in [card.name.text() for card in cards(hands)]


def fix_and_ask(hands: Hands) -> None:
    hands.press("F", "Ctrl+A")
    hands.type("Crimea, which Russia illegally annexed in 2014")
    hands.press("Return")
    assert "2014" in hands.parts.panel.fix.shown.accessibleName()
    hands.press("Q")
    hands.type("Where does 2016 come from?")
    hands.press("Ctrl+Return")
    assert tab_words(hands)[2] == "Queries 1"


def link_its_other_places(hands: Hands) -> None:
    hands.find("Zelenskyy")
    hands.press("N", "L")
    panel = hands.parts.panel.places
    assert panel.offer.question.text().startswith("“Zelenskyy” stands ")
    before = panel.times.text()
    hands.press("Return")
    assert before == "appears once"
    assert panel.times.text().startswith("appears ")
    assert panel.times.text() != before


def take_over_from_yesterday(hands: Hands) -> None:
    """The same claim again: its verdict waits for a person's word, its source is cited."""
    hands.find("In early 2025 he had counted 46,000 dead")
    hands.press("N")
    write_wording(hands, RIGHT_YEAR)
    first_match(hands)
    hands.press("M")
    hands.tab_to("use_sources")
    hands.press("Return")
    assert [card.name.text() for card in cards(hands)] == ["Treaty on the accession of Crimea"]
    hands.press("Esc", "M")
    hands.tab_to("take_verdict")
    hands.press("Return")
    hands.press("Esc")
    assert hands.rating() == "Recheck"
    assert tab_words(hands)[1] == "Recheck 1"


def find_it_from_anywhere(hands: Hands) -> None:
    hands.press("Ctrl+K")
    hands.type("annexed crimea 2016")
    hit = hands.parts.finder.hits.currentItem()
    assert hit is not None
    assert hit.text().startswith(WRONG_YEAR)
    hands.press("Return")
    assert hands.parts.panel.wording.label.text() == WRONG_YEAR


def look_at_a_sentence(hands: Hands) -> None:
    before = hands.shown("unseen_button")
    hands.press("U", "X")
    hands.qtbot.waitUntil(lambda: hands.shown("unseen_button") != before)
    left = int(before.split()[0]) - 1
    assert hands.shown("unseen_button") == f"{left} sentences never looked at"


def hand_it_over(hands: Hands, report: Path) -> None:
    hands.picker.file = report
    hands.press("Ctrl+E")
    assert hands.parts.middle.notice.words() == f"Exported to {report.name}."
    written = report.read_text(encoding="utf-8")
    for words in (WRONG_YEAR, "Signed 18 March 2014.", "Nine days after the signing.", "Source M"):
        assert words in written
    assert "Vale" not in written


def find_all_of_it_again(hands: Hands) -> None:
    """The next day: the story is open, and the claim as it was left."""
    panel = hands.parts.panel
    assert hands.parts.window.windowTitle().startswith("Kyiv puts its war dead")
    for _ in claim_rows(hands):
        hands.press("J")
        if panel.wording.label.text() == WRONG_YEAR:
            break
    assert panel.wording.label.text() == WRONG_YEAR
    assert hands.rating() == "Wrong"
    assert panel.reason.field.text() == "Signed 18 March 2014."
    assert panel.places.claimant.text() == "Claimant: The story itself"
    assert "Legal check: required" in chips(hands)
    assert "date 2016" in chips(hands)
    assert [card.name.text() for card in cards(hands)] == ["Territorial integrity of Ukraine", "Source M"]
    assert cards(hands)[0].terms.text().endswith("saved copy")
    assert "2014" in panel.fix.shown.accessibleName()
    assert panel.queries.cards[0].question.text() == "Where does 2016 come from?"
    assert sorted(claim_rows(hands)) == [RIGHT_YEAR, WRONG_YEAR, "Zelenskyy"]
    assert tab_words(hands)[:3] == ["Claims 3", "Recheck 1", "Queries 1"]


@OPENS_MENU
def test_the_main_job_with_keys_only(hands: Hands, opens_window: OpensWindow, tmp_path: Path) -> None:
    copy = tmp_path / "resolution.txt"
    copy.write_text("Adopted 27 March 2014.", encoding="utf-8")
    check_the_first_story(hands)
    hands = hands.come_back_tomorrow(opens_window)
    assert hands.rating() == ""
    hands.open(DRAFT)
    make_the_claim(hands)
    say_who_claims_it(hands)
    say_what_it_is_about(hands)
    decide(hands)
    cite_in_full(hands, copy)
    name_nobody(hands)
    fix_and_ask(hands)
    link_its_other_places(hands)
    take_over_from_yesterday(hands)
    find_it_from_anywhere(hands)
    look_at_a_sentence(hands)
    hand_it_over(hands, tmp_path / "report.html")
    unseen = hands.shown("unseen_button")

    hands = hands.come_back_tomorrow(opens_window)

    find_all_of_it_again(hands)
    hands.qtbot.waitUntil(lambda: hands.shown("unseen_button") == unseen)
