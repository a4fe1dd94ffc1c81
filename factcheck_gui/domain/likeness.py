"""How alike two readings are in their wording, figures and dates left aside."""

from typing import NamedTuple

from rapidfuzz import fuzz

from factcheck_gui.domain.reading import Reading


class Likeness(NamedTuple):
    """Measures from 0 to 1: of letters, of the shorter side's words, of all words."""

    letters: float
    covered: float
    shared: float


def likeness(one: Reading, other: Reading) -> Likeness:
    """Measure two readings against each other; the order does not matter."""
    both = len(one.stems & other.stems)
    shorter = min(len(one.stems), len(other.stems))
    all_ = len(one.stems) + len(other.stems) - both
    letters = max(
        fuzz.token_set_ratio(one.masked, other.masked) * 0.95,
        fuzz.ratio(one.masked, other.masked),
        fuzz.token_sort_ratio(one.masked, other.masked),
    )
    return Likeness(letters / 100, both / max(1, shorter), both / max(1, all_))
