"""Names, places and titles, told by capitals and a few lists; a kind is a guess, not a finding."""

from typing import NamedTuple

from factcheck_gui.domain.facts.numerals import HYPHENS
from factcheck_gui.domain.words.calendar_words import MONTHS, WEEKDAYS
from factcheck_gui.domain.words.name_words import (
    DEMONYMS,
    NO_NAMES,
    ORGANISATIONS,
    PARTICLES,
    PLACES,
    PLACES_OF_TWO,
    RANKS,
    TITLES,
)
from factcheck_gui.domain.words.words import STOP, Kind, Token

_LONGEST = 14  # tokens of one name


class NameFact(NamedTuple):
    """A name by its tokens; `kind` is "name", "place" or "title"."""

    kind: str
    first: int
    after: int


def find_names(tokens: list[Token], taken: frozenset[int] | set[int] = frozenset()) -> list[NameFact]:
    """Find names, places and titles among `tokens`, leaving out those `taken` by dates and figures."""
    lower = {token.low for token in tokens if token.kind is Kind.WORD and not token.capital}
    found: list[NameFact] = []
    at = 0
    while at < len(tokens):
        if at in taken or not _opens(tokens, at):
            at += 1
            continue
        after = _run_end(tokens, at, taken)
        found += _split(tokens, at, after, lower)
        at = max(after, at + 1)
    return sorted([*found, *_titles_around(tokens, found)], key=lambda fact: (fact.first, fact.after))


def _opens(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is not Kind.WORD or not token.text[0].isupper():
        return False
    return token.low not in MONTHS and token.low not in WEEKDAYS


def _run_end(tokens: list[Token], at: int, taken: frozenset[int] | set[int]) -> int:
    """Return the token after a run of capitalised words, joined by particles, hyphens and initials."""
    first, after = at, at + 1
    while after < len(tokens) and after - first < _LONGEST and not _possessive(tokens[after - 1]):
        step = _joined(tokens, first, after)
        if step is None or step in taken or not _opens(tokens, step):
            break
        after = step + 1
    return after


def _possessive(token: Token) -> bool:
    return token.low.endswith("'s")


def _joined(tokens: list[Token], first: int, at: int) -> int | None:
    """Return where a run may go on from token `at`, None where it cannot."""
    token = tokens[at]
    if token.kind is Kind.WORD and token.capital:
        return at
    if token.kind is Kind.SIGN:
        initial = (
            token.text == "." and len(tokens[at - 1].text) <= len("Sen") and _abbreviated(tokens[at - 1])
        )
        hyphen = token.text in HYPHENS and token.start == tokens[at - 1].end
        return at + 1 if (initial or hyphen) and at + 1 < len(tokens) else None
    step = at
    while step < len(tokens) and step - at < len(("of", "the")) and tokens[step].low in PARTICLES:
        if tokens[step].low in ("and", "&") and not _organisation(tokens, first, at):
            return None
        step += 1
    return step if at < step < len(tokens) else None


def _abbreviated(token: Token) -> bool:
    return len(token.text) == 1 or token.low in TITLES or token.low == "st"


def _organisation(tokens: list[Token], first: int, after: int) -> bool:
    return any(tokens[index].low in ORGANISATIONS for index in range(first, after))


def _split(tokens: list[Token], first: int, after: int, lower: set[str]) -> list[NameFact]:
    """Take function words off the front of a run, and the title off the rest."""
    while first < after and _no_name(tokens, first):
        first += 1
    if first >= after or (after - first == 1 and _common(tokens, first, lower)):
        return []
    words = [
        tokens[index].low.removesuffix("'s")
        for index in range(first, after)
        if tokens[index].kind is Kind.WORD
    ]
    if words[-1] in PARTICLES:
        after -= 1
    title = _title_end(tokens, first, after)
    if title > first:
        rest = [NameFact("name", title, after)] if title < after else []
        return [NameFact("title", first, title), *rest]
    if all(word in DEMONYMS for word in words):
        return []
    return [NameFact("place" if _is_place(words) else "name", first, after)]


def _no_name(tokens: list[Token], at: int) -> bool:
    low = tokens[at].low
    return low in STOP or low in NO_NAMES or tokens[at].kind is Kind.SIGN or low in PARTICLES


def _common(tokens: list[Token], at: int, lower: set[str]) -> bool:
    """Tell a word that is capitalised for its place only: it stands in lower case elsewhere."""
    low = tokens[at].low.removesuffix("'s")
    if low in PLACES or (tokens[at].text.isupper() and len(tokens[at].text) > 1):
        return low in TITLES
    starts = at == 0 or tokens[at - 1].text in ".?!:\"“‘'(" or tokens[at - 1].end < tokens[at].start - 1
    plural_noun = starts and low.endswith(("ly", "ing"))
    return low in TITLES or (starts and (low in lower or plural_noun))


def _title_end(tokens: list[Token], first: int, after: int) -> int:
    """Return the token after the title a run starts with: "Polish Prime Minister" Donald Tusk."""
    end = first
    for at in range(first, after):
        low = tokens[at].low
        if low in TITLES:
            end = at + 1 + (at + 1 < after and tokens[at + 1].text == ".")
            if at + 2 < after and tokens[at + 1].low in ("of", "for"):
                continue
        elif (
            low not in RANKS
            and low not in DEMONYMS
            and low not in PLACES
            and low not in ("us.", "vice", "state")
        ):
            break
    return end


def _is_place(words: list[str]) -> bool:
    return (
        "_".join(words) in PLACES_OF_TWO
        or all(word in PLACES for word in words)
        or words in (["us."], ["uk"], ["us"])
    )


def _titles_around(tokens: list[Token], names: list[NameFact]) -> list[NameFact]:
    titled = {name.after for name in names if name.kind == "title"}
    found = []
    for name in names:
        if name.kind != "name":
            continue
        before = None if name.first in titled else _title_before(tokens, name.first)
        after = _title_after(tokens, name.after)
        found += [fact for fact in (before, after) if fact is not None]
    return found


_FARTHEST_BACK = 6


def _title_before(tokens: list[Token], at: int) -> NameFact | None:
    """Read "U.S. special envoy" before a name."""
    if at == 0 or tokens[at - 1].low not in TITLES or tokens[at - 1].capital:
        return None
    first = at - 1
    while first > max(0, at - _FARTHEST_BACK) and _belongs_to_title(tokens[first - 1]):
        first -= 1
    return NameFact("title", first, at)


def _belongs_to_title(token: Token) -> bool:
    if token.kind is not Kind.WORD:
        return token.text in HYPHENS
    return token.low not in STOP and not token.low.endswith(("ed", "ing"))


_LONGEST_TITLE = 12


def _title_after(tokens: list[Token], at: int) -> NameFact | None:
    """Read ", the State Department spokesperson," after a name."""
    if at >= len(tokens) or tokens[at].text != ",":
        return None
    end = at + 1
    while end < len(tokens) and end - at <= _LONGEST_TITLE and tokens[end].text not in ',.;:()“"':
        end += 1
    first = (
        at
        + 1
        + (at + 1 < len(tokens) and tokens[at + 1].low in ("the", "a", "an", "his", "her", "its", "their"))
    )
    closed = end < len(tokens) and tokens[end].text in ",."
    titled = any(tokens[index].low in TITLES for index in range(first, end))
    verbal = any(tokens[index].low in _VERBS for index in range(first, end))
    return NameFact("title", first, end) if closed and titled and not verbal and first < end else None


_VERBS = frozenset({"said", "says", "was", "is", "were", "are", "had", "has", "told", "and", "but"})
