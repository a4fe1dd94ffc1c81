"""The claim's wording, edited where it stands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.kit.pressable_label import PressableLabel
from factcheck_gui.ui.panel.fitted_box import FittedBox
from factcheck_gui.ui.panel.panel_part import PanelPart
from factcheck_gui.ui.workspace import Workspace

_MOST_LINES = 8


class WordingEditor(PanelPart):
    """Shows the wording; a click or Enter opens it, Enter saves it, Esc gives it back.

    Signals:
        typed: The wording as it stands in the editor, at each change.
        given_back: What was typed was given up: the saved wording holds again.
    """

    typed = Signal(str)
    given_back = Signal()

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("wording_editor")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(4)
        self.label = PressableLabel(appearance, role="wording", lines=_MOST_LINES)
        self.label.setObjectName("wording")
        self.label.setAccessibleDescription(self.tr("Enter changes the wording"))
        self.box = FittedBox(self.tr("Wording of the claim"))
        self.box.setObjectName("wording_box")
        self.box.hide()
        self.error = LinedLabel(appearance, role="small", ink="error")
        self.error.setObjectName("wording_error")
        self.error.hide()
        for widget in (self.label, self.box, self.error):
            self.rows.addWidget(widget)
        self.label.pressed.connect(self.edit)
        self.box.textChanged.connect(self._on_text_changed)
        self.box.saving.connect(self.save)
        self.box.left_alone.connect(self.keep)
        self.box.giving_up.connect(self.give_back)
        appearance.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def is_editing(self) -> bool:
        """Tell whether the wording is open."""
        return not self.box.isHidden()

    def edit(self) -> None:
        """Open the wording, its end ready for typing."""
        if self.overview is None:
            return
        if not self.is_editing:
            self.box.setPlainText(self.overview.claim.wording)
            self._open(editing=True)
        self.box.setFocus()
        self.box.selectAll()

    def save(self) -> None:
        """Save what is typed and give the focus back; a refusal keeps the editor open."""
        if self.keep():
            self.left.emit()

    def give_back(self) -> None:
        """Show the saved wording again."""
        self._open(editing=False)
        self.given_back.emit()
        self.left.emit()

    def read_anew(self) -> None:
        self._open(editing=False)

    def show_overview(self) -> None:
        self.label.setVisible(self.overview is not None and not self.is_editing)
        if self.overview is not None:
            self.label.show_text(self.overview.claim.wording)

    def keep(self) -> bool:
        """Save what is typed; return False where it was refused."""
        overview = self.overview
        if overview is None or not self.is_editing:
            return True
        wording = self.box.typed()
        refusal = ""
        if wording != overview.claim.wording:
            claims = self.workspace.desk.claims
            refusal = self.attempt(lambda: claims.reword(overview.claim.id, wording))
        self.error.setVisible(bool(refusal))
        self.error.show_text(refusal)
        self.box.show_error(is_wrong=bool(refusal))
        if refusal:
            return False
        self._open(editing=False)
        return True

    def _open(self, *, editing: bool) -> None:
        self.box.setVisible(editing)
        self.label.setVisible(not editing and self.overview is not None)
        if not editing:
            self.error.hide()
            self.box.show_error(is_wrong=False)

    def _on_text_changed(self) -> None:
        if self.is_editing:
            self.typed.emit(self.box.typed())

    def _on_theme_changed(self) -> None:
        self.box.setFont(self.theme.font("ui.wording"))
        self.box.fit()
