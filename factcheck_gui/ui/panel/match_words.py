"""In what an earlier claim differs, in words: the difference first, the score last."""

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.facts.dates import find_dates
from factcheck_gui.domain.facts.difference import Comparison, Difference, DifferenceKind, Relation
from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.domain.words.words import tokenise
from factcheck_gui.ui.kit.boxed_rows import Box, Piece

_MOST = 3
"""Differences told on a card; the rest are counted."""


def pieces_of(comparison: Comparison, ours: str | None, theirs: str | None) -> tuple[Piece, ...]:
    """Return what a card leads with.

    Args:
        comparison: Our claim held against the earlier one.
        ours: The mark of the rating in force on ours, None for none.
        theirs: That of the earlier claim's.
    """
    if not comparison.differences:
        return (Piece(_relation_words(comparison.relation), strong=True),)
    boxes = _boxes(ours, theirs)
    pieces: list[Piece] = []
    for number, difference in enumerate(comparison.differences[:_MOST]):
        pieces += _difference(difference, boxes, is_first=number == 0)
    rest = len(comparison.differences) - _MOST
    if rest > 0:
        pieces.append(Piece(_tr("and {0} more").format(rest)))
    return tuple(pieces)


def name_of(difference: Difference) -> str:
    """Return in what the two differ, as the screen calls it."""
    if difference.kind is DifferenceKind.DATE:
        return _date_words(difference)
    return {
        DifferenceKind.NEGATION: _tr("One of them says not"),
        DifferenceKind.DIRECTION: _tr("Opposite direction"),
        DifferenceKind.FIGURE: _tr("Different figure"),
        DifferenceKind.UNIT: _tr("Different unit"),
        DifferenceKind.NAME: _tr("Different name"),
        DifferenceKind.TITLE: _tr("Different title"),
        DifferenceKind.PLACE: _tr("Different place"),
        DifferenceKind.QUOTE: _tr("Different quote"),
        DifferenceKind.SUPERLATIVE: _tr("Different superlative"),
        DifferenceKind.OTHER: _tr("Different wording"),
    }[difference.kind]


def _difference(difference: Difference, boxes: tuple[Box, Box], *, is_first: bool) -> list[Piece]:
    words = name_of(difference)
    words = words if is_first else words[0].lower() + words[1:]
    ours = [Piece(difference.ours, boxes[0])] if difference.ours else []
    theirs = [Piece(difference.theirs, boxes[1])] if difference.theirs else []
    between = [Piece("≠", strong=True)] if ours and theirs else []
    return [Piece(f"{words}:" if ours or theirs else words, strong=True), *ours, *between, *theirs]


def _boxes(ours: str | None, theirs: str | None) -> tuple[Box, Box]:
    """Return the boxes of our value and of the earlier one."""
    if ours == MarkName.WRONG:
        return Box.WRONG, Box.RIGHT if theirs == MarkName.CONFIRMED else Box.OLD
    if theirs == MarkName.WRONG:
        return Box.RIGHT if ours == MarkName.CONFIRMED else Box.NEW, Box.WRONG
    return Box.NEW, Box.OLD


def _relation_words(relation: Relation) -> str:
    return {
        Relation.SAME: _tr("The same claim"),
        Relation.CONTAINS: _tr("One says all of the other, and more"),
        Relation.DIFFERS: _tr("Differs in a value"),
        Relation.CONTRADICTS: _tr("Both cannot be true"),
        Relation.RELATED: _tr("Same subject, another assertion"),
        Relation.UNRELATED: _tr("Alike in words only"),
    }[relation]


def _date_words(difference: Difference) -> str:
    """Name the coarsest part of the dates that differs."""
    ours, theirs = (find_dates(tokenise(text), None) for text in (difference.ours, difference.theirs))
    if not ours or not theirs:
        return _tr("Different date")
    one, other = ours[0], theirs[0]
    parts = (
        (one.century, other.century, _tr("Different century")),
        (one.decade, other.decade, _tr("Different decade")),
        (one.year, other.year, _tr("Different year")),
        (one.month, other.month, _tr("Different month")),
        (one.day, other.day, _tr("Different day")),
        (one.weekday, other.weekday, _tr("Different day")),
        (one.minute, other.minute, _tr("Different time")),
    )
    return next(
        (words for a, b, words in parts if a is not None and b is not None and a != b), _tr("Different date")
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("MatchWords", words)
