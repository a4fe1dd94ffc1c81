"""Every action of the window: its words, its key, its menu and its place on the key card."""

from dataclasses import dataclass
from enum import StrEnum


class Menu(StrEnum):
    """The menus, in order."""

    FILE = "File"
    EDIT = "Edit"
    ARTICLE = "Article"
    CLAIM = "Claim"
    VIEW = "View"
    LIBRARY = "Library"
    HELP = "Help"


class Group(StrEnum):
    """The columns of the key card."""

    MOVE = "Move"
    MARK = "Mark"
    WORK = "Work"
    REST = "Anywhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionEntry:
    """One action. A `plain` key works only while the draft or a list has the focus.

    `card` is its wording on the key card where that is shorter than the menu's.
    """

    name: str
    text: str
    menu: Menu
    key: str = ""
    plain: bool = False
    group: Group | None = None
    card: str = ""
    ends_section: bool = False
    checkable: bool = False

    @property
    def card_words(self) -> str:
        """Return how the key card calls it."""
        return self.card or self.text.rstrip("…")


def _entry(name: str, text: str, menu: Menu, key: str = "", **rest: object) -> ActionEntry:
    return ActionEntry(name=name, text=text, menu=menu, key=key, **rest)  # type: ignore[arg-type]  # named fields


ACTIONS: tuple[ActionEntry, ...] = (
    _entry("open_draft", "Open draft…", Menu.FILE, "Ctrl+O", group=Group.REST),
    _entry("open_pasted", "Open copied text", Menu.FILE, "Ctrl+Shift+V", group=Group.REST),
    _entry("open_sample", "Open sample story", Menu.FILE, ends_section=True),
    _entry("export", "Export…", Menu.FILE, "Ctrl+E", group=Group.REST, ends_section=True),
    _entry("quit", "Quit", Menu.FILE, "Ctrl+Q"),
    _entry("undo", "Undo", Menu.EDIT, "Ctrl+Z", group=Group.REST, card="Undo anything"),
    _entry("redo", "Redo", Menu.EDIT, "Ctrl+Shift+Z", group=Group.REST, ends_section=True),
    _entry("find", "Find in this draft", Menu.EDIT, "Ctrl+F", group=Group.MOVE),
    _entry("find_anything", "Find a claim or article", Menu.EDIT, "Ctrl+K", group=Group.MOVE),
    _entry("details", "Title, deadline and date…", Menu.ARTICLE, "Ctrl+I"),
    _entry(
        "next_unseen",
        "Next sentence never looked at",
        Menu.ARTICLE,
        "U",
        plain=True,
        group=Group.MOVE,
    ),
    _entry(
        "nothing_here",
        "Nothing to check here",
        Menu.ARTICLE,
        "X",
        plain=True,
        group=Group.MARK,
    ),
    _entry("new_claim", "New claim", Menu.CLAIM, "N", plain=True, group=Group.MARK),
    _entry("next_claim", "Next claim", Menu.CLAIM, "J", plain=True, group=Group.MOVE),
    _entry("previous_claim", "Previous claim", Menu.CLAIM, "K", plain=True, group=Group.MOVE),
    _entry(
        "to_panel",
        "Draft to claim and back",
        Menu.CLAIM,
        "Return",
        plain=True,
        group=Group.MOVE,
        ends_section=True,
    ),
    _entry("wording", "Wording", Menu.CLAIM, "W", plain=True, group=Group.WORK),
    _entry("reason", "Reason", Menu.CLAIM, "R", plain=True, group=Group.WORK),
    _entry("source", "Add source", Menu.CLAIM, "S", plain=True, group=Group.WORK),
    _entry("fix", "Fix", Menu.CLAIM, "F", plain=True, group=Group.WORK),
    _entry("query", "Query", Menu.CLAIM, "Q", plain=True, group=Group.WORK),
    _entry("matches", "Earlier matches", Menu.CLAIM, "M", plain=True, group=Group.WORK),
    _entry("assign_me", "Assign to me", Menu.CLAIM, "G", plain=True, group=Group.WORK),
    _entry(
        "places",
        "Link its other places",
        Menu.CLAIM,
        "L",
        plain=True,
        group=Group.MARK,
        ends_section=True,
    ),
    _entry("grow_end", "End one word later", Menu.CLAIM, "Alt+Right", plain=True, group=Group.MARK),
    _entry(
        "shrink_end",
        "End one word earlier",
        Menu.CLAIM,
        "Alt+Left",
        plain=True,
        group=Group.MARK,
    ),
    _entry(
        "grow_start",
        "Start one word earlier",
        Menu.CLAIM,
        "Alt+Shift+Left",
        plain=True,
        group=Group.MARK,
    ),
    _entry(
        "shrink_start",
        "Start one word later",
        Menu.CLAIM,
        "Alt+Shift+Right",
        plain=True,
        group=Group.MARK,
        ends_section=True,
    ),
    _entry("delete_claim", "Delete claim", Menu.CLAIM, "Del", plain=True, group=Group.MARK),
    _entry(
        "hide_marks",
        "Hide marks",
        Menu.VIEW,
        "H",
        plain=True,
        group=Group.MOVE,
        card="Hide or show marks",
        checkable=True,
    ),
    _entry("larger", "Larger", Menu.VIEW, "Ctrl++", group=Group.REST),
    _entry("smaller", "Smaller", Menu.VIEW, "Ctrl+-", group=Group.REST),
    _entry("usual_size", "Usual size", Menu.VIEW, "Ctrl+0", ends_section=True),
    _entry("theme_system", "Colours of the system", Menu.VIEW, checkable=True),
    _entry("theme_light", "Light", Menu.VIEW, checkable=True),
    _entry("theme_dark", "Dark", Menu.VIEW, checkable=True, ends_section=True),
    _entry(
        "fold_rail",
        "Articles",
        Menu.VIEW,
        "Ctrl+B",
        group=Group.REST,
        card="Show or fold articles",
    ),
    _entry("fold_lists", "Lists", Menu.VIEW, "Ctrl+L", group=Group.REST, card="Show or fold lists"),
    _entry("next_part", "Next part of the window", Menu.VIEW, "F6", group=Group.MOVE),
    _entry("learn", "Learn earlier fact-checks…", Menu.LIBRARY),
    _entry("learn_folder", "Learn a folder of old articles…", Menu.LIBRARY),
    _entry("verify", "Check the library", Menu.LIBRARY, ends_section=True),
    _entry("scale", "Rating scale…", Menu.LIBRARY),
    _entry("keys", "Keys", Menu.HELP, "F1", group=Group.REST),
    _entry("change_keys", "Change keys…", Menu.HELP),
    _entry("manual", "Manual", Menu.HELP, "Ctrl+F1"),
    _entry("guide", "Guide through the sample", Menu.HELP),
)
"""All actions but the verdicts, whose keys are places on the newsroom's scale."""

ACCEPT_FIX, DECLINE_FIX = "A", "D"
"""Keys on a fix that has the focus: no actions of the window's, so nobody gives them away."""
