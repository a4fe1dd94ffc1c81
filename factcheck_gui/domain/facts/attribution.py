"""Where a claim says who says so, so that two sources can be seen to say one thing."""

from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import Token

_SAYING = word_set(
    """say says said saying state states stated report reports reported estimate estimates estimated claim
    claims claimed believe believes announce announces announced write writes wrote argue argues argued tell
    told insist insists insisted warn warns warned note notes noted explain explains explained add adds
    added allege alleges alleged declare declares declared"""
)
_SAID = frozenset({"said", "says"})
_NO_SAYING_BEFORE = frozenset({"of", "about", "against", "for", "by", "to"})  # "warned of floods"
_PASSIVE = frozenset({"was", "were", "been", "be", "is", "are"})  # "were reported on Monday"
_MOST_AFTER = 3  # words that may follow the verb at the end of a text: "police said on Monday"
_LABEL = 2  # words before a colon that only say who says so, or of what
_DETERMINERS = frozenset("the a an this that its their his her our no new one".split())
_HEAD = 7  # words a source may take before its verb
_REST = 3  # words the assertion itself must have at least


def assertion(tokens: list[Token], units: list[str], unit_at: list[int]) -> range:
    """Return the units of a text without "X says that" before it and "according to X" after it."""
    first, after = _past_source(tokens, units, unit_at), len(units)
    for unit in range(max(first + _REST, 1), len(units)):
        if units[unit : unit + 2] == ["according", "to"]:
            after = unit
            break
        if units[unit] in _SAYING and _ends_text(tokens, unit_at, units, unit):
            source = _source_before(tokens, unit_at, unit)
            if source < unit or units[unit] in _SAID:
                after = source
                break
    return range(first, after) if after - first >= _REST else range(len(units))


def _past_source(tokens: list[Token], units: list[str], unit_at: list[int]) -> int:
    """Return the unit after "X says that", 0 where the text starts otherwise."""
    if units[:2] == ["according", "to"]:
        comma = next((at for at, token in enumerate(tokens[: 2 * _HEAD]) if token.text == ","), None)
        return 0 if comma is None else next((unit for unit, at in enumerate(unit_at) if at > comma), 0)
    for unit in range(min(_LABEL, len(units) - _REST)):
        if tokens[unit_at[unit + 1] - 1].text == ":":
            return unit + 1
    for unit in range(min(_HEAD, len(units) - _REST)):
        if units[unit] in _SAYING and _is_verb(units, unit):
            return unit + 1 + (units[unit + 1] == "that")
    return 0


def _is_verb(units: list[str], unit: int) -> bool:
    """Tell "officials report" from "the report"."""
    if units[unit + 1] in _NO_SAYING_BEFORE:
        return False
    if unit and units[unit - 1] in _PASSIVE and units[unit + 1] != "that":
        return False
    if units[unit] in _SAID:
        return True
    return unit > 0 and units[unit - 1] not in _DETERMINERS


def _ends_text(tokens: list[Token], unit_at: list[int], units: list[str], unit: int) -> bool:
    if unit == len(units) - 1 or tokens[unit_at[unit + 1] - 1].text == ".":
        return True
    return len(units) - unit - 1 <= _MOST_AFTER and units[unit + 1] in ("on", "@", "reporters")


def _source_before(tokens: list[Token], unit_at: list[int], unit: int) -> int:
    """Return the unit after the comma that sets ", X said" off."""
    for back in range(unit, max(unit - _HEAD, 0), -1):
        if tokens[unit_at[back] - 1].text in ',”"':
            return back
    return unit
