"""Time and new ids, handed to the services so that tests can set both."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]
"""Returns the present moment in UTC."""

NewId = Callable[[], str]
"""Returns an id never given before."""

_LAST_COUNT = 9999


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

    A stamp is `2026-11-23T15:42:07.123Z-0000`: UTC milliseconds and a counter of four
    digits, so that stamps sort as text. Where the counter is used up, as by many acts
    after the wall clock was set back, the stamp goes on to the next millisecond.
    (Kulkarni et al., Logical Physical Clocks, 2014.)
    """

    def __init__(self, clock: Clock, last: str) -> None:
        self._clock = clock
        self._last = last

    def tick(self) -> str:
        """Return a stamp later than every one before, also when the wall clock was set back."""
        wall = _to_the_millisecond(self._clock())
        moment, _, counter = self._last.rpartition("-")
        if not moment or wall > moment:
            self._last = f"{wall}-0000"
        elif int(counter) < _LAST_COUNT:
            self._last = f"{moment}-{int(counter) + 1:04d}"
        else:
            after = datetime.fromisoformat(moment) + timedelta(milliseconds=1)
            self._last = f"{_to_the_millisecond(after)}-0000"
        return self._last


def _to_the_millisecond(moment: datetime) -> str:
    return f"{moment.strftime('%Y-%m-%dT%H:%M:%S.%f')[:-3]}Z"
