from panel_hands import Select, focus, press, type_in
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.query import Addressee, QueryState
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.panel.claim_panel import ClaimPanel
from factcheck_gui.ui.panel.query_card import QueryCard
from factcheck_gui.ui.workspace import Workspace


def cards(panel: ClaimPanel) -> list[QueryCard]:
    return [card for card in panel.queries.cards if card.isVisible()]


def test_without_queries_it_says_what_to_do(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")

    assert panel.queries.empty.text() == (
        "No open queries. Press Q to ask the writer, an editor or a source."
    )


def test_a_query_is_asked_by_keys(panel: ClaimPanel, select: Select, desk: Desk, qtbot: QtBot) -> None:
    claim_id = select("annexed Crimea")
    panel.start_query()
    type_in("Where does 2016 come from?")
    with qtbot.waitSignal(panel.left):
        press("Return")

    (query,) = desk.queries.of_claim(claim_id)
    assert (query.addressee, query.question) == (Addressee.WRITER, "Where does 2016 come from?")
    assert panel.queries.head.name.text() == "Queries 1 open"
    assert cards(panel)[0].state.text() == "To the writer · open"
    assert not panel.queries.form.isVisible()


def test_the_addressee_is_chosen_by_arrow(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    panel.start_query()
    type_in("May we say 2014?")
    press("Backtab", "Right", "Ctrl+Return")

    assert [query.addressee for query in desk.queries.of_claim(claim_id)] == [Addressee.EDITOR]


def test_an_empty_question_is_refused_under_the_form(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")
    panel.start_query()

    press("Return")

    assert panel.queries.form.error.text() == "A query needs a question. Say what you want to know."
    assert focus() is panel.queries.form.question


def test_esc_keeps_the_question_until_the_claim_changes(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")
    panel.start_query()
    type_in("Half a qu")
    press("Esc")
    panel.start_query()
    assert panel.queries.form.question.typed() == "Half a qu"

    select("first prisoner exchange")
    panel.start_query()

    assert panel.queries.form.question.typed() == ""


def test_an_answer_is_given_in_place(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("first prisoner exchange")
    cards(panel)[0].answer.setFocus()
    type_in("The one of 24 August.")

    press("Return")

    (query,) = desk.queries.of_claim(claim_id)
    assert (query.state, query.answer) == (QueryState.ANSWERED, "The one of 24 August.")
    assert cards(panel)[0].state.text() == "To the writer · answered"
    assert panel.queries.head.name.text() == "Queries 1 answered"


def test_a_query_is_dropped_by_key(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("first prisoner exchange")
    cards(panel)[0].drop.setFocus()

    press("Space")

    assert [query.state for query in desk.queries.of_claim(claim_id)] == [QueryState.DROPPED]
    assert not cards(panel)[0].drop.isVisible()
    assert focus() is panel.queries.ask


def test_a_half_typed_answer_survives_another_query(
    panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk
) -> None:
    claim_id = select("first prisoner exchange")
    cards(panel)[0].answer.setFocus()
    type_in("The one of")

    workspace.do(lambda: desk.queries.ask(claim_id, Addressee.EDITOR, "Keep it?"))

    assert cards(panel)[0].answer.text() == "The one of"


def test_the_heading_counts_what_is_listed(
    panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk
) -> None:
    claim_id = select("first prisoner exchange")
    (first,) = desk.queries.of_claim(claim_id)
    workspace.do(lambda: desk.queries.answer(claim_id, first.id, "In August."))
    for question in ("Keep it?", "Since when?", "Says who?"):
        workspace.do(lambda question=question: desk.queries.ask(claim_id, Addressee.EDITOR, question))
    last = desk.queries.of_claim(claim_id)[-1]
    workspace.do(lambda: desk.queries.drop(claim_id, last.id))

    assert panel.queries.head.name.text() == "Queries 2 open · 1 answered · 1 dropped"


def test_an_open_query_is_answered_in_two_presses(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("first prisoner exchange")

    panel.start_query()
    assert focus() is cards(panel)[0]
    assert cards(panel)[0].answer.placeholderText() == "Enter answers it, Del drops it"
    press("Return")
    type_in("The one of 24 August.")
    press("Return")

    assert [query.answer for query in desk.queries.of_claim(claim_id)] == ["The one of 24 August."]


def test_from_an_open_query_the_key_asks_another(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("first prisoner exchange")
    panel.start_query()

    press("Q")
    type_in("Who counted?")
    press("Return")

    assert [query.question for query in desk.queries.of_claim(claim_id)][-1] == "Who counted?"


def test_a_key_of_ones_own_asks_another(panel: ClaimPanel, select: Select) -> None:
    select("first prisoner exchange")
    panel.show_keys({"query": "Y"})
    panel.start_query()

    press("Q")
    assert not panel.queries.form.isVisible()
    press("Y")

    assert focus() is panel.queries.form.question


def test_arrows_go_from_query_to_query_and_delete_drops(
    panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk
) -> None:
    claim_id = select("first prisoner exchange")
    workspace.do(lambda: desk.queries.ask(claim_id, Addressee.EDITOR, "Keep it?"))
    panel.start_query()

    press("Down")
    assert focus() is cards(panel)[1]
    press("Up", "Up", "Del")

    assert [query.state for query in desk.queries.of_claim(claim_id)] == [QueryState.DROPPED, QueryState.OPEN]


def test_a_refused_question_is_no_longer_red_when_it_is_typed(panel: ClaimPanel, select: Select) -> None:
    select("annexed Crimea")
    panel.start_query()
    press("Return")

    type_in("W")

    assert not panel.queries.form.error.isVisible()
    assert panel.queries.form.question.property("state") == ""


def test_a_question_that_was_begun_is_there_again_with_its_claim(panel: ClaimPanel, select: Select) -> None:
    select("first prisoner exchange")
    panel.queries.form.open()
    type_in("Who counted")
    press("Esc")
    select("annexed Crimea")
    assert panel.queries.form.question.typed() == ""

    select("first prisoner exchange")
    panel.queries.form.open()

    assert panel.queries.form.question.typed() == "Who counted"
