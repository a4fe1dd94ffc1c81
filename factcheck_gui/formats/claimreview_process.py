"""A saved web page read in a process of its own, so that whatever is in it can only end that one."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from threading import Event, Thread, Timer

from factcheck_gui.domain.errors import ReadError
from factcheck_gui.formats.earlier_rows import EarlierRow, Row, Scale, SkippedRow

LARGEST = 50_000_000
"""Bytes of the largest page that is read."""

SECONDS = 30
"""How long a page may take, from the start of its process."""

MOST_OUTPUT = 64_000_000
_LOOK_S = 0.01
_COMMAND = ("-I", "-m", "factcheck_gui.formats.claimreview_child")

_OTHER_PAGE = "Save the fact-check's own page as HTML, or learn its feed."
_INSTEAD = "Save its ClaimReview (the script of type application/ld+json) as a .json file and learn that."
REFUSALS: Mapping[str, str] = {
    "no-script": f"The page holds no ClaimReview. {_OTHER_PAGE}",
    "no-review": f"The page's JSON-LD holds no ClaimReview. {_OTHER_PAGE}",
    "no-text": f"The page's ClaimReview says no claim. {_OTHER_PAGE}",
    "damaged": f"The page's JSON-LD is damaged. {_INSTEAD}",
    "too-large": f"The page needs too much memory to be read safely. {_INSTEAD}",
    "too-slow": f"The page took longer than {SECONDS} seconds to read. {_INSTEAD}",
    "ended": f"The page could not be read: its reader ended early. {_INSTEAD}",
    "no-process": "The page's reader could not be started. Close other programs and learn the page again.",
}
"""What a user is told, by the code of what went wrong."""


def read_page(data: bytes, *, seconds: float = SECONDS) -> Iterator[Row | None]:
    """Give the fact-checks that a page marks up; None, again and again, while its reader works.

    Whoever stops asking ends the reader, too.

    Raises:
        ReadError: It holds none, or could not be read within the limits.
    """
    if len(data) > LARGEST:
        raise ReadError(f"The page is larger than {LARGEST // 1_000_000} MB. {_INSTEAD}")
    reader = _Reader(data, seconds)
    try:
        while not reader.done.wait(_LOOK_S):
            yield None
    finally:
        reader.end()
    yield from _rows(reader.output, was_late=reader.was_late)


class _Reader:
    """The process at work, fed and listened to by threads of its own."""

    def __init__(self, data: bytes, seconds: float) -> None:
        self.done = Event()
        self.output = b""
        self.was_late = False
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own module, nothing of the page
                [sys.executable, *_COMMAND],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise ReadError(REFUSALS["no-process"]) from error
        self._timer = Timer(seconds, self._on_late)
        self._threads = [Thread(target=self._feed, args=(data,)), Thread(target=self._listen)]
        for thread in (self._timer, *self._threads):
            thread.daemon = True
            thread.start()

    def end(self) -> None:
        """End the process and whatever waits for it."""
        self._timer.cancel()
        self._process.kill()
        for thread in self._threads:
            thread.join()
        self._process.wait()

    def _feed(self, data: bytes) -> None:
        entrance = self._process.stdin
        if entrance is not None:
            try:
                with entrance:
                    entrance.write(data)
            except OSError:  # it ended before it had read all
                return

    def _listen(self) -> None:
        exit_ = self._process.stdout
        if exit_ is not None:
            with exit_:
                self.output = exit_.read(MOST_OUTPUT)
        self.done.set()

    def _on_late(self) -> None:
        self.was_late = True
        self._process.kill()


def _rows(output: bytes, *, was_late: bool) -> Iterator[Row]:
    """Make rows of what the process wrote, which is not trusted more than the page."""
    if was_late:
        raise ReadError(REFUSALS["too-slow"])
    try:
        values = [json.loads(line) for line in output.splitlines()]
        last = values.pop()
        code, count = last.get("code"), last.get("rows")
        rows = [_row(value) for value in values]
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
        raise ReadError(REFUSALS["ended"]) from None
    if code is not None or count != len(rows):
        raise ReadError(REFUSALS.get(str(code), REFUSALS["ended"]))
    yield from rows


def _row(value: dict[str, object]) -> Row:
    if "reason" in value:
        return SkippedRow(_number(value["index"]), str(value["reason"]), _number(value["line"]))
    scale = value["scale"]
    words = {name: str(each) for name, each in value.items() if name not in {"index", "line", "scale"}}
    return EarlierRow(
        index=_number(value["index"]),
        line=_number(value["line"]),
        scale=Scale(**scale) if isinstance(scale, dict) else None,
        **words,
    )


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError
    return value
