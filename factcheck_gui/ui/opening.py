"""Getting a draft onto the desk: from files, by drop, from the clipboard, or the sample."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from factcheck_gui.domain.draft.coverage import TextIndex
from factcheck_gui.domain.errors import FactCheckError
from factcheck_gui.domain.ids import ArticleId
from factcheck_gui.services.articles import ArticleService, Draft
from factcheck_gui.services.sample import add_sample
from factcheck_gui.ui.file_picker import FilePicker
from factcheck_gui.ui.workspace import Workspace


class Opening(QObject):
    """Reads drafts beside the window and opens each as an article.

    Signals:
        imported: A draft new to the library is open.
        sample_opened: The guided example is open; True where its guide was asked for.
    """

    sample_opened = Signal(bool)
    imported = Signal()

    def __init__(self, workspace: Workspace, picker: FilePicker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._picker = picker

    def choose(self) -> None:
        """Ask for a file and open it."""
        kinds = self.tr("Drafts (*.txt *.md *.markdown *.text);;All files (*)")
        self._picker.open_file(self.tr("Open draft"), kinds, lambda path: self.open_files([path]))

    def open_files(self, paths: Iterable[Path]) -> None:
        """Open files as articles; the last one stays in view."""
        for path in paths:
            job = partial(_read, self._workspace.desk.articles, path)
            self._workspace.jobs.run(f"read {path}", job, self._on_read, partial(self._refuse, path))

    def open_pasted(self) -> None:
        """Open the text on the clipboard as an article."""
        text = QGuiApplication.clipboard().text()
        try:
            draft = self._workspace.desk.articles.paste(text)
        except FactCheckError as error:
            self._workspace.noticed.emit(str(error))
            return
        self.open_draft(draft)

    def _on_read(self, read: tuple[Draft, TextIndex]) -> None:
        self.open_draft(*read)

    def open_draft(self, draft: Draft, index: TextIndex | None = None) -> None:
        """Keep a draft that was read, and show it; one known already is shown as it was left."""
        try:
            imported = self._workspace.desk.articles.add(draft)
        except FactCheckError as error:
            self._workspace.noticed.emit(str(error))
            return
        self._workspace.open_article(imported.article.id, index if imported.act is not None else None)
        lines = list(imported.warnings)
        if imported.act is None:
            lines.insert(0, self.tr("This text is in the library already; here is where you left it."))
        self._workspace.noticed.emit(" ".join(lines))
        if imported.act is not None:
            self.imported.emit()

    def open_sample(self) -> None:
        """Open the sample story; its guide goes along until it was left once."""
        self._open_sample(guided=False)

    def open_guide(self) -> None:
        """Open the sample story with its guide in any case."""
        self._open_sample(guided=True)

    def _open_sample(self, *, guided: bool) -> None:
        try:
            article_id = add_sample(self._workspace.desk)
        except FactCheckError as error:
            self._workspace.noticed.emit(str(error))
            return
        self._workspace.open_article(article_id)
        self.sample_opened.emit(guided)

    def _refuse(self, path: Path, words: str) -> None:
        self._workspace.noticed.emit(words if path.name in words else f"{path.name}: {words}")

    def open_last(self) -> bool:
        """Open the article that was open last; False where the library has none."""
        article_id: ArticleId | None = self._workspace.desk.articles.last_opened()
        if article_id is None:
            return False
        self._workspace.open_article(article_id)
        return True


def _read(articles: ArticleService, path: Path) -> tuple[Draft, TextIndex]:
    """Read a file, and count its words and sentences: seconds for a very long one, and no frame waits."""
    draft = articles.read(path)
    return draft, TextIndex(draft.text, draft.zones)
