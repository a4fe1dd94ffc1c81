"""Asks once who checks here, for the history."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from factcheck_gui.ui.safe_text import PlainLabel


class NameLine(QFrame):
    """A line with one field; never in the way, and gone for good once answered.

    Signals:
        named: The name or initials given.
    """

    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("name_line")
        self.field = QLineEdit()
        self.field.setObjectName("person_name")
        self.field.setAccessibleName(self.tr("Your name or initials"))
        self.field.setPlaceholderText(self.tr("Rosa Kane, or RK"))
        save = QPushButton(self.tr("Save name"))
        save.setProperty("kind", "small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(8)
        layout.addWidget(
            PlainLabel(self.tr("Who checks here? Your name goes into the history."), role="body")
        )
        layout.addWidget(self.field, 1)
        layout.addWidget(save)
        self.field.returnPressed.connect(self._on_saved)
        save.clicked.connect(self._on_saved)
        self.hide()

    def _on_saved(self) -> None:
        if self.field.text().strip():
            self.named.emit(self.field.text())
            self.hide()
