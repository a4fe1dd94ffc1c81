"""A view that takes the place of draft and claim for a while, such as the comparison of two revisions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from factcheck_gui.ui.frame.notice_line import NoticeLine
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.enter_key import press_on_enter
from factcheck_gui.ui.kit.keyed_button import KeyedButton
from factcheck_gui.ui.workspace import Workspace


class Screen(QWidget):
    """Made anew each time it is opened, about the article that is open then; Esc leads back.

    A subclass lays out its parts, with `notice` under its bar and `back` in it, and says in
    `enter` where the work begins.

    Attributes:
        folds_rail: Whether it needs the room of the articles.
        notice: Shows what the window has to say; the line over the draft is not seen meanwhile.
        back: The button that leads back to the draft.

    Signals:
        left: A person is done here.
        told: What the status bar says in place of the selected claim.
    """

    left = Signal()
    told = Signal(str)

    folds_rail = False

    def __init__(self, workspace: Workspace, appearance: Appearance, name: str) -> None:
        super().__init__()
        self.workspace = workspace
        self.appearance = appearance
        self.setAccessibleName(name)
        self.notice = NoticeLine(workspace, appearance)
        self.back = KeyedButton(appearance, self.tr("Back to the draft"), self.tr("Esc"))
        self.back.setObjectName("back_to_draft")
        self.back.clicked.connect(self.left)

    def enter(self) -> None:
        """Give the focus to where the work begins."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Return the parts that the key for the next part leads through, in order."""
        return []

    def keep_typing(self) -> None:
        """Keep what is half typed, where there is something to keep: the screen is about to go."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not press_on_enter(event, self.focusWidget()):
            super().keyPressEvent(event)
