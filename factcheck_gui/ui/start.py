"""Starting the window: first what is seen, then everything else."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.errors import FactCheckError, StoreError
from factcheck_gui.paths import settings_path
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.settings import SettingsService
from factcheck_gui.ui.appearance import Appearance
from factcheck_gui.ui.fonts import load_fonts
from factcheck_gui.ui.main_window import MainWindow
from factcheck_gui.ui.safe_text import message_box
from factcheck_gui.ui.view_choices import choice_of
from factcheck_gui.ui.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowOptions:
    """What the command line asks of the window.

    `person` is empty where nobody was named. `picture` names a PNG file to draw the
    window into instead of leaving it open.
    """

    files: tuple[Path, ...] = ()
    library: Path
    person: str = ""
    login: str = ""
    sample: bool = False
    picture: Path | None = None


def run_window(options: WindowOptions) -> int:
    """Open the window, and return the exit status when it is closed."""
    app = QApplication.instance() or QApplication(["factcheck-gui"])
    if not isinstance(app, QApplication):
        msg = "another kind of Qt application is running"
        raise TypeError(msg)
    app.setApplicationName("factcheck-gui")
    app.setDesktopFileName("factcheck-gui")
    load_fonts()
    settings = SettingsService(settings_path())
    appearance = Appearance(app)
    appearance.apply(choice_of(settings.current.scheme), settings.current.scale / 100)
    try:
        desk, notice = open_desk(options.library, options.person or settings.current.person or options.login)
    except FactCheckError as error:
        return _refuse(app, str(error))
    window = MainWindow(Workspace(desk), appearance, settings)
    show_first(window, options, notice)
    if options.picture is not None:
        return _draw(app, window, options.picture)
    return app.exec()


def open_desk(library: Path, person: str) -> tuple[Desk, str]:
    """Open the library, only to read where another window holds it; with what to tell the user.

    Raises:
        StoreError: It cannot even be read.
    """
    try:
        return Desk.open(library, person=person), ""
    except StoreError as error:
        if not library.exists():
            raise
        try:
            return Desk.open(library, person=person, writable=False), str(error)
        except StoreError:
            raise error from None


def show_first(window: MainWindow, options: WindowOptions, notice: str) -> None:
    """Show the last article, or the sample on the first start, then what can wait."""
    if not (options.sample or options.files) and window.opening.open_last():
        window.show()
        QTimer.singleShot(0, lambda: _after_first_paint(window, options, notice))
        return
    window.show()
    QTimer.singleShot(0, lambda: _open_first(window, options))
    QTimer.singleShot(0, lambda: _after_first_paint(window, options, notice))


def _open_first(window: MainWindow, options: WindowOptions) -> None:
    if options.files:
        window.opening.open_files(options.files)
    elif not window.workspace.desk.is_read_only:
        window.opening.open_sample()


def _after_first_paint(window: MainWindow, options: WindowOptions, notice: str) -> None:
    if notice:
        window.workspace.noticed.emit(notice)
    if window.settings.was_damaged:
        words = window.tr("Settings were reset; the old file is kept beside them, ending in .bad.")
        window.workspace.noticed.emit(words)
    if not (options.person or window.settings.current.person or window.workspace.desk.is_read_only):
        window.middle.name_line.show()
    window.rail.read()


def _refuse(app: QApplication, words: str) -> int:
    box = message_box(None, "factcheck-gui", words)
    box.finished.connect(app.quit)
    box.open()
    app.exec()
    return 2


def _draw(app: QApplication, window: MainWindow, picture: Path) -> int:
    def grab() -> None:
        if not window.workspace.jobs.is_idle:
            QTimer.singleShot(50, grab)
            return
        saved = window.grab().save(str(picture))
        window.close()
        app.exit(0 if saved else 2)

    QTimer.singleShot(300, grab)
    return app.exec()


