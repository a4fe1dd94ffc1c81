"""Taking the names of sources that may not be named out of what people typed."""

import re
from collections.abc import Iterable, Mapping

_SHORTEST = 3
"""Letters of a name that stands alone; a shorter one is too often a word."""


def names_in(csl: Mapping[str, object]) -> frozenset[str]:
    """Return what may give a source away in a sentence: its people, whole and by family name, its title.

    A title of one word, such as "Interview", gives nobody away.
    """
    people = csl.get("author")
    names = {name for person in people if (name := _names(person))} if isinstance(people, list) else set()
    title = csl.get("title")
    titles = {title.strip()} if isinstance(title, str) and len(title.split()) > 1 else set()
    return frozenset(name for of_one in names for name in of_one) | titles


def _names(person: object) -> tuple[str, ...]:
    if not isinstance(person, Mapping):
        return ()
    given, family, literal = (str(person.get(key) or "").strip() for key in ("given", "family", "literal"))
    whole = (f"{given} {family}".strip(), literal, family)
    return tuple(name for name in whole if len(name) >= _SHORTEST)


def without_names(text: str, names: Iterable[tuple[str, str]]) -> str:
    """Return `text` with what stands for each name in brackets in its place, so that it can be seen.

    Args:
        text: What somebody typed.
        names: Names, each with what stands for it.
    """
    instead = dict(names)
    if not instead or not text:
        return text
    longest_first = sorted(instead, key=len, reverse=True)
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"
    return re.sub(pattern, lambda found: f"[{instead[found.group()]}]", text)
