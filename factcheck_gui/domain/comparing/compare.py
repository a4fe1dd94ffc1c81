"""Compare two claims: how they relate, and in what they differ."""

from datetime import date

from factcheck_gui.domain.comparing.likeness import Likeness, likeness
from factcheck_gui.domain.comparing.value_differences import Values, compare_values
from factcheck_gui.domain.comparing.wording import (
    compare_wording,
    compare_words,
    only_names_differ,
    swapped_words,
)
from factcheck_gui.domain.facts.alignment import Alignment, align
from factcheck_gui.domain.facts.date_fact import DateFact
from factcheck_gui.domain.facts.difference import Comparison, Difference, DifferenceKind, Relation
from factcheck_gui.domain.facts.polarity import compare_polarity, opposites
from factcheck_gui.domain.facts.quotes import compare_quotes
from factcheck_gui.domain.facts.reading import Reading, read
from factcheck_gui.domain.facts.roles import exchanged_roles
from factcheck_gui.domain.facts.superlatives import compare_superlatives
from factcheck_gui.domain.facts.units import RANK
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.name_words import PLACES

__all__ = ["Comparison", "Difference", "DifferenceKind", "Relation", "compare", "compare_readings", "read"]

_GRAVITY = {kind: rank for rank, kind in enumerate(DifferenceKind)}
_OPPOSED = frozenset({DifferenceKind.NEGATION, DifferenceKind.DIRECTION})

# From how much likeness on each kind of difference is looked for: the finer the kind,
# the closer the wording must be, or every paraphrase would differ. Fitted to labelled
# pairs of claims.
_POLARITY_OVERLAP, _POLARITY_COVER = 0.4, 0.75
_WORDING_OVERLAP = 0.5
_WORD_PARALLEL = 0.7
_EXCHANGED_OVERLAP = 0.6
_RENAMED_PARALLEL = 0.6
_RELATED_COVER = 0.34
_CONTAINED_COVER = 0.85
_MORE_TELLING_WORDS = 2


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
    turned = opposites(ours, theirs)
    alike = likeness(ours, theirs, alignment, values, len(turned) + _answered(ours, theirs, values, turned))
    if alike.score <= 0:
        changed = _changed_in_one_place(ours, theirs, alignment, alike)
        if changed:
            return Comparison(relation=Relation.DIFFERS, differences=changed)
        related = alike.covered >= _RELATED_COVER or alike.shared > 1
        return Comparison(relation=Relation.RELATED if related else Relation.UNRELATED)
    differences = _differences(ours, theirs, alignment, values, alike, turned)
    if not differences:
        return Comparison(relation=_without_difference(ours, theirs, values, alike))
    return Comparison(relation=_with(differences), differences=differences)


def _changed_in_one_place(
    ours: Reading, theirs: Reading, alignment: Alignment, alike: Likeness
) -> tuple[Difference, ...]:
    """Find the name or the quoted words that are all that two texts have different: much of a short one."""
    if len(alignment.gaps) != 1 or alike.parallel < _RENAMED_PARALLEL:
        return ()
    if only_names_differ(ours, theirs, alignment.gaps[0]):
        return tuple(compare_wording(ours, theirs, alignment))
    return tuple(compare_quotes(ours, theirs))


def _differences(
    ours: Reading,
    theirs: Reading,
    alignment: Alignment,
    values: Values,
    alike: Likeness,
    turned: list[tuple[int, int]],
) -> tuple[Difference, ...]:
    found = [*values.differences, *values.things]
    if (
        alike.overlap >= _POLARITY_OVERLAP
        or alike.covered >= _POLARITY_COVER
        or alike.parallel >= _WORD_PARALLEL
    ):
        found += compare_polarity(ours, theirs, alignment, turned)
    if alike.overlap >= _WORDING_OVERLAP or alike.parallel >= _RENAMED_PARALLEL:
        found += compare_wording(ours, theirs, alignment)
        found += compare_superlatives(ours, theirs)
        found += compare_quotes(ours, theirs)
    found = [difference for difference in found if not _settled(difference, values)]
    if alignment.gaps and _OPPOSED.isdisjoint(difference.kind for difference in found):
        exchanged = _exchanged(ours, theirs, alike)
        found += [exchanged] if exchanged else []
    if not found and alike.parallel >= _WORD_PARALLEL:
        words = compare_words(ours, theirs, alignment)
        found += [difference for difference in words if not _settled(difference, values)]
    return _in_order(found)


def _settled(difference: Difference, values: Values) -> bool:
    """Tell whether a difference only stands in words that what two figures count has been told by."""
    if difference in values.things or difference in values.differences:
        return False
    return any(
        difference.ours_span is not None
        and difference.theirs_span is not None
        and here.start <= difference.ours_span.start < difference.ours_span.end <= here.end
        and there.start <= difference.theirs_span.start < difference.theirs_span.end <= there.end
        for here, there in values.settled
    )


def _answered(ours: Reading, theirs: Reading, values: Values, turned: list[tuple[int, int]]) -> int:
    """Count the pairs of things counted that answer one another, but for opposites, counted already."""
    return sum(
        not any(
            here.start <= ours.tokens[ours.unit_at[one]].start < here.end
            and there.start <= theirs.tokens[theirs.unit_at[two]].start < there.end
            for one, two in turned
        )
        for here, there in values.answered
    )


def _exchanged(ours: Reading, theirs: Reading, alike: Likeness) -> Difference | None:
    """Find who and whom exchanged where hardly another word is."""
    if alike.overlap < _EXCHANGED_OVERLAP:
        return None
    return exchanged_roles(ours, theirs) or swapped_words(ours, theirs)


def _in_order(found: list[Difference]) -> tuple[Difference, ...]:
    """Put the gravest first, each kind as it stands in ours; drop what a graver one already says."""
    found.sort(key=lambda difference: (_GRAVITY[difference.kind], _start(difference)))
    kept: list[Difference] = []
    for difference in found:
        if not any(_says(other, difference) for other in kept):
            kept.append(difference)
    return tuple(kept)


def _start(difference: Difference) -> int:
    span = difference.ours_span or difference.theirs_span
    return span.start if span else 0


def _says(graver: Difference, difference: Difference) -> bool:
    """Tell whether a graver difference stands at the same words on both sides that have any."""
    return _covers(graver.ours_span, difference.ours_span) and _covers(
        graver.theirs_span, difference.theirs_span
    )


def _covers(graver: Span | None, span: Span | None) -> bool:
    return span is None or (graver is not None and graver.overlaps(span))


def _with(differences: tuple[Difference, ...]) -> Relation:
    """Opposites cannot both be true, except of different dates."""
    kinds = {difference.kind for difference in differences}
    if kinds & _OPPOSED and DifferenceKind.DATE not in kinds:
        return Relation.CONTRADICTS
    return Relation.DIFFERS


def _without_difference(ours: Reading, theirs: Reading, values: Values, alike: Likeness) -> Relation:
    """Tell one assertion in other words from one that says more, and from a mere topic.

    What was not read to its end is never said to be the same.
    """
    if ours.gist.asserts != theirs.gist.asserts or not (ours.whole and theirs.whole):
        return Relation.RELATED
    if all(values.left) and not values.matched and _ordered(ours) != _ordered(theirs):
        return Relation.RELATED  # "314 prisoners were exchanged", "the first exchange in months"
    if values.looser or _says_when_or_where(ours, theirs) or _says_when_or_where(theirs, ours):
        return Relation.CONTAINS
    more = abs(len(ours.stems) - len(theirs.stems)) >= _MORE_TELLING_WORDS
    one_sided = (values.left[0] == 0) != (values.left[1] == 0)
    if max(alike.covered, alike.told) >= _CONTAINED_COVER and (more or one_sided):
        return Relation.CONTAINS
    return Relation.SAME


def _ordered(reading: Reading) -> bool:
    return any(figure.unit == RANK for figure in reading.figures)


def _says_when_or_where(reading: Reading, other: Reading) -> bool:
    """Tell whether a text names a place that the other has not, or asserts of a day what it leaves open."""
    core = reading.core
    if any(reading.units[unit] in PLACES and reading.keys[unit] not in other.keys for unit in core):
        return True
    return not _days(other) and any(
        reading.unit_at[core.start] <= fact.first <= reading.unit_at[core.stop - 1] for fact in _days(reading)
    )


def _days(reading: Reading) -> list[DateFact]:
    """Return the dates that are more than a time of day, which may be a duration as well."""
    return [fact for fact in reading.dates if fact.minute is None]
