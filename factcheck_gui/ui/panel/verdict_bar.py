"""The row of verdicts: the newsroom's scale, each step with its key, glyph and word."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from factcheck_gui.domain.claim import State
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.domain.verdict import Rating
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.faces import Setting, face
from factcheck_gui.ui.kit.painted_button import PaintedButton
from factcheck_gui.ui.kit.theme import MarkStyle, Theme
from factcheck_gui.ui.panel.panel_part import PanelPart
from factcheck_gui.ui.safe_text import menu_text, set_tool_tip
from factcheck_gui.ui.workspace import Workspace

_COLUMNS = (184, 204)
_GAP = 4


class VerdictButton(PaintedButton):
    """One step of the scale. It is checked while its verdict is in force, and never by itself."""

    def __init__(self, appearance: Appearance, rating: Rating, number: int) -> None:
        super().__init__(appearance)
        self._rating = rating
        self._number = number
        self.setObjectName(f"verdict_{rating.key.replace('-', '_')}")
        self.setText(menu_text(rating.label))
        self.setAccessibleName(rating.label)
        self.setAccessibleDescription(rating.meaning)
        set_tool_tip(self, f"{rating.label} ({number})\n{rating.meaning}".strip())
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Leave the checked state to the library: a press only asks for a verdict."""

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(150), self.theme.size("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(120), self.theme.size("control"))

    def mark_in_force(self) -> MarkStyle | None:
        return self.theme.mark(self._rating.mark) if self.isChecked() and not self.isDown() else None

    def draw_content(self, painter: QPainter, theme: Theme) -> None:
        style = theme.mark(self._rating.mark)
        is_plain = self.isEnabled() and not self.isDown()
        words = style.text if is_plain and self.isChecked() else self.ink(theme)
        word = face(theme, "ui.body", strong=self.isChecked())
        gap, size = theme.px(10), theme.size("glyph")
        # the longest word of a scale takes the room before its number, never the other way round
        needed = 3 * gap + theme.px(14) + size + word.metrics.horizontalAdvance(self._rating.label)
        left = theme.px(14) if needed + theme.px(14) <= self.width() else theme.px(8)
        painter.setFont(face(theme, "ui.small").font)
        painter.setPen(words if self.isChecked() else self.ink(theme, "ink_3"))
        room = QRectF(left, 0, theme.px(12), self.height())
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), str(self._number)
        )
        left += theme.px(10) + gap
        glyph = style.text if is_plain else self.ink(theme)
        pixmap = theme.icons.pixmap(self._rating.glyph, glyph, size, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - size) // 2, pixmap)
        left += size + gap
        self._draw_word(painter, word, QRectF(left, 0, self.width() - left - theme.px(6), self.height()))

    def _draw_word(self, painter: QPainter, word: Setting, room: QRectF) -> None:
        style = self.theme.mark(self._rating.mark)
        is_marked = self.isChecked() and self.isEnabled() and not self.isDown()
        painter.setFont(word.font)
        painter.setPen(style.text if is_marked else self.ink(self.theme))
        fits = word.metrics.horizontalAdvance(self._rating.label) <= room.width() + 1
        label = self._rating.label if fits else self._rating.short_label
        shown = word.metrics.elidedText(label, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


class VerdictBar(PanelPart):
    """Sets the verdict; the step in force pressed again takes it back.

    Attributes:
        typed_reason: Returns a reason typed and not saved, which goes with the next verdict.
    """

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("verdict_bar")
        self.setAccessibleName(self.tr("Verdict"))
        self.typed_reason: Callable[[], str] = str
        self.buttons: list[VerdictButton] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        for column, width in enumerate(_COLUMNS):
            self._grid.setColumnStretch(column, width)
        self.rows.addLayout(self._grid)
        self.use_scale()
        self._on_theme_changed()
        appearance.theme_changed.connect(self._on_theme_changed)

    def set_rating(self, number: int) -> None:
        """Decide with step `number` of the scale, from 1, and with the reason typed just now."""
        overview = self.overview
        steps = self.workspace.desk.scale.steps
        if overview is None or not 1 <= number <= len(steps):
            return
        verdicts, claim_id, key = self.workspace.desk.verdicts, overview.claim.id, steps[number - 1].key
        reason = self.typed_reason()
        self.attempt(lambda: verdicts.decide(claim_id, key, reason))

    def use_scale(self) -> None:
        """Make a button of each step of the scale in place of those before."""
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        for number, rating in enumerate(self.workspace.desk.scale, start=1):
            button = VerdictButton(self.appearance, rating, number)
            button.clicked.connect(partial(self.set_rating, number))
            self._grid.addWidget(button, (number - 1) // len(_COLUMNS), (number - 1) % len(_COLUMNS))
            self.buttons.append(button)
        self.show_overview()

    def show_overview(self) -> None:
        overview = self.overview
        in_force = overview.rating if overview and _stands(overview) else None
        for button, rating in zip(self.buttons, self.workspace.desk.scale, strict=True):
            button.setEnabled(overview is not None)
            if button.isChecked() != (rating.key == in_force):
                button.setChecked(rating.key == in_force)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit.isdecimal() and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            self.set_rating(int(digit))
            return
        super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        self._grid.setSpacing(self.theme.px(_GAP))
        for button in self.buttons:
            button.updateGeometry()


def _stands(overview: ClaimOverview) -> bool:
    """Tell whether the verdict is in force: one that waits for a recheck is not."""
    return overview.claim.state is not State.RECHECK
