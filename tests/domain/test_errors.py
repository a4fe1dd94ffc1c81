import errno

from factcheck_gui.domain.errors import reason_of


def test_the_reason_is_the_systems_own_and_never_missing() -> None:
    assert reason_of(OSError(errno.ENOSPC, "No space left on device")) == "No space left on device"
    assert reason_of(OSError("odd")) == "unknown error"
