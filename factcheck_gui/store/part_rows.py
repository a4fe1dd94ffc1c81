"""The rows of the matching index, as the arrays they hold."""

import json
import secrets
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from factcheck_gui.store.driver import Database
from factcheck_gui.store.postings import MOST_BITS, Bucket, Mask, Postings, Roll, bits_for, buckets, unpacked

PartCache = dict[int, Roll]
"""Rolls by the stamp of their part, which is never another's; parts do not change."""

_INSERT = "INSERT INTO matching_parts VALUES (NULL, ?, ?, ?, ?, ?, ?, ?) RETURNING id"
# a version that cuts the terms otherwise goes on with a growing part, and may come to a bucket again
_KEEP = "INSERT OR REPLACE INTO matching_postings VALUES (?, ?, ?, ?, ?)"
_KEEP_GONE = "INSERT OR REPLACE INTO matching_gone VALUES (?, ?, ?)"
_PARTS = """
SELECT p.id, p.stamp, p.size, p.postings, p.bits, coalesce(g.number, 0)
FROM matching_parts p LEFT JOIN matching_gone g ON g.part = p.id WHERE p.state = ? ORDER BY p.id
"""
_BUCKETS = """
SELECT slot, terms, ends, places, counts FROM matching_postings
WHERE slot IN (SELECT value FROM json_each(?))
"""


class Part(NamedTuple):
    """What is told of a part without its arrays; `gone` counts places that no longer hold."""

    id: int
    stamp: int
    size: int
    postings: int
    bits: int
    gone: int

    @property
    def left(self) -> int:
        """Return how many of its documents still hold."""
        return self.size - self.gone

    def slot(self, bucket: int) -> int:
        """Return the row of one of its buckets."""
        return (self.id << MOST_BITS) + bucket


class PartRows:
    """Reads and keeps parts; nobody else knows how they lie in their tables."""

    def __init__(self, database: Database, cache: PartCache) -> None:
        """Read through `database`; `cache` may be shared with other connections to the same file."""
        self._database = database
        self._cache = cache

    def parts(self, state: str = "live") -> list[Part]:
        """Return the parts of a state, the oldest first."""
        return [Part(*row) for row in self._database.rows(_PARTS, (state,))]

    def roll(self, part: Part) -> Roll:
        """Return the documents of a part."""
        roll = self._cache.get(part.stamp)
        if roll is None:
            ((documents, lengths),) = self._database.rows(
                "SELECT documents, lengths FROM matching_parts WHERE id = ?", (part.id,)
            )
            roll = Roll(np.frombuffer(documents, "<i8"), np.frombuffer(lengths, "<u2"))
            self._cache[part.stamp] = roll
        return roll

    def forget_others(self, parts: Iterable[Part]) -> None:
        """Let go of the arrays of all parts but these."""
        kept = {part.stamp for part in parts}
        for stamp in list(self._cache):
            if stamp not in kept:
                self._cache.pop(stamp, None)  # another thread may have been quicker

    def gone(self, part: Part) -> Mask:
        """Return which places of a part no longer hold."""
        rows = (
            self._database.rows("SELECT mask FROM matching_gone WHERE part = ?", (part.id,))
            if part.gone
            else []
        )
        return _mask(rows[0][0], part.size) if rows else np.zeros(part.size, np.bool_)

    def keep_gone(self, part: Part, gone: Mask) -> None:
        """Let the places of `gone` no longer hold."""
        self._database.run(_KEEP_GONE, (part.id, int(gone.sum()), np.packbits(gone).tobytes()))

    def sources(self, grown: Part) -> list[tuple[Part, Mask]]:
        """Return what a part grows out of, each with the places that it leaves out."""
        rows = self._database.rows("SELECT part, left_out FROM matching_sources WHERE grown = ?", (grown.id,))
        left_out: dict[int, bytes] = dict(rows)
        return [(part, _mask(left_out[part.id], part.size)) for part in self.parts() if part.id in left_out]

    def keep_source(self, source: Part, grown: int, left_out: Mask) -> None:
        """Note what a part grows out of."""
        mask = np.packbits(left_out).tobytes()
        self._database.run("INSERT INTO matching_sources VALUES (?, ?, ?)", (source.id, grown, mask))

    def add(self, roll: Roll, postings: int, state: str) -> Part:
        """Keep a new part, as yet without its postings."""
        stamp, bits, size = secrets.randbits(62), bits_for(postings), len(roll.documents)
        arrays = roll.documents.astype("<i8").tobytes(), roll.lengths.astype("<u2").tobytes()
        values = (stamp, state, size, postings, bits, *arrays)
        return Part(self._database.number(_INSERT, values), stamp, size, postings, bits, 0)

    def set_state(self, part: Part, state: str) -> None:
        """Let a part count from now on, or no longer."""
        self._database.run("UPDATE matching_parts SET state = ? WHERE id = ?", (state, part.id))

    def keep_buckets(self, part: Part, postings: Postings, first: int, after: int) -> None:
        """Keep the postings of the buckets of a part from `first` up to `after`."""
        packed = enumerate(buckets(postings, part.bits, first, after), part.slot(first))
        self._database.run_many(_KEEP, ((slot, *bucket) for slot, bucket in packed))

    def kept_buckets(self, part: Part) -> int:
        """Return how many of its buckets a growing part has."""
        last = "SELECT max(slot) + 1 FROM matching_postings WHERE slot BETWEEN ? AND ?"
        after = self._database.number(last, (part.slot(0), part.slot((1 << MOST_BITS) - 1)))
        return after - part.slot(0) if after else 0

    def postings(self, part: Part, first: int, after: int) -> Postings:
        """Return the postings of the buckets of a part from `first` up to `after`.

        Raises:
            LookupError: Some of them are missing.
        """
        rows = self._database.rows(
            "SELECT terms, ends, places, counts FROM matching_postings "
            "WHERE slot >= ? AND slot < ? ORDER BY slot",
            (part.slot(first), part.slot(after)),
        )
        if len(rows) != after - first:
            raise LookupError(part.id)
        return unpacked(Bucket(*row) for row in rows)

    def buckets(self, slots: Sequence[int]) -> dict[int, Bucket]:
        """Return the buckets in some slots."""
        rows = self._database.rows(_BUCKETS, (json.dumps(slots),))
        return {row[0]: Bucket(*row[1:]) for row in rows}

    def drop_buckets(self, part: Part, most: int) -> bool:
        """Take away up to `most` buckets of a part, and the part after the last; tell if more is left."""
        start, end = part.slot(0), part.slot(1 << MOST_BITS)
        self._database.run(
            "DELETE FROM matching_postings WHERE slot IN "
            "(SELECT slot FROM matching_postings WHERE slot >= ? AND slot < ? ORDER BY slot LIMIT ?)",
            (start, end, most),
        )
        left = "SELECT EXISTS (SELECT 1 FROM matching_postings WHERE slot >= ? AND slot < ?)"
        if self._database.number(left, (start, end)):
            return True
        for statement in (
            "DELETE FROM matching_parts WHERE id = ?",
            "DELETE FROM matching_gone WHERE part = ?",
            "DELETE FROM matching_sources WHERE part = ?",
        ):
            self._database.run(statement, (part.id,))
        return False

    def clear(self) -> None:
        """Take everything away, and the waiting documents too."""
        for table in ("postings", "parts", "gone", "sources", "waiting"):
            self._database.run(f"DELETE FROM matching_{table}")


def _mask(packed: bytes, size: int) -> Mask:
    return np.unpackbits(np.frombuffer(packed, np.uint8), count=size).astype(np.bool_)
