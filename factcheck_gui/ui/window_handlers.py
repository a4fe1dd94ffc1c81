"""What each action of the table does in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck_gui.ui.word_edges import Edge

if TYPE_CHECKING:
    from factcheck_gui.ui.main_window import MainWindow

Handlers = dict[str, Callable[[], object]]


def handlers(window: MainWindow) -> Handlers:
    """Return what to call for each action, by its name."""
    return _of_the_claim(window) | _of_the_view(window) | _of_the_library(window)


def _of_the_claim(window: MainWindow) -> Handlers:
    work, panel, workspace = window.claim_work, window.panel, window.workspace

    def in_panel(act: Callable[[], None]) -> Callable[[], None]:
        def run() -> None:
            panel.show()
            act()

        return run

    return {
        "new_claim": work.new_claim,
        "nothing_here": work.nothing_here,
        "next_unseen": work.next_unseen,
        "next_claim": lambda: workspace.select_next(1),
        "previous_claim": lambda: workspace.select_next(-1),
        "delete_claim": work.delete_claim,
        "assign_me": work.assign_me,
        "grow_end": lambda: work.grow(Edge.END),
        "shrink_end": lambda: work.shrink(Edge.END),
        "grow_start": lambda: work.grow(Edge.START),
        "shrink_start": lambda: work.shrink(Edge.START),
        "to_panel": window.to_panel,
        "wording": in_panel(panel.edit_wording),
        "reason": in_panel(panel.focus_reason),
        "source": in_panel(panel.start_source),
        "fix": in_panel(panel.start_fix),
        "query": in_panel(panel.start_query),
        "matches": in_panel(panel.focus_matches),
        "places": in_panel(panel.start_places),
    }


def _of_the_view(window: MainWindow) -> Handlers:
    choices = window.choices
    return {
        "find": window.middle.find_bar.open,
        "find_anything": window.finder.open,
        "hide_marks": window.toggle_marks,
        "larger": lambda: choices.resize(1),
        "smaller": lambda: choices.resize(-1),
        "usual_size": lambda: choices.resize(0),
        "theme_system": lambda: choices.choose_scheme("system"),
        "theme_light": lambda: choices.choose_scheme("light"),
        "theme_dark": lambda: choices.choose_scheme("dark"),
        "fold_rail": window.rail.toggle,
        "fold_lists": window.middle.lists.toggle,
        "next_part": window.next_part,
        "keys": window.sheets.open_key_card,
    }


def _of_the_library(window: MainWindow) -> Handlers:
    opening, library, undo = window.opening, window.library_work, window.workspace.undo
    return {
        "open_draft": opening.choose,
        "open_pasted": opening.open_pasted,
        "open_sample": opening.open_sample,
        "export": library.choose_report,
        "quit": window.close,
        "undo": undo.undo,
        "redo": undo.redo,
        "details": window.middle.details.open,
        "learn": library.choose_earlier,
        "verify": library.verify,
        "scale": window.sheets.open_scale,
        "change_keys": window.sheets.open_keys,
        "manual": window.sheets.open_manual,
        "guide": opening.open_sample,
    }
