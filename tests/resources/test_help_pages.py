"""The manual names what there is, links to what exists, and keeps to the words of the screen."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from factcheck_gui.cli.program import VERBS
from factcheck_gui.cli.verbs import NAMES
from factcheck_gui.ui.action_table import ACCEPT_FIX, ACTIONS, DECLINE_FIX

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
PAGES = {page.name: page.read_text(encoding="utf-8") for page in (RESOURCES / "help").glob("*.md")}
WAR, AZOV = json.loads((RESOURCES / "samples" / "sample.json").read_text(encoding="utf-8"))["articles"]
EXPECTED = """
index first-morning draft claims verdicts sources matches export keys command-line when-something-is-wrong privacy
"""
ARROWS = {"Right": "→", "Left": "←", "Return": "Enter"}


def named(key: str) -> str:
    """Return a key of the action table as the manual writes it."""
    return re.sub("Right|Left|Return", lambda found: ARROWS[found[0]], key)


ON_A_FIX = {ACCEPT_FIX, DECLINE_FIX}
KEYS = {named(entry.key) for entry in ACTIONS if entry.key} | set("123456") | {"Ctrl++", "Ctrl+-"} | ON_A_FIX
SHARED = {"--help", "--library", "--as", "--json"}
UNKNOWN = (
    r"please|oops|successful|simply|just click|!\s|seal|sign-off|suggest(?:ed|ion)|ODT|report-pdf|backup \["
)


def test_the_manual_has_its_pages_and_the_index_links_to_each() -> None:
    assert set(PAGES) == {f"{name}.md" for name in EXPECTED.split()}
    linked = set(re.findall(r"\]\(([^)]+)\)", PAGES["index.md"]))
    assert linked == set(PAGES) - {"index.md"}


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_has_one_title_and_links_to_pages_only(name: str) -> None:
    text = PAGES[name]
    assert text.startswith("# ")
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
    assert set(re.findall(r"\]\(([^)]+)\)", text)) <= set(PAGES)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_is_short_and_says_what_there_is_without_fuss(name: str) -> None:
    assert len(PAGES[name].split()) <= (600 if name == "command-line.md" else 500)  # a table of all verbs
    assert not re.findall(UNKNOWN, PAGES[name], re.IGNORECASE)
    assert '"' not in re.sub(r"`[^`\n]*`", "", PAGES[name])


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_key_a_page_names_is_on_the_key_page(name: str) -> None:
    pattern = r"`((?:Ctrl\+|Shift\+)+\S{1,5}|[A-Z]|[1-9]|F\d|Enter)`"
    assert set(re.findall(pattern, PAGES[name])) <= KEYS


def test_the_key_page_has_every_key() -> None:
    assert set(re.findall(r"`([^`]+)`", PAGES["keys.md"])) - {"Ctrl"} == KEYS


def test_the_command_page_has_every_verb_and_no_other() -> None:
    table = re.findall(r"^\| `([a-z]+)", PAGES["command-line.md"], re.MULTILINE)
    assert table == list(NAMES)
    assert set(re.findall(r"factcheck-gui ([a-z]+)", "\n".join(PAGES.values()))) <= set(NAMES)


@pytest.mark.parametrize("verb", VERBS)
def test_the_command_page_has_every_option_of_a_verb_and_no_other(verb: str) -> None:
    row = re.search(rf"^\| `{verb}[ `].*$", PAGES["command-line.md"], re.MULTILINE)
    help_page = VERBS[verb].parser().format_help()
    assert row is not None
    assert set(re.findall(r"--[a-z-]+", row[0])) == set(re.findall(r"--[a-z-]+", help_page)) - SHARED - {
        "--output"
    }


@pytest.mark.parametrize("page", ["verdicts.md", "keys.md"])
def test_verdicts_are_those_of_the_scale_in_its_order(page: str) -> None:
    steps = json.loads((RESOURCES / "ratings.json").read_text(encoding="utf-8"))["steps"]
    rows = re.findall(r"^\| `(\d)` \| ([^|]+) \|(.*)$", PAGES[page], re.MULTILINE)
    assert [(int(key), label) for key, label, _ in rows] == [(n, s["label"]) for n, s in enumerate(steps, 1)]
    if page == "verdicts.md":
        assert ["asked for" in rest for *_, rest in rows] == [step["asks_reason"] for step in steps]


def test_the_first_morning_finds_its_claims_in_the_sample() -> None:
    page = PAGES["first-morning.md"]
    named = re.findall(r"“([^”]+)”", page)
    draft = {claim["wording"]: claim for claim in WAR["claims"]}
    assert [wording for wording in named if wording not in draft] == []
    undecided = draft[named[0]]
    assert (undecided["rating"], undecided["sources"]) == (None, [])
    earlier: dict[str, Any] = next(claim for claim in AZOV["claims"] if claim["wording"] == named[0])
    assert f"Use its {len(earlier['sources'])} sources" in page


def test_the_example_on_the_command_line_marks_whole_words() -> None:
    found = re.search(r"import (\S+).*\n.*--start (\d+) --end (\d+)", PAGES["command-line.md"])
    assert found
    text = (RESOURCES / "samples" / found[1]).read_text(encoding="utf-8")
    assert text[int(found[2]) : int(found[3])] == "Ukraine has lost 55,000 soldiers"
