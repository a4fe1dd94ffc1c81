"""Words that say a thing leads its kind: "largest", "second largest", "one of the largest"."""

from collections.abc import Iterator

from factcheck_gui.domain.facts.difference import Difference, DifferenceKind
from factcheck_gui.domain.facts.reading import Reading
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.calendar_words import MONTHS, PERIODS, WEEKDAYS
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import Token

_STEMS = """
larg bigg high low small old young long short fast slow strong weak rich poor hott cold warm heavi
deadli bloodi
wealthi busi earli late great few close cheap steep sharp tall deep near far new hard broad wid quick dri wett
bright dark fierc sever costli happi safe saf tough thick thin loud dens
"""
_OTHERS = "worst best most least only sole first last record unprecedented all-time farthest furthest"
SUPERLATIVES = frozenset(f"{stem}est" for stem in _STEMS.split()) | frozenset(_OTHERS.split())
# These lead their kind without doubt; "first" and "last" mostly only count.
_PLAIN = SUPERLATIVES - word_set("only sole first last record latest")
_RANKS = word_set("second third fourth fifth sixth seventh eighth ninth tenth next")
_LOOKED_BACK = 4
_NO_LAST = frozenset({*PERIODS, *MONTHS, *WEEKDAYS, "few", "two", "three", "four", "five", "ten"})


def find_superlatives(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Find superlatives by their tokens, with "second", "one of the", "most" before them.

    "last" before a period is no superlative but a date.
    """
    lows = [token.low for token in tokens]
    for at, low in enumerate(lows):
        if low not in SUPERLATIVES or (low == "last" and at + 1 < len(lows) and lows[at + 1] in _NO_LAST):
            continue
        first = _degree(lows, at)[1]
        yield first, at + 1 + (low in ("most", "least") and at + 1 < len(lows))


def compare_superlatives(ours: Reading, theirs: Reading) -> list[Difference]:
    """Find a superlative of both sides that one side alone weakens: "the second largest", "one of the"."""
    found = []
    right = _superlatives(theirs)
    for word, (degree, span) in _superlatives(ours).items():
        other = right.get(word)
        if other is not None and other[0] != degree:
            found.append(
                Difference(
                    kind=DifferenceKind.SUPERLATIVE,
                    ours=ours.shown(span),
                    theirs=theirs.shown(other[1]),
                    ours_span=span,
                    theirs_span=other[1],
                )
            )
    return found


def _superlatives(reading: Reading) -> dict[str, tuple[str, Span]]:
    """Return for each superlative its degree, "" for the very first, and its passage."""
    found = {}
    lows = [token.low for token in reading.tokens]
    for at, low in enumerate(lows):
        if low in _PLAIN:
            degree, first = _degree(lows, at)
            found[low] = degree, Span(reading.tokens[first].start, reading.tokens[at].end)
    return found


def _degree(lows: list[str], at: int) -> tuple[str, int]:
    before = lows[max(0, at - _LOOKED_BACK) : at]
    for back, low in enumerate(reversed(before), start=1):
        if low in _RANKS:
            return low, at - back
        if low == "among" or (low == "one" and "of" in before):
            return "among", at - back
    return "", at
