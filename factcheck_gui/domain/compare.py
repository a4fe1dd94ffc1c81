"""Compare two claims: how they relate, and in what they differ."""

from datetime import date

from factcheck_gui.domain.difference import Comparison, Difference, DifferenceKind, Relation

__all__ = ["Comparison", "Difference", "DifferenceKind", "Relation", "compare"]


def compare(
    ours: str, theirs: str, *, published: date | None = None, their_published: date | None = None
) -> Comparison:
    """Say how claim `ours` relates to `theirs`, and in what they differ."""
    del published, their_published
    return Comparison(relation=Relation.SAME if ours.split() == theirs.split() else Relation.RELATED)
