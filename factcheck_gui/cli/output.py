"""What goes to standard output and standard error, as UTF-8 whatever the locale."""

import io
import json
import os
import sys
from typing import TextIO

from factcheck_gui.cli.refusals import RefusedError, one_line
from factcheck_gui.domain.errors import reason_of


def prepare_streams() -> None:
    """Let both streams write UTF-8, and line ends as they are given, on every system.

    A lone surrogate, which only file names and JSON escapes can bring, is written as its
    escape: in JSON that is its proper spelling.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def put_text(text: str) -> None:
    """Write `text` and nothing else.

    Raises:
        BrokenPipeError: Nobody reads any more.
        RefusedError: Standard output takes nothing, as on a full disk.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise RefusedError(
            f"standard output: It takes no more ({reason_of(error)}). Free some space and do it again."
        ) from error


def drop_output() -> None:
    """Send what Python still holds for standard output nowhere: it would try again at its end, and fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def put_json(document: object) -> None:
    """Write `document` on a line of its own."""
    put_text(f"{json.dumps(document, ensure_ascii=False)}\n")


def complain(line: str) -> None:
    """Write one line to standard error, after the program's name."""
    print(f"factcheck-gui: {one_line(line)}", file=sys.stderr)


def ask(question: str) -> None:
    """Put a question to whoever sits at the terminal, out of the way of standard output."""
    print(question, end="", file=sys.stderr, flush=True)


class Progress:
    """A count on standard error while work goes on; silent where nobody looks."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._is_shown = self._stream.isatty()

    def show(self, text: str) -> None:
        """Put `text` in place of the last one."""
        if self._is_shown:
            self._stream.write(f"\r\x1b[K{text}")
            self._stream.flush()

    def end(self) -> None:
        """Leave an empty line for what comes next."""
        self.show("")
