"""More shots of the gallery: what goes wrong, what is refused, and what takes its time."""

from pathlib import Path

from PySide6.QtCore import Qt
from shots import Staging, book, choose, desk, press, press_here, sample, select, settle, type_here

from factcheck_gui.ui.parts import Parts
from factcheck_gui.ui.sheets.keys_sheet import KeysSheet
from factcheck_gui.ui.sheets.own_keys import entry_named
from factcheck_gui.ui.sheets.scale_sheet import ScaleSheet


def notice(parts: Parts) -> None:
    desk(parts)
    parts.opening.open_files([Path("gone.txt")])
    settle(parts)


def read_only(parts: Parts) -> None:
    """The library is held by another window: the story is there, and an act is refused."""
    parts.opening.open_last()
    parts.rail.read()
    select(parts, "Crimea")
    press(parts, Qt.Key.Key_1)


def not_saved(parts: Parts) -> None:
    """The disk is full: SQLite itself refuses to let the library grow."""
    desk(parts)
    claim_id, verdicts = parts.workspace.selected, parts.workspace.desk.verdicts
    assert claim_id is not None
    told: list[str] = []
    parts.workspace.unsaved.connect(told.append)
    database = parts.workspace.desk._library._database
    database.run(f"PRAGMA max_page_count = {database.number('PRAGMA page_count')}")
    while not told:
        parts.workspace.do(lambda: verdicts.record(claim_id, "wrong", f"{len(told)} pages. " * 200))
        parts.workspace.do(lambda: verdicts.record(claim_id, "wrong", "Signed 18 March 2014."))


def learning(parts: Parts) -> None:
    """Earlier fact-checks are being learned, and can be cancelled."""
    desk(parts)
    path = parts.workspace.desk.path.with_name("fact-checks.jsonl")
    rows = (f'{{"id": "{number}", "text": "Ship {number} sank."}}\n' for number in range(100_000))
    path.write_text("".join(rows), encoding="utf-8")
    parts.library_work.learn(path)


def source_error(parts: Parts) -> None:
    sample(parts)
    select(parts, "first prisoner exchange")
    press(parts, Qt.Key.Key_S)
    press_here("Ctrl+Return")


def alias_error(parts: Parts) -> None:
    sample(parts)
    select(parts, "first prisoner exchange")
    press(parts, Qt.Key.Key_S)
    type_here("Call with the mediator")
    parts.panel.source_form.details.attribution.buttons["confidential"].click()
    press_here("Ctrl+Return")


def date_error(parts: Parts) -> None:
    desk(parts)
    parts.middle.details.open()
    parts.middle.details.deadline.setText("05/02/2026 16:30")
    parts.middle.details.save()


def wording_error(parts: Parts) -> None:
    desk(parts)
    press(parts, Qt.Key.Key_W)
    press_here("Del", "Return")


def scale_error(parts: Parts) -> None:
    desk(parts)
    choose(parts, "scale")
    sheet = parts.window.findChild(ScaleSheet)
    assert isinstance(sheet, ScaleSheet)
    label = sheet.step_rows[1].label
    label.setFocus()
    label.selectAll()
    type_here("Confirmed")
    sheet.step_rows[2].label.setFocus()


def keys_error(parts: Parts) -> None:
    """A key that another action has already."""
    desk(parts)
    choose(parts, "change_keys")
    sheet = parts.window.findChild(KeysSheet)
    assert isinstance(sheet, KeysSheet)
    rows = sheet.list.rows
    sheet.list.setCurrentIndex(rows.index(rows.row_of(entry_named("wording"))))
    sheet.list.setFocus()
    press_here("Return", "N")


def drawer(parts: Parts) -> None:
    """In a narrow window the panel gives its room to the draft, and says how it comes back."""
    sample(parts)
    select(parts, "Crimea")
    parts.window.resize(1100, 720)


def drawer_open(parts: Parts) -> None:
    drawer(parts)
    settle(parts)
    press(parts, Qt.Key.Key_Return)


def alerts_looking(parts: Parts) -> None:
    """A long draft is being looked through: how many sentences are to go."""
    book(parts)
    parts.middle.lists.set_collapsed(False)
    parts.middle.lists.show_tab("alert_list")
    assert parts.middle.lists.watch.left


TROUBLE: tuple[Staging, ...] = (
    notice,
    read_only,
    not_saved,
    learning,
    source_error,
    alias_error,
    date_error,
    wording_error,
    scale_error,
    keys_error,
    drawer,
    drawer_open,
    alerts_looking,
)
