"""Title, deadline and day of publication of the open article, in one line over the draft."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.ui.safe_text import PlainLabel, repolish
from factcheck_gui.ui.workspace import Workspace

DEADLINE = "%Y-%m-%d %H:%M"


class DetailsLine(QFrame):
    """Edits what is known of an article beside its text. Enter saves, Esc leaves it as it was."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details_line")
        self._workspace = workspace
        self.title = self._field("details_title", self.tr("Title"), "")
        self.deadline = self._field("details_deadline", self.tr("Deadline"), "2026-02-05 16:30")
        self.published = self._field("details_published", self.tr("Published"), "2026-02-05")
        self._problem = PlainLabel(role="small", tone="error")
        save = QPushButton(self.tr("Save"))
        save.setProperty("kind", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(4)
        layout = QHBoxLayout()
        layout.setSpacing(8)
        column.addLayout(layout)
        column.addWidget(self._problem)
        for words, field, share in (
            (self.tr("Title"), self.title, 3),
            (self.tr("Deadline"), self.deadline, 1),
            (self.tr("Published"), self.published, 1),
        ):
            layout.addWidget(PlainLabel(words, role="label"))
            layout.addWidget(field, share)
        layout.addWidget(save)
        save.clicked.connect(self.save)
        workspace.article_opened.connect(self.hide)
        self.hide()

    def open(self) -> None:
        """Show what is known, ready to be changed."""
        article = self._workspace.article
        if article is None:
            self._workspace.noticed.emit(self.tr("Open an article first: Ctrl+O."))
            return
        self.title.setText(article.title)
        deadline = article.deadline
        self.deadline.setText(deadline.astimezone().strftime(DEADLINE) if deadline else "")
        self.published.setText(article.published.isoformat() if article.published else "")
        self._refuse(None, "")
        self.show()
        self.title.selectAll()
        self.title.setFocus()

    def save(self) -> None:
        """Record what was changed, as one act."""
        article, articles = self._workspace.article, self._workspace.desk.articles
        if article is None:
            return
        try:
            deadline = _deadline(self.deadline.text().strip())
        except ValueError:
            self._refuse(self.deadline, self.tr("Write the deadline as 2026-02-05 16:30, or leave it empty."))
            return
        try:
            published = _day(self.published.text().strip())
        except ValueError:
            self._refuse(self.published, self.tr("Write the day as 2026-02-05, or leave it empty."))
            return
        title = self.title.text()
        self._workspace.do(lambda: articles.describe(article.id, title, deadline, published))
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.save()
                return True
        return super().eventFilter(watched, event)

    def _refuse(self, wrong: QLineEdit | None, words: str) -> None:
        for field in (self.title, self.deadline, self.published):
            field.setProperty("state", "error" if field is wrong else "")
            repolish(field)
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        if wrong is not None:
            wrong.setFocus()

    def _field(self, name: str, words: str, example: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(words)
        field.setPlaceholderText(example)
        field.installEventFilter(self)
        if example:
            field.setFixedWidth(field.fontMetrics().horizontalAdvance(example) + 32)
        return field


def _deadline(words: str) -> datetime | None:
    # without a zone: it is the laptop's own time that a person writes
    return datetime.strptime(words, DEADLINE).astimezone(UTC) if words else None


def _day(words: str) -> date | None:
    return date.fromisoformat(words) if words else None
