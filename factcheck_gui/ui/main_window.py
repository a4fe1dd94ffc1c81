"""The window as it is seen first: the draft in its place, and room for everything beside it.

It imports only what the first frame needs; `parts` brings the rest when that is painted.
"""

from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QByteArray, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget

from factcheck_gui.domain.first_page import FirstPage
from factcheck_gui.ui.draft.draft_pane import DraftPane
from factcheck_gui.ui.draft.marks import DraftMark
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.enter_key import press_on_enter

RAIL_BELOW, LISTS_BELOW, DRAWER_BELOW = 1400, 800, 1180
"""Window sizes in px at 100 % under which a part starts collapsed (DESIGN, Layout)."""

LIST_ROWS = 5


USUAL_SIZE = (1440, 900)
_TITLE_BAR = 40
"""Height in px that a window manager may take above the window."""


class MainWindow(QMainWindow):
    """Rail, draft and claim side by side; everything but the draft comes when `furnish` brings it.

    Attributes:
        crash_log: Kept open for as long as the window: a crash is written there.

    Signals:
        resized: The window has another size.
        dropped: Files were dropped on it, as a list of paths.
        closing: The window is about to close; what is typed can still be kept.
    """

    resized = Signal()
    dropped = Signal(object)
    closing = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("factcheck-gui")
        self.setAcceptDrops(True)
        self.appearance = appearance
        self.draft = DraftPane(appearance)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self._status_room = QWidget()
        self.crash_log: TextIO | None = None
        self._lay_out()

    def show_page(self, page: FirstPage) -> None:
        """Show a draft as it was left, before the library is open for work."""
        self.draft.show_draft(page.text, page.zones, page.place)
        known = self.appearance.theme.marks
        marks = ((span, kind.replace("-", "_")) for span, kind in page.marks)
        self.draft.set_marks(
            DraftMark(claim_id=str(number), span=span, kind=kind)
            for number, (span, kind) in enumerate(marks)
            if kind in known
        )

    def furnish(self, rail: QWidget, middle: QWidget, panel: QWidget, status: QWidget) -> None:
        """Put everything beside the draft into the room kept for it."""
        for place, part in enumerate((rail, middle, panel)):
            self.columns.replaceWidget(place, part)
            part.show()
        self._body.replaceWidget(self._status_room, status)
        self._status_room.hide()

    def restore_size(self, geometry: str, *, is_shown: bool = True) -> None:
        """Take the size and place kept in the settings; without any the usual size, or all of a small screen.

        A window that is only drawn (`is_shown` False) has the usual size whatever the screen.
        """
        kept = QByteArray.fromBase64(geometry.encode())
        if kept.size() and self.restoreGeometry(kept):
            return
        room = self.screen().availableGeometry() if is_shown else QRect(0, 0, *USUAL_SIZE)
        self.resize(QSize(*USUAL_SIZE).boundedTo(room.size()))
        if room.width() <= USUAL_SIZE[0] or room.height() <= USUAL_SIZE[1] + _TITLE_BAR:
            self.setWindowState(Qt.WindowState.WindowMaximized if is_shown else Qt.WindowState.WindowNoState)

    def kept_geometry(self) -> str:
        """Return size and place as the settings keep them."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.dropped.emit(paths)
        event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_on_enter(event, QApplication.focusWidget()):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        theme = self.appearance.theme
        self.menuBar().setFixedHeight(theme.size("menu_bar"))
        self.columns.setObjectName("columns")
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        for room in (self._room("rail"), self._middle_room(), self._room("claim_panel")):
            self.columns.addWidget(room)
        self.columns.setStretchFactor(1, 1)
        self._status_room.setFixedHeight(theme.size("status_bar"))
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self.columns, 1)
        self._body.addWidget(self._status_room)
        self.setCentralWidget(body)

    def _room(self, measure: str) -> QWidget:
        room = QWidget()
        room.setFixedWidth(self.appearance.theme.size(measure))
        return room

    def _middle_room(self) -> QWidget:
        """Return the draft with the room that bar and lists will take, so that it does not jump."""
        theme = self.appearance.theme
        room = QWidget()
        layout = QVBoxLayout(room)
        lists = theme.size("tab_strip") + theme.size("table_head") + LIST_ROWS * theme.size("row_list")
        layout.setContentsMargins(0, theme.size("revision_bar"), 0, lists)
        layout.addWidget(self.draft)
        return room
