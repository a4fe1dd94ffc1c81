"""The newsroom's rating scale, to be looked at and changed."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from factcheck_gui.domain.errors import FactCheckError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.scales import LONGEST, ScaleProblem, shipped_scale
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.keyed_button import KeyedButton
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.sheets.scale_model import ScaleDraft
from factcheck_gui.ui.sheets.scale_row import COLUMNS, GAP, ScaleRow, column_widths
from factcheck_gui.ui.sheets.sheet import Sheet

_WIDTH = 1200


class ScaleSheet(Sheet):
    """Edits the scale as a whole: nothing counts before it is saved.

    Signals:
        saved: The `RatingScale` that is in force now.

    Args:
        appearance: Where colours and measures come from.
        desk: Holds the scale and keeps the new one.
        parent: What it lies over.
    """

    saved = Signal(object)

    def __init__(self, appearance: Appearance, desk: Desk, parent: QWidget) -> None:
        super().__init__(appearance, parent, self.tr("Rating scale"), width=_WIDTH)
        self.setObjectName("scale_sheet")
        self._desk = desk
        self._looks = tuple((step.mark, step.glyph) for step in shipped_scale())
        self.draft = ScaleDraft(desk.scale, self._looks)
        self._is_leaving = False
        self._head = QHBoxLayout()
        self._heads: list[LinedLabel] = []
        self.step_rows = [ScaleRow(appearance, number) for number in range(1, LONGEST + 1)]
        self.add_button = KeyedButton(appearance, self.tr("Add step"), self.tr("Ctrl N"))
        self.shipped_button = QPushButton(self.tr("Use the shipped scale"))
        self.save_button = KeyedButton(
            appearance, self.tr("Save scale"), self.tr("Ctrl Enter"), kind="primary"
        )
        self._line = LinedLabel(appearance, role="small", lines=1)
        self._line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fill()
        self._connect()
        appearance.theme_changed.connect(self._fit_gaps)
        self._fit_gaps()

    @property
    def line(self) -> str:
        """Return what the line beside the buttons says."""
        return self._line.text()

    def open(self) -> None:
        """Show the scale in force."""
        self.draft = ScaleDraft(self._desk.scale, self._looks)
        self.save_button.setEnabled(not self._desk.is_read_only)
        self._show_steps()
        self._say_state()
        self.show_sheet(self.step_rows[0].label)

    def save(self) -> None:
        """Put the scale in force and close, or go to what is wrong with it."""
        problem = self.draft.problem()
        if problem is not None:
            self._show_problem(problem)
            self._go_to(problem)
            return
        if self.draft.is_changed:
            try:
                self._desk.use_scale(self.draft.finished())
            except FactCheckError as error:
                self._say(str(error), "error")
                return
            self.saved.emit(self._desk.scale)
        self.close_sheet()

    def leave(self) -> None:
        """Close it; what was changed and not saved is given up only at a second Esc."""
        if self.draft.is_changed and not self._is_leaving:
            self._is_leaving = True
            self._say(self.tr("Not saved yet. Esc again leaves the scale as it was."), "warn")
            return
        self.close_sheet()

    def fit_content(self, width: int) -> None:
        widths = column_widths(self.appearance.theme, width)
        for row in self.step_rows:
            row.set_widths(widths)
        for head, head_width in zip(self._heads, widths, strict=True):
            head.setFixedWidth(head_width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save_button.click()
        elif is_control and event.key() == Qt.Key.Key_N:
            self.add_button.click()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        words = self.tr(
            "Each step has the key of its place. A step that is renamed keeps its verdicts; "
            "verdicts on a step that is removed keep its word."
        )
        self.rows.addWidget(LinedLabel(self.appearance, words, role="small", ink="ink_2", lines=1))
        self._fill_head()
        self.rows.addLayout(self._head)
        steps = QVBoxLayout()
        steps.setSpacing(GAP)
        for row in self.step_rows:
            steps.addWidget(row)
        self.rows.addLayout(steps)
        for widget in (self.add_button, self.shipped_button, self._line, self.save_button):
            self.foot.addWidget(widget)
        self.foot.insertSpacing(2, GAP)

    def _fill_head(self) -> None:
        names = {
            "place": self.tr("Key"),
            "look": self.tr("Look"),
            "label": self.tr("Label"),
            "short_label": self.tr("In the margin"),
            "asks_reason": self.tr("Asks for a reason"),
            "meaning": self.tr("Meaning"),
        }
        for name in COLUMNS:
            head = LinedLabel(self.appearance, names[name], role="label", ink="ink_2", lines=1)
            self._heads.append(head)
            self._head.addWidget(head)
        self._head.addStretch()

    def _connect(self) -> None:
        for number, row in enumerate(self.step_rows):
            row.edited.connect(partial(self._on_edited, number))
            row.moving.connect(partial(self._on_moving, number))
            row.removing.connect(partial(self._on_removing, number))
            row.stepping.connect(partial(self._on_stepping, number))
            row.left.connect(self._say_state)
        self.add_button.clicked.connect(self._on_add)
        self.shipped_button.clicked.connect(self._on_use_shipped)
        self.save_button.clicked.connect(self.save)

    def _fit_gaps(self) -> None:
        theme = self.appearance.theme
        self.rows.setSpacing(theme.px(12))
        self._head.setSpacing(theme.px(GAP))

    def _on_edited(self, number: int, name: str, value: str | bool) -> None:  # noqa: FBT001  a field's value
        self.draft.change(number, **{name: value})
        self.step_rows[number].show_step(self.draft.steps[number])
        self._say_state()

    def _on_moving(self, number: int, by: int) -> None:
        name = self._column_in_focus()
        to = self.draft.move(number, by)
        self._show_steps()
        self._say_state()
        self.reveal(self.step_rows[to].field(name))

    def _on_removing(self, number: int) -> None:
        name = self._column_in_focus()
        self.draft.remove(number)
        self._show_steps()
        self._say_state()
        left = min(number, len(self.draft.steps) - 1)
        self.reveal(self.step_rows[left].field(name) if left >= 0 else self.add_button)

    def _on_stepping(self, number: int, name: str, by: int) -> None:
        to = number + by
        if 0 <= to < len(self.draft.steps):
            self.reveal(self.step_rows[to].field(name))

    def _on_add(self) -> None:
        if self.draft.is_full:
            return
        added = self.draft.add()
        self._show_steps()
        self.reveal(self.step_rows[added].label)
        self._say_state()

    def _on_use_shipped(self) -> None:
        self.draft.use(shipped_scale())
        self._show_steps()
        self._say_state()
        self.reveal(self.step_rows[0].label)

    def _column_in_focus(self) -> str:
        focus = self.focusWidget()
        return next((name for name in COLUMNS for row in self.step_rows if row.field(name) is focus), "label")

    def _show_steps(self) -> None:
        steps = self.draft.steps
        for number, row in enumerate(self.step_rows):
            row.setVisible(number < len(steps))
            if number < len(steps):
                row.show_step(steps[number])
                row.show_ends(is_first=number == 0, is_last=number == len(steps) - 1)
        self.add_button.setEnabled(not self.draft.is_full)

    def _say_state(self) -> None:
        """Say what is wrong or not saved; a step that has no label yet is not blamed while it is typed."""
        self._is_leaving = False
        problem = self.draft.problem()
        if problem is not None and not self._is_being_typed(problem):
            self._show_problem(problem)
            return
        for row in self.step_rows:
            row.show_problem("")
        if problem is not None:
            self._say(problem.sentence, "ink_2")
        elif self._desk.is_read_only:
            self._say(self.tr("The library is only read here. Change the scale where it is open."), "ink_2")
        else:
            self._say(self.tr("Not saved yet.") if self.draft.is_changed else "", "ink_2")

    def _show_problem(self, problem: ScaleProblem) -> None:
        for number, row in enumerate(self.step_rows):
            row.show_problem(problem.field if number == problem.step else "")
        self._say(problem.sentence, "error")

    def _is_being_typed(self, problem: ScaleProblem) -> bool:
        """Tell whether it is only that a label was not typed yet, and the caret waits for it."""
        if problem.step is None or self.draft.steps[problem.step].label.strip():
            return False
        return self.step_rows[problem.step].field(problem.field).hasFocus()

    def _go_to(self, problem: ScaleProblem) -> None:
        if problem.step is None:
            self.reveal(self.add_button)
        else:
            self.reveal(self.step_rows[problem.step].field(problem.field))

    def _say(self, words: str, ink: str) -> None:
        self._line.set_ink(ink)
        self._line.show_text(words)
