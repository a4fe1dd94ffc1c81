"""What the views of one window share: the services, the open article, the selected claim."""

from bisect import insort
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from operator import attrgetter
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoGroup, QUndoStack

from factcheck_gui.domain.act import Act
from factcheck_gui.domain.article import Article, NothingToCheck, Revision
from factcheck_gui.domain.claim import Appearance, Claim
from factcheck_gui.domain.draft.coverage import Coverage, TextIndex
from factcheck_gui.domain.ids import ArticleId, ClaimId
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.services.changes import Changed
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.commands import ServiceCommand
from factcheck_gui.ui.jobs import JobRunner


class Workspace(QObject):
    """Holds references and signals; views read it and never update each other.

    Signals:
        article_opened: Another article or revision is open (or none); read everything anew.
        changed: A `Changed`, after the commit and after `overviews` were read anew.
        claim_selected: The selected claim's id, or None.
        noticed: One line for the user, where the work is.
        saved: When the last act was committed (UTC).
        unsaved: Why the last act could not be saved, and what to do.
    """

    article_opened = Signal()
    changed = Signal(object)
    claim_selected = Signal(object)
    noticed = Signal(str)
    saved = Signal(object)
    unsaved = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.jobs = JobRunner(self)
        self.undo = QUndoGroup(self)
        self._stacks: dict[ArticleId, QUndoStack] = {}
        self.article: Article | None = None
        self.revision: Revision | None = None
        self.index: TextIndex | None = None
        self.marks: list[NothingToCheck] = []
        self.overviews: dict[ClaimId, ClaimOverview] = {}
        self.selected: ClaimId | None = None
        self._coverage: Coverage | None = None
        desk.changes.subscribe(self._on_committed)

    def open_article(self, article_id: ArticleId, index: TextIndex | None = None) -> None:
        """Show an article's newest revision; `index` is that of its text, where it was made already."""
        desk = self.desk
        self.article = desk.articles.get(article_id)
        self.revision = desk.articles.newest(article_id)
        self.index = index or desk.articles.index(self.revision)
        self.selected = None
        self._read_claims()
        stack = self._stacks.get(article_id)
        if stack is None:
            stack = self._stacks[article_id] = QUndoStack(self.undo)
        self.undo.setActiveStack(stack)
        self.article_opened.emit()
        self.claim_selected.emit(None)

    def do(self, doing: Callable[[], Act]) -> Act | None:
        """Run a service call as one undoable command; None where it was refused or changed nothing."""
        command = self._pushed(doing)
        return command.act if command and command.act and command.act.changes else None

    def attempt(self, doing: Callable[[], Act]) -> str:
        """Do the same, and return the sentence of a refusal; empty for none."""
        command = self._pushed(doing)
        return command.refusal if command else ""

    def _pushed(self, doing: Callable[[], Act]) -> ServiceCommand | None:
        stack = self._stack()
        if stack is None:
            self.noticed.emit(self.tr("Open an article first, in the menu File."))
            return None
        command = ServiceCommand(doing, self.desk.recorder, self)
        if command.do():
            stack.push(command)
        return command

    def step_back(self) -> None:
        """Take back the last act on the open article; what cannot be saved stays to be tried again."""
        stack = self._stack()
        if stack is not None and stack.canUndo():
            command = cast("ServiceCommand", stack.command(stack.index() - 1))
            if command.step_back():
                stack.undo()
                self._select_one_of(command.act)

    def step_forward(self) -> None:
        """Repeat the act that was taken back last."""
        stack = self._stack()
        if stack is not None and stack.canRedo():
            command = cast("ServiceCommand", stack.command(stack.index()))
            if command.step_forward():
                stack.redo()
                self._select_one_of(command.act)

    def _select_one_of(self, act: Act | None) -> None:
        """Select the claim an act was about, so that what it did is seen; of many, one selected stays."""
        about = [claim_id for claim_id in act.claims if claim_id in self.overviews] if act else []
        if about and self.selected not in about:
            self.select_claim(about[0])

    def _stack(self) -> QUndoStack | None:
        """Return the undo stack of the open article; Qt's stubs forget that there may be none."""
        return self._stacks.get(self.article.id) if self.article is not None else None

    def refused(self, words: str) -> None:
        """Say why an act was not done."""
        self.noticed.emit(words)

    def not_saved(self, words: str) -> None:
        """Say that the library could not be written."""
        self.unsaved.emit(words)
        self.noticed.emit(words)

    def show_anew(self) -> None:
        """Let every view read the open article again: what its verdicts are called has changed."""
        self.article_opened.emit()
        self.claim_selected.emit(self.selected)

    def select_claim(self, claim_id: ClaimId | None) -> None:
        """Let every view show that claim."""
        if claim_id is not None and claim_id not in self.overviews:
            claim_id = None
        if claim_id != self.selected:
            self.selected = claim_id
            self.claim_selected.emit(claim_id)

    def select_next(self, step: int) -> None:
        """Select the claim after (1) or before (-1) the selected one, in reading order, round and round."""
        order = list(self.overviews)
        if not order:
            return
        if self.selected in self.overviews:
            number = (order.index(self.selected) + step) % len(order)
        else:
            number = 0 if step > 0 else len(order) - 1
        self.select_claim(order[number])

    def select_from(self, place: int, step: int) -> None:
        """Select the first claim that begins at or after `place` (1), or the last before it (-1)."""
        starts = [
            (overview.appearances[0].anchor.span.start, claim_id)
            for claim_id, overview in self.overviews.items()
            if overview.appearances
        ]
        beyond = [one for start, one in starts if (start >= place if step > 0 else start < place)]
        if beyond:
            self.select_claim(beyond[0 if step > 0 else -1])
        else:
            self.select_next(step)

    @property
    def overview(self) -> ClaimOverview | None:
        """Return the selected claim as lists show it."""
        return self.overviews.get(self.selected) if self.selected else None

    @property
    def coverage(self) -> Coverage | None:
        """Return how much of the draft was looked at; None while none is open."""
        if self._coverage is None and self.index is not None:
            spans = [appearance.anchor.span for appearance in self.appearances()]
            self._coverage = self.index.coverage([*spans, *(mark.span for mark in self.marks)])
        return self._coverage

    def appearances(self) -> Iterable[Appearance]:
        """Return where claims stand in the open revision, claim by claim."""
        return (appearance for overview in self.overviews.values() for appearance in overview.appearances)

    def close(self) -> None:
        """Wait for the job under way and close the library; nothing can be undone after it."""
        # Qt would delete the commands, which are Python's, when Python is gone already
        for stack in self._stacks.values():
            stack.clear()
        self.jobs.close()
        self.desk.close()

    def _read_claims(self) -> None:
        if self.revision is None:
            return
        self.marks = self.desk.articles.marks(self.revision.id)
        self.overviews = {
            overview.claim.id: overview for overview in self.desk.claims.overviews(self.revision.id)
        }
        self._coverage = None

    def _on_committed(self, changed: Changed) -> None:
        if self.revision is not None and changed.article_id in (None, self.revision.article_id):
            self._refresh(changed)
        self.changed.emit(changed)
        self.saved.emit(self.desk.recorder.now())
        if self.selected is not None and self.selected not in self.overviews:
            self.select_claim(None)

    def _refresh(self, changed: Changed) -> None:
        if changed.touches(Article) and self.article is not None:
            self.article = self.desk.articles.get(self.article.id)
        if changed.touches(NothingToCheck) and self.revision is not None:
            self.marks = self.desk.articles.marks(self.revision.id)
            self._coverage = None
        if changed.claims:
            self._read_again(changed.claims)
        elif changed.touches(Claim, Appearance):
            self._read_claims()

    def _read_again(self, claims: Collection[ClaimId]) -> None:
        """Read these claims anew; all are put in order again only where some stand elsewhere now."""
        if self.revision is None:
            return
        stood = {claim: self.overviews[claim].appearances for claim in claims if claim in self.overviews}
        fresh = {one.claim.id: one for one in self.desk.claims.overviews(self.revision.id, claims)}
        self.overviews.update(fresh)
        if stood == {claim: overview.appearances for claim, overview in fresh.items()}:
            return
        staying = [one for claim, one in self.overviews.items() if claim not in fresh and claim not in stood]
        for overview in fresh.values():
            insort(staying, overview, key=attrgetter("place_in_reading"))
        self.overviews = {overview.claim.id: overview for overview in staying}
        self._coverage = None


def local_time(moment: datetime) -> str:
    """Return a moment as the status bar shows it: 24-hour, in the laptop's time zone."""
    return f"{moment.astimezone():%H:%M:%S}"
