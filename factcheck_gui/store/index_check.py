"""Does the matching index hold the words of all claims, and nothing else?"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck_gui.store.driver import Database
from factcheck_gui.store.part_rows import Part, PartRows
from factcheck_gui.store.postings import Document, Postings, Roll, invert

_AT_ONCE, _BUCKETS_AT_ONCE = 512, 256
_LENGTH = np.uint64(0x9E3779B97F4A7C15)
_PAGES = (
    """
    SELECT 2 * c.seq, c.wording, '', '' FROM claims c WHERE NOT c.removed AND c.seq > ?1 / 2
    ORDER BY c.seq LIMIT ?2
    """,
    """
    SELECT 2 * x.seq + 1, x.text, x.title, x.body FROM earlier x WHERE x.seq > ?1 / 2 ORDER BY x.seq LIMIT ?2
    """,
)


def differs(database: Database, rows: PartRows, waiting: Sequence[int]) -> bool:
    """Tell whether the index is other than made anew; documents that wait need not be in it."""
    try:
        documents, sums = _held(rows, waiting)
    except (ValueError, LookupError):  # buckets that are missing, arrays that do not fit each other
        return True
    if len(np.unique(documents)) < len(documents):
        return True
    seen = 0
    for page in _pages(database):
        roll, postings = invert(page)
        settled = ~np.isin(roll.documents, waiting)
        wanted, expected = roll.documents[settled], _sums(roll, postings)[settled]
        places = np.searchsorted(documents, wanted)
        if len(wanted) and (not len(documents) or places.max() == len(documents)):
            return True
        if (documents[places] != wanted).any() or (sums[places] != expected).any():
            return True
        seen += len(wanted)
    return seen != len(documents)


def _held(rows: PartRows, waiting: Sequence[int]) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """Return the documents that the index holds, by number, each with the sum of its words."""
    documents, sums = [np.empty(0, np.int64)], [np.empty(0, np.uint64)]
    for part in rows.parts():
        roll = rows.roll(part)
        left = ~rows.gone(part) & ~np.isin(roll.documents, waiting)
        documents.append(roll.documents[left])
        sums.append(_kept_sums(rows, part, roll)[left])
    all_documents, all_sums = np.concatenate(documents), np.concatenate(sums)
    order = np.argsort(all_documents)
    return all_documents[order], all_sums[order]


def _kept_sums(rows: PartRows, part: Part, roll: Roll) -> NDArray[np.uint64]:
    """Add up the words of a part's documents, some buckets at a time: long texts make millions."""
    sums = roll.lengths * _LENGTH
    for first in range(0, 1 << part.bits, _BUCKETS_AT_ONCE):
        _add(sums, rows.postings(part, first, min(first + _BUCKETS_AT_ONCE, 1 << part.bits)))
    return sums


def _sums(roll: Roll, postings: Postings) -> NDArray[np.uint64]:
    """Return a number for each document that differs where a word, its count or the length does."""
    sums = roll.lengths * _LENGTH
    _add(sums, postings)
    return sums


def _add(sums: NDArray[np.uint64], postings: Postings) -> None:
    np.add.at(sums, postings.places, postings.terms * (postings.counts * np.uint64(2) + np.uint64(1)))


def _pages(database: Database) -> Iterator[list[Document]]:
    for sql in _PAGES:
        last = 0
        while page := [Document(*row) for row in database.rows(sql, (last, _AT_ONCE))]:
            yield page
            last = page[-1].number
