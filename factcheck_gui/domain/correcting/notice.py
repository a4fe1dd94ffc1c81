"""Reading a printed notice: what it says was wrong, and what is right; always a proposal."""

import re
from dataclasses import dataclass

from factcheck_gui.domain.correcting.announcing import is_notice, is_update, kind_of
from factcheck_gui.domain.correcting.categories import category_of
from factcheck_gui.domain.correcting.contrasts import Pair, contrast_in
from factcheck_gui.domain.correcting.kinds import CorrectionCategory, CorrectionKind
from factcheck_gui.domain.correcting.pairing import pairs_of
from factcheck_gui.domain.correcting.passages import quotations
from factcheck_gui.domain.correcting.statements import (
    clauses_of,
    denied_in,
    is_afterword,
)
from factcheck_gui.domain.correcting.values import narrowed
from factcheck_gui.domain.correcting.wires import is_wire, wire_pair
from factcheck_gui.domain.draft.sentences import find_sentences
from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.span import Span

LONGEST = 6000
"""Code points of a notice that are read: the longest printed ones have half of it."""

_PRONOUN = re.compile(r"(?:it|he|she|they)\b", re.IGNORECASE)
_SHOULD = re.compile(
    r"\bshould\b|\bmeant\b|\bhomophone\b|\binstead\b|\brather\b|\bmake that\b|\bthe word\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"^[\W_]{0,8}(?:(?:editor[’']?s?[’']? note|corrections?(?: (?:and|&) \w+)?|clarifications?"
    r"|corrected|retraction|for the record|update)\b[^:—–\n]{0,60}?(?::|—|–|\s-\s)\s*){1,2}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A printed notice as read.

    `kind` is None where nothing was said to be wrong, but for a plain update, which is
    no notice. `pairs` are in the order of the text; a text that is no notice may still
    set two values against each other. None stands for what is not said.
    """

    is_notice: bool
    kind: CorrectionKind | None
    category: CorrectionCategory | None
    wrong: str | None
    right: str | None
    pairs: tuple[Pair, ...]


def read_notice(text: str) -> Notice:
    """Read `text` as a printed notice; its values are passages of it."""
    text = re.sub(r"\s+", " ", text[:LONGEST]).strip()
    noticed = is_notice(text)
    kind = _kind(text, noticed=noticed)
    found = _pairs(text) if noticed and kind is not CorrectionKind.WITHDRAWAL else _contrasts(text)
    whole = tuple(pair for pair in found if pair.wrong and pair.right)
    first = whole[0] if whole else next(iter(found), Pair(None, None))
    return Notice(
        is_notice=noticed,
        kind=kind,
        category=category_of(text, first) if noticed else None,
        wrong=first.wrong,
        right=first.right,
        pairs=whole,
    )


def _kind(text: str, *, noticed: bool) -> CorrectionKind | None:
    if noticed:
        return kind_of(text)
    return CorrectionKind.UPDATE if is_update(text) else None


def _sentences(text: str) -> list[str]:
    zone = Zone(kind=ZoneKind.BODY, span=Span(0, len(text)))
    return [each.span.of(text) for each in find_sentences(text, [zone])]


def _contrasts(text: str) -> list[Pair]:
    sentences = _sentences(text)
    found = [pair for sentence in sentences if (pair := contrast_in(sentence))]
    if not found and len(sentences) > 1 and _PRONOUN.match(sentences[1]):
        denied = denied_in(sentences[0])
        return [narrowed(denied, sentences[1])] if denied else []
    return found


def _pairs(text: str) -> list[Pair]:
    if is_wire(text):
        pair = wire_pair(text)
        if pair:
            return [pair]
    body = _LABEL.sub("", text)
    clauses = [
        clause
        for sentence in _sentences(body)
        if not is_afterword(sentence)
        for clause in clauses_of(sentence)
    ]
    found = pairs_of(clauses)
    return found if any(pair.wrong and pair.right for pair in found) else quoted_pair(body) or found


def quoted_pair(text: str) -> list[Pair]:
    """Return the only two quotations of a notice that says one should be the other."""
    both = quotations(text)
    return [Pair(both[0], both[1])] if len(both) == 2 and _SHOULD.search(text) else []  # noqa: PLR2004 - a pair
