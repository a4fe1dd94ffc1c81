"""What became of one sentence of an old draft."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """Where a sentence went.

    `units` are the new sentences it became, half-open; None where it is gone. `rivals` are
    several new sentences that could as well be it: then a person picks. `moved` says that
    it stands out of its order.
    """

    units: tuple[int, int] | None
    moved: bool = False
    rivals: tuple[int, ...] = ()
