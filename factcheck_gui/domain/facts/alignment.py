"""Which word of one text stands where which word of the other stands."""

from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from factcheck_gui.domain.facts.reading import MARKS, Reading

_MOST = 1500  # units aligned beyond the common head and tail: the matrix is quadratic


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Two readings laid side by side.

    `pairs` leads from a unit of ours to the equal one of theirs. `gaps` are the
    stretches between, as (our first, our after, their first, their after) units; one
    side of a gap may be empty. `facing` are a date and a figure alone in one gap.
    """

    pairs: dict[int, int]
    gaps: list[tuple[int, int, int, int]]
    facing: set[tuple[int, int]]


def align(ours: Reading, theirs: Reading) -> Alignment:
    """Align by the longest common subsequence of stems; every figure equals every other, and every date."""
    one, two = ours.keys, theirs.keys
    head = _common(one, two)
    tail = _common(one[head:][::-1], two[head:][::-1])
    middle_one = one[head : len(one) - tail][:_MOST]
    middle_two = two[head : len(two) - tail][:_MOST]
    pairs = {index: index for index in range(head)}
    gaps = []
    for block in LCSseq.opcodes(middle_one, middle_two):
        if block.tag == "equal":
            for step in range(block.src_end - block.src_start):
                pairs[head + block.src_start + step] = head + block.dest_start + step
        else:
            gaps.append(
                (head + block.src_start, head + block.src_end, head + block.dest_start, head + block.dest_end)
            )
    pairs.update(zip(range(len(one) - tail, len(one)), range(len(two) - tail, len(two)), strict=True))
    gaps = _joined(gaps)
    facing = {(gap[0], gap[2]) for gap in gaps if _facts_face(one, two, gap)}
    return Alignment(pairs=pairs, gaps=gaps, facing=facing)


def _facts_face(one: list[str], two: list[str], gap: tuple[int, int, int, int]) -> bool:
    alone = gap[1] - gap[0] == 1 and gap[3] - gap[2] == 1
    return alone and one[gap[0]] in MARKS and two[gap[2]] in MARKS


def _common(one: list[str], two: list[str]) -> int:
    length = 0
    for first, second in zip(one, two, strict=False):
        if first != second:
            break
        length += 1
    return length


def _joined(gaps: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Join a deletion and an insertion at the same place into one replacement."""
    joined: list[tuple[int, int, int, int]] = []
    for gap in gaps:
        if joined and joined[-1][1] == gap[0] and joined[-1][3] == gap[2]:
            joined[-1] = (joined[-1][0], gap[1], joined[-1][2], gap[3])
        else:
            joined.append(gap)
    return joined


def closeness(ours: Reading, theirs: Reading, alignment: Alignment, our_unit: int, their_unit: int) -> int:
    """Tell how surely two units stand in the same place: 0 not, 1 aligned, +1 for each equal neighbour."""
    if alignment.pairs.get(our_unit) != their_unit and (our_unit, their_unit) not in alignment.facing:
        return 0
    return 1 + sum(
        0 <= our_unit + step < len(ours.keys)
        and 0 <= their_unit + step < len(theirs.keys)
        and ours.keys[our_unit + step] == theirs.keys[their_unit + step]
        and ours.units[our_unit + step] not in MARKS
        for step in (-1, 1)
    )
