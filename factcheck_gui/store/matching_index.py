"""The index that finds candidates among a million: kept in the library's file, read with numpy.

Imported when something is first looked for or taken in, because numpy takes 100 ms.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np

from factcheck_gui.domain.errors import StoreError
from factcheck_gui.store.bm25 import Searched, best
from factcheck_gui.store.driver import Database
from factcheck_gui.store.matching_terms import asked_terms
from factcheck_gui.store.merging import Merging
from factcheck_gui.store.part_rows import PartCache, PartRows
from factcheck_gui.store.postings import Document, Slice, bucket_of, find, invert, slice_of
from factcheck_gui.store.waiting import Waiting


class MatchIndex:
    """Finds documents by words; a document is a claim's or an earlier claim's number in the index."""

    def __init__(self, database: Database, cache: PartCache) -> None:
        """Search and keep the index through `database`."""
        self._database = database
        self._rows = PartRows(database, cache)
        self._waiting = Waiting(database)
        self._merging = Merging(database, self._rows)

    def search(self, text: str, limit: int, without: Sequence[int] = ()) -> list[tuple[int, float]]:
        """Return the `limit` documents that share the most telling words with `text`, best first.

        Args:
            text: What is asked for.
            limit: How many at most.
            without: Documents that are not to be found.

        Raises:
            StoreError: The index is damaged; it can be made anew.
        """
        terms = asked_terms(text)
        if not terms or limit < 1:
            return []
        with self._database.snapshot(), _out_of_step_in_words():
            waiting = self._waiting.numbers()
            hidden = (*waiting, *without)
            searched = list(self._in_parts(terms, hidden))
            if waiting:
                searched += _in_memory(self._waiting.documents(waiting), terms, without)
            return best(searched, limit)

    def _in_parts(self, terms: Sequence[int], hidden: Sequence[int]) -> Iterator[Searched]:
        parts = self._rows.parts()
        self._rows.forget_others(parts)
        slots = [[part.slot(bucket_of(term, part.bits)) for term in terms] for part in parts]
        kept = self._rows.buckets([slot for of_part in slots for slot in of_part])
        for part, of_part in zip(parts, slots, strict=True):
            hits = dict[int, Slice]()
            for term, slot in zip(terms, of_part, strict=True):
                hit = slice_of(kept[slot], term)
                if hit is not None:
                    hits[term] = hit
            roll = self._rows.roll(part)
            places = roll.places_of(hidden)
            if part.gone:
                places = np.concatenate((places, np.flatnonzero(self._rows.gone(part))))
            yield Searched(roll, hits, places)

    def take_in(self) -> None:
        """Take all that waits into parts, in one transaction or as part of the open one."""
        with self._database.transaction():
            while self._take_in_some():
                pass

    def _take_in_some(self) -> bool:
        changes = self._waiting.first()
        documents = self._waiting.documents(list(changes))
        if known := [number for number, is_known in changes.items() if is_known]:
            self._let_go(known)
        if documents:
            roll, postings = invert(documents)
            part = self._rows.add(roll, len(postings), "live")
            self._rows.keep_buckets(part, postings, 0, 1 << part.bits)
        self._waiting.done(list(changes))
        return bool(changes)

    def _let_go(self, documents: Sequence[int]) -> None:
        """Let `documents` no longer hold in the parts they are in."""
        for part in self._rows.parts():
            places = self._rows.roll(part).places_of(documents)
            if len(places):
                gone = self._rows.gone(part)
                gone[places] = True
                self._rows.keep_gone(part, gone)

    def merge(self, budget_ms: float) -> bool:
        """Grow small parts together for some `budget_ms`; tell whether there is more to do.

        Each transaction in it takes some 20 ms.
        """
        until = time.perf_counter() + budget_ms / 1000
        with _out_of_step_in_words():
            while self._merging.step():
                if time.perf_counter() >= until:
                    return True
        return False

    def rebuild(self) -> None:
        """Make the index anew, in short transactions: until the last, what is missing waits."""
        with self._database.transaction():
            self._rows.clear()
            self._waiting.add_all()
        self.catch_up()

    def catch_up(self) -> None:
        """Take in all that waits, in short transactions, and merge it."""
        more = True
        while more:
            with self._database.transaction():
                more = self._take_in_some()
            self.merge(0)
        while self.merge(0):
            pass

    def is_in_step(self) -> bool:
        """Compare the index with what it was made of, word by word."""
        from factcheck_gui.store.index_check import differs  # noqa: PLC0415 - only for a thorough look

        with self._database.snapshot():
            return not differs(self._database, self._rows, self._waiting.numbers())


@contextmanager
def _out_of_step_in_words() -> Iterator[None]:
    """Say what to do where rows of the index are missing, or arrays do not fit each other."""
    try:
        yield
    except (LookupError, ValueError) as error:
        raise StoreError("The matching index is out of step. Run verify with --repair.") from error


def _in_memory(documents: Sequence[Document], terms: Sequence[int], without: Sequence[int]) -> list[Searched]:
    if not documents:
        return []
    roll, postings = invert(documents)
    hits = {term: hit for term in terms if (hit := find(postings, term))}
    return [Searched(roll, hits, roll.places_of(without))]
