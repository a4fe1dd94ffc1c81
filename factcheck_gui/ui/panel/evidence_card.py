"""One passage of one source, as evidence for the claim."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from factcheck_gui.domain.citing.citation import origin
from factcheck_gui.domain.overview import CitedEvidence
from factcheck_gui.domain.source import Stance
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.card import Card
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.panel.source_terms import source_terms

_INKS = {Stance.SUPPORTS: "mark.confirmed", Stance.REFUTES: "mark.wrong", Stance.CONTEXT: "ink_2"}
_QUOTE_LINES = 4


class EvidenceCard(Card):
    """Stance, source, locator, origin, quote; what can be done with it shows under pointer and focus.

    A confidential source goes by its alias; nothing else of it is on the card.

    Signals:
        opening: Its saved copy is to be opened.
        editing: It is to be changed.
        removing: It is to be taken off the claim.
    """

    opening = Signal(object)
    editing = Signal(object)
    removing = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self.cited: CitedEvidence | None = None
        self.stance = LinedLabel(appearance, role="label", lines=1)
        self.name = LinedLabel(appearance, role="body_strong", lines=1)
        self.locator = LinedLabel(appearance, role="small", ink="ink_3", lines=1)
        self.origin = LinedLabel(appearance, role="small", ink="ink_2", lines=1)
        self.quote = LinedLabel(appearance, role="quote", lines=_QUOTE_LINES)
        self.terms = LinedLabel(appearance, role="small", ink="ink_3", lines=1)
        self.open_copy = self._link(self.tr("Open copy"), "open_copy")
        self.edit = self._link(self.tr("Edit"), "edit_evidence")
        self.remove = self._link(self.tr("Remove"), "remove_evidence")
        self._actions = (self.open_copy, self.edit, self.remove)
        self._lay_out()
        self.open_copy.clicked.connect(lambda: self.opening.emit(self.cited))
        self.edit.clicked.connect(lambda: self.editing.emit(self.cited))
        self.remove.clicked.connect(lambda: self.removing.emit(self.cited))
        self.show_actions(shown=False)

    def show_evidence(self, cited: CitedEvidence) -> None:
        """Show another passage, or the same one changed."""
        if cited == self.cited:
            return
        self.cited = cited
        source, evidence, terms = cited.source, cited.evidence, source_terms()
        stance = terms.stances[evidence.stance.value]
        self.stance.set_ink(_INKS[evidence.stance])
        self.stance.show_text(stance.label, glyph=stance.glyph)
        self.name.show_text(source.public_name, glyph="lock" if source.is_confidential else "")
        self.locator.show_text(evidence.locator)
        self.locator.setVisible(bool(evidence.locator))
        whence = "" if source.is_confidential else origin(source.csl)
        self.origin.show_text(whence)
        self.origin.setVisible(bool(whence))
        self.quote.show_text(evidence.quote)
        self.quote.setVisible(bool(evidence.quote))
        standing = terms.standings[source.standing.value].label
        attribution = terms.attributions[source.attribution.value].label.lower()
        parts = [standing, attribution, *([self.tr("saved copy")] if cited.file else [])]
        self.terms.show_text(" · ".join(parts))
        self.open_copy.setVisible(not self.edit.isHidden() and cited.file is not None)
        self._name_for_readers(stance.label)

    def show_actions(self, *, shown: bool) -> None:
        """Show or hide what can be done with it; the card keeps its size."""
        height = self._appearance.theme.line_height("ui.small")
        for button in self._actions:
            button.setFixedHeight(height)
            button.setVisible(shown)
        if self.cited is None or self.cited.file is None:
            self.open_copy.hide()

    def follow_focus(self, focus: QWidget | None) -> None:
        """Show what can be done while the focus or the pointer is on the card."""
        self.show_actions(shown=self._holds(focus) or self.underMouse())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.show_actions(shown=True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.show_actions(shown=self._holds(self.window().focusWidget()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.hasFocus():
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.editing.emit(self.cited)
            case Qt.Key.Key_Delete:
                self.removing.emit(self.cited)
            case _:
                super().keyPressEvent(event)

    def _holds(self, focus: QWidget | None) -> bool:
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def _name_for_readers(self, stance: str) -> None:
        lines = (self.name, self.locator, self.origin, self.quote, self.terms)
        parts = (stance, *(line.text() for line in lines))
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setAccessibleDescription(self.tr("Enter changes it, Delete takes it off the claim"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.stance)
        head.addWidget(self.name, 1)
        head.addWidget(self.locator)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self.terms, 1)
        for button in self._actions:
            foot.addWidget(button)
        self.rows.addLayout(head)
        self.rows.addWidget(self.origin)
        self.rows.addWidget(self.quote)
        self.rows.addLayout(foot)

    def _link(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setProperty("kind", "link")
        return button
