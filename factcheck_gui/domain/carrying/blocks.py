"""Which member of one sequence is which of another, in order: what two drafts have in common.

Runs that both hold exactly once are fixed first, the longest increasing chain of them (as
in patience diff); what lies between is aligned by the longest common run and what stands
left and right of it (Ratcliff and Obershelp), which cuts no phrase to gain a stray word.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

_RUNS = (6, 3, 1)
"""Lengths of the runs looked for as fixed points, the surest first."""
_SMALL = 60
"""Up to this many members a side, a stretch is aligned without fixed points."""
_MOST_MEETINGS = 300_000
"""Equal pairs between two stretches beyond which the longest common run takes too long to find."""
_MOST_CELLS = 200_000_000
"""Product of lengths up to which the longest common subsequence fits into memory (25 MB)."""

UNMAPPED = -1


class Stretch(NamedTuple):
    """A part of each of two sequences, half-open."""

    one: int
    one_end: int
    two: int
    two_end: int


def align(one: Sequence[Hashable], two: Sequence[Hashable]) -> list[int]:
    """Return for each member of `one` the place of the equal one in `two`, -1 where it has none.

    The places increase. Takes time in proportion to the lengths where the two are drafts of
    one text, and bounded time where they are anything else.
    """
    mapped = [UNMAPPED] * len(one)
    align_between(one, two, mapped, Stretch(0, len(one), 0, len(two)))
    return mapped


def align_between(
    one: Sequence[Hashable], two: Sequence[Hashable], mapped: list[int], stretch: Stretch
) -> None:
    """Align a stretch of two sequences, and write the places into `mapped`."""
    waiting = [stretch]
    while waiting:
        rest = _without_ends(one, two, mapped, waiting.pop())
        if rest.one == rest.one_end or rest.two == rest.two_end:
            continue
        fixed = _fixed_points(one, two, rest) if not _is_small(rest) else []
        if fixed:
            waiting += _between(mapped, rest, fixed)
        else:
            _align_directly(one, two, mapped, rest)


def gaps_of(mapped: Sequence[int], two_length: int) -> Iterator[Stretch]:
    """Yield the stretches between mapped members that have something left on both sides."""
    one = two = 0
    for at, place in enumerate([*mapped, two_length]):
        if place != UNMAPPED:
            if one < at and two < place:
                yield Stretch(one, at, two, place)
            one, two = at + 1, place + 1


def _is_small(stretch: Stretch) -> bool:
    return stretch.one_end - stretch.one <= _SMALL and stretch.two_end - stretch.two <= _SMALL


def _without_ends(
    one: Sequence[Hashable], two: Sequence[Hashable], mapped: list[int], stretch: Stretch
) -> Stretch:
    """Map what both begin and end with; return what is left."""
    start, end, other, other_end = stretch
    while start < end and other < other_end and one[start] == two[other]:
        mapped[start] = other
        start, other = start + 1, other + 1
    while start < end and other < other_end and one[end - 1] == two[other_end - 1]:
        end, other_end = end - 1, other_end - 1
        mapped[end] = other_end
    return Stretch(start, end, other, other_end)


def _fixed_points(
    one: Sequence[Hashable], two: Sequence[Hashable], stretch: Stretch
) -> list[tuple[int, int]]:
    """Return places of runs that each side of a stretch holds once, increasing on both."""
    for length in _RUNS:
        ours = _once(one, stretch.one, stretch.one_end, length)
        theirs = _once(two, stretch.two, stretch.two_end, length)
        pairs = sorted((at, theirs[run]) for run, at in ours.items() if run in theirs)
        if pairs:
            return _increasing(pairs)
    return []


def _once(members: Sequence[Hashable], start: int, end: int, length: int) -> dict[tuple[Hashable, ...], int]:
    runs = [tuple(members[at : at + length]) for at in range(start, end - length + 1)]
    counts = Counter(runs)
    return {run: start + at for at, run in enumerate(runs) if counts[run] == 1}


def _increasing(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest chain of pairs that increases on both sides (patience sorting)."""
    ends: list[int] = []
    tops: list[int] = []
    before = [-1] * len(pairs)
    for at, (_, place) in enumerate(pairs):
        pile = bisect_left(ends, place)
        before[at] = tops[pile - 1] if pile else -1
        ends[pile : pile + 1] = [place]
        tops[pile : pile + 1] = [at]
    chain = []
    at = tops[-1]
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _between(mapped: list[int], stretch: Stretch, fixed: list[tuple[int, int]]) -> Iterator[Stretch]:
    """Map the first members of fixed runs, and yield what lies between them."""
    start, other = stretch.one, stretch.two
    for at, place in fixed:
        mapped[at] = place
        yield Stretch(start, at, other, place)
        start, other = at + 1, place + 1
    yield Stretch(start, stretch.one_end, other, stretch.two_end)


def _align_directly(
    one: Sequence[Hashable], two: Sequence[Hashable], mapped: list[int], stretch: Stretch
) -> None:
    ours, theirs = one[stretch.one : stretch.one_end], two[stretch.two : stretch.two_end]
    there = Counter(theirs)
    if sum(there[member] for member in ours) <= _MOST_MEETINGS:
        blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
        pairs = [(block.a, block.b, block.size) for block in blocks]
    elif len(ours) * len(theirs) <= _MOST_CELLS:
        pairs = [
            (code.src_start, code.dest_start, code.src_end - code.src_start)
            for code in LCSseq.opcodes(ours, theirs)
            if code.tag == "equal"
        ]
    else:
        pairs = []  # two books without a run in common: no order is worth looking for
    for at, place, size in pairs:
        for step in range(size):
            mapped[stretch.one + at + step] = stretch.two + place + step
