"""The line at the bottom: what is selected, whether it is saved, what is left, who checks."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.safe_text import PlainLabel
from factcheck_gui.ui.workspace import Workspace, local_time


class StatusLine(QWidget):
    """Says only what is so: *Saved* comes after the commit, with its time.

    Signals:
        unseen_wanted: A person wants to be led to the next sentence never looked at.
    """

    unseen_wanted = Signal()

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self._workspace = workspace
        self._appearance = appearance
        self._told = ""
        self._selected = PlainLabel(role="small", tone="ink_2")
        self._glyph = PlainLabel()
        self._saved = PlainLabel(role="small", tone="ok").set_elided()
        self._unseen = QPushButton()
        self._covered = PlainLabel(role="small", tone="ink_2")
        self._network = PlainLabel(self.tr("No network"), role="small", tone="ink_2")
        self._person = PlainLabel(role="small", tone="ink_2")
        # counting the words of a book takes 8 ms
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._build()
        self._connect()
        self.read()
        self._show_saved(self.tr("Nothing changed yet"), tone="ink_2", glyph="")

    def selection_words(self) -> str:
        """Return what it says is in view."""
        return self._selected.text()

    def saved_words(self) -> str:
        """Return what it says about saving."""
        return self._saved.text()

    def say(self, words: str) -> None:
        """Say this of what is in view in place of the selected claim; empty for the claim again."""
        self._told = words
        self.read()

    def read(self) -> None:
        """Show selection and person anew, and coverage after the frame that shows the act."""
        self._selected.setText(self._told or self._selection_words())
        self._person.setText(self._person_words())
        self._later.start()

    def _read_coverage(self) -> None:
        coverage = self._workspace.coverage
        self._unseen.setVisible(coverage is not None)
        self._covered.setVisible(coverage is not None)
        if coverage is not None:
            number = len(coverage.unseen)
            self._unseen.setText(
                self.tr("1 sentence never looked at")
                if number == 1
                else self.tr("{} sentences never looked at").format(number)
            )
            self._covered.setText(self.tr("{}% of words covered").format(int(100 * coverage.share)))

    def _selection_words(self) -> str:
        overview, index = self._workspace.overview, self._workspace.index
        if overview is None or index is None:
            return self.tr("No claim selected") if self._workspace.article else self.tr("No article open")
        number = list(self._workspace.overviews).index(overview.claim.id) + 1
        words = self.tr("Claim {} of {}").format(number, len(self._workspace.overviews))
        if not overview.appearances:
            return words
        return f"{words} · {index.place(overview.appearances[0].anchor.span)}"

    def _person_words(self) -> str:
        people, person = self._workspace.desk.people, self._workspace.desk.recorder.person
        if self._workspace.desk.is_read_only:
            return self.tr("Only reading")
        return f"{people.initials_of(person)} {people.name_of(person)}".strip()

    def _build(self) -> None:
        self._unseen.setObjectName("unseen_button")
        self._unseen.setProperty("kind", "status")
        self._saved.setObjectName("saved_state")
        self._saved.setAccessibleName(self.tr("Saved state"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(8)
        layout.addWidget(self._selected)
        layout.addWidget(_rule())
        layout.addWidget(self._glyph)
        layout.addWidget(self._saved, 1)
        layout.addWidget(self._unseen)
        layout.addWidget(self._covered)
        layout.addWidget(_rule())
        layout.addWidget(self._network)
        layout.addWidget(_rule())
        layout.addWidget(self._person)

    def _connect(self) -> None:
        self._later.timeout.connect(self._read_coverage)
        self._unseen.clicked.connect(self.unseen_wanted)
        self._workspace.article_opened.connect(self.read)
        self._workspace.changed.connect(self.read)
        self._workspace.claim_selected.connect(self.read)
        self._workspace.saved.connect(self._on_saved)
        self._workspace.unsaved.connect(self._on_unsaved)
        self._appearance.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_saved(self, moment: datetime) -> None:
        self._show_saved(self.tr("Saved {}").format(local_time(moment)), tone="ok", glyph="check")

    def _on_unsaved(self, words: str) -> None:
        self._show_saved(self.tr("Not saved: {}").format(words), tone="error", glyph="warning")

    def _show_saved(self, words: str, *, tone: str, glyph: str) -> None:
        theme = self._appearance.theme
        self._saved.setText(words)
        self._saved.set_tone(tone)
        self._glyph.setVisible(bool(glyph))
        drawn = theme.icons.pixmap(glyph, theme.color(tone), theme.px(14), self.devicePixelRatio())
        self._glyph.setPixmap(drawn)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._appearance.theme.size("status_bar"))


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("kind", "hairline")
    rule.setFixedSize(1, 16)
    return rule
