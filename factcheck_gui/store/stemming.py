"""English word endings taken off, after Porter (An algorithm for suffix stripping, 1980).

The index holds words in this form: a change here is a migration that makes it anew. Words
of other languages lose little by it, and lose the same in the text and in what is asked.
"""

import re

_SHORTEST = 3
_LIKE_DIES = 4  # dies and ties keep their e, as in Porter's second stemmer
_SHAPES = str.maketrans("abcdefghijklmnopqrstuvwxyz", "vcccvcccvcccccvcccccvcccyc")
_RISES = re.compile("v+c+")
_OPEN_END = "wxy"
_STAYS_DOUBLE = "lsz"

Endings = tuple[tuple[str, str], ...]

_COMPOUND: Endings = (
    ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
    ("tional", "tion"), ("biliti", "ble"), ("entli", "ent"), ("ousli", "ous"), ("ation", "ate"),
    ("alism", "al"), ("aliti", "al"), ("iviti", "ive"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("alli", "al"), ("ator", "ate"), ("logi", "log"), ("bli", "ble"), ("eli", "e"),
)  # fmt: skip
_SIMPLE: Endings = (
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""),
    ("ful", ""),
)  # fmt: skip
_LAST = "ement ance ence able ible ment ant ent ion ism ate iti ous ive ize al er ic ou".split()


def stemmed(word: str) -> str:
    """Return `word`, in small ASCII letters, without its English endings."""
    if len(word) < _SHORTEST:
        return word
    word = _without_tense(_without_plural(word))
    if word.endswith("y") and "v" in _shape(word[:-1]):
        word = word[:-1] + "i"
    word = _exchanged(_exchanged(word, _COMPOUND), _SIMPLE)
    return _tidied(_without_last(word))


def _shape(stem: str) -> str:
    """Return v for each vowel and c for each other letter; y is a vowel after a consonant."""
    shape = stem.translate(_SHAPES)
    while (at := shape.find("y")) >= 0:
        shape = f"{shape[:at]}{'v' if at and shape[at - 1] == 'c' else 'c'}{shape[at + 1 :]}"
    return shape


def _measure(stem: str) -> int:
    """Return how often consonants follow vowels in `stem`: Porter's m."""
    return len(_RISES.findall(_shape(stem)))


def _is_short(stem: str) -> bool:
    """Tell whether `stem` ends like "hop": Porter's *o."""
    return _shape(stem).endswith("cvc") and stem[-1] not in _OPEN_END


def _is_double(stem: str) -> bool:
    return len(stem) > 1 and stem[-1] == stem[-2] and _shape(stem).endswith("c")


def _without_plural(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[: -1 if len(word) == _LIKE_DIES else -2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _without_tense(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) else word
    ending = next((ending for ending in ("ed", "ing") if word.endswith(ending)), "")
    stem = word.removesuffix(ending)
    if not ending or "v" not in _shape(stem):
        return word
    if stem.endswith(("at", "bl", "iz")):
        return stem + "e"
    if _is_double(stem) and stem[-1] not in _STAYS_DOUBLE:
        return stem[:-1]
    return stem + "e" if _measure(stem) == 1 and _is_short(stem) else stem


def _exchanged(word: str, endings: Endings) -> str:
    """Put a simpler ending for the longest one of `endings` that `word` has."""
    for ending, simpler in endings:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            return stem + simpler if _measure(stem) else word
    return word


def _without_last(word: str) -> str:
    for ending in _LAST:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            whole = ending == "ion" and not stem.endswith(("s", "t"))
            return word if whole or _measure(stem) < 2 else stem  # noqa: PLR2004 # Porter's m > 1
    return word


def _tidied(word: str) -> str:
    if word.endswith("e"):
        stem = word[:-1]
        measure = _measure(stem)
        if measure > 1 or (measure == 1 and not _is_short(stem)):
            word = stem
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word
