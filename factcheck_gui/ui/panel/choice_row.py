"""A few choices side by side, one of them in force."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from factcheck_gui.ui.panel.source_terms import Term
from factcheck_gui.ui.safe_text import menu_text, set_tool_tip


class ChoiceButton(QPushButton):
    """One choice. Arrow keys go to its neighbours, as in every exclusive group of Qt."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter belongs to the form: a push button of a dialog would take it
        if event.text() in {"\r", "\n"}:
            event.ignore()
            return
        super().keyPressEvent(event)


class ChoiceRow(QWidget):
    """Buttons of which exactly one is chosen.

    Signals:
        changed: The key of the one chosen by hand.
    """

    changed = Signal(str)

    def __init__(self, name: str, terms: Iterable[Term], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for term in terms:
            button = ChoiceButton(menu_text(term.label))
            button.setObjectName(f"choice_{term.key.replace('-', '_')}")
            button.setAccessibleName(f"{name}: {term.label}")
            button.setAccessibleDescription(term.meaning)
            set_tool_tip(button, term.meaning)
            button.setProperty("kind", "small")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._group.addButton(button)
            self.buttons[term.key] = button
            row.addWidget(button)
        row.addStretch()
        self._group.buttonToggled.connect(self._on_toggled)
        next(iter(self.buttons.values())).setChecked(True)
        self._group.buttonClicked.connect(lambda _: self.changed.emit(self.value))

    @property
    def value(self) -> str:
        """Return the key of the choice in force."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def set_value(self, key: str) -> None:
        """Let another choice be in force."""
        self.buttons[key].setChecked(True)

    def _on_toggled(self, button: QAbstractButton, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        # the row is one stop for Tab: the choice in force; arrows do the rest
        policy = Qt.FocusPolicy.StrongFocus if checked else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)
