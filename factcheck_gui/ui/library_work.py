"""Work on the whole library: learn earlier fact-checks, check it, hand a report over."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck_gui.domain.errors import FactCheckError
from factcheck_gui.services.learning import Learned
from factcheck_gui.ui.file_picker import FilePicker
from factcheck_gui.ui.workspace import Workspace


class LibraryWork(QObject):
    """Long work in short pieces: the window lives, and Esc cancels between two.

    Signals:
        progressed: What a running piece of work has come to, in words; empty when it ended.
    """

    progressed = Signal(str)

    def __init__(self, workspace: Workspace, picker: FilePicker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._picker = picker
        self._run: Iterator[Learned] | None = None
        self._learned = Learned()
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._on_next)

    def choose_earlier(self) -> None:
        """Ask for a file of earlier fact-checks and learn them."""
        kinds = self.tr("Earlier fact-checks (*.jsonl *.json *.csv);;All files (*)")
        self._picker.open_file(self.tr("Learn earlier fact-checks"), kinds, self.learn)

    def learn(self, path: Path) -> None:
        """Learn the fact-checks in a file, some at a time."""
        self._learned = Learned()
        self._run = self._workspace.desk.learning.learn(path)
        self._next.start()

    def cancel(self) -> None:
        """Stop learning; what was learned stays."""
        if self._run is not None:
            self._end(self.tr("Cancelled. {}").format(self._words()))

    def verify(self) -> None:
        """Check the library and its evidence, and say what was found."""
        report = self._workspace.desk.verify()
        if report.ok:
            self._workspace.noticed.emit(self.tr("The library is sound."))
        else:
            first = report.problems[0]
            more = len(report.problems) - 1
            words = self.tr("{} and {} more").format(first, more) if more else first
            self._workspace.noticed.emit(words)

    def choose_report(self) -> None:
        """Ask where to write the report of the open article, and write it."""
        article = self._workspace.article
        if article is None:
            self._workspace.noticed.emit(self.tr("Open an article first: Ctrl+O."))
            return
        kinds = self.tr("Report (*.html);;Table (*.csv)")
        self._picker.save_file(self.tr("Export"), f"{article.slug}.html", kinds, self.export)

    def export(self, path: Path) -> None:
        """Write the open article to `path`: a table where it ends in .csv, else the report."""
        article = self._workspace.article
        if article is None:
            return
        kind = "csv" if path.suffix.lower() == ".csv" else "report-html"
        try:
            self._workspace.desk.reports.export(article.id, kind, path)
        except FactCheckError as error:
            self._workspace.noticed.emit(str(error))
        else:
            self._workspace.noticed.emit(self.tr("Exported to {}.").format(path.name))

    def _on_next(self) -> None:
        if self._run is None:
            self._next.stop()
            return
        try:
            self._learned = next(self._run)
        except StopIteration:
            self._end(self._words())
        except FactCheckError as error:
            self._end(str(error))
        else:
            self.progressed.emit(self.tr("Learning: {:,} read").format(self._learned.read))

    def _end(self, words: str) -> None:
        self._run = None
        self._next.stop()
        self.progressed.emit("")
        self._workspace.noticed.emit(words)

    def _words(self) -> str:
        learned = self._learned
        words = self.tr("Learned {:,} earlier claims, {:,} updated, {:,} skipped.")
        return words.format(learned.new, learned.updated, len(learned.skipped))
