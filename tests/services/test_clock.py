from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.services.clock import LogicalClock, new_id, utc_now

YEARS = {"min_value": datetime(1990, 1, 1), "max_value": datetime(2090, 1, 1)}  # noqa: DTZ001 - zones are added below
MOMENTS = st.lists(st.datetimes(**YEARS), max_size=30)


@given(MOMENTS)
def test_logical_time_never_runs_backwards(moments: list[datetime]) -> None:
    walls = iter(moment.replace(tzinfo=UTC) for moment in moments)
    clock = LogicalClock(lambda: next(walls), "")

    stamps = [clock.tick() for _ in moments]

    assert stamps == sorted(set(stamps))


def test_logical_time_goes_on_from_the_last_event_when_the_clock_was_set_back() -> None:
    last = "2026-02-05T15:42:07.123Z-0004"
    clock = LogicalClock(lambda: datetime(2016, 2, 5, tzinfo=UTC), last)

    assert clock.tick() == "2026-02-05T15:42:07.123Z-0005"


def test_logical_time_leaves_the_counter_when_the_wall_clock_moves_on() -> None:
    clock = LogicalClock(lambda: datetime(2026, 2, 5, tzinfo=UTC), "2016-02-05T00:00:00.000Z-0017")

    assert clock.tick() == "2026-02-05T00:00:00.000Z-0000"


@pytest.mark.parametrize(
    ("wall", "last", "stamp"),
    [
        (datetime(2026, 2, 5, tzinfo=UTC), "2026-02-05T00:00:00.000Z-9999", "2026-02-05T00:00:00.001Z-0000"),
        (datetime(2016, 2, 5, tzinfo=UTC), "2026-12-31T23:59:59.999Z-9999", "2027-01-01T00:00:00.000Z-0000"),
    ],
)
def test_logical_time_goes_on_when_its_counter_is_used_up(wall: datetime, last: str, stamp: str) -> None:
    assert LogicalClock(lambda: wall, last).tick() == stamp


def test_more_acts_than_the_counter_counts_stay_in_order_within_one_moment() -> None:
    clock = LogicalClock(lambda: datetime(2026, 2, 5, tzinfo=UTC), "")

    stamps = [clock.tick() for _ in range(20_002)]

    assert stamps == sorted(set(stamps))
    assert len({len(stamp) for stamp in stamps}) == 1


def test_ids_are_new_and_sort_by_the_time_they_were_made() -> None:
    ids = [new_id() for _ in range(2_000)]

    assert len(set(ids)) == 2_000
    assert ids == sorted(ids)
    assert all(made[12] == "7" for made in ids)


def test_moments_are_utc_to_the_millisecond() -> None:
    now = utc_now()

    assert now.utcoffset() == timedelta(0)
    assert now.microsecond % 1000 == 0
