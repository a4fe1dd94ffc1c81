"""One user action is one undo command is one service call is one transaction."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from factcheck_gui.domain.act import Act
from factcheck_gui.domain.errors import FactCheckError
from factcheck_gui.services.recorder import Recorder

Doing = Callable[[], Act]
"""A service call, bound to its values; it runs when the command is pushed."""


class ServiceCommand(QUndoCommand):
    """Runs a service call; undo and redo add to the history, they never rewrite it.

    A refused call takes the command off the stack again and hands its sentence to
    `refused`. So does a call that changed nothing, in silence.
    """

    def __init__(self, doing: Doing, recorder: Recorder, refused: Callable[[str], None]) -> None:
        super().__init__()
        self._doing = doing
        self._recorder = recorder
        self._refused = refused
        self.act: Act | None = None

    def redo(self) -> None:
        """Do it: the first time by the service, later by repeating the act."""
        act = self.act
        self._attempt(self._doing if act is None else lambda: self._recorder.repeat(act))

    def undo(self) -> None:
        """Take the act back by an act of its own; redo then repeats this one."""
        act = self.act
        if act is not None:
            self._attempt(lambda: self._recorder.take_back(act), keep=False)

    def _attempt(self, doing: Doing, *, keep: bool = True) -> None:
        # Qt keeps a command on the stack when redo() raises: mark it before trying.
        self.setObsolete(True)
        try:
            act = doing()
        except FactCheckError as error:
            self._refused(str(error))
            return
        if keep:
            self.act = act
            self.setText(act.name)
        self.setObsolete(not act.changes)
