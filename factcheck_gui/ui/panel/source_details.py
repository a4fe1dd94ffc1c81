"""What is known of a source itself: its fields, whether it is the origin, how it may be named."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from factcheck_gui.domain.source import Attribution, Standing
from factcheck_gui.services.sources import SourceEntry
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.labelled import Labelled
from factcheck_gui.ui.panel.choice_row import ChoiceRow
from factcheck_gui.ui.panel.kind_fields import KindFields
from factcheck_gui.ui.panel.source_terms import source_terms


class SourceDetails(QWidget):
    """Asks for a source; the alias only where it is needed.

    Signals:
        edited: Something was typed or chosen.
    """

    edited = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        terms = source_terms()
        self.kind = KindFields(appearance)
        self.standing = ChoiceRow(self.tr("Standing"), terms.standings.values())
        self.standing.setObjectName("standing")
        self.attribution = ChoiceRow(self.tr("How it may be named"), terms.attributions.values())
        self.attribution.setObjectName("attribution")
        self.alias = QLineEdit()
        self.alias.setObjectName("source_alias")
        self.alias.setAccessibleName(self.tr("Alias"))
        self.alias.setPlaceholderText(self.tr("Source B"))
        self._alias_row = Labelled(appearance, self.tr("Alias, shown in place of the name"), self.alias)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.kind)
        rows.addWidget(Labelled(appearance, self.tr("Standing"), self.standing))
        rows.addWidget(Labelled(appearance, self.tr("How it may be named"), self.attribution))
        rows.addWidget(self._alias_row)
        self.attribution.changed.connect(self._on_attribution_changed)
        self.attribution.changed.connect(self.edited)
        self.alias.textEdited.connect(self.edited)
        self.kind.edited.connect(self.edited)
        self._on_attribution_changed()

    @property
    def entry(self) -> SourceEntry:
        """Return the source as typed."""
        return SourceEntry(
            csl=self.kind.csl,
            standing=Standing(self.standing.value),
            attribution=Attribution(self.attribution.value),
            alias=self.alias.text().strip(),
        )

    @property
    def lacks_alias(self) -> bool:
        """Tell whether a confidential source has no alias yet."""
        return self.attribution.value == Attribution.CONFIDENTIAL.value and not self.alias.text().strip()

    def show_entry(self, entry: SourceEntry) -> None:
        """Show a source."""
        self.kind.show_csl(entry.csl)
        self.standing.set_value(entry.standing.value)
        self.attribution.set_value(entry.attribution.value)
        self.alias.setText(entry.alias)
        self._on_attribution_changed()

    def fill(self, csl: Mapping[str, object]) -> None:
        """Take over fields that were recognised."""
        self.kind.fill(csl)

    def _on_attribution_changed(self) -> None:
        self._alias_row.setVisible(self.attribution.value == Attribution.CONFIDENTIAL.value)
