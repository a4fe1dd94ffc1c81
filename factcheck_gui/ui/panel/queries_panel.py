"""Questions about the claim: asked, answered and dropped where it stands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.query import Addressee, Query, QueryState
from factcheck_gui.services.changes import Changed
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.card import SectionHead
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.kit.painted_button import KeyButton
from factcheck_gui.ui.panel.choice_row import ChoiceRow
from factcheck_gui.ui.panel.fitted_box import FittedBox
from factcheck_gui.ui.panel.panel_part import PanelPart
from factcheck_gui.ui.panel.query_card import QueryCard
from factcheck_gui.ui.panel.source_terms import Term
from factcheck_gui.ui.workspace import Workspace

_NATIVE = QKeySequence.SequenceFormat.NativeText


class QueriesPanel(PanelPart):
    """Cards of queries, open ones first, and the form for a new one.

    The key of queries leads to an open one, and from there to the form for another.
    """

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("queries_panel")
        self.setAccessibleName(self.tr("Queries"))
        self.rows.setSpacing(8)
        self.head = SectionHead(appearance)
        self.ask = KeyButton(appearance, self.tr("Ask"), "plus")
        self.ask.setObjectName("ask_query")
        self.head.add(self.ask)
        self.form = QueryForm(workspace, appearance)
        self.empty = LinedLabel(appearance, role="small", ink="ink_2")
        self.empty.setObjectName("queries_empty")
        self.cards: list[QueryCard] = []
        self._queries: list[Query] = []
        self._key = ""
        for widget in (self.head, self.form, self.empty):
            self.rows.addWidget(widget)
        self.ask.clicked.connect(self.form.open)
        self.form.left.connect(self.left)

    def show_key(self, key: str) -> None:
        """Say which key asks a query."""
        self._key = key
        self.ask.set_key(key)

    def start(self) -> None:
        """Go to the first open query; without one, or from there, to the form for another."""
        still_open = [card for card in self.cards if card.is_open]
        if still_open and not self.form.is_open and not any(card.hasFocus() for card in self.cards):
            still_open[0].setFocus()
        elif self.overview is not None:
            self.form.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = next((number for number, card in enumerate(self.cards) if card.hasFocus()), None)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if at is None:
            super().keyPressEvent(event)
        elif step:
            shown = self.cards[: len(self._queries)]
            shown[min(max(0, at + step), len(shown) - 1)].setFocus()
        elif self._key and QKeySequence(event.keyCombination()) == QKeySequence(self._key, _NATIVE):
            self.start()
        else:
            super().keyPressEvent(event)

    def read_anew(self) -> None:
        self.form.show_claim(self.overview)
        self._read()

    def read_changed(self, changed: Changed) -> None:
        if self.overview is not None:
            self.form.refresh(self.overview, changed)
        if changed.touches(Query):
            self._read()

    def show_overview(self) -> None:
        self.setVisible(self.overview is not None)
        queries = self._queries
        still_open = any(query.state is QueryState.OPEN for query in queries)
        self.head.show_name(f"{self.tr('Queries')} {self._counts()}".rstrip())
        self.empty.setVisible(not still_open and not self.form.is_open)
        self.empty.show_text(
            self.tr("Press {0} to ask the writer, an editor or a source.").format(
                self._key or self.tr("Ask")
            ),
            lead=self.tr("No open queries."),
        )
        self._grow(len(queries))
        people = self.workspace.desk.people
        for number, card in enumerate(self.cards):
            card.setVisible(number < len(queries))
        for card, query in zip(self.cards, queries, strict=False):
            card.show_query(query, people.initials_of(query.asked_by))

    def _counts(self) -> str:
        """Say how many there are of each state, those that wait first."""
        words = (
            (QueryState.OPEN, self.tr("{0} open")),
            (QueryState.ANSWERED, self.tr("{0} answered")),
            (QueryState.DROPPED, self.tr("{0} dropped")),
        )
        counted = ((sum(query.state is state for query in self._queries), told) for state, told in words)
        return " · ".join(told.format(count) for count, told in counted if count)

    def _read(self) -> None:
        claim_id = self.claim_id
        queries = self.workspace.desk.queries.of_claim(claim_id) if claim_id else []
        self._queries = sorted(queries, key=lambda query: query.state is not QueryState.OPEN)

    def _grow(self, count: int) -> None:
        while len(self.cards) < count:
            card = QueryCard(self.appearance)
            card.setObjectName(f"query_card_{len(self.cards)}")
            card.answered.connect(self._on_answered)
            card.dropping.connect(self._on_dropping)
            card.finished.connect(self.left)
            self.rows.addWidget(card)
            self.cards.append(card)
            self.grown.emit()

    def _on_answered(self, query: Query, answer: str) -> None:
        self.attempt(lambda: self.workspace.desk.queries.answer(query.claim_id, query.id, answer))

    def _on_dropping(self, query: Query) -> None:
        if not self.attempt(lambda: self.workspace.desk.queries.drop(query.claim_id, query.id)):
            self.ask.setFocus()


class QueryForm(PanelPart):
    """Addressee and question. Enter or Ctrl+Enter asks, Esc closes and keeps what was typed."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("query_form")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.addressee = ChoiceRow(
            self.tr("To"),
            (
                Term(Addressee.WRITER.value, self.tr("Writer")),
                Term(Addressee.EDITOR.value, self.tr("Editor")),
                Term(Addressee.SOURCE.value, self.tr("A source")),
            ),
        )
        self.addressee.setObjectName("query_addressee")
        self.question = FittedBox(self.tr("Question"))
        self.question.setObjectName("query_question")
        self.question.setPlaceholderText(self.tr("What do you want to know?"))
        self.error = LinedLabel(appearance, role="small", ink="error")
        self.error.hide()
        self.ask = QPushButton(self.tr("Ask query"))
        self.ask.setObjectName("send_query")
        self.ask.setProperty("kind", "primary")
        self.cancel = QPushButton(self.tr("Close"))
        self.cancel.setObjectName("close_query")
        self._typed: dict[ClaimId, str] = {}
        """Begun and not asked, by claim."""
        self._lay_out()
        self.question.saving.connect(self.save)
        self.question.textChanged.connect(self._on_mended)
        self.question.giving_up.connect(self.close_form)
        self.ask.clicked.connect(self.save)
        self.cancel.clicked.connect(self.close_form)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Tell whether it is on screen."""
        return not self.isHidden()

    def open(self) -> None:
        """Let a question be typed."""
        self.show()
        self.question.setFocus()

    def save(self) -> None:
        """Ask what is typed; a refusal says so under the form."""
        claim_id, question = self.claim_id, self.question.typed()
        if claim_id is None:
            return
        addressee = Addressee(self.addressee.value)
        refusal = self.attempt(lambda: self.workspace.desk.queries.ask(claim_id, addressee, question))
        self._show_refusal(refusal)
        if not refusal:
            self.question.clear()
            self.hide()
            self.left.emit()

    def close_form(self) -> None:
        """Put it away; what was typed stays, and is there again when its claim is."""
        self.hide()
        self.left.emit()

    def read_anew(self) -> None:
        self.question.setPlainText(self._typed.get(self.claim_id, "") if self.claim_id else "")
        self._show_refusal("")
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _on_mended(self) -> None:
        self._show_refusal("")
        if self.claim_id is not None:
            self._typed[self.claim_id] = self.question.typed()

    def _show_refusal(self, sentence: str) -> None:
        self.error.show_text(sentence)
        self.error.setVisible(bool(sentence))
        self.question.show_error(is_wrong=bool(sentence))
        if sentence:
            self.question.setFocus()

    def _lay_out(self) -> None:
        frame = QFrame()
        frame.setProperty("ground", "card")
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(12, 10, 12, 12)
        rows.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.ask)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        rows.addWidget(self.addressee)
        rows.addWidget(self.question)
        rows.addWidget(self.error)
        rows.addLayout(buttons)
        self.rows.addWidget(frame)
