"""A claim read once, so that it can be held against many others."""

from dataclasses import dataclass
from datetime import date

from factcheck_gui.domain.dates import DateFact, find_dates
from factcheck_gui.domain.figures import Figure, find_figures
from factcheck_gui.domain.text import Span
from factcheck_gui.domain.words import STOP, Kind, Token, stem, tokenise


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The tokens, dates and figures of one text.

    `words` holds the indices of the words that are no date or figure; `stems` the
    folded stems of those of them that say something; `masked` the text for measures of
    likeness, with # for each date and figure, so that a changed figure never makes two
    texts less alike.
    """

    text: str
    published: date | None
    tokens: list[Token]
    dates: list[DateFact]
    figures: list[Figure]
    words: list[int]
    stems: frozenset[str]
    masked: str

    def shown(self, span: Span | None) -> str:
        """Return the passage itself, empty for none."""
        return "" if span is None else self.text[span.start : span.end]


def read(text: str, published: date | None = None) -> Reading:
    """Read `text` for comparing; relative dates count from `published`."""
    tokens = tokenise(text)
    dates = find_dates(tokens, published)
    taken = {index for fact in dates for index in range(fact.first, fact.after)}
    figures = find_figures(tokens, taken)
    taken.update(index for figure in figures for index in range(figure.first, figure.after))
    words = [i for i, token in enumerate(tokens) if token.kind is Kind.WORD and i not in taken]
    lows = [tokens[i].low for i in words]
    return Reading(
        text=text,
        published=published,
        tokens=tokens,
        dates=dates,
        figures=figures,
        words=words,
        stems=frozenset(stem(low) for low in lows if low not in STOP),
        masked=_masked(tokens, dates, figures),
    )


def _masked(tokens: list[Token], dates: list[DateFact], figures: list[Figure]) -> str:
    facts = {fact.first: fact.after for fact in (*dates, *figures)}
    parts = []
    at = 0
    while at < len(tokens):
        if at in facts:
            parts.append("#")
            at = facts[at]
            continue
        if tokens[at].kind is not Kind.SIGN:
            parts.append(tokens[at].low)
        at += 1
    return " ".join(parts)
