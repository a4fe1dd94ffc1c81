"""Which sentences of a new draft an old one went to, by how many of its words survive."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck_gui.domain.carrying.blocks import UNMAPPED
from factcheck_gui.domain.carrying.draft_index import Unit

SURVIVES = 0.4
"""Share of its words that a sentence must keep, or it is cut (rule of the desk)."""
HOLDS = 0.15
"""Share of a sentence's words that a new sentence must hold to count as a part of it."""
_HOLDS_WORDS = 2
_SHORT = 4
"""Words up to which a passage may leave a single one to each of its parts."""
_APART = 3
"""Foreign sentences between two parts of a split one beyond which they are no longer one passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """Where the words of a passage went.

    `share` of them survive; `units` are the new sentences from the first to the last that
    hold a good part, half-open, None where no sentence does.
    """

    share: float
    units: tuple[int, int] | None

    @property
    def survives(self) -> bool:
        """Tell whether the passage is still there."""
        return self.share >= SURVIVES and self.units is not None


def landing(mapped: Sequence[int], first: int, after: int, owners: Sequence[int]) -> Landing:
    """Return where the items from `first` up to `after` of the old draft went.

    Args:
        mapped: The new place of each old item.
        first: The passage's first item.
        after: The item after its last one.
        owners: The new sentence (or piece) of each new item, -1 for none.
    """
    images = [mapped[at] for at in range(first, after) if mapped[at] != UNMAPPED]
    held = Counter(owners[image] for image in images if owners[image] >= 0)
    kept = sorted(unit for unit, count in held.items() if count >= least_held(after - first))
    share = len(images) / max(1, after - first)
    if not kept:
        return Landing(share=share, units=None)
    return Landing(share=share, units=_together(kept, held))


def least_held(size: int) -> float:
    """Return how many of the words of a passage of `size` a new sentence must hold to be a part of it."""
    return max(_HOLDS_WORDS, HOLDS * size) if size > _SHORT else 1


def _together(kept: list[int], held: Counter[int]) -> tuple[int, int]:
    """Return the run of kept sentences, not too far apart, that holds the most words."""
    runs: list[list[int]] = [[kept[0]]]
    for unit in kept[1:]:
        if unit - runs[-1][-1] <= _APART + 1:
            runs[-1].append(unit)
        else:
            runs.append([unit])
    best = max(runs, key=lambda run: sum(held[unit] for unit in run))
    return best[0], best[-1] + 1


def extent(units: Sequence[Unit], landed: tuple[int, int]) -> tuple[int, int]:
    """Return the items from the first to the last of some units, half-open."""
    return units[landed[0]].first, units[landed[1] - 1].after
