"""A claim read once, so that it can be held against many others."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from factcheck_gui.domain.facts.attribution import assertion
from factcheck_gui.domain.facts.dates import DateFact, find_dates
from factcheck_gui.domain.facts.figures import Figure, find_figures
from factcheck_gui.domain.facts.gist import Gist, gist_of
from factcheck_gui.domain.facts.lone_units import find_lone_units
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.name_words import ALIASES
from factcheck_gui.domain.words.words import STOP, Kind, Token, stem, tokenise

FACT = "#"
DATE = "@"
_INFLECTED = 6  # letters of a word in another script by which its forms are told together
_MOST_NUMERALS = 5000
_NUMERALS = (Kind.NUMBER, Kind.CLOCK)
MARKS = frozenset({FACT, DATE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The tokens, dates and figures of one text.

    `units` is the text as it is aligned with another: each folded word, # for each figure
    and @ for each date, so that a changed figure never makes two texts less alike.
    `keys` are the units as they are matched: stems, with other spellings of a name
    brought together and the number of a code left out. `unit_at` gives the first token of
    each unit. `core` are the units of what is asserted, without who says so, and `stems`
    the keys of those of its words that tell something.
    `gist` is what they tell. `whole` is False where the text has more numerals than are read.
    """

    text: str
    published: date | None
    tokens: list[Token]
    dates: list[DateFact]
    figures: list[Figure]
    units: list[str]
    keys: list[str]
    unit_at: list[int]
    core: range
    stems: frozenset[str]
    gist: Gist
    whole: bool

    def shown(self, span: Span | None) -> str:
        """Return the passage itself, empty for none."""
        return "" if span is None else span.of(self.text)


def read(text: str, published: date | None = None) -> Reading:
    """Read `text` for comparing; relative dates count from `published`."""
    tokens = tokenise(text)
    looked_at = _looked_at(tokens)
    dates = find_dates(looked_at, published)
    taken = {index for fact in dates for index in range(fact.first, fact.after)}
    figures = find_lone_units(looked_at, taken)
    taken.update(index for fact in figures for index in range(fact.first, fact.after))
    figures = sorted([*figures, *find_figures(looked_at, taken)], key=lambda figure: figure.first)
    marks = {fact.first: (fact.after, FACT) for fact in figures}
    marks.update({fact.first: (fact.after, DATE) for fact in dates})
    units, unit_at = _units(tokens, marks)
    core = assertion(tokens, units, unit_at)
    keys = [unit if unit in MARKS else key_of(unit) for unit in units]
    return Reading(
        text=text,
        published=published,
        tokens=tokens,
        dates=dates,
        figures=figures,
        units=units,
        keys=keys,
        unit_at=unit_at,
        core=core,
        stems=frozenset(keys[unit] for unit in core if units[unit] not in MARKS and units[unit] not in STOP),
        gist=gist_of(tokens, units, keys, unit_at, core),
        whole=len(looked_at) == len(tokens),
    )


def _looked_at(tokens: list[Token]) -> list[Token]:
    """Return the tokens up to the last numeral that is read: a pasted table takes bounded time."""
    if len(tokens) <= _MOST_NUMERALS:
        return tokens
    numerals = [at for at, token in enumerate(tokens) if token.kind in _NUMERALS]
    return tokens if len(numerals) <= _MOST_NUMERALS else tokens[: numerals[_MOST_NUMERALS]]


@lru_cache(maxsize=1 << 16)
def key_of(word: str) -> str:
    """Return what a folded word is matched by: its stem, one spelling for each name, "qx#" for "qx417"."""
    letters = word.rstrip("0123456789")
    if letters != word and letters:
        return letters + FACT
    if len(word) > _INFLECTED and not word.isascii():
        return word[:_INFLECTED]  # endings of other languages are not known
    return stem(ALIASES.get(word, word))


def _units(tokens: list[Token], marks: dict[int, tuple[int, str]]) -> tuple[list[str], list[int]]:
    units, unit_at = [], []
    at = 0
    while at < len(tokens):
        after, mark = marks.get(at, (at + 1, tokens[at].low))
        if mark in MARKS or tokens[at].kind is not Kind.SIGN:
            units.append(mark)
            unit_at.append(at)
        at = after
    return units, unit_at
