"""Two drafts held against their correction notes: what changed in silence, and notes of what did not."""

import re
from dataclasses import dataclass
from enum import StrEnum

from factcheck_gui.domain.carrying.changes import Passage, changed_facts
from factcheck_gui.domain.carrying.content import items_of, says_the_same
from factcheck_gui.domain.carrying.draft_index import DraftIndex
from factcheck_gui.domain.carrying.draft_pair import DraftPair
from factcheck_gui.domain.draft.zone import ZoneKind
from factcheck_gui.domain.facts.difference import Difference
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.word_tables import word_set

_STATING = frozenset({ZoneKind.HEADLINE, ZoneKind.DATELINE, ZoneKind.BODY, ZoneKind.CAPTION})
"""Zones that state facts of the story; bylines and credits change without a note."""
_VALUE = r"[^.;“”\"]{1,80}?"
_PAIRS = (
    re.compile(
        r"(?P<before>[^.]{3,300})\.\s+"
        rf"(?:It|That|They) should (?:be|have been) (?P<right>{_VALUE})\.(?:\s|$)"
    ),
    re.compile(rf"(?:was|is|were|are|said|to) (?P<right>{_VALUE}), not (?P<wrong>{_VALUE})[.,;]"),
    re.compile(rf"(?:was|is|were|are) not (?P<wrong>{_VALUE}),? but (?P<right>{_VALUE})[.,;]"),
    re.compile(rf"(?P<right>{_VALUE}),? instead of (?P<wrong>{_VALUE})[.,;]"),
)
"""How a printed note names what was wrong and what is right, in the plainest four ways."""
_LIKE = 0.5
"""Share of a note's telling words that a sentence must have to be what the note is about."""
_FORMULA = word_set(
    "this that story article report corrects corrected correction earlier previous version said stated should"
    " have been incorrectly wrongly misstated gave editor's note which"
)
"""Words of a note that are in every note."""
_TELLING = 4
"""Letters from which a word of a note tells what it is about."""


class PairRule(StrEnum):
    """What can be wrong between two drafts and a note."""

    SILENT_CHANGE = "silent-change"
    NOTE_WITHOUT_CHANGE = "note-without-change"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFinding:
    """Something that the new draft does not say, or says against its own note.

    `span` is the sentence in the new draft, `old_span` the one it was (None where the note
    is about it), `note` the note's place; `wrong` and `right` are the values.
    """

    rule: PairRule
    span: Span
    old_span: Span | None = None
    note: Span | None = None
    wrong: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedChange:
    """What a note says was changed: `wrong` stood, `right` should; `about` is the note without it."""

    wrong: str
    right: str
    about: str
    span: Span


def check_pair(pair: DraftPair) -> list[PairFinding]:
    """Return facts that changed without a note, then notes whose wrong value still stands."""
    return [*_silent_changes(pair), *_unmade(pair.new)]


def noted_changes(draft: DraftIndex) -> list[NotedChange]:
    """Return what the correction notes of a draft name as wrong and right, where they name both plainly."""
    found = []
    for unit in _notes(draft):
        note = unit.of(draft.text)
        for pattern in _PAIRS:
            for match in pattern.finditer(note):
                wrong = match.groupdict().get("wrong") or _last_like(match["before"], match["right"])
                if wrong and wrong != match["right"]:
                    found.append(NotedChange(wrong=wrong, right=match["right"], about=note, span=unit))
    return found


def _notes(draft: DraftIndex) -> list[Span]:
    """Return the correction notes, neighbouring sentences as one."""
    notes: list[Span] = []
    for unit in draft.sentences:
        if unit.zone is not ZoneKind.CORRECTION_NOTE:
            continue
        if notes and not draft.text[notes[-1].end : unit.span.start].strip():
            notes[-1] = Span(notes[-1].start, unit.span.end)
        else:
            notes.append(unit.span)
    return notes


def _last_like(before: str, right: str) -> str:
    """Return the last thing in a sentence that is written as the right value is: a figure, or a name."""
    wanted = [_look(item.word) for item in items_of(right)]
    items = items_of(before)
    for at in range(len(items) - len(wanted), -1, -1):
        if [_look(item.word) for item in items[at : at + len(wanted)]] == wanted:
            return before[items[at].start : items[at + len(wanted) - 1].end]
    return ""


def _look(word: str) -> str:
    if word[0].isdigit():
        return "1"
    return "A" if word[0].isupper() else "a"


def _silent_changes(pair: DraftPair) -> list[PairFinding]:
    notes = {item.key for note in _notes(pair.new) for item in items_of(note.of(pair.new.text))}
    found = []
    for unit, fate in zip(pair.old.sentences, pair.fates, strict=True):
        if fate.units is None or unit.zone not in _STATING:
            continue
        first, last = (pair.new.sentences[at].span for at in (fate.units[0], fate.units[1] - 1))
        new = Span(first.start, last.end)
        before, after = Passage(pair.old.text, unit.span, unit.span), Passage(pair.new.text, new, new)
        if says_the_same(before.words, after.words):
            continue
        found += [
            PairFinding(
                rule=PairRule.SILENT_CHANGE,
                span=new,
                old_span=unit.span,
                wrong=difference.ours,
                right=difference.theirs,
            )
            for difference in changed_facts(before, after)
            if not _is_noted(difference, notes)
        ]
    return found


def _is_noted(difference: Difference, notes: set[str]) -> bool:
    """Tell whether a note holds the words of either value."""
    sides = [{item.key for item in items_of(value)} for value in (difference.ours, difference.theirs)]
    return any(side and side <= notes for side in sides)


def _unmade(draft: DraftIndex) -> list[PairFinding]:
    found = []
    for change in noted_changes(draft):
        wanted = [item.key for item in items_of(change.wrong)]
        about = _telling(change.about) - _FORMULA - set(wanted)
        for unit in draft.sentences:
            keys = draft.keys(unit.first, unit.after)
            if unit.zone not in _STATING or not _holds(keys, wanted):
                continue
            if len(about & set(keys)) >= _LIKE * min(len(about), len(_telling(unit.span.of(draft.text)))):
                found.append(
                    PairFinding(
                        rule=PairRule.NOTE_WITHOUT_CHANGE,
                        span=unit.span,
                        note=change.span,
                        wrong=change.wrong,
                        right=change.right,
                    )
                )
    return found


def _telling(text: str) -> set[str]:
    return {item.key for item in items_of(text) if len(item.key) >= _TELLING and not item.is_figure}


def _holds(keys: list[str], wanted: list[str]) -> bool:
    return any(keys[at : at + len(wanted)] == wanted for at in range(len(keys) - len(wanted) + 1))
