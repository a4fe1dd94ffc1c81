"""What only shows after a while: other stories opened, sheets used, much deleted behind the scenes."""

import gc

from hands import Hands

from factcheck_gui.paths import resource

DRAFT = resource("samples", "war-dead-draft-1.txt")


def test_soft_text_of_one_story_leaves_nothing_behind_in_the_next(hands: Hands) -> None:
    hands.parts.opening.open_sample()
    hands.settle()
    hands.open(resource("samples", "war-dead-draft-2.txt"))
    gc.collect()

    for _ in range(3):
        hands.press("U", "X")

    assert len(hands.parts.workspace.marks) == 3


def test_claims_are_walked_after_every_sheet_was_used(hands: Hands) -> None:
    hands.parts.opening.open_sample()
    sheets = hands.keyboard.sheets
    for sheet in (sheets.open_key_card, sheets.open_keys, sheets.open_manual):
        sheet()
        hands.press("Esc")
        gc.collect()

    for _ in range(2 * len(hands.parts.workspace.overviews)):
        hands.press("J")
        gc.collect()

    assert hands.parts.workspace.selected is not None


def test_esc_in_the_finder_gives_the_focus_back(hands: Hands) -> None:
    hands.open(DRAFT)

    hands.press("Ctrl+K", "Esc")

    assert hands.focus is hands.parts.window.draft.view


def test_esc_in_the_lists_goes_to_the_draft(hands: Hands) -> None:
    hands.open(DRAFT)
    hands.parts.middle.lists.focus_list()

    hands.press("Esc")

    assert hands.focus is hands.parts.window.draft.view


def test_the_next_claim_is_the_next_from_where_one_reads(hands: Hands) -> None:
    hands.open(DRAFT)
    for words in ("In early 2025 he had counted 46,000 dead", "Civilian casualties rose 31%"):
        hands.find(words)
        hands.press("N")
    hands.parts.workspace.select_claim(None)
    hands.find("Neither army publishes")

    hands.press("J")

    overview = hands.parts.workspace.overview
    assert overview is not None
    assert overview.claim.wording == "Civilian casualties rose 31%"


def test_a_half_typed_reason_is_kept_when_the_window_closes(hands: Hands) -> None:
    hands.open(DRAFT)
    hands.find("In early 2025 he had counted 46,000 dead")
    hands.press("N", "4", "R")
    claim = hands.parts.workspace.selected
    assert claim is not None
    hands.type("It was never 46,000.")
    verdicts = hands.parts.workspace.desk.verdicts
    kept: list[str] = []
    hands.parts.workspace.changed.connect(lambda _: kept.append(verdicts.all(claim)[-1].reason))

    hands.parts.window.close()

    assert kept[-1] == "It was never 46,000."


def test_what_was_deleted_is_said_with_its_way_back(hands: Hands) -> None:
    hands.open(DRAFT)
    hands.find("In early 2025 he had counted 46,000 dead")
    hands.press("N", "Del")

    assert hands.parts.middle.notice.words() == "Claim 1 deleted. Ctrl Z brings it back."
