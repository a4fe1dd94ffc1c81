"""Differences between two readings in what they assert: negations and opposites."""

from factcheck_gui.domain.difference import Difference, DifferenceKind
from factcheck_gui.domain.polarity_words import OPPOSITES, negates, opposed
from factcheck_gui.domain.reading import Reading
from factcheck_gui.domain.text import Span
from factcheck_gui.domain.words import Token


def compare_polarity(ours: Reading, theirs: Reading) -> list[Difference]:
    """Find a negation or an opposite that one side has and the other has not."""
    our_lows = {ours.tokens[i].low for i in _words(ours)}
    their_lows = {theirs.tokens[i].low for i in _words(theirs)}
    our_cues = [ours.tokens[i] for i in _words(ours) if negates(ours.tokens[i].low)]
    their_cues = [theirs.tokens[i] for i in _words(theirs) if negates(theirs.tokens[i].low)]
    found = []
    if len(our_cues) % 2 != len(their_cues) % 2:
        found.append(_made(DifferenceKind.NEGATION, ours, theirs, _odd(our_cues, their_cues), _odd(their_cues, our_cues)))
    only_ours = [ours.tokens[i] for i in _words(ours) if ours.tokens[i].low not in their_lows]
    only_theirs = [theirs.tokens[i] for i in _words(theirs) if theirs.tokens[i].low not in our_lows]
    pair = _opposites(only_ours, only_theirs)
    if pair is not None:
        found.append(_made(DifferenceKind.DIRECTION, ours, theirs, *pair))
    return found


def _odd(cues: list[Token], others: list[Token]) -> Token | None:
    there = {token.low for token in others}
    return next((cue for cue in cues if cue.low not in there), None)


def _opposites(ours: list[Token], theirs: list[Token]) -> tuple[Token, Token] | None:
    for one in ours[:200]:
        for other in theirs[:200]:
            if opposed(one.low, other.low):
                return one, other
    return None


def _made(
    kind: DifferenceKind, ours: Reading, theirs: Reading, one: Token | None, other: Token | None
) -> Difference:
    ours_span = Span(one.start, one.end) if one else None
    theirs_span = Span(other.start, other.end) if other else None
    return Difference(
        kind=kind,
        ours=ours.shown(ours_span),
        theirs=theirs.shown(theirs_span),
        ours_span=ours_span,
        theirs_span=theirs_span,
    )


def _words(r):
    return [i for i, u in zip(r.unit_at, r.units) if u != "#"]
