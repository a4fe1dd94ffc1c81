"""Two drafts of one text laid side by side, sentence by sentence."""

from collections.abc import Hashable, Iterable, Sequence

from factcheck_gui.domain.carrying.blocks import UNMAPPED, Stretch, align, align_between, gaps_of
from factcheck_gui.domain.carrying.draft_index import DraftIndex, Unit
from factcheck_gui.domain.carrying.fates import Fate
from factcheck_gui.domain.carrying.moves import Moves, moved_whole
from factcheck_gui.domain.carrying.survival import landing
from factcheck_gui.domain.draft.zone import ZoneKind

_WHOLE_SENTENCE = 4
"""Words from which a sentence is known again by itself; shorter ones ("He said so.") need their place."""


class DraftPair:
    """What became of each sentence of an old draft in a new one.

    Attributes:
        old: The old draft.
        new: The new one.
        in_order: The new item of each old item, as far as their order is the same.
        mapped: The same with what moved, and without what only looks alike.
        fates: What became of each old sentence.
    """

    def __init__(self, old: DraftIndex, new: DraftIndex) -> None:
        self.old, self.new = old, new
        self.in_order, moved = _in_order(old, new)
        self.mapped = list(self.in_order)
        fates = [self._fate(unit) for unit in old.sentences]
        moves = Moves(old, new, self.mapped, fates)
        moves.take(moved)
        self.fates: list[Fate] = moves.settled()
        self.became = moves.taken
        for unit, fate in zip(old.sentences, self.fates, strict=True):
            if not fate.units:
                self.mapped[unit.first : unit.after] = [UNMAPPED] * unit.size

    def _fate(self, unit: Unit) -> Fate:
        landed = landing(self.mapped, unit.first, unit.after, self.new.sentence_of)
        return Fate(units=landed.units if landed.survives else None)

    def kinship(self) -> float:
        """Return the share of the shorter draft's words that the two have in common, 0 to 1."""
        kept = sum(place != UNMAPPED for place in self.mapped)
        return kept / max(1, min(len(self.old.items), len(self.new.items)))

    def new_sentences(self) -> list[Unit]:
        """Return the sentences of the new draft that no old one became, in reading order."""
        return [unit for number, unit in enumerate(self.new.sentences) if number not in self.became]


def _in_order(old: DraftIndex, new: DraftIndex) -> tuple[list[int], dict[int, int]]:
    """Align whole sentences first, then the words between them, each zone with its own kind first.

    Returns:
        The new item of each old one, and the new sentence of each old one that left its
        place word for word; neither takes part in what is aligned by words.
    """
    mapped = [UNMAPPED] * len(old.items)
    places = align(_whole(old, "old"), _whole(new, "new"))
    moved = moved_whole(old, new, places)
    stretches = _between_sentences(old, new, places, mapped)
    for zoned in (True, False):
        one = _keys(old, zoned=zoned, left_out=moved, side="old")
        two = _keys(new, zoned=zoned, left_out=moved.values(), side="new")
        for stretch in stretches:
            align_between(one, two, mapped, stretch)
        stretches = list(gaps_of(mapped, len(new.items)))
    return mapped, moved


def _between_sentences(
    old: DraftIndex, new: DraftIndex, places: Sequence[int], mapped: list[int]
) -> list[Stretch]:
    """Map the items of sentences that stand in both, and return the stretches between them."""
    stretches = []
    one = two = 0
    for number, place in enumerate(places):
        if place == UNMAPPED:
            continue
        ours, theirs = old.sentences[number], new.sentences[place]
        stretches.append(Stretch(one, ours.first, two, theirs.first))
        mapped[ours.first : ours.after] = range(theirs.first, theirs.after)
        one, two = ours.after, theirs.after
    return [*stretches, Stretch(one, len(old.items), two, len(new.items))]


def _whole(draft: DraftIndex, side: str) -> list[Hashable]:
    return [
        (unit.zone, *draft.keys(unit.first, unit.after)) if unit.size >= _WHOLE_SENTENCE else (side, number)
        for number, unit in enumerate(draft.sentences)
    ]


def _keys(draft: DraftIndex, *, zoned: bool, left_out: Iterable[int], side: str) -> list[str]:
    """Return what items are aligned by.

    A correction note keeps to itself also where zones do not count: it repeats what was
    wrong, and is never what a claim of the story became.
    """
    keys = draft.keys(0, len(draft.items))
    for unit in draft.sentences:
        if unit.zone is not None and (zoned or unit.zone is ZoneKind.CORRECTION_NOTE):
            zone = f"{unit.zone} "
            keys[unit.first : unit.after] = [zone + key for key in keys[unit.first : unit.after]]
    for number in left_out:
        unit = draft.sentences[number]
        keys[unit.first : unit.after] = [f"{side} {at}" for at in range(unit.first, unit.after)]
    return keys
