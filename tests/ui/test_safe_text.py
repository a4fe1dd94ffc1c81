import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui import ui
from factcheck_gui.ui.safe_text import (
    PlainLabel,
    SafeDocument,
    SafePage,
    menu_text,
    message_box,
    set_tool_tip,
    tool_tip,
)

MARKUP = '<img src="//server/share/x.png"><b>55,000</b>'
FORBIDDEN = {"QLabel", "QMessageBox", "QToolTip", "QTextBrowser"}
FORBIDDEN_METHODS = {"setToolTip", "setHtml", "setMarkdown", "insertHtml", "toPlainText", "setWhatsThis"}


def test_a_label_shows_markup_as_it_is(qtbot: QtBot) -> None:
    label = PlainLabel(MARKUP)
    qtbot.addWidget(label)

    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == MARKUP


def test_an_elided_label_keeps_to_its_width_and_tells_the_rest(qtbot: QtBot) -> None:
    label = PlainLabel("A claim that is a good deal longer than its place").set_elided()
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.grab()

    assert label.shown_text().endswith("…")
    assert label.fontMetrics().horizontalAdvance(label.shown_text()) <= 120
    assert "longer than its place" in label.toolTip()


def test_a_tool_tip_shows_markup_as_it_is(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tool_tip(widget, MARKUP)

    assert "<img" not in widget.toolTip()
    assert "&lt;img" in widget.toolTip()


def test_no_tool_tip_stays_none() -> None:
    assert tool_tip("") == ""


def test_a_box_shows_markup_as_it_is(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = message_box(parent, "Not opened", MARKUP)

    assert box.textFormat() is Qt.TextFormat.PlainText


def test_an_ampersand_in_a_menu_is_no_mnemonic() -> None:
    assert menu_text("Smith & Sons") == "Smith && Sons"


def test_a_safe_document_opens_no_picture_and_no_file(qtbot: QtBot, tmp_path: Path) -> None:
    red = QImage(40, 40, QImage.Format.Format_RGB32)
    red.fill(Qt.GlobalColor.red)
    picture = tmp_path / "red.png"
    assert red.save(str(picture))
    page, document = SafePage(), SafeDocument()
    qtbot.addWidget(page)
    page.resize(200, 200)
    document.read_markdown(f"![a]({picture}) ![b]({picture.as_uri()}) <img src='{picture}'>", ())
    page.setDocument(document)
    shown = page.grab().toImage()

    assert document.begin().text().endswith(f"<img src='{picture}'>")
    points = ((x, y) for x in range(shown.width()) for y in range(shown.height()))
    assert not any(shown.pixelColor(x, y) == red.pixelColor(0, 0) for x, y in points)


@pytest.mark.usefixtures("qapp")
def test_a_safe_document_links_to_its_own_pages_only() -> None:
    document = SafeDocument()
    document.read_markdown("[in](a.md) [file](file:///etc/hosts) <https://example.org>", {"a.md"})
    formats = document.begin().textFormats()

    assert document.begin().text() == "in file https://example.org"
    assert [reach.format.anchorHref() for reach in formats if reach.format.isAnchor()] == ["a.md"]


def test_no_other_module_makes_labels_tips_or_boxes_from_text() -> None:
    modules = [path for path in Path(ui.__file__).parent.rglob("*.py") if path.name != "safe_text.py"]

    assert [call for path in modules for call in _raw_calls(path)] == []


def _raw_calls(path: Path) -> list[str]:
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    return [f"{path.name}:{call.lineno} {_called(call)}" for call in calls if _called(call)]


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr if node.func.attr in FORBIDDEN_METHODS else ""
    return node.func.id if isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN else ""
