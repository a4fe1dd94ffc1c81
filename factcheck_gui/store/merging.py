"""Small parts of the matching index grown together into larger ones, a little at a time."""

import time
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck_gui.store.driver import Database
from factcheck_gui.store.part_rows import Part, PartRows
from factcheck_gui.store.postings import CAPACITY, Mask, Places, Postings, Roll, joined

_SMALLEST = 256
_STEP_S = 0.012
_AT_ONCE = 1 << 15
_ENOUGH = 4
_FULL = CAPACITY * 3 // 4
_DROPPED = 128


def together(parts: Sequence[Part]) -> list[Part]:
    """Return those live parts that are to become one; none where all is well.

    Four of about the same size grow together, so that a document is moved some four times
    in its life and a million lie in two dozen parts. Full ones are left alone.
    """
    classes: dict[int, list[Part]] = {}
    for part in parts:
        if part.left < _FULL:
            classes.setdefault(max(0, (part.left // _SMALLEST).bit_length() - 1) // 2, []).append(part)
    for size in sorted(classes):
        chosen = list(_fitting(classes[size]))
        documents = sum(part.left for part in chosen)
        if len(chosen) == _ENOUGH or (len(chosen) > 1 and documents >= _FULL):
            return chosen
    return []


def _fitting(parts: Sequence[Part]) -> Iterator[Part]:
    room, number = CAPACITY, 0
    for part in parts:
        if part.left <= room and number < _ENOUGH:
            room, number = room - part.left, number + 1
            yield part


class Merging:
    """Each step is a transaction of its own; the next finds what the last one left, also after a crash."""

    def __init__(self, database: Database, rows: PartRows) -> None:
        """Merge the parts of `rows`."""
        self._database = database
        self._rows = rows

    def step(self) -> bool:
        """Do what takes some 20 ms; tell whether anything was to be done."""
        with self._database.transaction():
            for part in self._rows.parts("spent"):
                self._rows.drop_buckets(part, _DROPPED)
                return True
            for grown in self._rows.parts("growing"):
                self._grow(grown)
                return True
            chosen = together(self._rows.parts())
            if chosen:
                self._begin(chosen)
            return bool(chosen)

    def _begin(self, sources: Sequence[Part]) -> None:
        gone = [self._rows.gone(source) for source in sources]
        rolls = [self._rows.roll(source) for source in sources]
        documents = np.concatenate([roll.documents[~mask] for roll, mask in zip(rolls, gone, strict=True)])
        lengths = np.concatenate([roll.lengths[~mask] for roll, mask in zip(rolls, gone, strict=True)])
        if not len(documents):
            for source in sources:
                self._rows.set_state(source, "spent")
            return
        order = np.argsort(documents)
        postings = sum(source.postings for source in sources)
        grown = self._rows.add(Roll(documents[order], lengths[order]), postings, "growing")
        for source, mask in zip(sources, gone, strict=True):
            self._rows.keep_source(source, grown.id, mask)

    def _grow(self, grown: Part) -> None:
        until = time.perf_counter() + _STEP_S
        sources = self._rows.sources(grown)
        roll = self._rows.roll(grown)
        moves = [_Move(self._rows, source, left_out, roll) for source, left_out in sources]
        # one range of terms is whole buckets of all of them
        bits = min(
            grown.bits, *(source.bits for source, _ in sources), (grown.postings // _AT_ONCE).bit_length()
        )
        each = 1 << (grown.bits - bits)
        done = self._rows.kept_buckets(grown) // each
        while done < 1 << bits and time.perf_counter() < until:
            postings = joined([move.postings(done, bits) for move in moves])
            self._rows.keep_buckets(grown, postings, done * each, (done + 1) * each)
            done += 1
        if done == 1 << bits:
            self._finish(grown, roll, sources)

    def _finish(self, grown: Part, roll: Roll, sources: Sequence[tuple[Part, Mask]]) -> None:
        """Let the grown part count in place of its sources, without what was changed meanwhile."""
        gone = np.zeros(grown.size, np.bool_)
        for source, left_out in sources:
            changed = self._rows.gone(source) & ~left_out
            gone[np.searchsorted(roll.documents, self._rows.roll(source).documents[changed])] = True
            self._rows.set_state(source, "spent")
        if gone.any():
            self._rows.keep_gone(grown, gone)
        self._rows.set_state(grown, "live")


class _Move:
    """A source with where its documents go."""

    def __init__(self, rows: PartRows, source: Part, left_out: Mask, roll: Roll) -> None:
        self._rows = rows
        self._source = source
        self._left_out = left_out
        self._to: NDArray[np.uint16] = np.searchsorted(roll.documents, rows.roll(source).documents).astype(
            np.uint16
        )

    def postings(self, number: int, bits: int) -> Postings:
        """Return the postings of range `number` of the terms, cut by their first `bits`."""
        each = 1 << (self._source.bits - bits)
        found = self._rows.postings(self._source, number * each, (number + 1) * each)
        if not self._left_out.any():
            return Postings(found.terms, self._moved(found.places), found.counts)
        kept = ~self._left_out[found.places]
        return Postings(found.terms[kept], self._moved(found.places[kept]), found.counts[kept])

    def _moved(self, places: Places) -> Places:
        return self._to[places]
