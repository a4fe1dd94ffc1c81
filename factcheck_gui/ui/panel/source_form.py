"""The form in which a source and its passage are typed, inline in the panel."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.act import Act
from factcheck_gui.domain.citing.reference import parse_reference
from factcheck_gui.domain.ids import ClaimId, EvidenceId
from factcheck_gui.domain.overview import CitedEvidence
from factcheck_gui.domain.source import Source
from factcheck_gui.services.sources import Passage, SourceEntry
from factcheck_gui.ui.file_picker import FilePicker
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.inline_field import show_error
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.panel.panel_part import PanelPart
from factcheck_gui.ui.panel.passage_fields import PassageFields
from factcheck_gui.ui.panel.source_details import SourceDetails
from factcheck_gui.ui.panel.source_line import SourceLine, described
from factcheck_gui.ui.safe_text import PlainLabel
from factcheck_gui.ui.workspace import Workspace

_BLANK = SourceEntry(csl={"type": "webpage"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """All that stands in the form. `known` is a source used before, `cited` what is being changed."""

    reference: str = ""
    entry: SourceEntry = _BLANK
    passage: Passage = field(default_factory=Passage)
    known: Source | None = None
    cited: CitedEvidence | None = None


Target = tuple[ClaimId, EvidenceId | None]
"""What is typed for: new evidence of a claim, or a piece it has already."""


class SourceForm(PanelPart):
    """Adds a source with a passage, or changes one. Ctrl+Enter saves.

    Esc closes it; what was typed is there again when it is opened for the same claim.
    """

    def __init__(
        self,
        workspace: Workspace,
        appearance: Appearance,
        picker: FilePicker,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("source_form")
        self.setAcceptDrops(True)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self._picker = picker
        self._target: Target | None = None
        self._kept: dict[Target, Typed] = {}
        self._cited: CitedEvidence | None = None
        self._known: Source | None = None
        self.title = LinedLabel(appearance, role="body_strong", lines=1)
        self.line = SourceLine(appearance, workspace.desk.sources.search)
        self.known = LinedLabel(appearance, role="body_strong", lines=2)
        self.other = QPushButton(self.tr("Another source"))
        self.details = SourceDetails(appearance)
        self.passage = PassageFields(appearance)
        self.error = LinedLabel(appearance, role="small", ink="error")
        self.save_button = QPushButton(self.tr("Save source"))
        self.cancel_button = QPushButton(self.tr("Close"))
        self._name_parts()
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Tell whether it is on screen."""
        return not self.isHidden()

    def open(self, cited: CitedEvidence | None = None) -> None:
        """Open it for new evidence of the claim shown, or to change `cited`."""
        claim_id = self.claim_id
        if claim_id is None:
            return
        target = (claim_id, cited.evidence.id if cited else None)
        if target != self._target:
            self._keep()
            self._target = target
            kept = self._kept.pop(target) if target in self._kept else _typed_of(cited)
            self._show(kept)
        self.show()
        (self.passage.quote if self._cited or self._known else self.line.field).setFocus()

    def save(self) -> None:
        """Save what is typed; a refusal says so under the form and leads to the field."""
        self._take_reference(self.line.field.text().strip())
        claim_id = self.claim_id
        if claim_id is None:
            return
        refusal = self.attempt(lambda: self._record(claim_id))
        self._show_refusal(refusal)
        if not refusal:
            self._target = None
            self.hide()
            self.left.emit()

    def close_form(self) -> None:
        """Put it away; what was typed stays with the claim."""
        self.hide()
        self.left.emit()

    def read_anew(self) -> None:
        self._keep()
        self._target = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        elif is_enter:
            self._press_or_go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.passage.set_file(paths[0])
            event.acceptProposedAction()

    def _record(self, claim_id: ClaimId) -> Act:
        sources, passage, entry = self.workspace.desk.sources, self.passage.passage, self.details.entry
        if self._cited is None:
            return sources.attach(claim_id, self._known.id if self._known else entry, passage)
        return sources.edit(self._cited.evidence.id, entry, passage)

    def _press_or_go_on(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()
        else:
            self.focusNextChild()

    def _take_reference(self, typed: str) -> None:
        if typed:
            found = parse_reference(typed)
            self.details.fill({**self._looked_at(found), **found})
            self.line.clear()

    def _looked_at(self, found: Mapping[str, object]) -> dict[str, object]:
        """Say that a page whose address is given was looked at today, by the laptop's clock."""
        if "URL" not in found or "DOI" in found:
            return {}
        today = self.workspace.desk.recorder.now().astimezone().date()
        return {"accessed": {"date-parts": [[today.year, today.month, today.day]]}}

    def _on_given(self, typed: str) -> None:
        self._take_reference(typed)
        if typed:
            self.details.kind.first_empty().setFocus()

    def _on_picked(self, source: Source) -> None:
        self._show_known(source)
        self.passage.quote.setFocus()

    def _on_other(self) -> None:
        self._show_known(None)
        self.line.field.setFocus()

    def _on_choosing_file(self) -> None:
        self._picker.open_file(self.tr("Choose a copy to keep"), "", self.passage.set_file)

    def _show_known(self, source: Source | None) -> None:
        self._known = source
        is_known = source is not None
        if source is not None:
            self.known.show_text(described(source))
        for widget in (self.known, self.other):
            widget.setVisible(is_known)
        self.details.setVisible(not is_known)
        self.line.setVisible(not is_known and self._cited is None)

    def _show(self, typed: Typed) -> None:
        self._cited = typed.cited
        cited = typed.cited
        self.title.show_text(self.tr("Change source") if cited else self.tr("New source"))
        self.line.clear()
        self.line.field.setText(typed.reference)
        self.details.show_entry(typed.entry)
        self.passage.show_passage(typed.passage, cited.file.name if cited and cited.file else "")
        self._show_known(typed.known)
        self._show_refusal("")

    def _keep(self) -> None:
        """Keep what was typed for the target at hand."""
        if self._target is None:
            return
        typed = Typed(
            reference=self.line.field.text(),
            entry=self.details.entry,
            passage=self.passage.passage,
            known=self._known,
            cited=self._cited,
        )
        if typed != _typed_of(self._cited):
            self._kept[self._target] = typed

    def _show_refusal(self, sentence: str) -> None:
        self.error.show_text(sentence)
        self.error.setVisible(bool(sentence))
        is_nameless = bool(sentence) and self._known is None and self.details.kind.names_nothing
        lacks_alias = bool(sentence) and self._known is None and self.details.lacks_alias and not is_nameless
        show_error(self.details.alias, is_wrong=lacks_alias)
        show_error(self.line.field, is_wrong=is_nameless)
        if is_nameless:
            (self.line.field if self._cited is None else self.details.kind.first_empty()).setFocus()
        elif lacks_alias:
            self.details.alias.setFocus()
        elif sentence:
            self.passage.file_button.setFocus()

    def _on_mended(self) -> None:
        """Take a refusal away: what it was about is being put right, and saving will look again."""
        self._show_refusal("")

    def _name_parts(self) -> None:
        self.setAccessibleName(self.tr("Source"))
        self.other.setObjectName("other_source")
        self.other.setProperty("kind", "link")
        self.known.setObjectName("known_source")
        self.error.setObjectName("source_error")
        self.save_button.setObjectName("save_source")
        self.save_button.setProperty("kind", "primary")
        self.cancel_button.setObjectName("close_source")

    def _lay_out(self) -> None:
        frame = QFrame()
        frame.setProperty("ground", "card")
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(12, 10, 12, 12)
        rows.setSpacing(8)
        known = QHBoxLayout()
        known.addWidget(self.known, 1)
        known.addWidget(self.other)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save_button)
        key = PlainLabel(self.tr("Ctrl Enter"), role="key")
        buttons.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        rows.addWidget(self.title)
        rows.addWidget(self.line)
        rows.addLayout(known)
        rows.addWidget(self.details)
        rows.addWidget(self.passage)
        rows.addWidget(self.error)
        rows.addLayout(buttons)
        self.rows.addWidget(frame)

    def _connect(self) -> None:
        self.line.picked.connect(self._on_picked)
        self.line.given.connect(self._on_given)
        self.other.clicked.connect(self._on_other)
        for mended in (self.line.field.textEdited, self.details.edited, self.passage.file_chosen):
            mended.connect(self._on_mended)
        self.passage.choosing_file.connect(self._on_choosing_file)
        self.passage.saving.connect(self.save)
        self.passage.giving_up.connect(self.close_form)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.close_form)


def _typed_of(cited: CitedEvidence | None) -> Typed:
    """Return what the form starts from."""
    if cited is None:
        return Typed()
    source, evidence = cited.source, cited.evidence
    entry = SourceEntry(
        csl=dict(source.csl),
        standing=source.standing,
        attribution=source.attribution,
        alias=source.alias,
    )
    passage = Passage(quote=evidence.quote, locator=evidence.locator, stance=evidence.stance)
    return Typed(entry=entry, passage=passage, cited=cited)
