"""Putting the matching index in better order while nobody asks anything of the window."""

from PySide6.QtCore import QObject, QTimer

from factcheck_gui.domain.errors import FactCheckError
from factcheck_gui.ui.workspace import Workspace

_QUIET, _BETWEEN = 2000, 50
"""Milliseconds without an act until the work begins, and between two steps of it: a step takes
10 ms, and whatever a person does in between has its frame at once."""


class Tidying(QObject):
    """Merges what was added to the index, step by step, two seconds after the last act."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        workspace.changed.connect(self._wait)
        self._wait()

    def _wait(self) -> None:
        self._timer.start(_QUIET)

    def _step(self) -> None:
        try:
            goes_on = self._workspace.desk.matching.merge()
        except FactCheckError:
            return  # a full disk: nothing is lost, search goes through what waits, and an act will say so
        if goes_on:
            self._timer.start(_BETWEEN)
