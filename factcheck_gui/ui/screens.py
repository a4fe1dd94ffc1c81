"""Which screen lies in place of draft and claim, and the way back from it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from factcheck_gui.ui.screen import Screen


class Screens(QObject):
    """Shows one screen at a time beside the articles; the draft stays as it was, out of sight.

    Signals:
        opened: A screen is shown now.
        closed: Draft and claim are shown again.
        told: What the status bar says meanwhile; empty for what it says by itself.
    """

    opened = Signal(object)
    closed = Signal()
    told = Signal(str)

    def __init__(self, columns: QSplitter, desk: Sequence[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self._desk = tuple(desk)
        self._hidden: tuple[QWidget, ...] = ()
        self.current: Screen | None = None

    def open(self, screen: Screen) -> None:
        """Put `screen` in the place of the desk, or of the screen that is there."""
        self._take_away()
        self.current = screen
        if not self._hidden:
            self._hidden = tuple(part for part in self._desk if not part.isHidden())
        for part in self._hidden:
            part.hide()
        self._columns.addWidget(screen)
        self._columns.setStretchFactor(self._columns.indexOf(screen), 1)
        screen.left.connect(self.close)
        screen.told.connect(self.told)
        screen.show()
        self.opened.emit(screen)
        screen.enter()

    def close(self) -> None:
        """Show draft and claim again; nothing where they are shown."""
        if self.current is None:
            return
        self._take_away()
        for part in self._hidden:
            part.show()
        self._hidden = ()
        self.told.emit("")
        self.closed.emit()

    def on_desk(self, act: Callable[[], object]) -> Callable[[], None]:
        """Return `act` so that draft and claim are shown for it."""

        def run() -> None:
            self.close()
            act()

        return run

    def next_stop(self) -> None:
        """Give the focus to the next part of the screen."""
        stops = self.current.stops() if self.current else []
        focus = QApplication.focusWidget()
        here = [at for at, part in enumerate(stops) if focus and (part is focus or part.isAncestorOf(focus))]
        if stops:
            stops[(here[0] + 1) % len(stops) if here else 0].setFocus()

    def _take_away(self) -> None:
        if self.current is not None:
            screen, self.current = self.current, None
            screen.keep_typing()
            screen.hide()
            screen.deleteLater()
