"""Narrowing two statements, the printed and the true, to the values in which they differ."""

import re

from rapidfuzz.distance import Levenshtein

from factcheck_gui.domain.correcting.contrasts import Pair
from factcheck_gui.domain.correcting.measures import by_measure, by_quantity
from factcheck_gui.domain.correcting.passages import (
    bare,
    measured,
    named,
    preposition_of,
    quoted,
    value_at,
    without_preposition,
)
from factcheck_gui.domain.correcting.substitutions import substituted, words_of
from factcheck_gui.domain.facts.facts import Fact
from factcheck_gui.domain.facts.reading import key_of
from factcheck_gui.domain.words.words import STOP

_COPULA = re.compile(
    r"\b(?:is|was|are|were|be|been|being)\b(?: (?:in fact|actually|of course|really|only|then))?\s+",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"^(?:(?:it|he|she|they|that|this|there|those|these|his name|her name|(?:the|his|her|its"
    r"|their)(?: \w+)? (?:correct|right|actual|true|real|proper)?\s?[\w ]{1,40}?"
    r"|(?:but )?(?:[^.]{0,80}? and )?(?:the )?(?:correct|right"
    r"|actual)[\w ]{1,40}?)(?: at the time)?\s+(?:is|was|are|were|should be|should have been"
    r"|should read|should have read)"
    r"|(?:it|that|this) should (?:have )?(?:be|been|read|said|say)|should (?:be|read|have (?:been|read"
    r"|said)))\s+(?P<answer>.+)",
    re.IGNORECASE | re.DOTALL,
)
_MOST_VALUE = 12
_MOST_WORDS = 9
_FEW = 3


def narrowed(printed: str | None, told: str) -> Pair:
    """Return what differs between what was `printed` and what is `told` to be so.

    Where nothing shorter faces each other, the two statements themselves.
    """
    found = _ANSWER.match(told)
    answer = found["answer"] if found else None
    if printed is None:
        return Pair(None, _answered(answer, told))
    for way in (
        _by_quotation,
        _by_subject,
        by_measure,
        by_quantity,
        _by_alignment,
        _by_role,
        _by_predicate,
        _by_verb,
        _by_name,
        _by_sound,
    ):
        pair = way(printed, told, answer)
        if pair is not None and pair.wrong and pair.right and pair.wrong.lower() != pair.right.lower():
            return pair
    return Pair(value_whole(printed), value_whole(told))


def widened(printed: str, right: str) -> Pair:
    """Return the pair of "should have said RIGHT": a figure, date or quotation, else all of both."""
    for way in (_by_quotation, by_measure, _by_same_subject):
        pair = way(printed, right, None)
        if pair is not None and pair.wrong and pair.right:
            return pair
    if len(right.split()) <= _FEW:
        return narrowed(printed, f"it should have been {right}")
    return Pair(value_whole(printed), value_whole(right))


def value_whole(statement: str) -> str:
    """Return a statement as a value: all of it up to its stop."""
    return bare(statement)


def _answered(answer: str | None, told: str) -> str | None:
    facts = measured(told)
    if answer is not None:
        return value_at(answer) or None
    if facts:
        return bare(told[facts[0].span.start : _range_end(told, facts)])
    return None


def _range_end(text: str, facts: list[Fact]) -> int:
    end = facts[0].span.end
    if len(facts) > 1 and text[end : facts[1].span.start].strip() in ("to", "–", "-", "and", "through"):
        return facts[1].span.end
    return end


def unsaid(quotation: str, never: str) -> Pair | None:
    """Return the word of `never` against that of the `quotation` as it was said."""
    return substituted(never, quoted(quotation) or quotation)


def _by_quotation(printed: str, told: str, answer: str | None) -> Pair | None:  # noqa: ARG001 - ways share a shape
    wrong, right = quoted(printed), quoted(told)
    if not wrong or not right:
        return None
    pair = substituted(wrong, right)
    return pair if pair and len((pair.right or "").split()) <= _FEW else Pair(wrong, right)


def _by_alignment(printed: str, told: str, answer: str | None) -> Pair | None:
    if answer is not None:
        return None
    pair = substituted(printed, told)
    if (
        pair is None
        or max(len((pair.wrong or "").split()), len((pair.right or "").split())) > _MOST_WORDS + 6
    ):
        return None
    return pair


def _keys(text: str) -> set[str]:
    return {key for word in re.findall(r"\w+", text.lower()) if word not in STOP and (key := key_of(word))}


def _by_subject(printed: str, told: str, answer: str | None) -> Pair | None:
    """The same is said of another: "X is the largest; the largest is Y", "X is the judge. Y is the judge"."""
    ours, theirs = _COPULA.search(printed), _COPULA.search(told)
    if answer is not None and not _keys(told[: theirs.start() if theirs else 0]):
        return None
    if ours is None or theirs is None:
        return None
    predicate = _keys(printed[ours.end() :])
    subject, rest = _keys(told[: theirs.start()]), _keys(value_at(told[theirs.end() :]))
    if subject and subject <= predicate and not rest & predicate:
        return Pair(bare(printed[: ours.start()]), value_at(told[theirs.end() :]))
    if rest and rest <= predicate and subject - _keys(printed[: ours.start()]) and answer is None:
        return Pair(_name_or_all(printed[: ours.start()]), _name_or_all(told[: theirs.start()]))
    return None


def _name_or_all(text: str) -> str:
    names = named(text)
    return names[-1].text if names else bare(text)


def _by_same_subject(printed: str, told: str, answer: str | None) -> Pair | None:  # noqa: ARG001 - ways share a shape
    """Both say what the same thing is, and nothing before the verb differs."""
    ours, theirs = _COPULA.search(printed), _COPULA.search(told)
    if ours is None or theirs is None or printed[: ours.end()].lower() != told[: theirs.end()].lower():
        return None
    return Pair(bare(printed[ours.end() :]), bare(told[theirs.end() :]))


def _by_role(printed: str, told: str, answer: str | None) -> Pair | None:  # noqa: ARG001 - ways share a shape
    """Both say as what somebody stands: "as the X"."""
    one, two = _ROLE.search(printed), _ROLE.search(told)
    if one is None or two is None:
        return None
    return Pair(*(value_at(found["role"].split(" as ")[0]) for found in (one, two)))


_ROLE = re.compile(r"\bas (?P<role>(?:an?|the|his|her|its) .+)", re.IGNORECASE | re.DOTALL)
_ALIKE = 0.6


def _by_sound(printed: str, told: str, answer: str | None) -> Pair | None:  # noqa: ARG001 - ways share a shape
    """A word or two that is spelled like the right one."""
    if answer is None:
        return None
    right = value_at(answer)
    size = len(right.split())
    words = printed.split()
    runs = [" ".join(words[at : at + size]) for at in range(len(words) - size + 1)]
    if not runs or size > _FEW:
        return None
    best = max(runs, key=lambda run: Levenshtein.normalized_similarity(run.lower(), right.lower()))
    alike = Levenshtein.normalized_similarity(best.lower(), right.lower())
    return Pair(bare(best), right) if _ALIKE <= alike < 1 else None


def _by_predicate(printed: str, told: str, answer: str | None) -> Pair | None:
    """Both say what something is: what follows the verb."""
    copulas = list(_COPULA.finditer(told))
    if not copulas:
        return None
    right = value_at(answer if answer is not None else told[copulas[0].end() :])
    if len(right.split()) > _MOST_VALUE:
        return None
    said = list(_COPULA.finditer(printed))
    if said:
        return _levelled(value_at(printed[said[-1].end() :]), right)
    described = re.search(r"\bas (?:an? |the )?(?=\w)", printed)
    if described:
        return _adjective(_levelled(value_at(printed[described.start() + 3 :]), right))
    return _by_name(printed, right, answer) or _short(printed, right)


def _adjective(pair: Pair) -> Pair:
    """One capitalised word, as of a country, faces only its like: "an American poet", "Canadian"."""
    wrong, right = pair.wrong or "", pair.right or ""
    capitals = [word for word in wrong.split() if word[:1].isupper()]
    if right[:1].isupper() and " " not in right and len(capitals) == 1:
        return Pair(capitals[0], right)
    return pair


def _short(printed: str, right: str) -> Pair | None:
    """A printed value with nothing around it."""
    value = value_at(printed)
    return Pair(value, right) if len(value.split()) <= len(right.split()) + 3 else None


def _levelled(wrong: str, right: str) -> Pair:
    shared = preposition_of(wrong)
    if shared and shared == preposition_of(right):
        return Pair(without_preposition(wrong), without_preposition(right))
    return Pair(wrong, without_preposition(right))


def _key(word: re.Match[str]) -> str:
    return key_of(word[0].lower().rstrip(".,"))


def _by_verb(printed: str, told: str, answer: str | None) -> Pair | None:
    """Both say what somebody did: what follows the last verb-like word they share."""
    if answer is not None:
        return None
    keys = {_key(word): word for word in reversed(words_of(told)) if len(word[0]) > _FEW}
    for word in reversed(words_of(printed)):
        shared = keys.get(_key(word))
        if shared is None or word[0][0].isupper():
            continue
        wrong, right = value_at(printed[word.end() :]), value_at(told[shared.end() :])
        if wrong and right and max(len(wrong.split()), len(right.split())) <= _MOST_WORDS:
            return _levelled(wrong, right)
    return None


def _by_name(printed: str, told: str, answer: str | None) -> Pair | None:  # noqa: ARG001 - ways share a shape
    """One name each that the other has not."""
    wrong = [fact.text for fact in named(printed) if fact.text not in told]
    right = [fact.text for fact in named(told) if fact.text not in printed]
    return Pair(wrong[0], right[0]) if len(wrong) == len(right) == 1 else None
