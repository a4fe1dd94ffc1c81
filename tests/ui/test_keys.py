"""Keys are data: no sentence may have one of them written into it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.action_table import ACTIONS
from factcheck_gui.ui.keyed_label import KeyedLabel
from factcheck_gui.ui.keys import Keys, shipped_keys

PACKAGE = Path(__file__).resolve().parent.parent.parent / "factcheck_gui"
SHOWN = [*PACKAGE.glob("services/*.py"), *PACKAGE.glob("ui/**/*.py")]
# keys of the table itself, and of the sheets' own buttons, which nobody changes
WITH_KEYS_OF_THEIR_OWN = {PACKAGE / "ui" / "action_table.py", *PACKAGE.glob("ui/sheets/*.py")}
FIXED = {"", "Return", "Del"}
"""Enter and Del do in every field what the keyboard has them for."""

ASKS = re.compile(r"keys\.told\(|KeyedLabel\(")
"""What a module calls whose sentences have keys filled in."""


def sentences(path: Path) -> Iterator[tuple[int, str]]:
    """Go through what a module may show: its strings of several words that are no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in docstrings:
            continue
        if isinstance(node.value, str) and " " in node.value.strip():
            yield node.lineno, node.value


def literal_keys() -> re.Pattern[str]:
    """Return what finds the shipped key of an action, or digits of the scale, as words of a sentence."""
    keys = {entry.key for entry in ACTIONS if entry.key not in FIXED}
    written = "|".join(re.escape(key).replace(r"\+", "[ +]") for key in sorted(keys, key=len, reverse=True))
    return re.compile(rf"(?<![\w{{%:’'])(?:{written}|[1-9] to [1-9]|[Pp]ress [1-9])(?![\w’'])")


@pytest.mark.parametrize(
    "words",
    ["Press N.", "Open one: Ctrl+O.", "with Ctrl O, or", "J or K.", "Decide with 1 to 6.", "press 1 for it"],
)
def test_a_key_in_a_sentence_is_found(words: str) -> None:
    assert literal_keys().search(words)


def test_no_sentence_has_a_key_written_into_it() -> None:
    literal = literal_keys()
    told = [
        f"{path.relative_to(PACKAGE)}:{line}: {words}"
        for path in SHOWN
        if path not in WITH_KEYS_OF_THEIR_OWN
        for line, words in sentences(path)
        if literal.search(words)
    ]
    assert told == []


def test_every_key_a_sentence_asks_for_is_an_actions() -> None:
    names = {entry.name for entry in ACTIONS} | {"verdict", "rating", "number"}
    modules = [path for path in PACKAGE.glob("ui/**/*.py") if ASKS.search(path.read_text(encoding="utf-8"))]
    asked = {
        name
        for path in modules
        for _, words in sentences(path)
        for name in re.findall(r"\{([a-z_]+)\}", words)
    }
    assert {"new_claim", "open_draft"} <= asked <= names


def test_keys_are_written_as_the_keyboard_has_them(qapp: QApplication) -> None:
    keys = Keys()

    assert [keys.named(name) for name in ("open_draft", "to_panel", "new_claim", "scale", "no_such")] == [
        "Ctrl O",
        "Enter",
        "N",
        "",
        "",
    ]


def test_a_sentence_does_without_a_key_that_was_taken_away(qapp: QApplication) -> None:
    keys = Keys()
    words, without = "Claim {number} deleted. {undo} brings it back.", "Claim {number} deleted."
    assert keys.told(words, without, number="3") == "Claim 3 deleted. Ctrl Z brings it back."

    keys.use({**shipped_keys(), "undo": ""})

    assert keys.told(words, without, number="3") == "Claim 3 deleted."


def test_a_label_goes_on_naming_the_key_in_force(qapp: QApplication) -> None:
    keys = Keys()
    label = KeyedLabel(keys, "Select words and press {new_claim}.", "Select words.")
    assert label.text() == "Select words and press N."

    keys.use({"new_claim": "C"})
    assert label.text() == "Select words and press C."

    keys.use({})
    assert label.text() == "Select words."
