"""A text cut into words, numerals and signs, each with its place in the text.

Everything that compares or spots facts works on these tokens, so that no finder
needs a regular expression over the whole text: one pass here is linear, and the
finders look words up in tables.
"""

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.irregular_words import BASES
from factcheck_gui.domain.words.word_tables import word_set


class Kind(IntEnum):
    """What a token is made of."""

    WORD = 1
    NUMBER = 2
    CLOCK = 3
    SIGN = 4


class Token(NamedTuple):
    """One word, numeral or sign.

    `low` is the folded form everything is looked up by: lower case, straight
    apostrophes, no full stops inside. A named tuple and not a dataclass because a
    comparison makes some fifty of them and has half a millisecond for everything.
    """

    low: str
    start: int
    end: int
    kind: Kind
    text: str

    @property
    def capital(self) -> bool:
        """Tell whether the word starts with a capital letter."""
        return self.text[0].isupper()


# Vowel signs and other marks that Python's \w leaves out, so that a Hindi, Thai or
# decomposed word stays one word. Han and kana have no spaces: one character each.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
    "\u0951-\u0957\u0981-\u0983\u09bc-\u09cd\u0a3c-\u0a4d\u0abc-\u0acd\u0b3c-\u0b4d\u0bbe-\u0bcd\u0c3e-\u0c4d"
    "\u0cbc-\u0ccd\u0d3e-\u0d4d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200c\u200d"
)
_HAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_LETTER = rf"(?:[^\W\d_{_HAN}]|[{_MARKS}])"
# Most words are plain ones: taking these first makes the cut half as dear.
_TOKEN = re.compile(
    rf"""
    (?P<plain>[A-Za-z]+(?=[\s,;:!?)]|\Z) | [A-Za-z]{{2,}}(?=\.))
  | (?P<clock>\d{{1,2}}:\d\d(?::\d\d)?(?![\d:]))
  | (?P<code>(?:[A-Z][A-Za-z]{{0,9}}-|[A-Za-z]{{1,4}}|[Cc]ovid-)\d{{1,4}}(?:[A-Za-z]\d?)?(?![\w%]))
  | (?P<number>(?:\d{{1,2}}(?:,\d\d){{1,6}},\d{{3}}
        | \d{{1,3}}(?:,\d{{3}}){{1,12}}
        | \d{{1,3}}(?:[\u00a0\u2009\u202f\x20]\d{{3}}){{1,12}}
        | \d{{1,3}}(?:\.\d{{3}}){{2,12}}
        | \d{{1,3}}(?:['’]\d{{3}}){{1,12}})(?!\d)(?:\.\d+)?
      | \d+(?:\.\d+)?
      | (?<![\w.])\.\d+)
  | (?P<word>(?:[A-Za-z]\.){{2,6}}(?!\w) | [{_HAN}]
      | {_LETTER}+(?:['’]{_LETTER}+)*)
  | (?P<sign>[^\w\s]|_)
    """,
    re.VERBOSE,
)
_KINDS = {
    "plain": Kind.WORD,
    "clock": Kind.CLOCK,
    "code": Kind.WORD,
    "number": Kind.NUMBER,
    "word": Kind.WORD,
    "sign": Kind.SIGN,
}


_new = tuple.__new__  # twice as fast as the named tuple's own


def tokenise(text: str) -> list[Token]:
    """Cut `text` into its words, numerals and signs, in order; spaces are dropped."""
    return [
        _new(Token, (_fold(word := match.group()), *match.span(), _KINDS[match.lastgroup or "sign"], word))
        for match in _TOKEN.finditer(text)
    ]


@lru_cache(maxsize=1 << 16)
def _fold(word: str) -> str:
    low = word.lower()
    if "’" in low:
        low = low.replace("’", "'")
    if "." in low and low[0].isalpha():
        return low.replace(".", "") + "."
    return low


def span_of(tokens: list[Token], first: int, after: int) -> Span:
    """Return the passage from token `first` up to, not including, token `after`."""
    return Span(tokens[first].start, tokens[after - 1].end)


def low_at(tokens: list[Token], at: int) -> str:
    """Return the folded form of token `at`, empty beyond either end."""
    return tokens[at].low if 0 <= at < len(tokens) else ""


# Words that say nothing about the subject. Correctness never hangs on this list: it
# only keeps two texts from looking alike for their articles and auxiliaries.
STOP = word_set(
    """a an the of in on at to for from by with as and or but that this these those it its he his him she her
    they their them we our us you your i my me is was were are be been being am has have had do does did
    will would shall should can could may might must there than then so if about into over out up also which
    who whom whose what when where how why while during just very own said says say some any such same it's
    that's he's she's i'm we're they're 's s t re ve ll d m not no never don't doesn't didn't isn't aren't
    wasn't weren't hasn't haven't hadn't won't wouldn't can't cannot couldn't"""
)
# Their last letters are no ending: "many" is no form of "man".
_WHOLE_WORDS = word_set(
    """many early likely unlikely party army county policy station department mission letter copper passion
    succeed exceed proceed need speed feed seed breed bleed news series species politics texas"""
)
_SHORTEST_STEM = 3
_VOWELS = frozenset("aeiouy")
# Endings that make another word of one family, without the e that was cut already; each with
# the fewest letters it leaves.
_FAMILY = (
    ("ation", 4), ("ator", 4), ("iness", 3), ("ment", 4), ("ness", 4), ("edly", 3), ("al", 5), ("at", 4),
    ("ion", 3), ("or", 3), ("er", 3), ("ly", 3), ("y", 3),
)  # fmt: skip
_LONG_LL = 6  # letters from which a double l is one: "cancelled", not "killed"


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Cut the commonest English endings off a folded word; other languages keep theirs mostly.

    First the endings of grammar, so that all forms of a verb meet, then one that makes a word of the
    same family.
    """
    word = word.removesuffix("'s").rstrip("'")
    word = BASES.get(word, word)
    if word in _WHOLE_WORDS or not word.isascii():
        return word
    base = _without_inflection(word)
    return base if base in _WHOLE_WORDS else _family_of(base)


def _without_inflection(word: str) -> str:
    """Cut plural, third person, past and -ing."""
    word = _singular(word)
    if word in _WHOLE_WORDS:
        return word
    if word.endswith("ied") and len(word) > len("died"):
        return word[:-3] + "y"
    for ending in ("ed", "ing"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _SHORTEST_STEM and not _VOWELS.isdisjoint(rest):
            return _undouble(rest)
    return word


def _singular(word: str) -> str:
    if len(word) <= _SHORTEST_STEM or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s")):
        return word
    if word.endswith("ies") and len(word) > len("dies"):
        return word[:-3] + "y"
    return word[: -2 if word.endswith(("sses", "shes", "ches", "xes", "zzes")) else -1]


def _family_of(word: str) -> str:
    """Cut one ending that makes nouns, agents and adverbs; the rest may be no word."""
    word = _without_e(word)
    for ending, left in _FAMILY:
        if word.endswith(ending) and len(word) - len(ending) >= left:
            if ending == "y" and word[-2] in _VOWELS:
                break  # "play", as in "played"
            word = _without_e(word[: -len(ending)])
            break
    return word[:-1] if len(word) >= _LONG_LL and word.endswith("ll") else word


@lru_cache(maxsize=1 << 12)
def singular(word: str) -> str:
    """Return a folded noun without its plural, and nothing else cut off: "miner" is no "minor"."""
    word = word.removesuffix("'s").rstrip("'")
    if word.endswith("men") and word not in BASES:
        return f"{word[:-2]}an"
    return _singular(BASES.get(word, word))


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST_STEM else word


def _undouble(word: str) -> str:
    """Turn the stopp- of "stopped" into the stop of "stop"."""
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "slz":
        return word[:-1]
    return word
