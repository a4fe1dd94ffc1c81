"""One user action is one undo command is one service call is one transaction."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QUndoCommand

from factcheck_gui.domain.act import Act
from factcheck_gui.domain.errors import FactCheckError, StoreError
from factcheck_gui.services.recorder import Recorder

Doing = Callable[[], Act]
"""A service call, bound to its values; it runs when the command is pushed."""


class Refusals(Protocol):
    """Who hears that something was not done."""

    def refused(self, words: str) -> None:
        """Hear why an act is against the rules, or has nothing to act on."""

    def not_saved(self, words: str) -> None:
        """Hear why the library could not be written; the same may go through later."""


class ServiceCommand(QUndoCommand):
    """Runs a service call; undo and redo add to the history, they never rewrite it.

    Qt moves along its stack whatever undo() and redo() come to. So a step is taken
    first, by `step_back` or `step_forward`, and Qt moves only when they say so: what a
    full disk stops stays where it is, to be tried again.
    """

    def __init__(self, doing: Doing, recorder: Recorder, refusals: Refusals) -> None:
        super().__init__()
        self._doing = doing
        self._recorder = recorder
        self._refusals = refusals
        self.act: Act | None = None
        self.refusal = ""
        """The sentence it was refused with, when it was pushed."""

    def do(self) -> bool:
        """Do it, and tell whether it is to be pushed: one that was refused or changed nothing is not.

        Qt drops what could be done again when a command is pushed, whatever comes of it.
        """
        try:
            act = self._doing()
        except StoreError as error:
            self.refusal = str(error)
            self._refusals.not_saved(self.refusal)
        except FactCheckError as error:
            self.refusal = str(error)
            self._refusals.refused(self.refusal)
        else:
            self.act = act
            self.setText(act.name)
        return self.act is not None and bool(self.act.changes)

    def step_back(self) -> bool:
        """Take the act back by an act of its own; tell whether Qt is to move to before it."""
        act = self.act
        return act is not None and self._stepped(lambda: self._recorder.take_back(act)) is not None

    def step_forward(self) -> bool:
        """Repeat the act after it was taken back; tell whether Qt is to move to after it."""
        act = self.act
        repeated = self._stepped(lambda: self._recorder.repeat(act)) if act is not None else None
        self.act = repeated or act
        return repeated is not None

    def _stepped(self, doing: Doing) -> Act | None:
        try:
            return doing()
        except StoreError as error:
            self._refusals.not_saved(str(error))
            return None
        except FactCheckError as error:
            # others built on it: it can never be taken again
            self._refusals.refused(str(error))
            self.setObsolete(True)
            return self.act
