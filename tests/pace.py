"""What work costs, in seconds of this process's own processor time: a busy machine costs nothing.

Limits are ten times what the work takes on a laptop, or more: they tell bounded work from
endless work, and a slow machine from neither.
"""

import time
from collections.abc import Callable


def cost(work: Callable[[], object]) -> float:
    """Return the processor seconds of doing `work` once."""
    began = time.process_time()
    work()
    return time.process_time() - began


def grows_evenly(work_on: Callable[[int], Callable[[], object]], size: int, times: int = 8) -> bool:
    """Tell whether work on `times` as much takes about as many times as long, and not the square of it.

    The least of a few runs is what counts, and one under half a millisecond is too short to be told.
    """
    small, large = work_on(size), work_on(size * times)
    least = max(min(cost(small) for _ in range(3)), 0.0005)
    return min(cost(large) for _ in range(2)) < 6 * times * least
