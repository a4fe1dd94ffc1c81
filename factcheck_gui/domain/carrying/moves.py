"""Sentences that left their place, and those of which it is not plain what they became."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck_gui.domain.carrying.blocks import UNMAPPED, align
from factcheck_gui.domain.carrying.draft_index import DraftIndex, Unit
from factcheck_gui.domain.carrying.fates import Fate
from factcheck_gui.domain.carrying.survival import least_held
from factcheck_gui.domain.draft.zone import ZoneKind

_KNOWN_BY_ITSELF = 3
"""Words from which a sentence that left its place is looked for."""
_COMMON = 60
"""A word in more of the free sentences than this finds none of them."""
_LOOKED_AT = 8
_MOVED_ALIKE, _MOVED_WORDS = 0.6, 4
"""Likeness and common words from which a sentence elsewhere is the old one, reworded. Far more
than a sentence in its place needs: nothing but its words speaks for it."""
_OTHER_ZONE_ALIKE = 0.8
_NEXT_ALIKE = 0.4
"""Likeness that a sentence needs whose neighbour moved to the neighbouring place."""
_RIVAL_ALIKE, _MARGIN = 0.6, 0.1
_LOST = 0.1
"""Share of its words that a sentence may lose in one new sentence against two, to be all in the one."""
_SLOT = 12
"""Sentences looked at in the place that one left, for its edited original."""
_NEARBY = 3
"""Sentences to either side within which an alike one has the same surroundings."""
_APART = 4
"""Old sentences to either side that may have gone to the same new one."""
_EDITED, _HARDLY = 0.75, 0.5
"""Likeness from which a sentence in its place is the edited original whatever stands elsewhere,
and under which an exact copy elsewhere is it."""


class Moves:
    """Settles the fates of sentences after drafts were aligned in order.

    Attributes:
        taken: The new sentences that an old one became.
    """

    def __init__(self, old: DraftIndex, new: DraftIndex, mapped: list[int], fates: list[Fate]) -> None:
        self._old, self._new, self._mapped, self._fates = old, new, mapped, fates
        self.taken: set[int] = set()
        for number, fate in enumerate(fates):
            self._take(number, fate)
        self._copies: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number in range(len(new.sentences)):
            if number not in self.taken:
                self._copies[self._keys(new, number)].append(number)

    def settled(self) -> list[Fate]:
        """Find what moved, then what has rivals; return all fates."""
        lost = [number for number, fate in enumerate(self._fates) if not fate.units]
        for number in lost:
            self._find_copy(number, lost)
        self._find_alike([number for number in lost if not self._fates[number].units])
        for number, fate in enumerate(self._fates):
            if fate.units and not fate.moved and not self._is_whole(number, fate):
                self._look_for_rivals(number, self._narrowed(number, fate.units))
        return self._fates

    def take(self, moved: Mapping[int, int]) -> None:
        """Take sentences for moved that left their place word for word."""
        for number, place in moved.items():
            self._move(number, place)

    def _take(self, number: int, fate: Fate) -> None:
        """Mark the new sentences that hold words of an old one as no longer free."""
        if fate.units:
            unit = self._old.sentences[number]
            images = (at for at in self._mapped[unit.first : unit.after] if at != UNMAPPED)
            held = Counter(self._new.sentence_of[at] for at in images)
            self.taken.update(at for at in range(*fate.units) if held[at] >= least_held(unit.size))

    def _keys(self, draft: DraftIndex, number: int) -> tuple[str, ...]:
        unit = draft.sentences[number]
        return tuple(draft.keys(unit.first, unit.after))

    def _is_whole(self, number: int, fate: Fate) -> bool:
        return (
            fate.units is not None
            and fate.units[1] - fate.units[0] == 1
            and self._keys(self._old, number) == self._keys(self._new, fate.units[0])
        )

    def _may_become(self, number: int, other: int) -> bool:
        """Tell whether the zones allow it: what a note repeats is never the original."""
        ours, theirs = self._old.sentences[number].zone, self._new.sentences[other].zone
        return ours is theirs or ZoneKind.CORRECTION_NOTE not in (ours, theirs)

    def _free_copies(self, number: int) -> list[int]:
        keys = self._keys(self._old, number)
        if len(keys) < _KNOWN_BY_ITSELF:
            return []
        free = [at for at in self._copies[keys] if at not in self.taken and self._may_become(number, at)]
        zone = self._old.sentences[number].zone
        return [at for at in free if self._new.sentences[at].zone is zone] or free

    def _find_copy(self, number: int, lost: list[int]) -> None:
        """Let a lost sentence go where it stands word for word; several such places are rivals."""
        copies = self._free_copies(number)
        if not copies:
            return
        after_neighbour = [at for at in copies if at in self._beside(number)]
        keys = self._keys(self._old, number)
        others = sum(self._keys(self._old, other) == keys for other in lost) if len(copies) > 1 else 1
        if after_neighbour or others >= len(copies):
            self._move(number, (after_neighbour or copies)[0])
        else:
            self._fates[number] = Fate(units=None, rivals=tuple(copies))

    def _beside(self, number: int) -> set[int]:
        """Return the new places beside which the neighbours of a sentence stand."""
        beside = set()
        before = self._fates[number - 1].units if number else None
        if before:
            beside.add(before[1])
        after = self._fates[number + 1].units if number + 1 < len(self._fates) else None
        if after:
            beside.add(after[0] - 1)
        return beside

    def _move(self, number: int, place: int) -> None:
        self._map(self._old.sentences[number], self._new.sentences[place])
        self._fates[number] = Fate(units=(place, place + 1), moved=True)
        self.taken.add(place)

    def _map(self, ours: Unit, theirs: Unit) -> None:
        self._mapped[ours.first : ours.after] = local_places(self._old, self._new, ours, theirs)

    def _find_alike(self, lost: list[int]) -> None:
        """Look among the free sentences for those that are lost, reworded."""
        holding: defaultdict[str, list[int]] = defaultdict(list)
        for number in range(len(self._new.sentences)):
            if number not in self.taken:
                for key in set(self._keys(self._new, number)):
                    holding[key].append(number)
        for number in lost:
            if not self._fates[number].rivals and self._old.sentences[number].size >= _MOVED_WORDS:
                self._find_reworded(number, holding)

    def _find_reworded(self, number: int, holding: dict[str, list[int]]) -> None:
        shared = Counter(
            other
            for key in set(self._keys(self._old, number))
            if len(holding.get(key, ())) <= _COMMON
            for other in holding.get(key, ())
            if other not in self.taken and self._may_become(number, other)
        )
        beside = self._beside(number)
        scored = sorted(
            ((self._alike(number, other), other) for other, _ in shared.most_common(_LOOKED_AT)), reverse=True
        )
        good = [(alike, other) for alike, other in scored if alike >= self._least(number, other, beside)]
        if not good:
            return
        close = [other for alike, other in good if alike >= good[0][0] - _MARGIN]
        if len(close) == 1 or good[0][1] in beside:
            self._move(number, good[0][1])
        else:
            self._fates[number] = Fate(units=None, rivals=tuple(sorted(close)))

    def _least(self, number: int, other: int, beside: Iterable[int]) -> float:
        if other in beside:
            return _NEXT_ALIKE
        same = self._old.sentences[number].zone is self._new.sentences[other].zone
        return _MOVED_ALIKE if same else _OTHER_ZONE_ALIKE

    def _alike(self, number: int, other: int) -> float:
        return alike(self._old, self._new, number, other)

    def _alike_in_place(self, number: int, units: tuple[int, int]) -> float:
        """Return the same for the sentence that holds most of an old one in its place."""
        return max(self._alike(number, other) for other in range(*units))

    def _narrowed(self, number: int, units: tuple[int, int]) -> tuple[int, int]:
        """Tell a split sentence from one whose words fell into two that are like it: those are rivals."""
        if units[1] - units[0] == 1:
            return units
        ours = self._old.sentences[number]
        least = sum(at != UNMAPPED for at in self._mapped[ours.first : ours.after]) - _LOST * ours.size
        whole = [at for at in range(*units) if self._shared(number, at) >= least]
        whole = [at for at in whole if self._alike(number, at) >= _RIVAL_ALIKE]
        if not whole:
            return units
        self._free(number, (at for at in range(*units) if at != whole[0]))
        self._fates[number] = replace(self._fates[number], units=(whole[0], whole[0] + 1))
        self._map(ours, self._new.sentences[whole[0]])
        return whole[0], whole[0] + 1

    def _shared(self, number: int, other: int) -> int:
        ours, theirs = self._old.sentences[number], self._new.sentences[other]
        return sum(at != UNMAPPED for at in local_places(self._old, self._new, ours, theirs))

    def _look_for_rivals(self, number: int, units: tuple[int, int]) -> None:
        own = self._alike_in_place(number, units)
        copies = self._free_copies(number)
        near = range(units[0] - _NEARBY, units[1] + _NEARBY)
        if len(copies) == 1 and own < _HARDLY:
            self._free(number, range(*units))
            self._move(number, copies[0])
            return
        rivals = {at for at in copies if own < _EDITED or at in near}
        least = max(_RIVAL_ALIKE, own - _MARGIN)
        rivals |= {at for at in near if self._is_free(number, at) and self._alike(number, at) >= least}
        if rivals:
            picks = {*rivals, *range(*units)} if units[1] - units[0] == 1 else {*rivals, units[0]}
            self._fates[number] = replace(self._fates[number], units=None, rivals=tuple(sorted(picks)))

    def _is_free(self, number: int, at: int) -> bool:
        inside = 0 <= at < len(self._new.sentences) and at not in self.taken
        return inside and self._may_become(number, at)

    def _free(self, number: int, places: Iterable[int]) -> None:
        """Free new sentences that an old one seemed to have gone to, but for those that others went to."""
        first = max(0, number - _APART)
        others = [
            fate.units
            for at, fate in enumerate(self._fates[first : number + _APART + 1], first)
            if fate.units and at != number
        ]
        self.taken -= {place for place in places if not any(start <= place < end for start, end in others)}


def local_places(old: DraftIndex, new: DraftIndex, ours: Unit, theirs: Unit) -> list[int]:
    """Return the new place of each item of one sentence, held against one new sentence alone."""
    found = align(old.keys(ours.first, ours.after), new.keys(theirs.first, theirs.after))
    return [at if at == UNMAPPED else theirs.first + at for at in found]


def moved_whole(old: DraftIndex, new: DraftIndex, places: Sequence[int]) -> dict[int, int]:
    """Return the sentences that left their place word for word, each with its new number.

    Each stands once in either draft, and where it stood nothing looks like its edited
    original: then an exact copy elsewhere does not win.

    Args:
        old: The old draft.
        new: The new one.
        places: The new sentence of each old one as far as the order is the same.
    """
    taken = set(places)
    ours = _single(old, (number for number, place in enumerate(places) if place == UNMAPPED))
    theirs = _single(new, (number for number in range(len(new.sentences)) if number not in taken))
    copies = {number: theirs[keys] for keys, number in ours.items() if keys in theirs}
    known = set(copies.values())
    slots = _slots(places, len(new.sentences))
    return {
        number: place
        for number, place in copies.items()
        if not any(
            alike(old, new, number, other) >= _HARDLY
            for other in itertools.islice((at for at in slots[number] if at not in known), _SLOT)
        )
    }


def _single(draft: DraftIndex, numbers: Iterable[int]) -> dict[tuple[str, ...], int]:
    """Return sentences by their zone and words, those that stand once and are long enough to be known."""
    found: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in numbers:
        unit = draft.sentences[number]
        if unit.size >= _MOVED_WORDS:
            found[unit.zone or "", *draft.keys(unit.first, unit.after)].append(number)
    return {keys: places[0] for keys, places in found.items() if len(places) == 1}


def _slots(places: Sequence[int], length: int) -> list[range]:
    """Return for each old sentence the new ones between which it would stand."""
    after = [length] * (len(places) + 1)
    for number in range(len(places) - 1, -1, -1):
        after[number] = places[number] if places[number] != UNMAPPED else after[number + 1]
    slots, before = [], -1
    for number, place in enumerate(places):
        slots.append(range(before + 1, after[number]))
        before = max(before, place)
    return slots


def alike(old: DraftIndex, new: DraftIndex, number: int, other: int) -> float:
    """Return how alike an old and a new sentence are: twice the common words over those of both, 0 to 1."""
    ours, theirs = old.sentences[number], new.sentences[other]
    places = local_places(old, new, ours, theirs)
    return 2 * sum(at != UNMAPPED for at in places) / max(1, ours.size + theirs.size)
