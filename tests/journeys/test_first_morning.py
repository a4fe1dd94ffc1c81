"""What a morning at the sample story is made of, each part with keys only."""

import pytest
from hands import Hands, OpensWindow
from PySide6.QtWidgets import QApplication, QWidget

from factcheck_gui.domain.claim import State
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.paths import resource

DRAFT = resource("samples", "war-dead-draft-1.txt")
OTHER = resource("samples", "sea-of-azov.txt")
CRIMEA = "Crimea, which Russia illegally annexed in 2016"


def claims(hands: Hands) -> list[ClaimOverview]:
    return list(hands.parts.workspace.overviews.values())


def selected(hands: Hands) -> ClaimOverview:
    overview = hands.parts.workspace.overview
    assert overview is not None
    return overview


def first_match(hands: Hands) -> QWidget:
    hands.qtbot.waitUntil(lambda: bool(hands.parts.panel.matches.cards))
    return hands.parts.panel.matches.cards[0]


@pytest.fixture
def checker(hands: Hands) -> Hands:
    """Somebody with the second story checked, and the first just opened."""
    hands.open(OTHER)
    hands.find("Russia illegally annexed Crimea in 2014")
    hands.press("N", "W")
    hands.type("Russia illegally annexed Crimea in 2014")
    hands.press("Return", "1", "S")
    hands.type("Treaty on the accession of Crimea")
    hands.press("Ctrl+Return")
    hands.open(DRAFT)
    return hands


def test_undo_puts_the_earlier_rating_back(checker: Hands) -> None:
    checker.find(CRIMEA)
    checker.press("N", "4")
    assert checker.rating() == "Wrong"

    checker.press("Ctrl+Z")
    assert checker.rating() == "Unchecked"

    checker.press("Ctrl+Shift+Z")
    assert checker.rating() == "Wrong"


def test_all_of_it_is_undone_and_done_again(checker: Hands) -> None:
    checker.find(CRIMEA)
    checker.press("N", "4", "G", "X", "Alt+Left")
    done = (claims(checker), list(checker.parts.workspace.marks))

    for _ in range(5):
        checker.press("Ctrl+Z")
    assert (claims(checker), checker.parts.workspace.marks) == ([], [])

    for _ in range(5):
        checker.press("Ctrl+Shift+Z")
    assert (claims(checker), checker.parts.workspace.marks) == done


def test_the_same_key_again_takes_a_verdict_back(checker: Hands) -> None:
    checker.find(CRIMEA)
    checker.press("N", "4", "4")

    assert selected(checker).verdict is None
    assert selected(checker).claim.state is State.UNCHECKED


def test_a_deleted_claim_comes_back_with_all_it_had(checker: Hands) -> None:
    checker.find(CRIMEA)
    checker.press("N", "1")
    before = claims(checker)

    checker.press("Del")
    assert claims(checker) == []

    checker.press("Ctrl+Z")
    assert claims(checker) == before


def test_the_edges_of_a_claim_move_by_words(checker: Hands) -> None:
    checker.find(CRIMEA)
    checker.press("N", "Alt+Left", "Alt+Left", "Alt+Shift+Right")

    assert selected(checker).appearances[0].anchor.exact == "which Russia illegally annexed"


def test_letters_typed_into_a_field_are_no_keys(checker: Hands) -> None:
    checker.find(CRIMEA)
    checker.press("N", "W")
    checker.type("njkux1234 nothing happened")
    checker.press("Return")

    assert [one.claim.wording for one in claims(checker)] == ["njkux1234 nothing happened"]
    assert selected(checker).verdict is None


def test_marks_are_hidden_and_shown_with_one_key(checker: Hands) -> None:
    checker.press("H")
    assert checker.parts.window.draft.view.are_marks_hidden()

    checker.press("H")
    assert not checker.parts.window.draft.view.are_marks_hidden()


def test_a_claim_of_another_story_is_found_and_opened(checker: Hands) -> None:
    checker.press("Ctrl+K")
    checker.type("annexed crimea 2014")
    checker.press("Return")

    article = checker.parts.workspace.article
    assert article is not None
    assert "shallow" in article.title
    assert selected(checker).claim.wording == "Russia illegally annexed Crimea in 2014"


def test_sources_of_an_earlier_claim_are_taken_over_by_a_persons_act(checker: Hands) -> None:
    checker.find(CRIMEA)
    checker.press("N", "W")
    checker.type("Russia illegally annexed Crimea in 2016")
    checker.press("Return")
    first_match(checker)
    checker.press("M", "Tab", "Return")

    assert selected(checker).sources == 1
    names = [act.name for act in checker.parts.workspace.desk.claims.history(selected(checker).claim.id)]
    assert names == ["Add claim", "Reword claim", "Take over sources"]


def test_a_query_is_answered_where_it_was_asked(checker: Hands) -> None:
    checker.find(CRIMEA)
    checker.press("N", "Q")
    checker.type("Which year?")
    checker.press("Ctrl+Return", "Q", "Return")
    checker.type("2014.")
    checker.press("Return")

    card = checker.parts.panel.queries.cards[0]
    assert (card.question.text(), card.answer.text()) == ("Which year?", "2014.")
    assert card.state.text() == "To the writer · answered"


def test_every_sentence_can_be_looked_at_with_two_keys(checker: Hands) -> None:
    coverage = checker.parts.workspace.coverage
    assert coverage is not None
    for _ in range(len(coverage.unseen)):
        checker.press("U", "X")

    coverage = checker.parts.workspace.coverage
    assert coverage is not None
    assert coverage.unseen == ()
    assert coverage.share == 1


def test_text_on_the_clipboard_is_opened(hands: Hands) -> None:
    QApplication.clipboard().setText("Harbour loses 40 boats\n\nThe harbour lost 40 boats in 2014.\n")

    hands.press("Ctrl+Shift+V")

    assert hands.parts.workspace.article is not None
    assert hands.parts.workspace.article.title == "Harbour loses 40 boats"


def test_the_same_text_twice_is_shown_where_it_was_left(checker: Hands) -> None:
    before = checker.parts.workspace.article
    checker.open(DRAFT)

    assert checker.parts.workspace.article == before
    assert "in the library already" in checker.shown("notice_words")


def test_parts_are_reached_by_one_key(checker: Hands) -> None:
    checker.find(CRIMEA)
    checker.press("N")
    names = []
    for _ in range(4):
        checker.press("F6")
        names.append(checker.focus.objectName())

    assert names == ["claim_panel", "claim_list", "article_list", "article_view"]


def test_the_status_line_says_saved_only_after_an_act(opens_window: OpensWindow) -> None:
    hands = opens_window()
    assert hands.parts.status.saved_words() == "Nothing changed yet"

    hands.open(DRAFT)
    assert hands.parts.status.saved_words().startswith("Saved ")
