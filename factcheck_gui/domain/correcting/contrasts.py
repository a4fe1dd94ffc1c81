"""Reading "Y, not X": the right value against the wrong one, within one sentence."""

import re
from dataclasses import dataclass

from factcheck_gui.domain.correcting.passages import (
    bare,
    measured,
    preposition_of,
    quoted_last,
    trimmed_to,
    value_at,
    without_preposition,
)
from factcheck_gui.domain.correcting.printed_words import WRONGLY


@dataclass(frozen=True, slots=True)
class Pair:
    """What was printed and what is so; None where the notice does not say."""

    wrong: str | None
    right: str | None


_FLAGS = re.IGNORECASE | re.DOTALL
_NOT = re.compile(
    r"(?P<before>.{1,600}?)(?:,|\s[—–-]|—|\s\()?\s(?:and not|but not|not|rather than|instead of"
    r"|as opposed to)\s(?P<after>.+)",
    _FLAGS,
)
_STRICT_NOT = re.compile(
    r"(?P<before>.{1,600}?)(?:(?:,[\"”’]?|\s[—–-]|—|\s?\()\s?(?:and |but )?not|,?\s(?:rather than"
    r"|instead of|as opposed to))\s(?P<after>.+)",
    _FLAGS,
)
_BUT = re.compile(
    r"\bnot\s(?P<wrong>[^.;]{1,160}?),?\s(?:but|but rather|it (?:is|was))\s(?P<right>.+)", _FLAGS
)
_TRAP = re.compile(rf"\b(?:{WRONGLY})\b[^.;]*$", re.IGNORECASE)
_NO_VALUE = re.compile(
    r"(?:only|just|yet|been|be|always|necessarily|all|both|because|including|merely|simply|at all|to|so"
    r"|that|immediately|available)\b"
    r"|(?:made|meant|intended|included|known|mentioned|clear)\b",
    re.IGNORECASE,
)
_COPULA = re.compile(
    r"\b(?:is|was|are|were|be|been|being|named|called|became|becomes|remains?)\s+(?=\S)", re.IGNORECASE
)
_NAME = re.compile(
    r"(?:[Tt]he )?(?:[A-Z][\w.'’&/-]*|[A-Z]\.)(?:(?:,? (?:of the|of|and|for the|for|de|la|le|du|da|do"
    r"|di|del|es|el|y|van|von|der|bin|al|v|&|the))? (?:[A-Z][\w.'’&/-]*|\d+))*"
    r"(?:, [A-Z][\w.'’-]+)?$"
)
_DETERMINER = re.compile(r"(?:a|an|the|his|her|its|their|one|two|three)\b", re.IGNORECASE)
_LONGEST_PHRASE = 11
_PLACING = re.compile(r"\s(?:in|on|at|among|near|by|from|to|into|under|over|between|behind|outside|inside)\s")
_RELATIVE = re.compile(r"\s(?:who|that|which)\s")
_WORD = re.compile(r"\S+")
_ATTRIBUTED = re.compile(
    r"\b(?:is|was|are|were|that|to (?:show|reflect|say|state|make clear)(?: that)?)\b", re.IGNORECASE
)


def contrast_in(sentence: str) -> Pair | None:
    """Return the pair that `sentence` sets against each other, None without one."""
    but = _BUT.search(sentence)
    if but and not _NO_VALUE.match(but["wrong"]):
        return _levelled(bare(but["wrong"]), value_at(but["right"]))
    found = _STRICT_NOT.match(sentence)
    if found is None:
        return _bare_contrast(sentence)
    if _NO_VALUE.match(found["after"]):
        return None
    wrong = value_at(found["after"])
    right = facing(found["before"], wrong)
    if not wrong or not right or wrong.lower() == right.lower():
        return None
    if _TRAP.search(found["before"]):
        return Pair(right, wrong)
    return _levelled(wrong, right)


def _bare_contrast(sentence: str) -> Pair | None:
    """Return the pair of "is 34 not 43", without a comma: only two figures, dates or names."""
    found = _NOT.match(sentence)
    if found is None or _NO_VALUE.match(found["after"]):
        return None
    wrong = value_at(found["after"])
    right = _measured_against(found["before"], wrong)
    if not right and _NAME.fullmatch(wrong):
        named = _NAME.search(found["before"])
        right = bare(named[0]) if named else ""
    return _levelled(wrong, right) if right and wrong and right.lower() != wrong.lower() else None


def _levelled(wrong: str, right: str) -> Pair:
    """Take a preposition that both begin with off both."""
    both = preposition_of(wrong)
    if not both:
        wrong, right = trimmed_to(wrong, right), trimmed_to(right, wrong)
    if both and both == preposition_of(right):
        return Pair(without_preposition(wrong), without_preposition(right))
    return Pair(wrong, without_preposition(right) if not both else right)


def facing(before: str, wrong: str) -> str:
    """Return the end of `before` that stands against `wrong`: a fact of its kind, or a like phrase."""
    before = before.rstrip(" ,;:—–-(")
    if before.endswith(("”", '"', "’")):
        inside = quoted_last(before)
        if inside and before.rstrip("”\"’'").endswith(inside[-3:]):
            return inside
    return (
        _measured_against(before, wrong)
        or _same_preposition(before, wrong)
        or _same_head(before, wrong)
        or _named_against(before, wrong)
        or _after_copula(before, wrong)
        or _as_many_words(before, wrong)
    )


def _measured_against(before: str, wrong: str) -> str:
    facts = measured(wrong)
    if not facts or facts[0].span.start > len(wrong) // 2:
        return ""
    kind, lead = facts[0].kind, wrong[: facts[0].span.start]
    same = [fact for fact in measured(before) if fact.kind is kind]
    if not same:
        return ""
    first = same[-min(len(same), len(facts))]
    if len(facts) > 1 and before[first.span.end : same[-1].span.start].count(" ") > len(facts) + 1:
        first = same[-1]
    tail_words = len(wrong[facts[-1].span.end :].split())
    rest = before[same[-1].span.end :].split()
    end = same[-1].span.end
    value = before[first.span.start : end]
    if tail_words and rest:
        value += (
            " " + " ".join(rest[:tail_words])
            if not before[end:].startswith(("-", "s", "%"))
            else before[end:].split(" ", maxsplit=1)[0]
        )
    if lead.strip():
        at = before.lower().rfind(lead.strip().lower() + " ", 0, first.span.start)
        if at >= 0 and first.span.start - at <= len(lead) + 1:
            value = before[at : first.span.start] + value
    return bare(value)


def _same_preposition(before: str, wrong: str) -> str:
    preposition = preposition_of(wrong)
    if not preposition:
        return ""
    at = before.lower().rfind(f" {preposition} ")
    if at < 0:
        starts = (found.start() for found in _PLACING.finditer(before))
        at = next((start for start in starts if len(before[start:].split()) <= _LONGEST_PHRASE), -1)
    return bare(before[at + 1 :]) if at >= 0 else ""


def _same_head(before: str, wrong: str) -> str:
    """Find a phrase with the same first word, not an article, and of like length."""
    words = wrong.split()
    if len(words) < 2 or _DETERMINER.fullmatch(words[0]):  # noqa: PLR2004 - one word has no head to share
        return ""
    at = before.lower().rfind(f" {words[0].lower()} ")
    if at < 0 or len(before[at:].split()) > len(words) + 2:
        return ""
    return bare(before[at:])


def _named_against(before: str, wrong: str) -> str:
    if not _NAME.fullmatch(wrong):
        return ""
    found = _NAME.search(before)
    while found and len(found[0].split()) > len(wrong.split()) + 3 and ", " in found[0]:
        return bare(found[0].rsplit(", ", 1)[-1])
    return bare(found[0]) if found else ""


def _after_copula(before: str, wrong: str) -> str:
    room = max(6, len(wrong.split()) + 4)
    starts = [found.end() for found in _COPULA.finditer(before)]
    if not starts:
        return _after_determiner(before, wrong)
    rest = before[starts[-1] :]
    relative = re.search(r"\s(?:who|that|which)\s", rest)
    rest = rest[: relative.start()] if relative and not _RELATIVE.search(wrong) else rest
    if len(rest.split()) > room:
        return _after_determiner(before, wrong)
    determined = _after_determiner(before, wrong) if _DETERMINER.match(wrong) else ""
    if determined and len(determined) < len(rest):
        return determined
    prepositions = list(re.finditer(r"\b(?:in|at|by|for|from|to|with|on|into|as)\s+(?=\S)", rest))
    if prepositions and not preposition_of(wrong) and len(wrong.split()) <= 3:  # noqa: PLR2004 - a short value
        return bare(rest[prepositions[-1].end() :])
    return bare(rest)


def _after_determiner(before: str, wrong: str) -> str:
    if not _DETERMINER.match(wrong):
        return ""
    places = list(re.finditer(r"(?<!\w)(?:an?|the|his|her|its|their)\s+(?=\S)", before, re.IGNORECASE))
    if not places:
        return ""
    phrase = before[places[-1].start() :]
    return bare(phrase) if len(phrase.split()) <= len(wrong.split()) + 4 else ""


def _as_many_words(before: str, wrong: str) -> str:
    words = list(_WORD.finditer(before))
    count = min(len(words), len(wrong.split()))
    return bare(before[words[-count].start() :]) if count else ""
