"""The program as a shell starts it: a verb without a window, or the window; and the log of its bugs."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from factcheck_gui.cli.refusals import UsageError
from factcheck_gui.cli.verbs import find_verb
from factcheck_gui.domain.errors import reason_of
from factcheck_gui.paths import library_path, log_path

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]

REFUSED = 2
LOG_SIZE, LOGS_KEPT = 1_000_000, 2
"""Bytes of a log, and how many older ones are kept beside it."""


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words after the program's name say; return the status for the shell."""
    os.umask(0o077)  # whatever is made from here on is its owner's alone
    words = sys.argv[1:] if words is None else words
    at = find_verb(words)
    if at is None:
        return _window(words)
    from factcheck_gui.cli import program  # noqa: PLC0415 - the window needs no verbs

    sys.excepthook = _ending(words[at])
    return program.run(words)


def log_bug(error: BaseException) -> Path:
    """Append what kind of error it was and where to the log; return the log's path.

    Neither its message nor any value is kept: both may hold words of a draft.
    """
    import logging.handlers  # noqa: PLC0415 - 30 ms that only a bug has to wait for

    path = log_path()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = logging.handlers.RotatingFileHandler(
        path, maxBytes=LOG_SIZE, backupCount=LOGS_KEPT, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    record = logging.LogRecord("factcheck_gui", logging.ERROR, "", 0, "%s", ("\n".join(_told(error)),), None)
    handler.emit(record)
    handler.close()
    path.chmod(0o600)
    return path


def _told(error: BaseException) -> list[str]:
    """Return the error's kind and its way through the code, and those of what caused it."""
    import traceback  # noqa: PLC0415 - for a bug only

    frames = traceback.extract_tb(error.__traceback__)
    way = [f"  {'/'.join(Path(one.filename).parts[-2:])}:{one.lineno} in {one.name}" for one in frames]
    cause = error.__cause__ or error.__context__
    return [type(error).__name__, *way, *(["after", *_told(cause)] if cause else [])]


def _ending(verb: str) -> Hook:
    """Return what ends a verb that met a bug: one line, and the status of a refusal."""

    def end(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        del trace
        from factcheck_gui.cli.output import complain  # noqa: PLC0415 - loaded with the verb

        complain(f"{verb}: {kind.__name__} is a bug; {_details(error)}")
        raise SystemExit(REFUSED)

    return end


def _details(error: BaseException) -> str:
    try:
        return f"details in {log_bug(error)}. Send that file with what you did."
    except OSError as trouble:
        return f"details could not be written to {log_path()} ({reason_of(trouble)}). Make room there first."


def _log_and_go_on(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log what a slot of the window did not catch: the window stays, and whatever it saved is saved."""
    if isinstance(error, Exception):
        with suppress(OSError):  # no log, as on a full disk, is no reason to fall
            log_bug(error)
    sys.__excepthook__(kind, error, trace)


def _window(words: Sequence[str]) -> int:
    from factcheck_gui.cli import output, window_words  # noqa: PLC0415 - verbs need none of it

    try:
        read = window_words.read_words(words)
        window_words.choose_platform(draws=read.picture is not None)
    except UsageError as error:
        output.complain(str(error))
        return REFUSED
    sys.excepthook = _log_and_go_on
    return _open_window(read)


def _open_window(read: Namespace) -> int:
    from factcheck_gui.ui.loading import load_qt  # noqa: PLC0415 - verbs work without it

    gc.disable()  # nothing made at the start is garbage; `start` enables it when the window is complete
    load_qt()
    from factcheck_gui.ui.start import WindowOptions, run_window  # noqa: PLC0415 - and without Qt

    return run_window(
        WindowOptions(
            files=tuple(read.files),
            library=read.library or library_path(),
            person=read.person,
            login=_login_name,
            sample=read.sample,
            picture=read.picture,
        )
    )


def _login_name() -> str:
    from factcheck_gui.cli.session import login_name  # noqa: PLC0415 - most people have given their name

    return login_name()
