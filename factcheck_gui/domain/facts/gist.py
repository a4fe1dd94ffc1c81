"""What a claim tells, apart from whom and where it tells it of."""

from typing import NamedTuple

from factcheck_gui.domain.words.concepts import concept_of, weight_of
from factcheck_gui.domain.words.irregular_words import BASES
from factcheck_gui.domain.words.name_words import ALIASES, NO_NAMES, PLACES, TITLES
from factcheck_gui.domain.words.phrasal_verbs import PARTICLES_OF_VERBS, PHRASAL_VERBS
from factcheck_gui.domain.words.polarity_words import PLAIN_NEGATIONS
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import STOP, Kind, Token, stem

MARKS = frozenset("#@")
_MOST = 5000  # units looked at: what a text tells is told long before
_HEADLINE = 0.7  # part of capitals above which they are no sign of a name
_FEWEST = 6  # telling words from which a text of capitals is a headline
_TAKES_LIVES = frozenset(stem(word) for word in ("cost", "claim", "lose", "take"))
_LIFE, _KILL = stem("life"), concept_of(stem("kill"))
_FEWEST_CAPITALS = 3  # the same, where there is nothing else
_KNOWN_NAMES = PLACES | ALIASES.keys()
_ARTICLES = frozenset(("the", "a", "an"))
_OF_PLACE_OR_TIME = word_set(
    """in at near on during since along from after before under inside outside across over through"""
)
_DETERMINERS = word_set("the a an its his her their of") | MARKS
_LONGEST_ADJUNCT = 2  # telling words
_PARTICLE_REACH = 2  # words: "came into force", "turned it down"
_LONGEST_TOPIC = 8  # words
_AUXILIARIES = word_set(
    """is are was were be been am has have had do does did will would can could may might must shall should
    cannot 's 're 've 'd 'll it's that's"""
)
_TELLS_NOTHING = STOP | MARKS | PLAIN_NEGATIONS
_NO_TOPIC = _AUXILIARIES | MARKS
_SENTENCE_STARTS = frozenset(".?!:\"“‘'(\n")


class Gist(NamedTuple):
    """The concepts a claim tells, with their weights and the sum of these.

    `names` are those that are surely parts of names; `opening` is the first of all, which
    may be one: a capital at the head of a sentence tells nothing. `adjuncts` are the concepts
    that only stand after "in", "near", "since" and their like. `asserts` is False for
    a mere topic, "The war in Ukraine", as far as can be seen.
    """

    told: dict[str, float]
    weight: float
    names: frozenset[str]
    adjuncts: frozenset[str]
    opening: str
    asserts: bool


def gist_of(tokens: list[Token], units: list[str], keys: list[str], unit_at: list[int], core: range) -> Gist:
    """Take the gist of the units of `core`; figures and dates are no part of it."""
    first_units = core[:_MOST]
    words = units[core.start : core.start + len(first_units)]
    telling = [unit for unit, word in enumerate(words, core.start) if word not in _TELLS_NOTHING]
    concepts = [concept_of(key) for key in _without_lives(_one_word_verbs(units, keys, telling))]
    capitals = sum([tokens[unit_at[unit]].capital for unit in telling])
    headline = _is_headline(capitals, len(telling))
    names = frozenset(
        [
            concept
            for unit, concept in zip(telling, concepts, strict=True)
            if units[unit] in _KNOWN_NAMES or (not headline and _is_name(tokens, unit_at[unit]))
        ]
    )
    opening = concepts[0] if concepts else ""
    told = {concept: weight_of(concept) for concept in concepts}
    titles = {concept for unit, concept in zip(telling, concepts, strict=True) if units[unit] in TITLES}
    topic = _names_only(words, told, names | titles) or _noun_phrase(words)
    adjuncts = _adjuncts(words, dict(zip(telling, concepts, strict=True)), core.start)
    return Gist(told, sum(told.values()), names, adjuncts, opening, asserts=not topic)


def _adjuncts(words: list[str], telling: dict[int, str], start: int) -> frozenset[str]:
    """Return the concepts that stand nowhere but right after a word of place or time, and that word's own."""
    inside: set[str] = set()
    outside: set[str] = set()
    left = 0
    for unit, word in enumerate(words, start):
        concept = telling.get(unit)
        if word in _OF_PLACE_OR_TIME:
            inside.update([concept] if concept else [])
            left = _LONGEST_ADJUNCT
        elif concept is None:
            left = left if word in _DETERMINERS else 0
        elif left == _LONGEST_ADJUNCT or (left and word not in BASES and not word.endswith("ed")):
            inside.add(concept)
            left -= 1
        else:
            outside.add(concept)
            left = 0
    return frozenset(inside - outside)


def _is_headline(capitals: int, telling: int) -> bool:
    return capitals == telling >= _FEWEST_CAPITALS or (telling >= _FEWEST and capitals > _HEADLINE * telling)


def _names_only(words: list[str], told: dict[str, float], names: frozenset[str]) -> bool:
    if not told or not _NO_TOPIC.isdisjoint(words):
        return False
    return len(told) == 1 or names.issuperset(told)


def _noun_phrase(words: list[str]) -> bool:
    """Tell a short text that starts with an article and has no word that looks like a verb."""
    if len(words) > _LONGEST_TOPIC or not words or words[0] not in _ARTICLES:
        return False
    object_at = next((at for at, word in enumerate(words) if at > 1 and word in _ARTICLES), 0)
    if object_at and words[object_at - 1] not in STOP:
        return False  # "set a record": what stands right before an article is no noun
    return not any(_may_be_verb(word) for word in words[2:])


def _may_be_verb(word: str) -> bool:
    if word in _AUXILIARIES or word in BASES or word.endswith("n't"):
        return True
    return word not in STOP and word.endswith(("s", "ed", "en"))


def _is_name(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if not token.capital or token.low in TITLES or token.kind is not Kind.WORD:
        return False
    if at and tokens[at - 1].text not in _SENTENCE_STARTS:
        return True
    return at + 1 < len(tokens) and tokens[at + 1].capital and token.low not in NO_NAMES


def _one_word_verbs(units: list[str], keys: list[str], telling: list[int]) -> list[str]:
    """Read "stepped down" as "resigned", "came into force" as "began"."""
    if PARTICLES_OF_VERBS.isdisjoint(units):
        return [keys[unit] for unit in telling]
    meant = {}
    for unit in telling:
        for after in range(unit + 1, min(unit + 1 + _PARTICLE_REACH, len(units))):
            meaning = PHRASAL_VERBS.get((keys[unit], units[after]))
            if meaning is not None:
                meant[unit] = meant[after] = meaning
                break
    return [meant.get(unit, keys[unit]) for unit in telling]


def _without_lives(keys: list[str]) -> list[str]:
    """Read "cost the lives of" and "lost their lives" as "killed"."""
    if _LIFE not in keys or _TAKES_LIVES.isdisjoint(keys):
        return keys
    return [_KILL if key == _LIFE or key in _TAKES_LIVES else key for key in keys]
