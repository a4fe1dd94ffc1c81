"""Which words change between what the draft says and what is proposed."""

from dataclasses import dataclass

_CONTEXT = 2
"""Words shown before the change."""


@dataclass(frozen=True, slots=True)
class WordChange:
    """The one stretch that changes, with the words before it; `before` and `after` may be empty."""

    lead: str
    before: str
    after: str


def word_change(old: str, new: str) -> WordChange:
    """Return the stretch of words that differs between `old` and `new`, its ends cut to what changes."""
    ours, theirs = old.split(), new.split()
    first = 0
    while first < min(len(ours), len(theirs)) and ours[first] == theirs[first]:
        first += 1
    last = 0
    while last < min(len(ours), len(theirs)) - first and ours[-1 - last] == theirs[-1 - last]:
        last += 1
    return WordChange(
        lead=" ".join(ours[max(0, first - _CONTEXT) : first]),
        before=" ".join(ours[first : len(ours) - last]),
        after=" ".join(theirs[first : len(theirs) - last]),
    )
