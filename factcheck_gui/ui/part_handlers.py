"""What each action of the table does."""

from collections.abc import Callable

from factcheck_gui.ui.draft.word_edges import Edge
from factcheck_gui.ui.parts import Parts
from factcheck_gui.ui.window_sheets import WindowSheets

Handlers = dict[str, Callable[[], object]]


def handlers(parts: Parts, sheets: WindowSheets) -> Handlers:
    """Return what to call for each action, by its name."""
    return _of_the_claim(parts) | _of_the_view(parts) | _of_the_library(parts) | _of_the_sheets(sheets)


def _of_the_claim(parts: Parts) -> Handlers:
    work, panel = parts.claim_work, parts.panel

    def in_panel(act: Callable[[], None]) -> Callable[[], None]:
        def run() -> None:
            panel.show()
            act()

        return run

    acts: Handlers = {
        "new_claim": work.new_claim,
        "nothing_here": work.nothing_here,
        "next_unseen": work.next_unseen,
        "next_claim": lambda: work.select_next(1),
        "previous_claim": lambda: work.select_next(-1),
        "delete_claim": work.delete_claim,
        "assign_me": work.assign_me,
        "grow_end": lambda: work.grow(Edge.END),
        "shrink_end": lambda: work.shrink(Edge.END),
        "grow_start": lambda: work.grow(Edge.START),
        "shrink_start": lambda: work.shrink(Edge.START),
        "to_panel": parts.open_claim,
        "wording": in_panel(panel.edit_wording),
        "reason": in_panel(panel.focus_reason),
        "source": in_panel(panel.start_source),
        "fix": in_panel(panel.start_fix),
        "query": in_panel(panel.start_query),
        "matches": in_panel(panel.focus_matches),
        "places": in_panel(panel.start_places),
    }
    return {name: parts.screens.on_desk(act) for name, act in acts.items()}


def _of_the_view(parts: Parts) -> Handlers:
    choices = parts.choices
    return {
        "find": parts.screens.on_desk(parts.middle.find_bar.open),
        "find_anything": parts.finder.open,
        "hide_marks": parts.screens.on_desk(parts.toggle_marks),
        "larger": lambda: choices.resize(1),
        "smaller": lambda: choices.resize(-1),
        "usual_size": lambda: choices.resize(0),
        "theme_system": lambda: choices.choose_scheme("system"),
        "theme_light": lambda: choices.choose_scheme("light"),
        "theme_dark": lambda: choices.choose_scheme("dark"),
        "fold_rail": parts.rail.toggle,
        "fold_lists": parts.screens.on_desk(parts.middle.lists.toggle),
        "next_part": parts.next_part,
    }


def _of_the_library(parts: Parts) -> Handlers:
    opening, library, workspace = parts.opening, parts.library_work, parts.workspace
    return {
        "open_draft": opening.choose,
        "open_pasted": opening.open_pasted,
        "open_sample": opening.open_sample,
        "export": library.choose_report,
        "quit": parts.window.close,
        "undo": workspace.step_back,
        "redo": workspace.step_forward,
        "details": parts.screens.on_desk(parts.middle.details.open),
        "learn": library.choose_earlier,
        "learn_folder": library.choose_folder,
        "verify": library.verify,
        "guide": opening.open_guide,
    }


def _of_the_sheets(sheets: WindowSheets) -> Handlers:
    return {
        "keys": sheets.open_key_card,
        "scale": sheets.open_scale,
        "change_keys": sheets.open_keys,
        "manual": sheets.open_manual,
    }
