"""Dates and figures that face each other in two statements, the printed and the true."""

import re

from factcheck_gui.domain.correcting.contrasts import Pair
from factcheck_gui.domain.correcting.passages import bare, measured
from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.facts.facts import Fact
from factcheck_gui.domain.facts.reading import key_of
from factcheck_gui.domain.words.words import STOP


def by_measure(printed: str, told: str, answer: str | None) -> Pair | None:
    """Return a date or figure of each that the other has not: the last printed one of its kind and unit."""
    said = printed.lower()
    place = answer if answer is not None else told
    for fact in measured(place):
        if fact.text.lower() in said and fact.text.lower() not in ("one", "two"):
            continue
        same = [
            one
            for one in measured(printed)
            if one.kind is fact.kind and one.text.lower() not in place.lower()
        ]
        if not same:
            continue
        faced = [one for one in same if one.unit == fact.unit] or same
        nearest = _beside(printed, faced, place, fact) or faced[-1]
        return _with_tail(printed, nearest, place, fact)
    return None


def _beside(printed: str, faced: list[Fact], place: str, fact: Fact) -> Fact | None:
    after = _key_after(place, fact)
    return next((one for one in faced if after and _key_after(printed, one) == after), None)


def _key_after(text: str, fact: Fact) -> str:
    words = re.findall(r"\w+", text[fact.span.end :])
    return key_of(words[0].lower()) if words else ""


def _with_tail(printed: str, wrong: Fact, place: str, right: Fact) -> Pair:
    """Return both facts; a prefix such as "more than" is part of each already."""
    ours, theirs = _noun_after(printed, wrong), _noun_after(place, right)
    if ours and theirs and key_of(ours.lower()) == key_of(theirs.lower()):
        return Pair(f"{wrong.text} {ours}", f"{right.text} {theirs}")
    return Pair(bare(wrong.text), bare(right.text))


def _noun_after(text: str, fact: Fact) -> str:
    found = re.match(r" ([a-z]+)", text[fact.span.end :])
    return found[1] if found and found[1] not in STOP and fact.kind is FactType.FIGURE else ""


_QUANTITY = re.compile(r"\b(?:all|most|none|half|both|every|each|no|nearly all|almost all)\b", re.IGNORECASE)


def by_quantity(printed: str, told: str, answer: str | None) -> Pair | None:
    """A figure faces "all" or "none" before the same words."""
    figures = measured(answer if answer is not None else told)
    said = _QUANTITY.search(printed)
    if not figures or said is None:
        return None
    rest = (answer if answer is not None else told)[figures[0].span.end :]
    ours, theirs = printed[said.end() :].split(), rest.split()
    if theirs and theirs[0] == "of" and ours[:1] != ["of"]:
        theirs = theirs[1:]
        lead = " of"
    else:
        lead = ""
    shared = next((at for at, both in enumerate(zip(ours, theirs, strict=False)) if both[0] != both[1]), 0)
    tail = " ".join(["", *ours[:shared]])
    return Pair(bare(said[0] + tail), bare(figures[0].text + lead + tail)) if shared else None
