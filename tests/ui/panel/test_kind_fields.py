import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.panel.kind_fields import KindFields


@pytest.fixture
def fields(appearance: Appearance, qtbot: QtBot) -> KindFields:
    made = KindFields(appearance)
    qtbot.addWidget(made)
    made.show()
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
