"""One step of the rating scale as a row of fields."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.domain.verdict import Rating
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.inline_field import show_error
from factcheck_gui.ui.kit.theme import Theme
from factcheck_gui.ui.kit.tick_box import TickBox
from factcheck_gui.ui.safe_text import PlainLabel, set_tool_tip
from factcheck_gui.ui.sheets.look_button import LookButton

COLUMNS = ("place", "look", "label", "short_label", "asks_reason", "meaning")
"""Fields by their names in a step, from the left."""

_WIDTHS = {"place": 28, "look": 128, "label": 188, "short_label": 128, "asks_reason": 108, "meaning": 412}
_YIELDING = ("label", "short_label")
"""Widths in px at 100 %, and which of them are squeezed where there is less room."""

GAP = 8
_GLYPHS = 28
_LEAST, _LEAST_MEANING = 28, 120
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}


def column_widths(theme: Theme, room: int) -> list[int]:
    """Return the widths of the columns in `room` px, which the buttons at the end are part of.

    Where there is less than at 1280 px and 100 %, the meaning yields first, then the words
    in proportion; where there is more, the meaning has it.
    """
    widths = {name: theme.px(width) for name, width in _WIDTHS.items()}
    over = sum(widths.values()) + len(widths) * theme.px(GAP) + 3 * theme.px(_GLYPHS) - room
    taken = min(over, widths["meaning"] - theme.px(_LEAST_MEANING))
    widths["meaning"] -= taken
    words = sum(widths[name] for name in _YIELDING)
    for name in _YIELDING:
        widths[name] -= ceil((over - taken) * widths[name] / words)
    return [max(theme.px(_LEAST), width) for width in widths.values()]


class ScaleRow(QWidget):
    """Shows one step and says what was typed; it keeps nothing itself.

    Signals:
        edited: A field's name in a step, and its new value.
        moving: The step is to go up (-1) or down (1).
        removing: The step is to go.
        stepping: The field of that name in the row above (-1) or below (1) is to have the focus.
        left: A field was left.
    """

    edited = Signal(str, object)
    moving = Signal(int)
    removing = Signal()
    stepping = Signal(str, int)
    left = Signal()

    def __init__(self, appearance: Appearance, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"step_{number}")
        self.setAccessibleName(self.tr("Step {}").format(number))
        self._appearance = appearance
        # made in the order in which Tab goes through them
        self.look = LookButton(appearance, MarkName.UNVERIFIABLE, "question-mark", self)
        self.label = self._field("label", self.tr("Label"))
        self.short_label = self._field("short_label", self.tr("In the margin"))
        self.asks_reason = TickBox(appearance, self.tr("Asks for a reason"), self)
        self.meaning = self._field("meaning", self.tr("Meaning"))
        self._place = PlainLabel(str(number), role="key")
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._glyphs = {
            "chevron-up": self._button(self.tr("Up (Alt ↑)")),
            "chevron-down": self._button(self.tr("Down (Alt ↓)")),
            "close": self._button(self.tr("Remove step {} (Alt Del)").format(number)),
        }
        self.remove = self._glyphs["close"]
        self.remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._connect()
        appearance.theme_changed.connect(self.fit)
        self.fit()

    def field(self, name: str) -> QWidget:
        """Return the field called `name` in a step; its place stands for the button that removes it."""
        return {
            "look": self.look,
            "label": self.label,
            "short_label": self.short_label,
            "asks_reason": self.asks_reason,
            "meaning": self.meaning,
        }.get(name, self.remove)

    def show_step(self, step: Rating) -> None:
        """Show another step, or the same one changed; the caret stays where the text does."""
        self.look.set_look(step.mark, step.glyph)
        for field, text in (
            (self.label, step.label),
            (self.short_label, step.short_label),
            (self.meaning, step.meaning),
        ):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        self.short_label.setPlaceholderText(" ".join(step.label.split()))
        self.asks_reason.setChecked(step.asks_reason)

    def show_ends(self, *, is_first: bool, is_last: bool) -> None:
        """Let the step go up and down only where there is another."""
        self._glyphs["chevron-up"].setEnabled(not is_first)
        self._glyphs["chevron-down"].setEnabled(not is_last)

    def set_widths(self, widths: Sequence[int]) -> None:
        """Set the columns, px."""
        for widget, width in zip(self._columns(), widths, strict=True):
            widget.setFixedWidth(width)

    def show_problem(self, name: str) -> None:
        """Let the field called `name` wear the line of an error; "" for none."""
        for field in (self.label, self.short_label, self.meaning):
            show_error(field, is_wrong=field is self.field(name) and bool(name))

    def fit(self) -> None:
        """Take on the measures and colours of the theme."""
        theme = self._appearance.theme
        for glyph, button in self._glyphs.items():
            side = theme.size("glyph")
            button.setIcon(theme.icons.icon(glyph, theme.color("ink_2"), side, theme.color("line")))
            button.setIconSize(QSize(side, side))
            button.setFixedWidth(theme.px(_GLYPHS))
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(theme.px(GAP))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event) or super().eventFilter(watched, event)
        if event.type() is QEvent.Type.FocusOut and self.isVisible():
            self.left.emit()
        return super().eventFilter(watched, event)

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.AltModifier:
            if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                self.moving.emit(_STEPS[key])
            elif key == Qt.Key.Key_Delete:
                self.removing.emit()
            else:
                return False
            return True
        is_button = isinstance(watched, QPushButton) and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if modifiers or key not in _STEPS or is_button:
            return False
        name = next(name for name in COLUMNS if self.field(name) is watched)
        self.stepping.emit(name, _STEPS[key])
        return True

    def _columns(self) -> tuple[QWidget, ...]:
        return (self._place, self.look, self.label, self.short_label, self.asks_reason, self.meaning)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in self._columns():
            row.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in self._glyphs.values():
            buttons.addWidget(button)
        row.addLayout(buttons)
        self._place.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for name in COLUMNS:
            self.field(name).installEventFilter(self)

    def _connect(self) -> None:
        for name, field in (
            ("label", self.label),
            ("short_label", self.short_label),
            ("meaning", self.meaning),
        ):
            field.textEdited.connect(lambda text, name=name: self.edited.emit(name, text))
        self.asks_reason.clicked.connect(lambda is_on: self.edited.emit("asks_reason", is_on))
        self.look.changed.connect(self._on_look_changed)
        self._glyphs["chevron-up"].clicked.connect(lambda: self.moving.emit(-1))
        self._glyphs["chevron-down"].clicked.connect(lambda: self.moving.emit(1))
        self.remove.clicked.connect(self.removing)

    def _on_look_changed(self, mark: str, glyph: str) -> None:
        self.edited.emit("mark", mark)
        self.edited.emit("glyph", glyph)

    def _field(self, name: str, words: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(name)
        field.setAccessibleName(words)
        return field

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "quiet")
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_tool_tip(button, words)
        return button
