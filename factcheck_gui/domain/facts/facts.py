"""The facts in a text: what a checker ticks off one by one."""

from dataclasses import dataclass
from datetime import date

from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.facts.dates import DateFact, find_dates
from factcheck_gui.domain.facts.figures import Figure, find_figures, is_countable
from factcheck_gui.domain.facts.names import find_names
from factcheck_gui.domain.facts.quotes import find_quotes
from factcheck_gui.domain.facts.sayings import find_attributions, find_causes, find_comparisons
from factcheck_gui.domain.facts.superlatives import find_superlatives
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.words import Token, span_of, tokenise


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact with its place, read as far as it can be.

    `value` is the figure in `unit` with magnitude words worked in ("2.5 million" is
    2,500,000); `hedge` is one of ~ < > ≤ ≥; `date` is ISO 8601 at the precision the
    text gives, and None where it depends on an unknown date of publication.
    """

    kind: FactType
    span: Span
    text: str
    value: float | None = None
    unit: str | None = None
    hedge: str | None = None
    date: str | None = None


def find_facts(text: str, published: date | None = None) -> tuple[Fact, ...]:
    """Find the facts in `text`, in the order they stand; one may lie inside another.

    Args:
        text: A sentence, a claim or a whole story.
        published: What "yesterday" and "last December" count from.
    """
    tokens = tokenise(text)
    dates = find_dates(tokens, published)
    taken = {index for fact in dates for index in range(fact.first, fact.after)}
    figures = find_figures(tokens, taken)
    counted = {index for figure in figures for index in range(figure.first, figure.after)}
    names = find_names(tokens, taken | counted)
    finder = _Finder(text, tokens)
    found = [
        *(finder.dated(fact) for fact in dates),
        *(finder.counted(figure) for figure in figures if is_countable(tokens, figure)),
        *(finder.fact(FactType(name.kind), name.first, name.after) for name in names),
        *(finder.fact(FactType.ATTRIBUTION, *place) for place in find_attributions(tokens, names)),
        *(finder.fact(FactType.COMPARISON, *place) for place in find_comparisons(tokens, figures)),
        *(finder.fact(FactType.CAUSE, *place) for place in find_causes(tokens)),
        *(finder.fact(FactType.SUPERLATIVE, *place) for place in find_superlatives(tokens)),
        *(
            Fact(kind=FactType.QUOTE, span=quote.span, text=quote.span.of(text))
            for quote in find_quotes(text)
        ),
    ]
    return tuple(sorted(found, key=lambda fact: fact.span))


class _Finder:
    """Turns places among tokens into facts of one text."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self._text = text
        self._tokens = tokens

    def fact(self, kind: FactType, first: int, after: int) -> Fact:
        """Return the fact that stands at these tokens, without a possessive ending."""
        span = self._span(first, after)
        return Fact(kind=kind, span=span, text=span.of(self._text))

    def dated(self, fact: DateFact) -> Fact:
        """Return a date; its ISO form is None while it hangs on an unknown day of publication."""
        span = self._span(fact.first, fact.after)
        return Fact(kind=FactType.DATE, span=span, text=span.of(self._text), date=fact.iso())

    def counted(self, figure: Figure) -> Fact:
        """Return a figure with its hedge inside the span."""
        span = span_of(self._tokens, figure.hedge_first, figure.after)
        return Fact(
            kind=FactType.FIGURE,
            span=span,
            text=span.of(self._text),
            value=figure.value,
            unit=figure.unit.symbol or None,
            hedge=figure.hedge or None,
        )

    def _span(self, first: int, after: int) -> Span:
        span = span_of(self._tokens, first, after)
        possessive = self._tokens[after - 1].low.endswith("'s")
        return Span(span.start, span.end - len("'s")) if possessive else span
