"""Documents turned inside out: for each term where it stands and how often, as arrays."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from factcheck_gui.store.matching_terms import indexed_terms

Terms = NDArray[np.uint64]
Places = NDArray[np.uint16]
Mask = NDArray[np.bool_]

CAPACITY = 1 << 16
"""Documents of a part, so that a place in it takes two bytes."""
UNIT = 2
"""What a word of a text or title counts; a word of a body counts 1."""
MOST_BITS = 14
_BUCKET = 1024
_MOST_COUNT, _MOST_LENGTH = 255, 65_535
_TERM, _END, _PLACE, _COUNT = "<u8", "<u4", "<u2", "u1"


class Document(NamedTuple):
    """What of a claim is searched, under its number."""

    number: int
    text: str
    title: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class Roll:
    """The documents of a part by their places, ascending, and their lengths in units."""

    documents: NDArray[np.int64]
    lengths: NDArray[np.uint16]

    def places_of(self, documents: Sequence[int]) -> NDArray[np.intp]:
        """Return the places of those of `documents` that are here; these may be none."""
        wanted = np.asarray(documents, dtype=np.int64)
        places = np.searchsorted(self.documents, wanted)
        inside = places < len(self.documents)
        places, wanted = places[inside], wanted[inside]
        found: NDArray[np.intp] = places[self.documents[places] == wanted]
        return found


@dataclass(frozen=True, slots=True)
class Postings:
    """Terms in order, each with its places and its counts there in units: all of one length."""

    terms: Terms
    places: Places
    counts: NDArray[np.uint8]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.terms)


class Bucket(NamedTuple):
    """Postings with each term kept once: those of term n end before `ends[n]`."""

    terms: bytes
    ends: bytes
    places: bytes
    counts: bytes


class Slice(NamedTuple):
    """Where one term stands in a part."""

    places: Places
    counts: NDArray[np.uint8]


def invert(documents: Sequence[Document]) -> tuple[Roll, Postings]:
    """Return the roll and the postings of `documents`, which come by ascending number."""
    terms, ends = array("Q"), list[int]()
    for document in documents:
        terms.extend(indexed_terms(document.text))
        if document.title:
            terms.extend(indexed_terms(document.title))
        ends.append(len(terms))
        if document.body:
            terms.extend(indexed_terms(document.body))
        ends.append(len(terms))
    bounds: NDArray[np.int64] = np.array([0, *ends])
    lengths = bounds[1:] - bounds[:-1]
    weights = np.repeat(np.tile(np.array([UNIT, 1]), len(documents)), lengths)
    places = np.repeat(np.repeat(np.arange(len(documents)), 2), lengths)
    roll = Roll(
        documents=np.array([document.number for document in documents], dtype=np.int64),
        lengths=np.bincount(places, weights, len(documents)).clip(max=_MOST_LENGTH).astype(np.uint16),
    )
    return roll, _gathered(np.frombuffer(terms, np.uint64), places.astype(np.uint16), weights)


def _gathered(terms: Terms, places: Places, weights: NDArray[np.int64]) -> Postings:
    """Put what a term counts in one document together."""
    if not len(terms):
        return Postings(terms, places, weights.astype(np.uint8))
    order = np.lexsort((places, terms))
    terms, places = terms[order], places[order]
    first = np.flatnonzero(np.concatenate(([True], (terms[1:] != terms[:-1]) | (places[1:] != places[:-1]))))
    counts = np.add.reduceat(weights[order], first).clip(max=_MOST_COUNT)
    return Postings(terms[first], places[first], counts.astype(np.uint8))


def joined(parts: Sequence[Postings]) -> Postings:
    """Return the postings of several parts as those of one, by term."""
    terms = np.concatenate([part.terms for part in parts])
    order = np.argsort(terms, kind="stable")
    return Postings(
        terms[order],
        np.concatenate([part.places for part in parts])[order],
        np.concatenate([part.counts for part in parts])[order],
    )


def bits_for(postings: int) -> int:
    """Return by how many first bits of a term so many postings are cut into buckets."""
    return min(MOST_BITS, max(0, (postings // _BUCKET).bit_length()))


def bucket_of(term: int, bits: int) -> int:
    """Return the bucket that `term` is in."""
    return term >> (64 - bits)


def buckets(postings: Postings, bits: int, first: int, after: int) -> Iterator[Bucket]:
    """Cut `postings`, all of the buckets from `first` up to `after`, into these."""
    edges = [number << (64 - bits) for number in range(first + 1, after)]
    cuts = np.searchsorted(postings.terms, np.array(edges, dtype=np.uint64)).tolist()
    for start, end in zip([0, *cuts], [*cuts, len(postings)], strict=True):
        terms = postings.terms[start:end]
        ends = np.flatnonzero(np.concatenate((terms[1:] != terms[:-1], [True]))) + 1 if len(terms) else terms
        yield Bucket(
            terms[ends - 1].astype(_TERM).tobytes() if len(terms) else b"",
            ends.astype(_END).tobytes(),
            postings.places[start:end].astype(_PLACE).tobytes(),
            postings.counts[start:end].tobytes(),
        )


def unpacked(packed: Iterable[Bucket]) -> Postings:
    """Return the postings of consecutive buckets."""
    kept = list(packed)
    repeated = [
        np.repeat(np.frombuffer(bucket.terms, _TERM), np.diff(np.frombuffer(bucket.ends, _END), prepend=0))
        for bucket in kept
    ]
    return Postings(
        np.concatenate(repeated) if repeated else np.empty(0, np.uint64),
        np.frombuffer(b"".join(bucket.places for bucket in kept), _PLACE),
        np.frombuffer(b"".join(bucket.counts for bucket in kept), _COUNT),
    )


def slice_of(bucket: Bucket, term: int) -> Slice | None:
    """Return where `term` stands, None where it does not."""
    terms = np.frombuffer(bucket.terms, _TERM)
    at = int(np.searchsorted(terms, np.uint64(term)))
    if at == len(terms) or int(terms[at]) != term:
        return None
    ends = np.frombuffer(bucket.ends, _END)
    start, end = int(ends[at - 1]) if at else 0, int(ends[at])
    return Slice(
        np.frombuffer(bucket.places, _PLACE, end - start, 2 * start),
        np.frombuffer(bucket.counts, _COUNT, end - start, start),
    )


def find(postings: Postings, term: int) -> Slice | None:
    """Return where `term` stands in postings that are in no bucket, None where it does not."""
    start = int(np.searchsorted(postings.terms, np.uint64(term), "left"))
    end = int(np.searchsorted(postings.terms, np.uint64(term), "right"))
    return Slice(postings.places[start:end], postings.counts[start:end]) if end > start else None
