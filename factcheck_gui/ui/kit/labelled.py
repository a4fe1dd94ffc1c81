"""A field with its name above it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel


class Labelled(QWidget):
    """A label in small strong type over any field."""

    def __init__(
        self, appearance: Appearance, name: str, field: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.label = LinedLabel(appearance, name, role="label", ink="ink_2", lines=1)
        self.label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(name)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self.label)
        rows.addWidget(field)
