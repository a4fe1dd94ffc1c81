"""The key card (F1): every key, and the marks explained with the marks themselves."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.verdict import RatingScale
from factcheck_gui.ui.action_table import ACTIONS, Group
from factcheck_gui.ui.actions import key_of
from factcheck_gui.ui.appearance import Appearance
from factcheck_gui.ui.mark_sample import MarkSample
from factcheck_gui.ui.safe_text import PlainLabel

_VEIL = 0.72
"""Share of the panel's colour laid over the window behind the card."""

_STATE_MARKS = (
    ("unchecked", "Unchecked"),
    ("checking", "Checking"),
    ("recheck", "Recheck"),
    ("nothing_to_check", "Nothing to check"),
)


class KeyCard(QWidget):
    """A veil over the window with the card on it; any key closes it.

    Signals:
        changing: A person wants to change keys.
    """

    changing = Signal()

    def __init__(self, appearance: Appearance, scale: RatingScale, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("key_card")
        self.setAccessibleName(self.tr("Keys"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._appearance = appearance
        self._scale = scale
        self._card: QFrame | None = None
        self._before: QWidget | None = None
        parent.installEventFilter(self)
        self.hide()

    def open(self, keys: Mapping[str, str]) -> None:
        """Show the card with the keys as they are now."""
        if self._card is not None:
            self._card.deleteLater()
        self._card = self._made(keys)
        self._before = self.window().focusWidget()
        self.setGeometry(self.parentWidget().rect())
        self._place()
        self.show()
        self.raise_()
        self.setFocus()

    def close_card(self) -> None:
        """Take the card away and give the focus back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt):
            self.close_card()

    def mousePressEvent(self, _event: QEvent) -> None:
        self.close_card()

    def paintEvent(self, _event: QPaintEvent) -> None:
        veil = QColor(self._appearance.theme.color("panel"))
        veil.setAlphaF(_VEIL)
        QPainter(self).fillRect(self.rect(), veil)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.parentWidget().rect())
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if self._card is not None:
            size = self._card.sizeHint().boundedTo(self.size())
            left, top = (self.width() - size.width()) // 2, max(8, (self.height() - size.height()) // 2)
            self._card.setGeometry(QRect(left, top, size.width(), min(size.height(), self.height() - 16)))
            self._card.show()

    def _made(self, keys: Mapping[str, str]) -> QFrame:
        card = QFrame(self)
        card.setObjectName("key_card_sheet")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.setSpacing(16)
        layout.addLayout(self._head())
        layout.addLayout(self._columns(keys))
        rule = QFrame()
        rule.setProperty("kind", "hairline")
        rule.setFixedHeight(1)
        layout.addWidget(rule)
        layout.addWidget(PlainLabel(self.tr("Marks in the draft"), role="label"))
        layout.addLayout(self._marks())
        return card

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(PlainLabel(self.tr("Keys"), role="page_title"))
        row.addStretch()
        words = self.tr("Plain letters work while the draft or the claim list has the focus.")
        row.addWidget(PlainLabel(words, role="small", tone="ink_2"))
        change = QPushButton(self.tr("Change keys…"))
        change.clicked.connect(self.changing)
        close = QPushButton(self.tr("Close  Esc"))
        close.clicked.connect(self.close_card)
        for button in (change, close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        return row

    def _columns(self, keys: Mapping[str, str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(32)
        columns: list[tuple[str, list[tuple[str, str]]]] = []
        for group in Group:
            entries = [
                (key_of(entry, keys), QCoreApplication.translate("Actions", entry.card_words))
                for entry in ACTIONS
                if entry.group is group and key_of(entry, keys)
            ]
            columns.append((group.value, entries))
        decide = [(str(number), rating.label) for number, rating in enumerate(self._scale, start=1)]
        columns.insert(2, (self.tr("Decide"), decide))
        for title, entries in columns:
            row.addLayout(self._column(title, entries))
        return row

    def _column(self, title: str, entries: list[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(PlainLabel(title, role="label"), 0, 0, 1, 2)
        for number, (key, words) in enumerate(entries, start=1):
            shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            cell = QHBoxLayout()
            cell.addWidget(PlainLabel(shown, role="key"))
            cell.addStretch()
            grid.addLayout(cell, number, 0)
            grid.addWidget(PlainLabel(words), number, 1)
        grid.setRowStretch(len(entries) + 1, 1)
        return grid

    def _marks(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        kinds = [(rating.mark, rating.label) for rating in self._scale]
        kinds += [(kind, self.tr(words)) for kind, words in _STATE_MARKS]
        for number, (kind, words) in enumerate(kinds):
            sample = MarkSample(self._appearance, kind, self.tr("55,000 dead"), words)
            grid.addWidget(sample, number // 6, number % 6)
        return grid
