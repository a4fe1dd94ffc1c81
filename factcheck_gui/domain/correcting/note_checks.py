"""Is a note's wording fit to print? What its style asks, each failure with its repair."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from factcheck_gui.domain.correcting.house_style import HouseStyle
from factcheck_gui.domain.correcting.kinds import CorrectionKind
from factcheck_gui.domain.correcting.note import NoteFacts

_STATES_BOTH = frozenset({CorrectionKind.CORRECTION})
_STOOD = re.compile(
    r"\b(?:version|headline|caption|photo|graphic|chart|map|summary|kicker|byline|dateline|story"
    r"|article|report|post|page|paragraph|item)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteProblem:
    """A check that failed: what is wrong in one line, and the note as it would pass."""

    check: str
    message: str
    repair: str


@dataclass(frozen=True, slots=True)
class _Case:
    note: str
    facts: NoteFacts
    style: HouseStyle


def check_note(note: str, facts: NoteFacts, style: HouseStyle) -> tuple[NoteProblem, ...]:
    """Return what `note` lacks under the checks of its style, in the order they are named there."""
    case = _Case(note, facts, style)
    found = (_CHECKS[check](case) for check in style.checks)
    return tuple(problem for problem in found if problem is not None)


def _says_both(case: _Case) -> NoteProblem | None:
    """BBC and AP: say what was wrong as well as what is right."""
    if case.facts.kind not in _STATES_BOTH:
        return None
    wrong, right = case.facts.wrong.strip(), case.facts.right.strip()
    if wrong.casefold() == right.casefold():
        return _problem("says-both", "What is right equals what was wrong. Change one of them.", case.note)
    lacks = [name for name, value in (("wrong", wrong), ("right", right)) if not _says(case.note, value)]
    if not lacks:
        return None
    sentence = f"It should be {right}." if lacks == ["right"] else f"It was {right}, not {wrong}."
    told = {"wrong": "what was wrong", "right": "what is right"}
    return _problem(
        "says-both",
        f"The note does not say {' and '.join(told[each] for each in lacks)}.",
        _with(case.note, sentence),
    )


def _label(case: _Case) -> NoteProblem | None:
    words = case.style.labels.get(case.facts.kind, ())
    if not words or any(_says(case.note, word) for word in words):
        return None
    heading = case.style.headings.get(case.facts.kind, "")
    return _problem("label", f"The note does not say “{words[0]}”.", f"{heading}{case.note}")


def _no_euphemism(case: _Case) -> NoteProblem | None:
    """AP: a note that corrects says so; it does not recast, fix, clarify or change."""
    if case.facts.kind is not CorrectionKind.CORRECTION:
        return None
    pattern = _any_word(case.style.euphemisms)
    own = _own_words(case, pattern)
    if not own:
        return None
    repaired = _outside(
        case, lambda text: pattern.sub(lambda found: _plain(found[0], case.style.euphemisms), text)
    )
    return _problem("no-euphemism", f"“{own[0]}” hides that this is a correction. Say “corrects”.", repaired)


def _no_blame(case: _Case) -> NoteProblem | None:
    for blame in case.style.blame:
        pattern = re.compile(blame, re.IGNORECASE)
        own = _own_words(case, pattern)
        if own:
            repaired = _sentence(_outside(case, lambda text, pattern=pattern: pattern.sub("", text)))  # type: ignore[misc]  # bound now
            return _problem("no-blame", f"“{own[0].strip(' ,.')}” puts the blame on somebody.", repaired)
    return None


def _place(case: _Case) -> NoteProblem | None:
    place = case.style.place(case.facts.zone)
    own = _own_words(case, _STOOD)
    if place != "version" and not _says(case.note, place):
        repaired = _outside(case, lambda text: re.sub(r"\bversion\b", place, text, count=1))
        if repaired == case.note:
            repaired = _with(case.note, f"The error was in the {place}.")
        return _problem("place", f"The note does not say that it stood in the {place}.", repaired)
    if own:
        return None
    return _problem(
        "place", "The note does not say where it stood.", _with(case.note, "The error was in this story.")
    )


_CHECKS: Mapping[str, Callable[[_Case], NoteProblem | None]] = {
    "says-both": _says_both,
    "label": _label,
    "no-euphemism": _no_euphemism,
    "no-blame": _no_blame,
    "place": _place,
}


def _problem(check: str, message: str, repair: str) -> NoteProblem:
    return NoteProblem(check=check, message=message, repair=repair)


def _says(note: str, words: str) -> bool:
    """Tell whether `words` stand in the note as words of their own, whatever their case."""
    wanted = r"\s+".join(map(re.escape, words.split()))
    return bool(wanted) and re.search(rf"(?<!\w){wanted}(?!\w)", note, re.IGNORECASE) is not None


def _any_word(words: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b" if words else "(?!)", re.IGNORECASE)


def _pieces(case: _Case) -> list[str]:
    """Return the note cut so that each second piece is a statement or value it quotes, not its own words."""
    facts = case.facts
    told = sorted(
        {text.strip().rstrip(".") for text in (facts.wording, facts.wrong, facts.right)} - {""}, key=len
    )
    if not told:
        return [case.note]
    return re.split(rf"(?<!\w)({'|'.join(map(re.escape, reversed(told)))})(?!\w)", case.note)


def _own_words(case: _Case, pattern: re.Pattern[str]) -> list[str]:
    return [found[0] for piece in _pieces(case)[::2] for found in pattern.finditer(piece)]


def _outside(case: _Case, change: Callable[[str], str]) -> str:
    return "".join(piece if at % 2 else change(piece) for at, piece in enumerate(_pieces(case)))


def _plain(word: str, plain: Mapping[str, str]) -> str:
    better = plain[word.lower()]
    return better.capitalize() if word[0].isupper() else better


def _with(note: str, sentence: str) -> str:
    return f"{note.rstrip()} {sentence}".strip()


def _sentence(text: str) -> str:
    text = re.sub(r"\s+([.,;])", r"\1", re.sub(r"\s{2,}", " ", text)).strip(" ,")
    return text[:1].upper() + text[1:]
