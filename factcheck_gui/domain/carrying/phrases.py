"""Where a phrase inside a sentence went: by the words around it where its own have changed."""

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from factcheck_gui.domain.carrying.blocks import UNMAPPED
from factcheck_gui.domain.carrying.content import Item

_LIKE_SPELLED = 60
"""Likeness of letters from which one word took the place of another: Janice and Janis."""
_WIDEST, _ROOM = 3, 4
"""A place may have so many times the words, and so many more, before it is no one's place."""


class Range(NamedTuple):
    """Items from the first up to, not including, another."""

    first: int
    after: int

    @property
    def size(self) -> int:
        """Return how many they are."""
        return self.after - self.first


class Found(NamedTuple):
    """The places a phrase may have; `sure` where it is one. None at all: it was taken out."""

    ranges: tuple[Range, ...]
    sure: bool = True


class Surroundings(NamedTuple):
    """A passage of the old draft with what it became, and where its items went."""

    old: Sequence[Item]
    new: Sequence[Item]
    mapped: Sequence[int]
    ours: Range
    theirs: Range


def find_phrase(around: Surroundings, phrase: Range) -> Found:
    """Return where `phrase`, a part of `around.ours`, stands in `around.theirs`.

    What stands between the same neighbours as the phrase did is what it became:
    "60,000" between "of the" and "petitions" became "25,000 to 35,000", one span.
    """
    images = {at: place for at in range(*phrase) if (place := _image(around, at)) != UNMAPPED}
    if not images:
        return _replaced(around, phrase)
    first, last = min(images), max(images)
    start, end = images[first], images[last] + 1
    if first > phrase.first:
        start = _grown(around, phrase, Range(phrase.first, first), start)
    if last < phrase.after - 1:
        end = _grown(around, phrase, Range(last + 1, phrase.after), end)
    found = Range(start, end)
    return Found((found,), sure=_fits(found, phrase))


def _image(around: Surroundings, at: int) -> int:
    """Return the new item of an old one, where it is inside what the passage became."""
    place = around.mapped[at]
    return place if around.theirs.first <= place < around.theirs.after else UNMAPPED


def _fits(found: Range, phrase: Range) -> bool:
    return found.size <= _WIDEST * phrase.size + _ROOM


def _gap(around: Surroundings, part: Range) -> tuple[Range, Range]:
    """Return the changed stretch that holds `part`: in the old draft, and what stands there now."""
    start, end = part
    while start > around.ours.first and _image(around, start - 1) == UNMAPPED:
        start -= 1
    while end < around.ours.after and _image(around, end) == UNMAPPED:
        end += 1
    left = _image(around, start - 1) + 1 if start > around.ours.first else around.theirs.first
    right = _image(around, end) if end < around.ours.after else around.theirs.after
    return Range(start, end), Range(left, max(left, right))


def _replaced(around: Surroundings, phrase: Range) -> Found:
    """Return what stands in place of a phrase of which no word is left."""
    ours, theirs = _gap(around, phrase)
    if not theirs.size:
        return Found(())
    like = _counterpart(around, phrase, ours, theirs)
    if like is not None:
        return like
    whole = ours == phrase or theirs.size <= phrase.size
    return Found((theirs,), sure=whole and _fits(theirs, phrase))


def _grown(around: Surroundings, phrase: Range, part: Range, edge: int) -> int:
    """Return the edge of a phrase moved over what replaced the words at that edge."""
    before = part.first == phrase.first
    ours, theirs = _gap(around, part)
    if not theirs.size:
        return edge
    like = _counterpart(around, part, ours, theirs)
    if like is not None and like.sure:
        return like.ranges[0].first if before else like.ranges[0].after
    if ours == part and _fits(theirs, part):
        return theirs.first if before else theirs.after
    size = min(theirs.size, part.size)
    return edge - size if before else edge + size


def _counterpart(around: Surroundings, part: Range, ours: Range, theirs: Range) -> Found | None:
    """Pick out of what replaced a stretch that which replaced a part of it: by figures, letters, capitals."""
    words = around.old[part.first : part.after]
    if any(item.is_figure for item in words):
        return _figures(around, part, ours, theirs)
    if theirs.size <= part.size:
        return None
    spelled = _like_spelled(around, part, theirs)
    if spelled is not None:
        return Found((spelled,))
    if all(item.is_capital for item in words):
        capitals = [at for at in range(*theirs) if around.new[at].is_capital]
        runs = _runs(capitals)
        if len(runs) == 1:
            return Found(tuple(runs))
    return None


def _figures(around: Surroundings, part: Range, ours: Range, theirs: Range) -> Found | None:
    """A figure alone became all figures that stand there; one of several, the one of its rank."""
    was = [at for at in range(*ours) if around.old[at].is_figure]
    now = [at for at in range(*theirs) if around.new[at].is_figure]
    if not now:
        return None
    inside = [at for at in was if part.first <= at < part.after]
    if len(inside) == len(was):
        return Found((Range(now[0], now[-1] + 1),))
    if len(was) == len(now):
        ranks = [was.index(at) for at in inside]
        return Found((Range(now[ranks[0]], now[ranks[-1]] + 1),))
    return Found(tuple(Range(at, at + 1) for at in now), sure=len(now) == 1)


def _like_spelled(around: Surroundings, part: Range, theirs: Range) -> Range | None:
    """Return the words that are spelled most like a part, if any are."""
    wanted = " ".join(item.key for item in around.old[part.first : part.after])
    best, most = None, float(_LIKE_SPELLED)
    for at in range(theirs.first, theirs.after - part.size + 1):
        found = " ".join(item.key for item in around.new[at : at + part.size])
        alike = fuzz.ratio(wanted, found)
        if alike >= most:
            best, most = Range(at, at + part.size), alike
    return best


def _runs(places: list[int]) -> list[Range]:
    runs: list[Range] = []
    for at in places:
        if runs and runs[-1].after == at:
            runs[-1] = Range(runs[-1].first, at + 1)
        else:
            runs.append(Range(at, at + 1))
    return runs
