"""Find in the draft: one line above the page, with a count."""

from bisect import bisect_left, bisect_right

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.article_view import ArticleView
from factcheck_gui.ui.draft.text_search import find_all
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.theme import Theme
from factcheck_gui.ui.safe_text import PlainLabel, set_tool_tip


class FindBar(QWidget):
    """Looks for words in the view while they are typed; Enter goes on, Shift+Enter back, Esc closes.

    Signals:
        closed: The line was closed; the focus is on the draft again.
    """

    closed = Signal()

    def __init__(self, view: ArticleView, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self.setAccessibleName(self.tr("Find in this draft"))
        self.setProperty("ground", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view = view
        self._hits: list[Span] = []
        self._from = 0
        self._field = QLineEdit()
        self._field.setObjectName("find_words")
        self._field.setAccessibleName(self.tr("Words to find"))
        self._field.setPlaceholderText(self.tr("Find in this draft"))
        self._count = PlainLabel(role="small", tone="ink_2")
        self._back = _glyph_button("chevron up", self.tr("Previous (Shift Enter)"))
        self._next = _glyph_button("chevron down", self.tr("Next (Enter)"))
        self._close = _glyph_button("close", self.tr("Close (Esc)"))
        self._lay_out()
        self.set_theme(appearance.theme)
        appearance.theme_changed.connect(self.set_theme)
        self._field.textChanged.connect(self._on_text_changed)
        self._back.clicked.connect(self.find_previous)
        self._next.clicked.connect(self.find_next)
        self._close.clicked.connect(self.close_line)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw the buttons in another theme."""
        for button in (self._back, self._next, self._close):
            glyph = str(button.property("glyph"))
            size = theme.size("glyph")
            button.setIcon(theme.icons.icon(glyph, theme.color("ink"), size, theme.color("ink_3")))
            button.setFixedWidth(theme.size("control"))

    def open(self) -> None:
        """Show the line; what is selected in the draft becomes the words to find."""
        passage = self._view.selected_passage()
        self._from = passage.start if passage else self._view.caret()
        self.show()
        self._field.setFocus()
        if passage and "\n" not in passage.of(self._view.text()):
            self._field.setText(passage.of(self._view.text()))
        self._field.selectAll()
        self._look()

    def close_line(self) -> None:
        """Hide the line and the marks of what was found, and go back to the draft."""
        self._hits = []
        self._view.show_hits(())
        self.hide()
        self._view.setFocus()
        self.closed.emit()

    def find_words(self, words: str, *, backwards: bool = False) -> int:
        """Look for words, go to the next place, or the one before, and return how many there are."""
        if words != self._field.text():
            self._field.setText(words)
        else:
            self._go(backwards=backwards)
        return len(self._hits)

    def find_next(self) -> None:
        """Go to the next place, after the last to the first."""
        self._go(backwards=False)

    def find_previous(self) -> None:
        """Go to the place before, from the first to the last."""
        self._go(backwards=True)

    def count_text(self) -> str:
        """Return what the line says of what it found."""
        return self._count.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc, go on with Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        for button in (self._back, self._next, self._close):
            row.addWidget(button)

    def _on_text_changed(self) -> None:
        self._look()

    def _look(self) -> None:
        self._hits = find_all(self._view.text(), self._field.text())
        self._view.show_hits(self._hits)
        if self._hits:
            index = bisect_left(self._hits, self._from, key=lambda hit: hit.start)
            self._choose(index % len(self._hits))
        else:
            self._say_count(0)

    def _go(self, *, backwards: bool) -> None:
        if not self._hits:
            return
        passage = self._view.selected_passage()
        if backwards:
            place = passage.start if passage else self._view.caret()
            index = bisect_left(self._hits, place, key=lambda hit: hit.start) - 1
        else:
            place = passage.start if passage else self._view.caret() - 1
            index = bisect_right(self._hits, place, key=lambda hit: hit.start)
        self._choose(index % len(self._hits))

    def _choose(self, index: int) -> None:
        self._view.select_passage(self._hits[index])
        self._from = self._hits[index].start
        self._say_count(index + 1)

    def _say_count(self, number: int) -> None:
        found = bool(self._hits)
        said = self.tr("%d of %d") % (number, len(self._hits)) if found else self.tr("Nothing found")
        self._count.setText(said if self._field.text().strip() else "")
        self._count.set_tone("ink_2" if found else "error")
        self._back.setEnabled(found)
        self._next.setEnabled(found)


def _glyph_button(glyph: str, says: str) -> QPushButton:
    button = QPushButton()
    button.setProperty("kind", "quiet")
    button.setProperty("glyph", glyph)
    button.setAccessibleName(says)
    set_tool_tip(button, says)
    return button
