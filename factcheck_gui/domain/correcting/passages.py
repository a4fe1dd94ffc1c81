"""Short passages of a notice: where a value ends, what stands at its edges, which of its words are facts."""

import re

from factcheck_gui.domain.correcting.printed_words import ITEM, WRONGLY
from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.facts.facts import Fact, find_facts
from factcheck_gui.domain.span import Span

_QUOTED = re.compile(r"[“\"]([^“”\"]{1,200})[”\"]|(?<!\w)[‘']([^‘’']{1,200})[’'](?!\w)")
_EDGES = " \t\n,;:—–-()[]*_"
_STOPS = ".!?"
_AS_PRINTED = re.compile(
    rf",? \(?as (?:we\b|it was|was|were|had been|had|stated|reported|printed|published|written"
    rf"|described|he\b|she\b"
    rf"|originally|initially|previously|first\b|{WRONGLY}|(?:the|an?|our|this|that|its|his|her"
    rf"|some)\b[^.]{{0,60}}?\b{ITEM}\b"
    rf"|(?:the )?Associated Press|AP\b).*",
    re.IGNORECASE | re.DOTALL,
)
_WE_SAID = re.compile(
    r",? (?:that |which )?we (?:stated|said|reported|gave|printed|published|wrote|claimed"
    r"|had)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_WHERE_PRINTED = re.compile(
    rf",? \(?(?:in|on) (?:an? |the |our |some |earlier |previous |paragraph |para |lines? |item "
    rf"|page )?(?:\w+ )?(?:{ITEM}|paragraph|para|line|page|copies)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_CLAUSE = re.compile(
    r"(?:,? (?:and|but|so|although|though|while|whereas|because|when|where|which|who|whose|since|if"
    r"|until|after|before|during"
    r"|following|for which|at which|in which|on which|as well as) (?=\w)|\s[—–-]\s|\s?—|\s--\s|;|\("
    r"| \.\.\.|, (?=[a-z\"“])|:\s|[.!?][\"”’]?(?:\s|$))"
)
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"(?:in|on|at|by|for|from|to|with|into|of|as|near|over|under|through|since|until|about|because of"
    r"|between|against|after|before)\s+",
    re.IGNORECASE,
)
_PHRASE = re.compile(r"\s(?:for|in|on|at|with|from|by|to|during|over|about) ")
_SHORT = 3
_ABBREVIATIONS = re.compile(
    r"\b(?:[A-Z]|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St"
    r"|Jr|Sr|No|Inc"
    r"|Corp|Co|Ltd|vs?|a\.m|p\.m)\.$"
)


def quoted(text: str) -> str | None:
    """Return what stands in the first quotation marks, None without any."""
    found = _QUOTED.search(text)
    return None if found is None else (found[1] or found[2]).rstrip(",.")


def quoted_last(text: str) -> str | None:
    """Return what stands in the last quotation marks, None without any."""
    all_found = list(_QUOTED.finditer(text))
    return None if not all_found else (all_found[-1][1] or all_found[-1][2]).rstrip(",.")


def quotations(text: str) -> list[str]:
    """Return what stands in quotation marks, in order."""
    return [(found[1] or found[2]).rstrip(",.") for found in _QUOTED.finditer(text)]


def value_at(text: str) -> str:
    """Return the value that `text` begins with: up to where another clause or the place of print follows."""
    text = text.lstrip(_EDGES)
    opening = _QUOTED.match(text)
    if opening:
        return bare(opening[0])
    text = _WHERE_PRINTED.sub("", _WE_SAID.sub("", _AS_PRINTED.sub("", text)))
    for clause in _CLAUSE.finditer(text):
        if clause.start() and not _abbreviates(text, clause):
            text = text[: clause.start()]
            break
    return bare(text)


def _abbreviates(text: str, clause: re.Match[str]) -> bool:
    stop = text[: clause.start() + 1]
    return clause[0][0] == "." and clause.end() < len(text) and _ABBREVIATIONS.search(stop) is not None


def bare(text: str) -> str:
    """Return `text` without blanks, signs and quotation marks at its edges; abbreviations keep their stop."""
    text = text.strip(_EDGES)
    whole = _QUOTED.fullmatch(text.rstrip(_STOPS))
    if whole:
        text = whole[1] or whole[2]
    if text[-1:] in tuple(_STOPS) and not _ABBREVIATIONS.search(text):
        text = text.rstrip(_STOPS)
    return text.strip(_EDGES)


def without_article(text: str) -> str:
    """Return `text` without the article it begins with."""
    return _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text


def preposition_of(text: str) -> str:
    """Return the preposition that `text` begins with, in lower case; empty without one."""
    found = _PREPOSITION.match(text)
    return found[0].strip().lower() if found else ""


def without_preposition(text: str) -> str:
    """Return `text` without the preposition it begins with."""
    return _PREPOSITION.sub("", text, count=1) if _PREPOSITION.match(text) else text


def measured(text: str) -> list[Fact]:
    """Return the dates and figures of `text` in order, a range ("1954 to 1962") as one."""
    joined: list[Fact] = []
    for fact in find_facts(text):
        if fact.kind not in (FactType.DATE, FactType.FIGURE):
            continue
        if joined and fact.span.start < joined[-1].span.end:
            continue
        if joined and _runs_on(text, joined[-1], fact):
            joined[-1] = _spanning(text, joined[-1], fact)
            continue
        joined.append(fact)
    return joined


def _runs_on(text: str, one: Fact, two: Fact) -> bool:
    """Tell whether two dates are one: "November" "last year"."""
    dates = one.kind is two.kind is FactType.DATE
    return dates and text[one.span.end : two.span.start].strip() in ("", ",", "of")


def _spanning(text: str, one: Fact, two: Fact) -> Fact:
    span = Span(one.span.start, two.span.end)
    return Fact(kind=one.kind, span=span, text=span.of(text))


def trimmed_to(value: str, other: str) -> str:
    """Return `value` without a phrase such as "for the year" that `other` has nothing like."""
    if len(other.split()) > _SHORT or _PHRASE.search(other):
        return value
    found = _PHRASE.search(value)
    return value[: found.start()] if found and found.start() else value


def named(text: str) -> list[Fact]:
    """Return the names and places of `text` in order."""
    return [fact for fact in find_facts(text) if fact.kind in (FactType.NAME, FactType.PLACE)]
