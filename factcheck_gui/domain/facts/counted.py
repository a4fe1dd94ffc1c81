"""What a figure counts: "Rovian soldiers" of "55,000 Rovian soldiers"."""

from typing import NamedTuple

from factcheck_gui.domain.facts.figures import Figure
from factcheck_gui.domain.facts.reading import Reading, key_of
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.concepts import concept_of
from factcheck_gui.domain.words.irregular_words import BASES
from factcheck_gui.domain.words.kinds import FILLERS, is_known, kind_of
from factcheck_gui.domain.words.name_words import ALIASES, DEMONYMS, PLACES
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import STOP, Kind, Token, low_at, span_of

_LONGEST = 4  # words of what is counted
_COUNTS = frozenset({"count", "vague"})
_PART_OF = frozenset({"share", "length", "area", "mass", "volume"})
_DETERMINERS = word_set("the a an its their his her our these those all")
_JOINERS = word_set("and or")
_NATIONAL = PLACES | ALIASES.keys() | DEMONYMS


class Counted(NamedTuple):
    """What one figure counts.

    `kinds` are the kinds its words name, none where the figure stands alone, "46 died";
    `peoples` are those of them that are peoples or places, `known` those in the tables of
    kinds; `concepts` are the words as a gist has them. `first` and `after` are its tokens.
    """

    kinds: frozenset[str]
    known: frozenset[str]
    peoples: frozenset[str]
    concepts: frozenset[str]
    first: int
    after: int

    def span(self, reading: Reading) -> Span:
        """Return the passage; of a figure alone none can be asked."""
        return span_of(reading.tokens, self.first, self.after)


def counted(reading: Reading, figure: Figure) -> Counted | None:
    """Read what a figure counts; None where it counts nothing or that cannot be read."""
    tokens, at = reading.tokens, figure.after
    dimension = figure.unit.dimension
    part = low_at(tokens, at) == "of"
    if dimension not in _COUNTS and not (dimension in _PART_OF and (part or dimension == "share")):
        return None
    if part:
        at += 1
        while low_at(tokens, at) in _DETERMINERS:
            at += 1
    after = _phrase_end(tokens, at, whole=part and dimension in _PART_OF)
    if after is None:
        return None
    if after > at and low_at(tokens, after) in _JOINERS:
        after = _joined_end(tokens, after)
    return _named(tokens, at, after)


def _phrase_end(tokens: list[Token], at: int, *, whole: bool) -> int | None:
    """Return the token after a noun with its modifiers, `at` for no word, None where there is no telling."""
    end = at
    while end < len(tokens) and end - at < _LONGEST:
        token = tokens[end]
        known = token.kind is Kind.WORD and is_known(token.low)
        if token.kind is not Kind.WORD or token.low in STOP or (not known and _is_verb(token.low)):
            break
        end += 1
        if known or _is_plural(token.low):
            return _past_known(tokens, end)
    if end == at and (end == len(tokens) or tokens[end].text not in "-–"):
        return at
    return end if whole and end > at else None


def _joined_end(tokens: list[Token], at: int) -> int:
    """Return the token after "and civilians"; "and injured forty" joins nothing."""
    end = None if low_at(tokens, at + 1).endswith("ed") else _phrase_end(tokens, at + 1, whole=False)
    return at if end is None or end == at + 1 else end


def _past_known(tokens: list[Token], end: int) -> int:
    """Return the token after "officers" of "police officers", which "police" alone would end."""
    start = end
    while end < len(tokens) and end - start < _LONGEST - 1:
        token = tokens[end]
        if token.kind is not Kind.WORD or token.low in STOP:
            break
        if not is_known(token.low) and (_is_verb(token.low) or not _is_plural(token.low)):
            break
        end += 1
    return end


def _is_verb(word: str) -> bool:
    return word in BASES or word.endswith(("ed", "ing", "ly"))


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _named(tokens: list[Token], first: int, after: int) -> Counted:
    words = [
        token.low
        for token in tokens[first:after]
        if token.kind is Kind.WORD and token.low not in STOP and token.low not in FILLERS
    ]
    return Counted(
        frozenset([kind_of(word) for word in words]),
        frozenset([kind_of(word) for word in words if is_known(word)]),
        frozenset([kind_of(word) for word in words if word in _NATIONAL]),
        frozenset([concept_of(key_of(word)) for word in words]),
        first,
        after,
    )
