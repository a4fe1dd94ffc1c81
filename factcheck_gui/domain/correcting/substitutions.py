"""Two like texts of which one has other words in one place."""

import re
from difflib import Match, SequenceMatcher
from itertools import pairwise

from factcheck_gui.domain.correcting.contrasts import Pair
from factcheck_gui.domain.correcting.passages import bare, value_at

_WORD = re.compile(r"[\w'’$£€%.,-]*\w[%]?")
_LIKE = 0.55
"""Share of the shorter text's words that both have, from which two texts are told of one thing."""
_MUCH = 0.7


def words_of(text: str) -> list[re.Match[str]]:
    """Return the words and figures of `text` with their places."""
    return list(_WORD.finditer(text))


def substituted(printed: str, told: str) -> Pair | None:
    """Return the one stretch in which two like texts differ; None where they are unlike.

    Where they differ in several, all of what was printed against what it became.
    """
    ours, theirs = words_of(printed), words_of(told)
    one = [word[0].lower().rstrip(".,") for word in ours]
    two = [word[0].lower().rstrip(".,") for word in theirs]
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    shared = sum(block.size for block in blocks)
    if not blocks or shared < _LIKE * min(len(one), len(two)):
        return None
    gaps = [(left.a + left.size, right.a, left.b + left.size, right.b) for left, right in pairwise(blocks)]
    gaps = [gap for gap in gaps if gap[0] < gap[1] and gap[2] < gap[3]]
    last = blocks[-1]
    if not gaps and last.size > 1:
        ends = ours[last.a + last.size - 1].end(), theirs[last.b + last.size - 1].end()
        return _endings(printed[ends[0] :], told[ends[1] :])
    if len(gaps) != 1:
        return _whole_against(printed, told, blocks) if shared >= _MUCH * len(one) else None
    start, end, first, after = gaps[0]
    return Pair(
        bare(printed[ours[start].start() : ours[end - 1].end()]),
        bare(told[theirs[first].start() : theirs[after - 1].end()]),
    )


def _endings(printed: str, told: str) -> Pair | None:
    """What each says after the words that both begin with: "studied at Yale", "studied at Bonn"."""
    wrong, right = value_at(printed), value_at(told)
    return Pair(wrong, right) if wrong and right else None


def _whole_against(printed: str, told: str, blocks: list[Match]) -> Pair:
    """All that was printed against the stretch that it became."""
    theirs = words_of(told)
    first = max(0, blocks[0].b - blocks[0].a)
    return Pair(
        bare(printed), bare(told[theirs[first].start() : theirs[blocks[-1].b + blocks[-1].size - 1].end()])
    )
