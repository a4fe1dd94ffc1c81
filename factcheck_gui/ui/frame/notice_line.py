"""One line over the draft: what went wrong or was done, and what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.safe_text import PlainLabel
from factcheck_gui.ui.workspace import Workspace


class NoticeLine(QFrame):
    """Shows the workspace's notices; the next act, or its button, takes it away."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice_line")
        self.setAccessibleName(self.tr("Notice"))
        self._appearance = appearance
        self._words = PlainLabel(role="body").set_wrapped()
        self._words.setObjectName("notice_words")
        self._close = QToolButton()
        self._close.setObjectName("notice_close")
        self._close.setProperty("kind", "quiet")
        self._close.setAccessibleName(self.tr("Close notice"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._close)
        self._close.clicked.connect(self.hide)
        workspace.noticed.connect(self.show_notice)
        workspace.changed.connect(self.hide)
        appearance.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def show_notice(self, words: str) -> None:
        """Show `words` until the next act."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def words(self) -> str:
        """Return what it says now; empty where it is not shown."""
        return "" if self.isHidden() else self._words.text()

    def _on_theme_changed(self) -> None:
        theme = self._appearance.theme
        self._close.setIcon(theme.icons.icon("close", theme.color("ink_2"), theme.size("glyph")))
