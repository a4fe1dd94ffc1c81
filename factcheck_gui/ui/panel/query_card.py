"""One question about the claim, with its answer."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from factcheck_gui.domain.query import Addressee, Query, QueryState
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.card import Card
from factcheck_gui.ui.kit.inline_field import InlineField
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.kit.moments import shown_moment


class QueryCard(Card):
    """Whom it goes to, the question, and room for the answer. Enter answers it, Delete drops it.

    Signals:
        answered: The query and what was answered; empty opens it again.
        dropping: The query that needs no answer any more.
        finished: Enter or Esc in the answer.
    """

    answered = Signal(object, str)
    dropping = Signal(object)
    finished = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self.query: Query | None = None
        self.state = LinedLabel(appearance, role="label", ink="mark.unchecked", lines=1)
        self.asked = LinedLabel(appearance, role="small", ink="ink_3", lines=1)
        self.question = LinedLabel(appearance, role="body")
        self.answer = InlineField(self.tr("Answer"))
        self.answer.setObjectName("query_answer")
        self.drop = QPushButton(self.tr("Drop"))
        self.drop.setObjectName("drop_query")
        self.drop.setAccessibleName(self.tr("Drop the query"))
        self.drop.setProperty("kind", "small")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.state, 1)
        head.addWidget(self.asked)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.answer, 1)
        foot.addWidget(self.drop)
        self.rows.addLayout(head)
        self.rows.addWidget(self.question)
        self.rows.addSpacing(4)
        self.rows.addLayout(foot)
        self.answer.committed.connect(lambda answer: self.answered.emit(self.query, answer))
        self.answer.finished.connect(self.finished)
        self.drop.clicked.connect(self._on_drop)
        self._hint()

    @property
    def is_open(self) -> bool:
        """Tell whether it shows a query that waits for its answer."""
        return not self.isHidden() and self.query is not None and self.query.state is QueryState.OPEN

    def show_query(self, query: Query, asked_by: str) -> None:
        """Show another query, or what became of this one; a half-typed answer to it stays."""
        is_same = self.query is not None and self.query.id == query.id
        if is_same and self.query == query:
            return
        self.query = query
        is_open = query.state is QueryState.OPEN
        words = {
            QueryState.OPEN: self.tr("open"),
            QueryState.ANSWERED: self.tr("answered"),
            QueryState.DROPPED: self.tr("dropped"),
        }[query.state]
        self.state.set_ink("mark.unchecked" if is_open else "ink_2")
        glyph = "speech-bubble" if is_open else "check" if query.state is QueryState.ANSWERED else "dash"
        self.state.show_text(f"{to_whom(query.addressee)} · {words}", glyph=glyph)
        self.asked.show_text(f"{shown_moment(query.asked_at)} {asked_by}".strip())
        self.question.show_text(query.question)
        self.answer.show_value(query.answer, keep_typing=is_same)
        self.answer.setVisible(query.state is not QueryState.DROPPED)
        self.drop.setVisible(is_open)
        self.setAccessibleName(f"{self.state.text()}: {query.question}")
        self._hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if self.hasFocus() and is_enter and not self.answer.isHidden():
            self.answer.setFocus()
            self.answer.selectAll()
        elif self.hasFocus() and event.key() == Qt.Key.Key_Delete and self.is_open:
            self._on_drop()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._hint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hint()

    def _hint(self) -> None:
        """Say where the answer goes, and the keys while the card has the focus."""
        keys = (
            self.tr("Enter answers it, Del drops it") if self.is_open else self.tr("Enter changes the answer")
        )
        self.setAccessibleDescription(keys)
        self.answer.setPlaceholderText(keys if self.hasFocus() else self.tr("Answer"))

    def _on_drop(self) -> None:
        self.dropping.emit(self.query)


def to_whom(addressee: Addressee) -> str:
    """Return whom a query goes to, as the screen says it."""
    words = {
        Addressee.WRITER: "To the writer",
        Addressee.EDITOR: "To the editor",
        Addressee.SOURCE: "To a source",
    }
    return QCoreApplication.translate("QueryCard", words[addressee])
