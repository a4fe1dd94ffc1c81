"""Compare two claims: how they relate, and in what they differ."""

from datetime import date

from factcheck_gui.domain.alignment import align
from factcheck_gui.domain.difference import Comparison, Difference, DifferenceKind, Relation
from factcheck_gui.domain.likeness import likeness
from factcheck_gui.domain.polarity import compare_polarity
from factcheck_gui.domain.reading import Reading, read
from factcheck_gui.domain.value_differences import compare_values

__all__ = ["Comparison", "Difference", "DifferenceKind", "Relation", "compare", "compare_readings"]

_GRAVITY = {kind: rank for rank, kind in enumerate(DifferenceKind)}


def compare(
    ours: str, theirs: str, *, published: date | None = None, their_published: date | None = None
) -> Comparison:
    """Say how claim `ours` relates to `theirs`, and in what they differ.

    Symmetric: with the sides exchanged the relation is the same and each difference
    swapped. A figure, date or name on one side only is no difference.

    Args:
        ours: The text asked for.
        theirs: The earlier claim.
        published: What "last December" counts from in `ours`; None leaves it open.
        their_published: The same for `theirs`.
    """
    return compare_readings(read(ours, published), read(theirs, their_published))


def compare_readings(ours: Reading, theirs: Reading) -> Comparison:
    """Compare two claims already read; reading once serves many comparisons."""
    if (theirs.text, str(theirs.published)) < (ours.text, str(ours.published)):
        return _compare(theirs, ours).swapped()
    return _compare(ours, theirs)


def _compare(ours: Reading, theirs: Reading) -> Comparison:
    if ours.text == theirs.text and ours.published == theirs.published:
        return Comparison(relation=Relation.SAME)
    alignment = align(ours, theirs)
    values = compare_values(ours, theirs, alignment)
    alike = likeness(ours, theirs, alignment, values.matched)
    if alike.score <= 0:
        return Comparison(relation=Relation.RELATED if alike.covered > 0 else Relation.UNRELATED)
    differences = list(values.differences)
    if alike.overlap >= 0.4:
        differences += compare_polarity(ours, theirs)
    differences.sort(key=lambda difference: _GRAVITY[difference.kind])
    return Comparison(relation=_relation(differences), differences=tuple(differences))


def _relation(differences: list[Difference]) -> Relation:
    if not differences:
        return Relation.SAME
    kinds = {difference.kind for difference in differences}
    if kinds & {DifferenceKind.NEGATION, DifferenceKind.DIRECTION} and DifferenceKind.DATE not in kinds:
        return Relation.CONTRADICTS
    return Relation.DIFFERS
