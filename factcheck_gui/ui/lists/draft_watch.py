"""Holding a newly opened draft against the library and against itself, beside the window's work."""

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck_gui.domain.alert import Alert
from factcheck_gui.domain.ids import RevisionId
from factcheck_gui.domain.span import Span
from factcheck_gui.services.alerts import Look, in_order, words_of
from factcheck_gui.ui.kit.moments import today
from factcheck_gui.ui.workspace import Workspace

_PAUSE = 20
"""Milliseconds between two steps, in which the window has Python to itself."""
_KEPT = 16
_KIND = "alerts"


class DraftWatch(QObject):
    """Looks through the open draft, some sentences at a time, and keeps what it found.

    Attributes:
        alerts: What is known so far, the gravest first.
        left: Sentences still to be looked at.

    Signals:
        found: There are other alerts, or fewer sentences left.
    """

    found = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._known: OrderedDict[RevisionId, list[Alert]] = OrderedDict()
        self._waiting: list[Span] = []
        self._look: Look | None = None
        self._tells = False
        self.alerts: list[Alert] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._go_on)
        workspace.article_opened.connect(self._on_article_opened)
        self._on_article_opened()

    @property
    def left(self) -> int:
        """Return how many sentences are still to be looked at."""
        return len(self._waiting)

    def look_again(self) -> None:
        """Look through the open draft anew: the library knows more than when it was opened."""
        self._known.clear()
        self._on_article_opened()

    def tell(self) -> None:
        """Say what is grave in the open draft, which has just arrived, when it is looked through."""
        self._tells = True
        if not self._waiting:
            self._say()

    def _on_article_opened(self) -> None:
        self._workspace.jobs.cancel(_KIND)
        self._pause.stop()
        self._tells = False
        revision, index = self._workspace.revision, self._workspace.index
        self.alerts, self._waiting = [], []
        if revision is not None and index is not None:
            if revision.id in self._known:
                self.alerts = self._known[revision.id]
            else:
                self._waiting = self._workspace.desk.alerts.passages(revision.text, index)
                self._look = self._workspace.desk.alerts.looking(revision)
                self._pause.start()  # the page is painted first
        self.found.emit()

    def _go_on(self) -> None:
        if self._look is not None and self._waiting:
            step = partial(self._look.step, self._waiting)
            self._workspace.jobs.run(_KIND, step, self._on_stepped, self._on_refused, awaited=False)

    def _on_stepped(self, step: tuple[int, list[Alert]]) -> None:
        done, alerts = step
        self._waiting = self._waiting[done:]
        self.alerts = in_order([*self.alerts, *alerts])
        if self._waiting:
            self._pause.start()
        elif self._workspace.revision is not None:
            self._keep(self._workspace.revision.id)
        self.found.emit()

    def _keep(self, revision_id: RevisionId) -> None:
        self._known[revision_id] = self.alerts
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)
        if self._tells:
            self._say()

    def _say(self) -> None:
        grave = [alert for alert in self.alerts if alert.kind.is_grave]
        if len(grave) == 1:
            words = self.tr("Look at {place} first. {told}")
        else:
            words = self.tr("Look at {count} sentences first; they are listed under Alerts. {place}: {told}")
        if grave:
            index = self._workspace.index
            place = index.place(grave[0].span) if index is not None else ""
            told = words_of(grave[0], today())
            self._workspace.noticed.emit(words.format(count=len(grave), place=place, told=told))

    def _on_refused(self, sentence: str) -> None:
        self._waiting = []
        self._look = None
        self._workspace.noticed.emit(sentence)
        self.found.emit()
