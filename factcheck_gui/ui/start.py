"""Starting the window: first what is seen, then everything else."""

from __future__ import annotations

import faulthandler
import gc
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from factcheck_gui.paths import log_path, settings_path
from factcheck_gui.services.first_page import read_first_page
from factcheck_gui.services.settings import SettingsService
from factcheck_gui.ui.kit.appearance import STYLE, Appearance
from factcheck_gui.ui.kit.fonts import load_fonts
from factcheck_gui.ui.main_window import MainWindow

if TYPE_CHECKING:
    from factcheck_gui.services.desk import Desk
    from factcheck_gui.ui.parts import Parts


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowOptions:
    """What the command line asks of the window.

    `person` is empty where nobody was named; `login` then tells who acts until somebody is.
    `picture` names a PNG file to draw the window into instead of leaving it open.
    """

    files: tuple[Path, ...] = ()
    library: Path
    person: str = ""
    login: Callable[[], str] = str
    sample: bool = False
    picture: Path | None = None


def run_window(options: WindowOptions) -> int:
    """Open the window, and return the exit status when it is closed."""
    # the style by its name: setStyle() would wrap a QStyle with its thirty enumerations, 5 ms
    app = QApplication.instance() or QApplication(["factcheck-gui", "-style", STYLE])
    if not isinstance(app, QApplication):
        msg = "another kind of Qt application is running"
        raise TypeError(msg)
    app.setApplicationName("factcheck-gui")
    app.setDesktopFileName("factcheck-gui")
    load_fonts()
    settings = SettingsService(settings_path(), keeps=options.picture is None)
    appearance = Appearance(app)
    appearance.apply(settings.current.choice, settings.current.scale / 100)
    window = MainWindow(appearance)
    is_shown = options.picture is None and app.platformName() != "offscreen"
    window.restore_size("" if options.picture else settings.current.geometry, is_shown=is_shown)
    page = None if options.sample or options.files else read_first_page(options.library)
    if page is not None:
        window.show_page(page)
    after = AfterFirstPaint(window.draft.view.viewport())
    after.painted.connect(lambda: furnish(window, settings, options))
    window.show()
    status = app.exec()
    _end_watch(window)
    return status


class AfterFirstPaint(QObject):
    """Tells when a widget was painted for the first time; a timer alone may fire before that.

    Signals:
        painted: The first frame is on the screen, and events are handled again.
    """

    painted = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)
        return False


def furnish(window: MainWindow, settings: SettingsService, options: WindowOptions) -> None:
    """Open the library for work and put everything beside the draft, after the first paint."""
    from factcheck_gui.domain.errors import FactCheckError  # noqa: PLC0415 - after the first paint
    from factcheck_gui.ui.keyboard import Keyboard  # noqa: PLC0415 - the same
    from factcheck_gui.ui.parts import Parts  # noqa: PLC0415 - the same
    from factcheck_gui.ui.workspace import Workspace  # noqa: PLC0415 - the same

    person = options.person or settings.current.person or options.login()
    try:
        desk, notice = open_desk(options.library, person)
    except FactCheckError as error:
        _refuse(window, str(error), is_seen=options.picture is None)
        return
    parts = Parts(window, Workspace(desk), settings)
    Keyboard(parts)
    _open_first(parts, options)
    if notice:
        parts.workspace.noticed.emit(notice)
    if settings.was_damaged:
        words = parts.tr("Settings were reset; the old file is kept beside them, ending in .bad.")
        parts.workspace.noticed.emit(words)
    parts.middle.name_line.setVisible(not (options.person or settings.current.person or desk.is_read_only))
    parts.rail.read()
    _watch_for_crashes(window)
    gc.freeze()  # the program itself is never garbage: no later collection need look through it
    gc.enable()
    if options.picture is not None:
        _draw(parts, options.picture)


def _watch_for_crashes(window: MainWindow) -> None:
    """Let Python say in a file where it was when Qt takes the process down: frames only, no values."""
    path = log_path().with_suffix(".crash")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        window.crash_log = path.open("a", encoding="utf-8")  # what fell before may not have been sent yet
        faulthandler.enable(window.crash_log)


def _end_watch(window: MainWindow) -> None:
    """Leave no file of crashes behind where there was none."""
    if window.crash_log is None:
        return
    faulthandler.disable()
    window.crash_log.close()
    path = Path(window.crash_log.name)
    with suppress(OSError):
        if not path.stat().st_size:
            path.unlink()


def open_desk(library: Path, person: str) -> tuple[Desk, str]:
    """Open the library, only to read where another window holds it; with what to tell the user.

    Raises:
        StoreError: It cannot even be read.
    """
    from factcheck_gui.domain.errors import StoreError  # noqa: PLC0415 - after the first paint
    from factcheck_gui.services.desk import Desk  # noqa: PLC0415 - the same

    try:
        return Desk.open(library, person=person), ""
    except StoreError as error:
        if not library.exists():
            raise
        try:
            return Desk.open(library, person=person, writable=False), str(error)
        except StoreError:
            raise error from None


def _open_first(parts: Parts, options: WindowOptions) -> None:
    if options.files:
        parts.opening.open_files(options.files)
    elif (options.sample or not parts.opening.open_last()) and not parts.workspace.desk.is_read_only:
        parts.opening.open_sample()


def _refuse(window: MainWindow, words: str, *, is_seen: bool) -> None:
    """Say why there is no library, and end with that; where nobody looks, on standard error."""
    if not is_seen:
        sys.stderr.write(f"factcheck-gui: {words}\n")
        QApplication.exit(2)
        return
    from factcheck_gui.ui.safe_text import message_box  # noqa: PLC0415 - only when it is needed

    box = message_box(window, "factcheck-gui", words)
    box.finished.connect(lambda: QApplication.exit(2))
    box.open()


def _draw(parts: Parts, picture: Path) -> None:
    def grab() -> None:
        if not parts.workspace.jobs.is_idle:
            QTimer.singleShot(50, parts, grab)
            return
        saved = parts.window.grab().save(str(picture))
        parts.window.close()
        QApplication.exit(0 if saved else 2)

    QTimer.singleShot(300, parts, grab)
