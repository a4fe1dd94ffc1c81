"""Work on the whole library: learn earlier fact-checks, check it, hand a report over."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck_gui.domain.errors import FactCheckError
from factcheck_gui.services.learned import Learned
from factcheck_gui.ui.file_picker import FilePicker
from factcheck_gui.ui.workspace import Workspace

EARLIER = frozenset({".jsonl", ".json", ".jsonld", ".csv", ".tsv", ".html", ".htm"})
"""Ends of the names of files that hold earlier fact-checks, and no draft."""


class LibraryWork(QObject):
    """Long work in short pieces, or beside the window: it lives, and Esc cancels.

    Signals:
        progressed: What a running piece of work has come to, in words; empty when it ended.
    """

    progressed = Signal(str)

    def __init__(self, workspace: Workspace, picker: FilePicker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._picker = picker
        self._run: Generator[Learned] | None = None
        self._learned = Learned()
        self._name = ""
        self._is_checking = False
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._on_next)

    def choose_earlier(self) -> None:
        """Ask for a file of earlier fact-checks, and learn it."""
        patterns = " ".join(f"*{kind}" for kind in sorted(EARLIER))
        kinds = self.tr("Earlier fact-checks ({});;All files (*)").format(patterns)
        self._picker.open_file(self.tr("Learn earlier fact-checks"), kinds, self.learn)

    def choose_folder(self) -> None:
        """Ask for a folder of old articles, and learn it."""
        self._picker.open_folder(self.tr("Learn a folder of old articles"), self.learn)

    def learn(self, path: Path) -> None:
        """Learn the fact-checks in a file, or the articles in a folder, some at a time."""
        if self._run is not None:
            self._workspace.noticed.emit(self.tr("{} is being learned. Cancel it first.").format(self._name))
            return
        self._learned, self._name = Learned(), path.name
        self._run = self._workspace.desk.learning.learn(path)
        self._next.start()

    def cancel(self) -> None:
        """Stop learning, of which what was learned stays, or checking; a report is written to its end."""
        if self._run is not None:
            self._cancel_learning(self._run)
        elif self._is_checking:
            self._workspace.jobs.cancel("verify")
            self._end_checking(self.tr("Cancelled."))

    def verify(self) -> None:
        """Check the library and its evidence beside the window, and say what was found."""
        self._is_checking = True
        self.progressed.emit(self.tr("Checking the library…"))
        job, run = self._workspace.desk.verifying(), self._workspace.jobs.run
        run("verify", job, lambda found: self._on_verified(found.problems), self._end_checking)

    def choose_report(self) -> None:
        """Ask where to write the report of the open article, and write it."""
        article = self._workspace.article
        if article is None:
            self._workspace.noticed.emit(self.tr("Open an article first, in the menu File."))
            return
        kinds = self.tr("Report (*.html);;Table (*.csv)")
        self._picker.save_file(self.tr("Export"), f"{article.slug}.html", kinds, self.export)

    def export(self, path: Path) -> None:
        """Write the open article beside the window: a table where `path` ends in .csv, else the report."""
        article = self._workspace.article
        if article is None:
            return
        kind = "csv" if path.suffix.lower() == ".csv" else "report-html"
        done = self.tr("Exported to {}.").format(path.name)
        self.progressed.emit(self.tr("Exporting to {}…").format(path.name))
        job = self._workspace.desk.reports.exporting(article.id, kind, path)
        self._workspace.jobs.run("export", job, lambda _: self._end(done), self._end)

    def _on_verified(self, problems: list[str]) -> None:
        if not problems:
            self._end_checking(self.tr("The library is sound."))
            return
        first, more = problems[0], len(problems) - 1
        self._end_checking(self.tr("{} and {} more").format(first, more) if more else first)

    def _on_next(self) -> None:
        if self._run is None:
            self._next.stop()
            return
        try:
            self._learned = next(self._run)
        except StopIteration:
            self._end_learning(self._words())
        except FactCheckError as error:
            self._end_learning(self._about(error))
        else:
            words = self.tr("Learning {}: {:,} read, {:,} new")
            self.progressed.emit(words.format(self._name, self._learned.read, self._learned.new))

    def _cancel_learning(self, run: Generator[Learned]) -> None:
        try:
            run.close()  # its event is written, and its process ended, before anything else is said
        except FactCheckError as error:
            self._end_learning(self._about(error))
        else:
            self._end_learning(self.tr("Cancelled. {}").format(self._words()))

    def _about(self, error: FactCheckError) -> str:
        words = str(error)
        return words if self._name in words else f"{self._name}: {words}"

    def _end_learning(self, words: str) -> None:
        self._run = None
        self._next.stop()
        self._end(words)

    def _end_checking(self, words: str) -> None:
        self._is_checking = False
        self._end(words)

    def _end(self, words: str) -> None:
        """Say what a piece of work came to; learning that goes on shows itself with its next piece."""
        self.progressed.emit("")
        self._workspace.noticed.emit(words)

    def _words(self) -> str:
        learned = self._learned
        counted = (
            (learned.updated, self.tr("{:,} updated")),
            (learned.known, self.tr("{:,} known already")),
            (len(learned.skipped), self.tr("{:,} skipped")),
        )
        new = (
            self.tr("Learned 1 earlier claim") if learned.new == 1 else self.tr("Learned {:,} earlier claims")
        )
        also = [words.format(number) for number, words in counted if number]
        said = [f"{', '.join([new.format(learned.new), *also])}."]
        if learned.articles:
            articles = self.tr("{:,} articles, {:,} of them new.")
            said.append(articles.format(learned.articles, learned.new_articles))
        if learned.skipped:
            left = learned.skipped[0]
            said.append(self.tr("Line {:,}: {}").format(left.line, left.reason) if left.line else left.reason)
        said += learned.warnings[:1]
        return " ".join(said)
