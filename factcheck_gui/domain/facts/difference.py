"""How two claims relate, and in what they differ: the words the comparison answers in."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck_gui.domain.span import Span


class Relation(StrEnum):
    """How one claim stands to another, the closest first.

    *Same* is one assertion in other words; *contains*, one says all of the other and
    more; *differs*, the same assertion with another value; *contradicts*, both cannot
    be true; *related*, the same subject and another assertion.
    """

    SAME = "same"
    CONTAINS = "contains"
    DIFFERS = "differs"
    CONTRADICTS = "contradicts"
    RELATED = "related"
    UNRELATED = "unrelated"


class DifferenceKind(StrEnum):
    """In what two claims differ, the gravest first; lists are in this order."""

    NEGATION = "negation"
    DIRECTION = "direction"
    DATE = "date"
    FIGURE = "figure"
    UNIT = "unit"
    NAME = "name"
    TITLE = "title"
    PLACE = "place"
    QUOTE = "quote"
    SUPERLATIVE = "superlative"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One fact that is not the same on both sides, in the words of each.

    A span is None, and its words empty, where a side says nothing: "not", say,
    stands on one side only.
    """

    kind: DifferenceKind
    ours: str
    theirs: str
    ours_span: Span | None
    theirs_span: Span | None

    def swapped(self) -> "Difference":
        """Return the same difference seen from the other side."""
        return Difference(
            kind=self.kind,
            ours=self.theirs,
            theirs=self.ours,
            ours_span=self.theirs_span,
            theirs_span=self.ours_span,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The relation of two claims with every difference of fact, the gravest first."""

    relation: Relation
    differences: tuple[Difference, ...] = ()

    def swapped(self) -> "Comparison":
        """Return the same comparison seen from the other side."""
        return Comparison(
            relation=self.relation,
            differences=tuple(difference.swapped() for difference in self.differences),
        )
