from pathlib import Path

from panel_hands import OnePicker, Select, focus, press, type_in
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.overview import CitedEvidence
from factcheck_gui.domain.source import Attribution, Stance, Standing
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.panel.claim_panel import ClaimPanel
from factcheck_gui.ui.workspace import Workspace


def last(desk: Desk, panel: ClaimPanel) -> CitedEvidence:
    claim_id = panel.source_form.claim_id
    assert claim_id is not None
    return desk.sources.of_claim(claim_id)[-1]


def test_an_address_alone_is_a_source(panel: ClaimPanel, select: Select, desk: Desk, qtbot: QtBot) -> None:
    select("first prisoner exchange")
    panel.start_source()
    assert focus() is panel.source_form.line.field

    type_in("https://example.org/exchange")
    with qtbot.waitSignal(panel.left):
        press("Ctrl+Return")

    assert last(desk, panel).source.csl["URL"] == "https://example.org/exchange"
    assert not panel.source_form.is_open


def test_enter_takes_the_reference_apart_and_goes_on(panel: ClaimPanel, select: Select) -> None:
    select("first prisoner exchange")
    panel.start_source()
    type_in("https://web.archive.org/web/20240102030405/https://example.org/exchange")

    press("Return")

    fields = panel.source_form.details.kind.fields
    assert fields["URL"].text() == "https://example.org/exchange"
    assert panel.source_form.details.kind.csl["archive"] == "Wayback Machine"
    assert focus() is fields["title"]


def test_an_archived_page_was_captured_then_and_looked_at_today(panel: ClaimPanel, select: Select) -> None:
    select("first prisoner exchange")
    panel.start_source()
    type_in("https://web.archive.org/web/20240102030405/https://example.org/exchange")
    press("Return")

    panel.source_form.details.kind.more.click()

    fields = panel.source_form.details.kind.fields
    assert fields["archive-date"].text() == "2 Jan 2024"
    # the test's clock stands at 5 February
    assert fields["accessed"].text() == "5 Feb 2026"


def test_a_book_was_not_looked_at_on_a_day(panel: ClaimPanel, select: Select) -> None:
    select("first prisoner exchange")
    panel.start_source()
    type_in("ISBN 9783161484100")

    press("Return")

    assert "accessed" not in panel.source_form.details.kind.csl


def test_all_of_it_by_keys(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    select("first prisoner exchange")
    panel.start_source()
    form = panel.source_form
    type_in("Lists of the freed")
    press("Return")
    form.details.kind.fields["author"].setFocus()
    type_in("Kovalenko, Olha; Exchange Office")
    form.details.kind.fields["issued"].setFocus()
    type_in("5 Feb 2026")
    form.details.standing.buttons["original"].setFocus()
    press("Right")
    form.details.attribution.buttons["on-record"].setFocus()
    press("Right")
    form.passage.stance.buttons["supports"].setFocus()
    press("Right")
    form.passage.quote.setFocus()
    type_in("The one before was on 24 August.")
    form.passage.locator.setFocus()
    type_in("p. 2")

    press("Ctrl+Return")

    cited = last(desk, panel)
    assert cited.source.csl["title"] == "Lists of the freed"
    assert cited.source.csl["author"] == [
        {"family": "Kovalenko", "given": "Olha"},
        {"literal": "Exchange Office"},
    ]
    assert cited.source.csl["issued"] == {"date-parts": [[2026, 2, 5]]}
    assert (cited.source.standing, cited.source.attribution) == (Standing.SECONDARY, Attribution.BACKGROUND)
    assert cited.evidence.stance is Stance.REFUTES
    assert cited.evidence.quote == "The one before was on 24 August."
    assert cited.evidence.locator == "p. 2"


def test_a_source_used_before_is_found_by_typing_and_picked(
    panel: ClaimPanel, select: Select, desk: Desk
) -> None:
    known = len(desk.sources.search("treaty"))
    select("first prisoner exchange")
    panel.start_source()
    type_in("treaty")
    assert panel.source_form.line.found.isVisible()

    press("Down", "Return")
    assert panel.source_form.known.text().startswith("Treaty on the accession of Crimea")
    assert focus() is panel.source_form.passage.quote
    type_in("Article 1.")
    press("Ctrl+Return")

    assert len(desk.sources.search("treaty")) == known
    assert last(desk, panel).evidence.quote == "Article 1."


def test_esc_puts_the_offered_sources_away_first(panel: ClaimPanel, select: Select) -> None:
    select("first prisoner exchange")
    panel.start_source()
    type_in("treaty")

    press("Esc")

    assert panel.source_form.is_open
    assert not panel.source_form.line.found.isVisible()


def test_esc_closes_and_keeps_what_was_typed(panel: ClaimPanel, select: Select, qtbot: QtBot) -> None:
    select("first prisoner exchange")
    panel.start_source()
    type_in("https://example.org/half")
    with qtbot.waitSignal(panel.left):
        press("Esc")
    assert not panel.source_form.is_open

    panel.start_source()

    assert panel.source_form.line.field.text() == "https://example.org/half"


def test_what_was_typed_stays_with_its_claim(panel: ClaimPanel, select: Select) -> None:
    select("first prisoner exchange")
    panel.start_source()
    type_in("https://example.org/half")

    select("annexed Crimea")
    panel.start_source()
    assert panel.source_form.line.field.text() == ""

    select("first prisoner exchange")
    panel.start_source()
    assert panel.source_form.line.field.text() == "https://example.org/half"


def test_nothing_typed_is_refused_at_the_field(panel: ClaimPanel, select: Select) -> None:
    select("first prisoner exchange")
    panel.start_source()

    press("Ctrl+Return")

    assert panel.source_form.error.text() == (
        "A source needs a title, an author or an address. Fill in one of them."
    )
    assert focus() is panel.source_form.line.field
    assert panel.source_form.line.field.property("state") == "error"


def test_a_refusal_goes_when_the_source_may_be_named(panel: ClaimPanel, select: Select) -> None:
    select("first prisoner exchange")
    panel.start_source()
    type_in("Call with the mediator")
    panel.source_form.details.attribution.buttons["confidential"].click()
    press("Ctrl+Return")

    panel.source_form.details.attribution.buttons["on-record"].click()

    assert not panel.source_form.error.isVisible()


def test_a_confidential_source_needs_its_alias(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    select("first prisoner exchange")
    panel.start_source()
    type_in("Call with the mediator")
    panel.source_form.details.attribution.buttons["confidential"].click()

    press("Ctrl+Return")
    assert panel.source_form.error.text().startswith("A confidential source goes by an alias.")
    assert focus() is panel.source_form.details.alias

    type_in("Source M")
    assert panel.source_form.details.alias.property("state") == ""
    assert not panel.source_form.error.isVisible()
    press("Ctrl+Return")
    assert last(desk, panel).source.public_name == "Source M"


def test_a_file_is_kept_by_its_copy(
    panel: ClaimPanel, select: Select, desk: Desk, picker: OnePicker, tmp_path: Path
) -> None:
    note = tmp_path / "call note.txt"
    note.write_text("14:10, he says August.", encoding="utf-8")
    picker.file = note
    select("first prisoner exchange")
    panel.start_source()
    type_in("Call with the mediator")
    panel.source_form.passage.file_button.setFocus()

    press("Space")
    assert panel.source_form.passage.file_button.text() == "call note.txt"
    press("Ctrl+Return")

    kept = last(desk, panel).file
    assert kept is not None
    note.unlink()
    assert desk.sources.saved_path(kept.sha256).read_text(encoding="utf-8") == "14:10, he says August."


def test_a_file_that_vanished_is_refused_in_one_line(
    panel: ClaimPanel, select: Select, tmp_path: Path
) -> None:
    select("first prisoner exchange")
    panel.start_source()
    type_in("Call with the mediator")
    panel.source_form.passage.set_file(tmp_path / "gone.txt")

    press("Ctrl+Return")

    assert panel.source_form.error.text() == "gone.txt is not there any more. Choose the file again."
    assert focus() is panel.source_form.passage.file_button
    assert panel.source_form.details.kind.fields["title"].text() == "Call with the mediator"


def test_a_file_can_be_dropped(panel: ClaimPanel, select: Select, tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"
    page.write_bytes(b"%PDF-1.7")
    select("first prisoner exchange")
    panel.start_source()
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(page))])
    place, copying = QPoint(20, 20), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    entering = QDragEnterEvent(place, copying, carried, buttons, keys)
    QApplication.sendEvent(panel.source_form, entering)
    dropped = QDropEvent(place.toPointF(), copying, carried, buttons, keys)
    QApplication.sendEvent(panel.source_form, dropped)

    assert entering.isAccepted()
    assert panel.source_form.passage.passage.file == page


def test_changing_evidence_is_one_act(
    panel: ClaimPanel, select: Select, workspace: Workspace, desk: Desk
) -> None:
    claim_id = select("annexed Crimea")
    cited = desk.sources.of_claim(claim_id)[0]
    panel.source_form.open(cited)
    panel.source_form.details.kind.fields["title"].setText("Treaty on Crimea")
    panel.source_form.passage.locator.setText("p. 2")

    panel.source_form.save()

    after = desk.sources.of_claim(claim_id)[0]
    assert (after.source.csl["title"], after.evidence.locator) == ("Treaty on Crimea", "p. 2")
    assert panel.evidence.cards[0].name.text() == "Treaty on Crimea"

    workspace.step_back()
    assert desk.sources.of_claim(claim_id)[0] == cited
    assert panel.evidence.cards[0].name.text() == "Treaty on the accession of Crimea"


def test_saving_unchanged_evidence_is_no_act(panel: ClaimPanel, select: Select, desk: Desk) -> None:
    claim_id = select("annexed Crimea")
    before = len(desk.claims.history(claim_id))
    panel.source_form.open(desk.sources.of_claim(claim_id)[0])

    panel.source_form.save()

    assert len(desk.claims.history(claim_id)) == before
