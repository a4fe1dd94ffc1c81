"""Words of a user made into queries of the search index, in which no sign is an operator."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

CUT = 400
"""Code points of a text that are searched: one long message must not cost seconds."""
MOST = 48
"""Terms of a query, after measurements on fact-check collections: more cost time and find no more."""

_NOT_FOUND_BY = frozenset({"type", "abstract", "note", "language"})
_TERM = re.compile(r"[^\W_]+")
_STOP_WORDS = """
    a about above after again against all also am an and any are as at be because been before being below
    between both but by can could did do does doing down during each few for from further had has have having
    he her here hers herself him himself his how i if in into is it its itself just me more most my myself no
    nor not now of off on once only or other our ours ourselves out over own s said same say says she should
    so some such t than that the their theirs them themselves then there these they this those through to too
    under until up very was we were what when where which while who whom why will with would you your yours
    yourself yourselves
"""


def matching_query(text: str) -> str:
    """Return a query for whatever shares words with `text`; empty where it has none.

    Stop words are left out unless there is nothing else: with them a query over 100,000
    claims takes eight times as long.
    """
    terms = dict.fromkeys(term.casefold() for term in _TERM.findall(text[:CUT]))
    stop_words = _stop_words()
    telling = [term for term in terms if term not in stop_words]
    return " OR ".join(f'"{term}"' for term in (telling or list(terms))[:MOST])


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(_STOP_WORDS.split())


def typed_query(words: str) -> str:
    """Return a query for all of `words`, the last of which may be a beginning; empty for none."""
    terms = [f'"{term}"' for term in _TERM.findall(words[:CUT])[:MOST]]
    return " ".join(terms) + "*" if terms else ""


def found_by(csl: Mapping[str, object]) -> str:
    """Return the words a source is found by: title, names, container, addresses, numbers."""
    return " ".join(_texts({key: value for key, value in csl.items() if key not in _NOT_FOUND_BY}))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
