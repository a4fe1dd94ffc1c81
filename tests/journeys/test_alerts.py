"""A new draft that says again what was found to be wrong, by keys only."""

from pathlib import Path

from hands import Hands
from PySide6.QtCore import Qt

OLD = """A tunnel under the mountains

Norway opened the Laerdal tunnel in 1998. It is the longest of its kind in the world.
"""
NEW = """Roads of the north

Snow closes some passes for half of the year. The Laerdal tunnel was opened by Norway in 1998.
The village of Aurland has 1,700 inhabitants.

Aurland is a village with 1,900 inhabitants, its mayor says.
"""


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def alerts(hands: Hands) -> list[str]:
    hands.qtbot.waitUntil(lambda: not hands.parts.middle.lists.watch.left)
    shown = hands.parts.middle.lists.alert_list
    return [shown.item(row).text() for row in range(shown.count())]


def test_a_draft_that_repeats_a_wrong_claim_is_flagged_at_import(hands: Hands, tmp_path: Path) -> None:
    hands.open(written(tmp_path, "old.txt", OLD))
    hands.find("Norway opened the Laerdal tunnel in 1998")
    hands.press("N", "4")
    assert alerts(hands) == []

    hands.open(written(tmp_path, "new.txt", NEW))

    repeat, conflict = alerts(hands)
    notice = hands.parts.middle.notice.words()
    assert notice.startswith("Look at ¶1 first. Rated wrong on ")
    assert "Rated wrong on " in repeat
    assert "This draft also says 1,700, not 1,900." in conflict

    hands.parts.middle.lists.show_tab("alert_list")
    hands.parts.middle.lists.focus_list()
    hands.settle()
    view = hands.parts.window.draft.view
    passage = view.selected_passage()
    assert passage is not None
    assert passage.of(NEW) == "The Laerdal tunnel was opened by Norway in 1998."

    hands.press("N")
    selected = hands.parts.workspace.selected
    assert selected is not None
    assert hands.parts.workspace.overviews[selected].claim.wording.startswith("The Laerdal tunnel was opened")

    hands.press("4")
    hands.qtbot.waitUntil(lambda: len(alerts(hands)) == 1)
    assert "This draft also says 1,700, not 1,900." in alerts(hands)[0]


def test_opening_a_known_draft_again_says_nothing_anew(hands: Hands, tmp_path: Path) -> None:
    old, new = written(tmp_path, "old.txt", OLD), written(tmp_path, "new.txt", NEW)
    hands.open(old)
    hands.find("Norway opened the Laerdal tunnel in 1998")
    hands.press("N", "4")
    hands.open(new)
    hands.open(old)
    hands.open(new)

    assert len(alerts(hands)) == 2
    assert "first. Rated wrong" not in hands.parts.middle.notice.words()


def test_alerts_are_read_aloud_with_their_place(hands: Hands, tmp_path: Path) -> None:
    hands.open(written(tmp_path, "new.txt", NEW))
    assert len(alerts(hands)) == 1
    shown = hands.parts.middle.lists.alert_list

    [spoken] = [shown.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(shown.count())]

    assert spoken.startswith("¶")


def test_enter_where_no_claim_stands_says_how_to_make_one(hands: Hands, tmp_path: Path) -> None:
    hands.open(written(tmp_path, "new.txt", NEW))

    hands.press("Return")

    assert hands.parts.middle.notice.words() == "No claim stands here yet. N makes one."
    assert hands.focus is hands.parts.window.draft.view
