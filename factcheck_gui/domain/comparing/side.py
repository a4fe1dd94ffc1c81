"""One claim seen from another: the words it alone has, and which of them are names."""

from functools import cached_property

from factcheck_gui.domain.facts.reading import FACT, MARKS, Reading
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.name_words import NO_NAMES, PLACES, TITLES
from factcheck_gui.domain.words.words import STOP, Kind, Token

_WIDEST = 5  # telling words from which a text of capitals is a headline
_HEADLINE = 0.7  # part of capitals above which they are no sign of a name
_SHOUT = 3  # words in capitals in a row that are no names
_BEGINNING = 1000  # words by which a text is known for a headline
_SENTENCE_STARTS = frozenset(".?!:\"“‘'(\n")


class Side:
    """One reading seen from the other: which of its words stand on it alone, and which are names."""

    def __init__(self, reading: Reading, other: Reading) -> None:
        self.units = reading.units
        self._reading = reading
        self._there = other.stems

    @cached_property
    def _headline(self) -> bool:
        """Whether capitals are no sign of a name here; most comparisons never ask."""
        telling = [
            unit
            for unit, word in enumerate(self.units[:_BEGINNING])
            if word not in MARKS and word not in STOP
        ]
        capitals = sum(self.token(unit).capital for unit in telling)
        return len(telling) > _WIDEST and capitals > _HEADLINE * len(telling)

    def token(self, unit: int) -> Token:
        """Return the first token of a unit."""
        return self._reading.tokens[self._reading.unit_at[unit]]

    def is_code(self, unit: int) -> bool:
        """Tell whether the unit is letters with a number, "qx417"."""
        return self.units[unit] not in MARKS and self._reading.keys[unit].endswith(FACT)

    def alone(self, first: int, after: int) -> list[int]:
        """Return the telling words from one unit up to another that the other side has nowhere."""
        return [
            unit
            for unit in range(first, after)
            if self.units[unit] not in MARKS
            and self.units[unit] not in STOP
            and self._reading.keys[unit] not in self._there
        ]

    def names(self, units: list[int]) -> list[int]:
        """Return those of `units` that are parts of names, as far as capitals tell."""
        return [unit for unit in units if self._is_name(unit)]

    def _is_name(self, unit: int) -> bool:
        word = self.units[unit]
        if word in PLACES:
            return True
        token = self.token(unit)
        if not token.capital or word in TITLES or token.kind is not Kind.WORD or self._headline:
            return False
        if self._shouted(unit):
            return False
        return not self._starts_sentence(unit) or (
            unit + 1 < len(self.units) and self.token(unit + 1).capital
        )

    def _shouted(self, unit: int) -> bool:
        """Tell "CLOSED FOR GOOD" from "the BBC": a stretch of words in capitals."""
        first = after = unit
        while first > 0 and unit - first < _SHOUT and self.token(first - 1).text.isupper():
            first -= 1
        while after < len(self.units) and after - unit < _SHOUT and self.token(after).text.isupper():
            after += 1
        return after - first >= _SHOUT

    def openings(self, units: list[int]) -> list[int]:
        """Return the first word of the text, if among `units`, which answers a name as one.

        Its capital alone tells nothing, as in "Putin spoke": what stands in the other text
        in its place does.
        """
        return [unit for unit in units if unit == 0 and self._may_be_name(self.token(unit))]

    def _may_be_name(self, token: Token) -> bool:
        named = token.kind is Kind.WORD and token.capital and not self._headline
        return named and token.low not in TITLES and token.low not in NO_NAMES

    def _starts_sentence(self, unit: int) -> bool:
        at = self._reading.unit_at[unit]
        return at == 0 or self._reading.tokens[at - 1].text in _SENTENCE_STARTS

    def span(self, units: list[int]) -> Span:
        """Return the passage from the first to the last of `units`."""
        return Span(self.token(units[0]).start, self.token(units[-1]).end)

    def shown(self, span: Span) -> str:
        """Return the passage itself."""
        return self._reading.shown(span)
