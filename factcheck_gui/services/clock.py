"""Time and new ids, handed to the services so that tests can set both."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns the present moment in UTC."""

NewId = Callable[[], str]
"""Returns an id never given before."""


def utc_now() -> datetime:
    """Return the present moment, to the millisecond: what the library keeps."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def new_id() -> str:
    """Return a UUIDv7 (RFC 9562, 5.7) in hexadecimal: ids sort by the time they were made."""
    from uuid_utils.compat import uuid7  # noqa: PLC0415 - 5 ms that the first paint does not need

    return str(uuid7().hex)


class LogicalClock:
    """Hybrid logical time: wall time that never runs backwards within a library.

    A stamp is `2026-11-23T15:42:07.123Z-0000`: UTC milliseconds and a counter, so that
    stamps sort as text. (Kulkarni et al., Logical Physical Clocks, 2014.)
    """

    def __init__(self, clock: Clock, last: str) -> None:
        self._clock = clock
        self._last = last

    def tick(self) -> str:
        """Return a stamp later than every one before, also when the wall clock was set back."""
        wall = self._clock().strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
        moment, _, counter = self._last.rpartition("-")
        if moment and wall <= moment:
            self._last = f"{moment}-{int(counter) + 1:04d}"
        else:
            self._last = f"{wall}-0000"
        return self._last
