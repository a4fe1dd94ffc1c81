"""Texts as the terms they are matched by: folded words without endings, as numbers of 64 bits.

The index holds these numbers: a change of what this module makes of a text is a migration
that makes the index anew.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import chain

from factcheck_gui.store.stemming import stemmed

CUT = 800
"""Code points of a text that are asked for: one long message must not cost seconds."""
MOST = 48
"""Terms of a query, after measurements on fact-check collections: more cost time and find no more."""
INDEXED = 20_000
"""Code points of a text, title or body that are searched: some 3,000 words."""

# Vowel signs and accents that stand apart from their letter belong to its word.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
    "\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a3c-\u0a4d\u0abc-\u0acd\u0b3c-\u0b57\u0bbe-\u0bcd"
    "\u0c3e-\u0c56\u0cbc-\u0cd6\u0d3e-\u0d4d\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc"
    "\u0ec8-\u0ecd\u102b-\u103e\u17b6-\u17d3\u200c\u200d\u3099\u309a"
)
# Scripts that put no spaces between words: each two neighbouring letters are a term.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
)
_PLAIN_WORD = re.compile(r"[^\W_]{1,64}")
_WORD = re.compile(rf"[{_UNSPACED}]{{1,64}}|(?:[^\W_{_UNSPACED}]|[{_MARKS}]){{1,64}}")
_IN_UNSPACED = re.compile(rf"[{_UNSPACED}]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|pic\.twitter\.com/\S+", re.IGNORECASE)
_HANDLE = re.compile(r"(?<!\w)@\w+")
_HASHTAG = re.compile(r"(?<!\w)#(\w+)")
_TAG_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_REMEMBERED = 1 << 17
_STOP_WORDS = """
    a about above after again against all also am an and any are as at be because been before being below
    between both but by can could did do does doing down during each few for from further had has have having
    he her here hers herself him himself his how i if in into is it its itself just me more most my myself no
    nor not now of off on once only or other our ours ourselves out over own s said same say says she should
    so some such t than that the their theirs them themselves then there these they this those through to too
    under until up very was we were what when where which while who whom why will with would you your yours
    yourself yourselves
"""


def indexed_terms(text: str) -> Iterator[int]:
    """Return the terms of a text that is kept, each as often as it stands there."""
    return chain.from_iterable(map(_terms, _words(text[:INDEXED])))


def asked_terms(text: str) -> list[int]:
    """Return the terms that a text asks for, each once; none where it has no words.

    Addresses and handles are left out, and #TagsLikeThis are taken apart too. Stop words,
    of English, are left out, unless there is nothing else: they cost most of the time
    and find the worse.
    """
    words = [word.casefold() for word in _words(_bare(text[:CUT])) or _words(text[:CUT])]
    stop_words = _stop_words()
    telling = [word for word in words if word not in stop_words]
    terms = dict.fromkeys(chain.from_iterable(map(_terms, telling or words)))
    return list(terms)[:MOST]


def _bare(text: str) -> str:
    return _HASHTAG.sub(_tag_words, _HANDLE.sub(" ", _ADDRESS.sub(" ", text)))


def _tag_words(tag: re.Match[str]) -> str:
    """Return a tag as it is, for other texts that hold it, and the words that it is made of."""
    return " ".join(dict.fromkeys([tag[1], *_TAG_WORD.findall(tag[1])])) if tag[1].isascii() else tag[1]


def _words(text: str) -> list[str]:
    return (_PLAIN_WORD if text.isascii() else _WORD).findall(text)


@lru_cache(_REMEMBERED)
def _terms(word: str) -> tuple[int, ...]:
    word = word.casefold()
    if not word.isascii():
        word = _ACCENTS.sub("", unicodedata.normalize("NFKD", word))
        if len(word) > 1 and _IN_UNSPACED.match(word):
            return tuple(_number(word[at : at + 2]) for at in range(len(word) - 1))
    return (_number(stemmed(word) if word.isascii() and word.isalpha() else word),)


def _number(term: str) -> int:
    digest = blake2b(term.encode(errors="surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(_STOP_WORDS.split())
