"""What is cited from a source: stance, words, place in it, and a file to keep."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.source import Stance
from factcheck_gui.services.sources import Passage
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.labelled import Labelled
from factcheck_gui.ui.panel.choice_row import ChoiceRow
from factcheck_gui.ui.panel.fitted_box import FittedBox
from factcheck_gui.ui.panel.panel_part import shortened
from factcheck_gui.ui.panel.source_terms import source_terms
from factcheck_gui.ui.safe_text import menu_text, set_tool_tip

_QUOTE_LINES = 2
_LOCATOR_WIDTH = 130
_NAME_WIDTH = 140


class PassageFields(QWidget):
    """Asks for one passage.

    Signals:
        file_chosen: Another file, or none, is to be kept.
        choosing_file: A file to keep is to be chosen.
        saving: Ctrl+Enter in the passage.
        giving_up: Esc in the passage.
    """

    file_chosen = Signal()
    choosing_file = Signal()
    saving = Signal()
    giving_up = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.stance = ChoiceRow(self.tr("Stance"), source_terms().stances.values())
        self.stance.setObjectName("stance")
        self.quote = FittedBox(self.tr("Passage"), enter_saves=False)
        self.quote.setObjectName("passage_quote")
        self.quote.setProperty("face", "draft")
        self.quote.setPlaceholderText(self.tr("The words that settle it"))
        self.quote.set_least_lines(_QUOTE_LINES)
        self.locator = QLineEdit()
        self.locator.setObjectName("passage_locator")
        self.locator.setPlaceholderText(self.tr("p. 3, ¶2 or 04:31"))
        self.file_button = QPushButton()
        self.file_button.setObjectName("choose_file")
        self.file_button.setProperty("kind", "small")
        self.no_file = QPushButton(self.tr("Keep none"))
        self.no_file.setObjectName("no_file")
        self.no_file.setProperty("kind", "link")
        self._file: Path | None = None
        self._kept_name = ""
        self._lay_out()
        self.file_button.clicked.connect(self.choosing_file)
        self.no_file.clicked.connect(lambda: self.set_file(None))
        self.quote.saving.connect(self.saving)
        self.quote.giving_up.connect(self.giving_up)
        self.set_file(None)

    @property
    def passage(self) -> Passage:
        """Return what is typed and chosen."""
        return Passage(
            quote=self.quote.typed(),
            locator=self.locator.text().strip(),
            stance=Stance(self.stance.value),
            file=self._file,
        )

    def show_passage(self, passage: Passage, kept_name: str = "") -> None:
        """Show a passage; `kept_name` is that of the copy kept before."""
        self.stance.set_value(passage.stance.value)
        self.quote.setPlainText(passage.quote)
        self.locator.setText(passage.locator)
        self._kept_name = kept_name
        self.set_file(passage.file)

    def set_file(self, path: Path | None) -> None:
        """Keep a copy of the file at `path`, or of none."""
        self._file = path
        name = path.name if path else self._kept_name
        shown = shortened(name, self.file_button.fontMetrics(), self._appearance.theme.px(_NAME_WIDTH))
        self.file_button.setText(menu_text(shown) or self.tr("Choose a file…"))
        self.file_button.setAccessibleName(
            self.tr("File to keep: {0}").format(name) if name else self.tr("Choose a file to keep")
        )
        set_tool_tip(self.file_button, name if shown != name else "")
        self.no_file.setVisible(path is not None)
        self.file_chosen.emit()

    def _lay_out(self) -> None:
        file_row = QWidget()
        files = QHBoxLayout(file_row)
        files.setContentsMargins(0, 0, 0, 0)
        files.setSpacing(4)
        files.addWidget(self.file_button)
        files.addWidget(self.no_file)
        files.addStretch()
        self.locator.setMaximumWidth(self._appearance.theme.px(_LOCATOR_WIDTH))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(Labelled(self._appearance, self.tr("Where in it"), self.locator))
        foot.addWidget(Labelled(self._appearance, self.tr("Copy to keep"), file_row), 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(Labelled(self._appearance, self.tr("What it does to the claim"), self.stance))
        rows.addWidget(Labelled(self._appearance, self.tr("Passage"), self.quote))
        rows.addLayout(foot)
