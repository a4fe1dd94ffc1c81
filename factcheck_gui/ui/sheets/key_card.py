"""The key card (F1): every key, and the marks explained with the marks themselves."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.domain.verdict import RatingScale
from factcheck_gui.ui.action_table import ACCEPT_FIX, ACTIONS, DECLINE_FIX, Group
from factcheck_gui.ui.actions import key_of
from factcheck_gui.ui.draft.mark_sample import MarkSample
from factcheck_gui.ui.key_words import key_words
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.safe_text import PlainLabel
from factcheck_gui.ui.sheets.sheet import Sheet

_STATE_MARKS = (
    (MarkName.UNCHECKED, "Unchecked"),
    (MarkName.CHECKING, "Checking"),
    (MarkName.RECHECK, "Recheck"),
    (MarkName.NOTHING_TO_CHECK, "Nothing to check"),
)
_MARKS_A_ROW = 6
_IN_ONE_ROW, _IN_TWO_ROWS = 5, 3
"""Columns side by side: in a large size on a small screen they stand in two rows."""

_KEEPS_OPEN = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}

_Entry = tuple[str, str, str, str]
"""Key, glyph, the mark in whose colour it is drawn, words."""


class KeyCard(Sheet):
    """All keys at a glance; any key closes it.

    Signals:
        changing: A person wants to change keys.
    """

    changing = Signal()

    def __init__(self, appearance: Appearance, scale: RatingScale, parent: QWidget) -> None:
        super().__init__(appearance, parent, self.tr("Keys"))
        self.setObjectName("key_card")
        self.scale = scale
        self._shown: QWidget | None = None
        words = self.tr("Plain letters work while the draft or the claim list has the focus.")
        self.head.insertWidget(2, LinedLabel(appearance, words, role="small", ink="ink_2", lines=1))
        change = QPushButton(self.tr("Change keys…"))
        change.clicked.connect(self._on_change_clicked)
        self.head.insertWidget(3, change)

    def open(self, keys: Mapping[str, str]) -> None:
        """Show the card with the keys and the scale as they are now."""
        if self._shown is not None:
            self.rows.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = self._made(keys, _IN_ONE_ROW)
        if self._shown.sizeHint().width() > self.widest_content():
            self._shown.deleteLater()
            self._shown = self._made(keys, _IN_TWO_ROWS)
        self.rows.addWidget(self._shown)
        self.show_sheet()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEEPS_OPEN or self.scroll_by_key(key):
            event.accept()
            return
        super().keyPressEvent(event)
        if self.isVisible():
            self.close_sheet()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.close_sheet()

    def _on_change_clicked(self) -> None:
        self.close_sheet()
        self.changing.emit()

    def _made(self, keys: Mapping[str, str], columns: int) -> QWidget:
        theme = self.appearance.theme
        shown = QWidget()
        layout = QVBoxLayout(shown)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(16))
        layout.addLayout(self._columns(keys, columns))
        rule = QFrame()
        rule.setProperty("kind", "hairline")
        rule.setFixedHeight(1)
        layout.addWidget(rule)
        layout.addWidget(
            LinedLabel(self.appearance, self.tr("Marks in the draft"), role="label", ink="ink_2", lines=1)
        )
        layout.addLayout(self._marks())
        return shown

    def _columns(self, keys: Mapping[str, str], most: int) -> QGridLayout:
        """Set the columns side by side, at most so many."""
        columns = [(self.tr(group.value), _entries(group, keys)) for group in Group]
        decide = [
            (str(number), rating.glyph, rating.mark, rating.label)
            for number, rating in enumerate(self.scale, start=1)
        ]
        columns.insert(2, (self.tr("Decide"), decide))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.appearance.theme.px(32))
        grid.setVerticalSpacing(self.appearance.theme.px(16))
        for number, (title, entries) in enumerate(columns):
            grid.addLayout(self._column(title, entries), number // most, number % most)
        return grid

    def _column(self, title: str, entries: Iterable[_Entry]) -> QGridLayout:
        theme, grid = self.appearance.theme, QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        grid.addWidget(LinedLabel(self.appearance, title, role="label", ink="ink_2", lines=1), 0, 0, 1, 3)
        number = 0
        for number, (key, glyph, mark, words) in enumerate(entries, start=1):
            grid.addWidget(PlainLabel(key_words(key), role="key"), number, 0, Qt.AlignmentFlag.AlignLeft)
            if glyph:
                sign = LinedLabel(self.appearance, ink=f"mark.{mark}", lines=1)
                sign.show_text("", glyph=glyph)
                grid.addWidget(sign, number, 1)
            grid.addWidget(LinedLabel(self.appearance, words, lines=1), number, 2)
        grid.setRowStretch(number + 1, 1)
        grid.setColumnStretch(2, 1)
        return grid

    def _marks(self) -> QGridLayout:
        theme, grid = self.appearance.theme, QGridLayout()
        grid.setHorizontalSpacing(theme.px(24))
        grid.setVerticalSpacing(theme.px(12))
        marks = [(rating.mark, rating.label, rating.glyph) for rating in self.scale]
        marks += [(kind, self.tr(words), "") for kind, words in _STATE_MARKS]
        for number, (kind, words, glyph) in enumerate(marks):
            sample = MarkSample(self.appearance, kind, self.tr("55,000 dead"), words, glyph=glyph)
            grid.addWidget(sample, number // _MARKS_A_ROW, number % _MARKS_A_ROW)
        return grid


def _entries(group: Group, keys: Mapping[str, str]) -> list[_Entry]:
    """Return a column of the card: plain letters first, they are what a checker lives by."""
    shown = [entry for entry in ACTIONS if entry.group is group and key_of(entry, keys)]
    entries = [
        (key_of(entry, keys), "", "", QCoreApplication.translate("Actions", entry.card_words))
        for entry in sorted(shown, key=lambda entry: not entry.plain)
    ]
    return [*entries, *_on_a_fix()] if group is Group.WORK else entries


def _on_a_fix() -> list[_Entry]:
    words = (ACCEPT_FIX, "On a fix: accept it"), (DECLINE_FIX, "On a fix: decline it")
    return [(key, "", "", QCoreApplication.translate("Actions", told)) for key, told in words]
