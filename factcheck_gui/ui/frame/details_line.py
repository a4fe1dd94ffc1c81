"""Title, deadline and day of publication of the open article, in one line over the draft."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.citing.written_dates import both_readings
from factcheck_gui.domain.citing.written_moments import written_day, written_moment
from factcheck_gui.domain.shown_dates import shown_day, shown_parts
from factcheck_gui.ui.safe_text import PlainLabel, repolish
from factcheck_gui.ui.workspace import Workspace

_EXAMPLE_DEADLINE, _EXAMPLE_DAY = "5 Feb 2026 16:30", "5 Feb 2026"
_LONGEST_DEADLINE, _LONGEST_DAY = "28 May 2026 20:00", "28 May 2026"


class DetailsLine(QFrame):
    """Edits what is known of an article beside its text. Enter saves, Esc leaves it as it was."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details_line")
        self._workspace = workspace
        self.title = self._field("details_title", self.tr("Title"), "")
        self.deadline = self._field("details_deadline", self.tr("Deadline"), _EXAMPLE_DEADLINE)
        self.published = self._field("details_published", self.tr("Published"), _EXAMPLE_DAY)
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
            self._workspace.noticed.emit(self.tr("Open an article first, in the menu File."))
            return
        self.title.setText(article.title)
        self.deadline.setText(_moment_in_words(article.deadline))
        self.published.setText(_day_in_words(article.published))
        self._refuse(None, "")
        self._fit()
        self.show()
        self.title.selectAll()
        self.title.setFocus()

    def save(self) -> None:
        """Record what was changed, as one act."""
        article, articles = self._workspace.article, self._workspace.desk.articles
        if article is None:
            return
        # without a zone: it is the laptop's own time that a person writes
        now = self._workspace.desk.recorder.now().astimezone().replace(tzinfo=None)
        due, day = self.deadline.text().strip(), self.published.text().strip()
        moment, published = written_moment(due, now), written_day(day, now.date())
        if due and moment is None:
            self._refuse(self.deadline, self._no_deadline(due, now))
            return
        if day and published is None:
            self._refuse(self.published, self._no_day(day))
            return
        deadline = moment.astimezone(UTC) if moment else None
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

    def _no_deadline(self, words: str, now: datetime) -> str:
        if written_day(words, now.date()):
            return self.tr("Add a time to the deadline, as in {0}.").format(_EXAMPLE_DEADLINE)
        either = next((both for part in words.split() if (both := both_readings(part.strip(",")))), ())
        if either:
            return _either(either)
        return self.tr("Write the deadline as {0}, or leave it empty.").format(_EXAMPLE_DEADLINE)

    def _no_day(self, words: str) -> str:
        either = both_readings(words)
        if either:
            return _either(either)
        return self.tr("Write the day as {0}, or leave it empty.").format(_EXAMPLE_DAY)

    def _refuse(self, wrong: QLineEdit | None, words: str) -> None:
        for field in (self.title, self.deadline, self.published):
            field.setProperty("state", "error" if field is wrong else "")
            repolish(field)
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        if wrong is not None:
            wrong.setFocus()

    def _on_mended(self) -> None:
        self._refuse(None, "")

    def _field(self, name: str, words: str, example: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(words)
        field.setPlaceholderText(example)
        field.installEventFilter(self)
        field.textEdited.connect(self._on_mended)
        return field

    def _fit(self) -> None:
        """Make room for any day in letters as large as they are now."""
        for field, words in ((self.deadline, _LONGEST_DEADLINE), (self.published, _LONGEST_DAY)):
            field.ensurePolished()
            metrics = field.fontMetrics()
            field.setFixedWidth(metrics.horizontalAdvance(words) + 2 * metrics.height())


def _either(parts: tuple[tuple[int, ...], ...]) -> str:
    words = QCoreApplication.translate("DetailsLine", "{0} or {1}? Write the month in letters.")
    return words.format(*(shown_parts(one) for one in parts))


def _moment_in_words(moment: datetime | None) -> str:
    if moment is None:
        return ""
    local = moment.astimezone()
    return f"{_day_in_words(local.date())} {local:%H:%M}"


def _day_in_words(day: date | None) -> str:
    return shown_day(day) if day else ""
