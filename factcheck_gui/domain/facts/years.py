"""Years, decades and seasons in digits."""

from factcheck_gui.domain.facts.date_fact import DateFact
from factcheck_gui.domain.facts.numerals import HYPHENS
from factcheck_gui.domain.words.calendar_words import MONTHS
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import Kind, Token, low_at

_FIRST, _LAST = 1500, 2100
# "in 1066" and "June 1066" are years, "1066 people" is none.
_FIRST_SAID = 1000
_LONGEST_SPAN = 100
_THIS_CENTURYS = 20  # "'10s" is of this century, "'20s" of the last
_SAID_OF_YEARS = frozenset({"in", "since", "circa", "until"})
_ERAS = {"bc": -1, "bce": -1, "ad": 1, "ce": 1}
_MONEY = frozenset("$£€¥₹#№")
_NEVER_AFTER = word_set(
    """% percent per km kilometers miles dollars euros meters metres feet pounds tons tonnes million billion
    thousand"""
)
_BEFORE = word_set(
    """in since from to until till by before after during of late early mid the through between and
    season year
    summer winter spring fall autumn for than around about circa"""
)
PLURALS = ("people", "children", "men", "police", "troops", "staff")
_NO_NOUNS = word_set(
    """was is has does as its this his us series olympics games elections awards championships politics"""
)


def plain_year(tokens: list[Token], at: int, first: int | None = None) -> int | None:
    """Return the numeral at `at` if it has the looks of a year, not before `first`."""
    text = tokens[at].text if at < len(tokens) else ""
    if len(text) != len("2014") or not text.isdecimal():
        return None
    if first is None:
        first = _FIRST_SAID if low_at(tokens, at - 1) in _SAID_OF_YEARS else _FIRST
    if not first <= int(text) < _LAST or low_at(tokens, at - 1) in _MONEY:
        return None
    return None if low_at(tokens, at + 1) in _NEVER_AFTER else int(text)


def year_after(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Read the year after a month or day, over a comma or "of"; return it and the next token."""
    at += low_at(tokens, at) in (",", "of")
    year = plain_year(tokens, at, _FIRST_SAID)
    return None if year is None else (year, at + 1)


def read_year(tokens: list[Token], at: int) -> DateFact | None:
    """Read "2014", "2002-03", "44 BC"."""
    era = _ERAS.get(low_at(tokens, at + 1).rstrip("."))
    if era is not None and tokens[at].text.isdecimal() and len(tokens[at].text) <= len("1066"):
        return DateFact(first=at, after=at + 2, year=era * int(tokens[at].text))
    year = plain_year(tokens, at)
    if year is None or _counts_something(tokens, at):
        return None
    until = _season_end(tokens, at, year)
    return DateFact(first=at, after=at + (1 if until is None else 3), year=year, until=until)


def _counts_something(tokens: list[Token], at: int) -> bool:
    """Tell "1709 schoolchildren" from a year, by the plural that follows."""
    if at == 0 or at + 1 == len(tokens) or tokens[at - 1].low in _BEFORE or tokens[at - 1].low in MONTHS:
        return False
    noun = tokens[at + 1]
    if noun.kind is not Kind.WORD or noun.capital or noun.low in _NO_NOUNS:
        return False
    plural = noun.low.endswith("s") and not noun.low.endswith(("ss", "'s", "us"))
    return noun.low.endswith(PLURALS) or (plural and len(noun.low) > len("cars"))


def _season_end(tokens: list[Token], at: int, year: int) -> int | None:
    """Read the 03 of 2002-03, the 2003 of 2002/2003."""
    if at + 2 >= len(tokens) or (tokens[at + 1].text not in HYPHENS and tokens[at + 1].text != "/"):
        return None
    text = tokens[at + 2].text
    touching = tokens[at + 1].start == tokens[at].end and tokens[at + 2].start == tokens[at + 1].end
    if not touching or not text.isdecimal() or len(text) not in (len("03"), len("2003")):
        return None
    until = int(text) if len(text) == len("2003") else year - year % 100 + int(text)
    until += 100 if until < year else 0
    return until if until <= _LAST and until - year <= _LONGEST_SPAN else None


def read_decade(tokens: list[Token], at: int) -> DateFact | None:
    """Read "1990s", "'90s"."""
    token = tokens[at]
    if low_at(tokens, at + 1) not in ("s", "'s") or tokens[at + 1].start != token.end:
        return None
    if not token.text.isdecimal() or not token.text.endswith("0"):
        return None
    if len(token.text) == len("1990") and _FIRST <= int(token.text) < _LAST:
        return DateFact(first=at, after=at + 2, decade=int(token.text) // 10)
    short = len(token.text) == len("90") and int(token.text) >= _THIS_CENTURYS
    if short and low_at(tokens, at - 1) in ("'", "’", "‘"):
        return DateFact(first=at - 1, after=at + 2, decade=190 + int(token.text) // 10)
    return None
