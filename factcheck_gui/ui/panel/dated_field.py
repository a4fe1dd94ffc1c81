"""A field for a date, which says so when what stands in it cannot be read as one."""

from PySide6.QtWidgets import QLineEdit, QWidget

from factcheck_gui.domain.citing.csl_dates import is_csl_date
from factcheck_gui.domain.citing.written_dates import both_readings
from factcheck_gui.domain.shown_dates import shown_parts
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.labelled import Labelled
from factcheck_gui.ui.kit.lined_label import LinedLabel


class DatedField(Labelled):
    """Nothing typed is refused or lost: words that are no date are kept as words, and it says that.

    It speaks when the typing is over, and is silent again as soon as a date stands there.
    """

    def __init__(
        self, appearance: Appearance, name: str, field: QLineEdit, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, name, field, parent)
        self._field = field
        self._name = name
        self.note = LinedLabel(appearance, role="small", ink="warn")
        self.note.setObjectName(f"{field.objectName()}_note")
        rows = self.layout()
        if rows is not None:
            rows.addWidget(self.note)
        field.editingFinished.connect(self._say)
        field.textEdited.connect(self._on_text_edited)
        self._say()

    def _on_text_edited(self) -> None:
        if not self._problem():
            self._say()

    def _say(self) -> None:
        problem = self._problem()
        self.note.show_text(problem)
        self.note.setVisible(bool(problem))
        self._field.setAccessibleDescription(problem)

    def _problem(self) -> str:
        text = self._field.text()
        if not text.strip() or is_csl_date(text):
            return ""
        either = both_readings(text)
        if either:
            one, other = (shown_parts(parts) for parts in either)
            return self.tr("{0} or {1}? Write the month in letters.").format(one, other)
        return self.tr("Kept as words. A date is written 12 Mar 2014.")
