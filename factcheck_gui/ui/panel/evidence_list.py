"""The evidence of the claim, and the way to add to it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from factcheck_gui.domain.errors import FactCheckError
from factcheck_gui.domain.overview import CitedEvidence
from factcheck_gui.domain.source import Evidence, SavedFile, Source
from factcheck_gui.services.changes import Changed
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.card import SectionHead
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.kit.painted_button import KeyButton
from factcheck_gui.ui.panel.evidence_card import EvidenceCard
from factcheck_gui.ui.panel.panel_part import PanelPart, shortened
from factcheck_gui.ui.panel.source_form import SourceForm
from factcheck_gui.ui.safe_text import menu_text
from factcheck_gui.ui.workspace import Workspace

_AT_FIRST = 2
_LINK_WIDTH = 360


class EvidenceList(PanelPart):
    """Cards, the first two at once and the rest when asked for.

    Signals:
        adding: A source is to be added.
        editing: The `CitedEvidence` to be changed.

    Attributes:
        opens: Opens a local file with the system's program and tells whether one was found.
    """

    adding = Signal()
    editing = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        appearance: Appearance,
        form: SourceForm,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("evidence_list")
        self._form = form
        self.setAccessibleName(self.tr("Evidence"))
        self.rows.setSpacing(8)
        self.head = SectionHead(appearance)
        self.add = KeyButton(appearance, self.tr("Add source"), "plus")
        self.add.setObjectName("add_source")
        self.head.add(self.add)
        self.empty = LinedLabel(appearance, role="small", ink="ink_2")
        self.empty.setObjectName("evidence_empty")
        self.opens: Callable[[Path], bool] = _open_local
        self.cards: list[EvidenceCard] = []
        self.more = QPushButton()
        self.more.setObjectName("more_evidence")
        self.more.setProperty("kind", "link")
        self._cited: list[CitedEvidence] = []
        self._at_first = _AT_FIRST
        self._shows_all = False
        self._key = ""
        for widget in (self.head, form, self.empty, self.more):
            self.rows.addWidget(widget)
        self.add.clicked.connect(self.adding)
        self.more.clicked.connect(self._on_more)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def show_key(self, key: str) -> None:
        """Say which key adds a source."""
        self._key = key
        self.add.set_key(key)

    def set_at_first(self, count: int) -> None:
        """Show `count` cards before the rest is asked for: fewer in a low window."""
        if count != self._at_first:
            self._at_first = count
            self.show_overview()

    def read_anew(self) -> None:
        self._form.show_claim(self.overview)
        self._shows_all = False
        self._read()

    def read_changed(self, changed: Changed) -> None:
        if self.overview is not None:
            self._form.refresh(self.overview, changed)
        if changed.touches(Evidence, Source, SavedFile):
            self._read()

    def show_overview(self) -> None:
        self.setVisible(self.overview is not None)
        cited = self._cited
        self.head.show_name(self.tr("Evidence"), len(cited))
        self.empty.setVisible(not cited)
        self.empty.show_text(
            self.tr("Press {0}, then paste a page, a file or a call note.").format(
                self._key or self.tr("Add source")
            ),
            lead=self.tr("No source yet."),
        )
        shown = cited if self._shows_all else cited[: self._at_first]
        self._grow(len(shown))
        for number, card in enumerate(self.cards):
            card.setVisible(number < len(shown))
        for card, one in zip(self.cards, shown, strict=False):
            card.show_evidence(one)
        rest = cited[len(shown) :]
        self.more.setVisible(bool(rest))
        self.more.setText(self._rest_in_words(rest))

    def _rest_in_words(self, rest: list[CitedEvidence]) -> str:
        if len(rest) != 1:
            return self.tr("{0} more").format(len(rest))
        source = rest[0].source
        name = source.public_name
        if source.is_confidential:
            name = self.tr("{0} (confidential)").format(name)
        words = self.tr("1 more: {0}").format(name)
        return menu_text(shortened(words, self.more.fontMetrics(), self.theme.px(_LINK_WIDTH)))

    def _read(self) -> None:
        claim_id = self.claim_id
        self._cited = self.workspace.desk.sources.of_claim(claim_id) if claim_id else []

    def _grow(self, count: int) -> None:
        while len(self.cards) < count:
            card = EvidenceCard(self.appearance)
            card.setObjectName(f"evidence_card_{len(self.cards)}")
            card.opening.connect(self.open_copy)
            card.editing.connect(self.editing)
            card.removing.connect(self._on_removing)
            self.rows.insertWidget(self.rows.indexOf(self.more), card)
            self.cards.append(card)
            self.grown.emit()

    def open_copy(self, cited: CitedEvidence) -> None:
        """Open a saved copy with the system's program: a local file, and only because a person asked."""
        if cited.file is None:
            return
        try:
            path = self.workspace.desk.sources.saved_path(cited.file.sha256)
        except FactCheckError as error:
            self.workspace.noticed.emit(str(error))
            return
        if not self.opens(path):
            self.workspace.noticed.emit(
                self.tr("No program opens {0}. Choose one for such files in your system.").format(
                    cited.file.name
                )
            )

    def _on_removing(self, cited: CitedEvidence) -> None:
        number = next((n for n, card in enumerate(self.cards) if card.cited is cited), 0)
        if not self.attempt(lambda: self.workspace.desk.sources.remove(cited.evidence.id)):
            shown = [card for card in self.cards if not card.isHidden()]
            (shown[min(number, len(shown) - 1)] if shown else self.add).setFocus()

    def _on_more(self) -> None:
        self._shows_all = True
        self.show_overview()
        self.cards[min(self._at_first, len(self.cards) - 1)].setFocus()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        for card in self.cards:
            if not card.isHidden():
                card.follow_focus(now)


def _open_local(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
