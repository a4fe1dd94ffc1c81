"""Reading what was misspelled, misidentified or taken for another."""

import re

from factcheck_gui.domain.correcting.contrasts import Pair
from factcheck_gui.domain.correcting.passages import bare, named, value_at
from factcheck_gui.domain.correcting.printed_words import WRONGLY
from factcheck_gui.domain.facts.facts import Fact

_MISNAMED = re.compile(
    rf"\b(?:mis(?:spelled|spelt|spelling|identified|identifying|named|labell?ed|described"
    rf"|characteri[sz]ed|titled|printed|stated|reported|rendered)(?: \w+ly)?"
    rf"|{WRONGLY} (?:identified|named|spelled|spelt|described|listed|referred to|labell?ed|called|gave"
    rf"|rendered|credited|given)"
    rf"|(?:identified|named|spelled|spelt|described|listed|referred to|gave|rendered|given) {WRONGLY})"
    r"\s*(?P<whom>[^.;]{0,160}?)\s+as\s+(?P<wrong>[^;]+)",
    re.IGNORECASE | re.DOTALL,
)
_LOCATED = re.compile(
    r"\b(?:in|on) (?:an? |the |some |our )?(?:\w+ )?(?:paragraph|caption|headline|article|story|copies"
    r"|editions|page|text)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"(?P<name>[A-Z][\w.-]*(?: [A-Z][\w.-]*)*)[’']s (?P<part>forename|first name|given name|surname"
    r"|last name|family name)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been)(?: also)? $", re.IGNORECASE)
_SPELLED = re.compile(r"\bmis(?:spelled|spelt|spelling|named)\b|\bspell(?:ed|ing)\b", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?:mis(?:spelled|spelt|identified|named|spelling|stated)|wrong(?:ly)? (?:name|spelled)"
    r"|incorrect(?:ly)? (?:name|spelled|identified))"
    r"(?:[^.;]{0,60}?\b(?:of|for)\s|\s(?:the )?)(?P<whom>[^.;]{1,120})",
    re.IGNORECASE,
)
_IS = re.compile(
    r"^(?:it|he|she|they|his|her|its|the)\b[\w ’'-]{0,50}?\b(?:is|was|are|were|should be"
    r"|should have been)(?: spelled| spelt)?\s+(?P<right>.+)",
    re.IGNORECASE | re.DOTALL,
)
_ABOUT_SPELLING = re.compile(r"\bnames?\b|\bsurnames?\b|\bspell", re.IGNORECASE)


def misnaming_in(sentence: str, following: str | None) -> Pair | None:
    """Return the pair of "misspelled Y as X", with Y from the sentence that follows where it tells it."""
    found = _MISNAMED.search(sentence)
    if found is None:
        return None
    wrong = value_at(found["wrong"])
    told = _told(following)
    if told:
        return Pair(wrong, told)
    return Pair(wrong, _named_by(sentence[: found.start()], found, wrong))


def _named_by(before: str, found: re.Match[str], wrong: str) -> str | None:
    """Return the right name where the sentence itself holds it: as the object, else as the subject."""
    whom = _LOCATED.sub("", found["whom"]).strip(" ,")
    owner = _OWNED.match(whom)
    if owner:
        return _part(owner["name"], owner["part"])
    if not whom and _PASSIVE.search(before):
        return _subject(before, wrong) or _before_verb(before)
    if not whom or (_ABOUT_SPELLING.search(whom) and not _last_name(whom)):
        return _subject(before, wrong)
    name = _last_name(whom) if _SPELLED.search(found[0]) else None
    return name.text if name else bare(whom)


def _part(name: str, part: str) -> str:
    return name.split()[0 if part.lower() in ("forename", "first name", "given name") else -1]


def right_name_in(sentence: str) -> str | None:
    """Return the name that a notice says was misspelled without saying how; None where it names none."""
    found = _NAMED.search(sentence)
    if found is None:
        return None
    name = _last_name(found["whom"])
    return name.text if name else None


def _before_verb(text: str) -> str:
    subject = re.split(r"\s(?:was|were|is|are|has been|have been)\b", text)[0]
    return bare(subject.rsplit(", ", 1)[-1])


def _told(following: str | None) -> str | None:
    found = _IS.match(following or "")
    if found is None:
        return None
    value = value_at(found["right"])
    return value or None


def _last_name(text: str) -> Fact | None:
    names = named(text)
    return names[-1] if names else None


def _subject(text: str, wrong: str) -> str | None:
    """Return the name before the verb that is spelled most like `wrong`."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - only misspellings need it

    words = [part for fact in named(text) for part in (fact.text, *fact.text.split())]
    if not words:
        return None
    best = max(words, key=lambda each: Levenshtein.normalized_similarity(each.lower(), wrong.lower()))
    return best if Levenshtein.normalized_similarity(best.lower(), wrong.lower()) >= 0.6 else None  # noqa: PLR2004 - two letters of five
