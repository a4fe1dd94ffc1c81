import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.panel.kind_fields import KindFields


@pytest.fixture
def fields(appearance: Appearance, qtbot: QtBot) -> KindFields:
    made = KindFields(appearance)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def choose_kind(fields: KindFields, key: str) -> None:
    fields.kind_box.setCurrentIndex(fields.kind_box.findData(key))


def test_each_kind_asks_for_its_own_fields_first(fields: KindFields) -> None:
    choose_kind(fields, "treaty")

    assert list(fields.fields) == ["title", "issued", "event-place", "number", "URL"]
    assert fields.fields["issued"].accessibleName() == "Date signed"


def test_more_fields_are_there_when_asked_for(fields: KindFields) -> None:
    choose_kind(fields, "book")
    assert "ISBN" not in fields.fields

    fields.more.click()
    fields.fields["ISBN"].setText("978-3-16-148410-0")
    fields.more.click()

    assert "ISBN" not in fields.fields
    assert fields.csl["ISBN"] == "978-3-16-148410-0"


def test_what_was_typed_survives_a_change_of_kind(fields: KindFields) -> None:
    fields.fields["container-title"].setText("Harbour Post")
    fields.fields["title"].setText("Forty boats")

    choose_kind(fields, "treaty")
    choose_kind(fields, "article-newspaper")

    assert fields.csl == {
        "type": "article-newspaper",
        "title": "Forty boats",
        "container-title": "Harbour Post",
    }


def test_a_type_and_fields_the_form_does_not_know_are_kept(fields: KindFields) -> None:
    song = {"type": "song", "title": "The storm", "dimensions": "3:20"}

    fields.show_csl(song)
    fields.fields["title"].setText("The storm of 2014")

    assert fields.csl == {"type": "song", "title": "The storm of 2014", "dimensions": "3:20"}


def test_recognised_fields_never_overwrite_typed_ones(fields: KindFields) -> None:
    fields.fields["title"].setText("My own title")

    fields.fill({"type": "report", "title": "Page 1", "URL": "https://example.org/a.pdf"})

    assert fields.fields["title"].text() == "My own title"
    assert fields.csl["URL"] == "https://example.org/a.pdf"


def test_the_kind_follows_what_is_recognised_while_nothing_is_typed(fields: KindFields) -> None:
    fields.fill({"type": "report", "URL": "https://example.org/a.pdf"})

    assert fields.kind_box.currentData() == "report"


def note(fields: KindFields, key: str) -> str:
    labelled = fields.fields[key].parentWidget()
    assert labelled is not None
    found = labelled.findChild(LinedLabel, f"source_{key}_note")
    assert found is not None
    return found.text() if found.isVisible() else ""


def write(fields: KindFields, key: str, words: str) -> None:
    fields.fields[key].clear()
    fields.fields[key].setFocus()
    QTest.keyClicks(fields.fields[key], words)
    fields.fields["title"].setFocus()


def test_the_day_of_capture_goes_where_csl_has_room_for_it(fields: KindFields) -> None:
    csl = {"type": "webpage", "title": "Boats", "custom": {"archive-date": {"date-parts": [[2024, 1, 2]]}}}

    fields.show_csl(csl)
    fields.more.click()

    assert fields.fields["archive-date"].text() == "2 Jan 2024"
    assert fields.csl == csl


def test_a_date_that_cannot_be_read_is_kept_and_said(fields: KindFields) -> None:
    write(fields, "issued", "spring 2014")

    assert note(fields, "issued") == "Kept as words. A date is written 12 Mar 2014."
    assert fields.fields["issued"].text() == "spring 2014"
    assert fields.csl["issued"] == {"literal": "spring 2014"}


def test_a_date_with_two_readings_names_both(fields: KindFields) -> None:
    write(fields, "issued", "12/03/2014")

    assert note(fields, "issued") == "12 Mar 2014 or 3 Dec 2014? Write the month in letters."


def test_a_date_that_is_put_right_is_no_longer_spoken_of(fields: KindFields) -> None:
    write(fields, "issued", "spring 2014")

    fields.fields["issued"].setFocus()
    fields.fields["issued"].selectAll()
    QTest.keyClicks(fields.fields["issued"], "2014")

    assert note(fields, "issued") == ""


def test_nothing_is_said_of_a_date_while_it_is_typed(fields: KindFields) -> None:
    fields.fields["issued"].setFocus()
    QTest.keyClicks(fields.fields["issued"], "12 Ma")

    assert note(fields, "issued") == ""


def test_words_kept_before_are_said_to_be_no_date(fields: KindFields) -> None:
    fields.show_csl({"type": "webpage", "issued": {"literal": "undated"}})
    QApplication.sendPostedEvents()

    assert note(fields, "issued").startswith("Kept as words.")
