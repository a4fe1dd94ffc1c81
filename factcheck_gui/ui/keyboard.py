"""The window's actions and their keys: what each does, and what a person or a newsroom changes of them."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from factcheck_gui.ui.actions import Actions
from factcheck_gui.ui.part_handlers import handlers
from factcheck_gui.ui.parts import Parts
from factcheck_gui.ui.window_sheets import WindowSheets


class Keyboard(QObject):
    """Gives the parts of a window their actions, menus and keys."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.parts = parts
        self.sheets = WindowSheets(parts.window, parts.settings, parts.workspace, self)
        self.actions = Actions(handlers(parts, self.sheets), parts.settings.current.keys, self)
        self.actions.fill(parts.window.menuBar())
        self.actions.bind(parts.window, self._plain())
        self.actions.follow(parts.workspace.undo)
        self._bind_scale()
        self._show_choice()
        parts.marks_hidden.connect(self.actions["hide_marks"].setChecked)
        parts.panel_folded.connect(self._on_panel_folded)
        parts.appearance.theme_changed.connect(self._show_choice)
        self.sheets.keys_changed.connect(self.use_keys)
        self.sheets.scale_changed.connect(self.use_scale)

    def use_scale(self) -> None:
        """Give the newsroom's scale, which was just changed, its keys, buttons and marks."""
        self._bind_scale()
        self.parts.panel.use_scale()
        self.parts.workspace.show_anew()

    def use_keys(self, keys: dict[str, str]) -> None:
        """Keep a person's own keys, and let them work at once."""
        self.parts.choices.keep(keys=keys)
        self.actions.use_keys(keys)
        self.parts.keys.use(self.actions.keys())

    def _plain(self) -> tuple[QWidget, ...]:
        """Return the parts in which plain letters are keys."""
        lists = self.parts.middle.lists
        return (
            self.parts.window.draft.view,
            lists.claim_list,
            lists.recheck_list,
            lists.query_list,
            lists.alert_list,
        )

    def _bind_scale(self) -> None:
        self.actions.use_scale(self.parts.workspace.desk.scale, self._rate)
        self.actions.bind_verdicts(self._plain())
        self.parts.keys.use(self.actions.keys())

    def _rate(self, number: int) -> None:
        workspace = self.parts.workspace
        if workspace.selected is None:
            words = self.tr(
                "No claim selected. Press {next_claim} for the next one, {new_claim} to make one."
            )
            without = self.tr("No claim selected. Choose one in the list, or make one in the menu Claim.")
            workspace.noticed.emit(self.parts.keys.told(words, without))
        else:
            self.parts.panel.set_rating(number)

    def _on_panel_folded(self) -> None:
        words = self.tr("The window is too narrow for the claim beside the draft. {to_panel} opens it.")
        without = self.tr("The window is too narrow for the claim beside the draft. The menu Claim opens it.")
        self.parts.workspace.noticed.emit(self.parts.keys.told(words, without))

    def _show_choice(self) -> None:
        for scheme in ("system", "light", "dark"):
            self.actions[f"theme_{scheme}"].setChecked(self.parts.settings.current.choice == scheme)
