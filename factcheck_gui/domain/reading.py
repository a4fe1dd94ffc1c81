"""A claim read once, so that it can be held against many others."""

from dataclasses import dataclass
from datetime import date

from factcheck_gui.domain.dates import DateFact, find_dates
from factcheck_gui.domain.figures import Figure, find_figures
from factcheck_gui.domain.text import Span
from factcheck_gui.domain.words import STOP, Kind, Token, stem, tokenise

FACT = "#"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The tokens, dates and figures of one text.

    `units` is the text as it is aligned with another: each folded word, and # for each
    date and figure, so that a changed figure never makes two texts less alike. `unit_at`
    gives the first token of each unit. `stems` are those of the words that say something.
    """

    text: str
    published: date | None
    tokens: list[Token]
    dates: list[DateFact]
    figures: list[Figure]
    units: list[str]
    unit_at: list[int]
    stems: frozenset[str]

    def shown(self, span: Span | None) -> str:
        """Return the passage itself, empty for none."""
        return "" if span is None else span.of(self.text)

    def unit_of(self, fact: DateFact | Figure) -> int:
        """Return the unit a fact stands for; -1 where it lies inside another."""
        return self._index().get(fact.first, -1)

    def _index(self) -> dict[int, int]:
        return {token: unit for unit, token in enumerate(self.unit_at)}


def read(text: str, published: date | None = None) -> Reading:
    """Read `text` for comparing; relative dates count from `published`."""
    tokens = tokenise(text)
    dates = find_dates(tokens, published)
    taken = {index for fact in dates for index in range(fact.first, fact.after)}
    figures = find_figures(tokens, taken)
    units, unit_at = _units(tokens, {fact.first: fact.after for fact in (*dates, *figures)})
    return Reading(
        text=text,
        published=published,
        tokens=tokens,
        dates=dates,
        figures=figures,
        units=units,
        unit_at=unit_at,
        stems=frozenset(stem(unit) for unit in units if unit != FACT and unit not in STOP),
    )


def _units(tokens: list[Token], facts: dict[int, int]) -> tuple[list[str], list[int]]:
    units, unit_at = [], []
    at = 0
    while at < len(tokens):
        after = facts.get(at)
        if after is not None or tokens[at].kind is not Kind.SIGN:
            units.append(FACT if after is not None else tokens[at].low)
            unit_at.append(at)
        at = after or at + 1
    return units, unit_at
