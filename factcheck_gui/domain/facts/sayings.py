"""Who says a thing, what it is compared with, and what it is put down to."""

from collections.abc import Iterator

from factcheck_gui.domain.facts.figures import Figure
from factcheck_gui.domain.facts.names import NameFact
from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import STOP, Kind, Token

Found = tuple[int, int]  # first token, token after

# Verbs that report in news prose whatever stands before them.
_SAID = word_set(
    """said says told tells added adds wrote writes tweeted announced announces claimed claims alleged alleges
    argued argues insisted insists warned warns noted notes explained explains acknowledged admitted denied
    denies stated states recalled replied testified declared concluded predicted"""
)
# Verbs that report where a name, a pronoun or a plural stands before them.
_PERHAPS_SAID = word_set(
    """say tell add write announce claim allege argue insist warn note explain confirm confirmed confirms
    estimate estimated estimates report reported reports reveal revealed reveals describe described
    describes describing call called calls suggest suggested suggests believe believes believed think thinks
    cite cited cites quote quoted promise promised vowed pledged urge urged accuse accused ruled found finds
    shows show showed rate rates rated criticised criticized praised blamed dismissed condemned expects
    expected asked asks reads continued rejected rejects proposed agreed urges contributed"""
)
_ALONE = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
_PRONOUNS = word_set("he she they it who we i officials authorities police media")
_LONGEST = 14


def find_attributions(tokens: list[Token], names: list[NameFact]) -> Iterator[Found]:
    """Find "according to …", "Orth said", "reportedly"."""
    name_ends = {name.after: name.first for name in names}
    name_starts = {name.first: name.after for name in names}
    for at, token in enumerate(tokens):
        if token.low in _ALONE:
            yield at, at + 1
        elif token.low == "according" and at + 1 < len(tokens) and tokens[at + 1].low == "to":
            yield at, _phrase_end(tokens, at + 2)
        elif token.low in _SAID or token.low in _PERHAPS_SAID:
            found = _around_verb(tokens, at, name_ends, name_starts)
            if found is not None:
                yield found


def _phrase_end(tokens: list[Token], at: int) -> int:
    end = at
    while end < len(tokens) and end - at < _LONGEST and tokens[end].text not in ',.;:“"':
        end += 1
    return end


def _around_verb(
    tokens: list[Token], at: int, name_ends: dict[int, int], name_starts: dict[int, int]
) -> Found | None:
    subject = at - 1 if at and tokens[at - 1].low in ("also", "later", "then", "has", "have", "had") else at
    if subject in name_ends:
        return name_ends[subject], at + 1
    before = tokens[subject - 1] if subject else None
    if before is not None and before.low in _PRONOUNS:
        return subject - 1, at + 1
    if tokens[at].low in _SAID:
        if at + 1 in name_starts:
            return at, name_starts[at + 1]
        return (subject - 1 if before is not None and before.kind is Kind.WORD else at), at + 1
    plural = (
        before is not None
        and before.kind is Kind.WORD
        and before.low.endswith("s")
        and before.low not in STOP
    )
    return (subject - 1, at + 1) if plural else None


_COMPARATIVES = word_set(
    """more less fewer higher lower larger smaller bigger greater better worse faster slower older younger
    longer shorter stronger weaker cheaper earlier later taller richer poorer hotter colder deadlier"""
)
_STRENGTHENING = word_set("much far significantly slightly considerably")
_CHANGES = word_set(
    """rose risen rise rises fell fallen fall falls increase increased increases decrease decreased decreases
    dropped drop jumped surged soared plunged climbed grew grown decline declined declines shrank slid
    doubled tripled halved quadrupled outnumber outnumbered exceed exceeded exceeds surpassed"""
)
_NEAR = 7  # tokens between a change and the figure it is measured by


def find_comparisons(tokens: list[Token], figures: list[Figure]) -> Iterator[Found]:
    """Find "more … than", "much lower", "compared with", and changes measured by a figure."""
    starts = {figure.first for figure in figures}
    for at, token in enumerate(tokens):
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        if token.low in _COMPARATIVES:
            found = _than(tokens, at)
        elif token.low == "compared" and following in ("with", "to"):
            found = at, at + 2
        elif token.low in ("times", "twice", "as") and following in (
            "as",
            "many",
            "much",
            "more",
            "higher",
            "larger",
        ):
            found = None if token.low == "as" and at + 2 in starts | {at + 3} - {at + 3} else _as(tokens, at)
        elif token.low in _CHANGES:
            near = next((start for start in range(max(0, at - 4), at + _NEAR) if start in starts), None)
            found = (at, at + 1) if near is not None else None
        else:
            found = None
        if found is not None:
            yield found


def _than(tokens: list[Token], at: int) -> Found | None:
    window = tokens[at + 1 : at + 7]
    than = next((step for step, token in enumerate(window) if token.low == "than"), None)
    hedge = than == 0 and at + 2 < len(tokens) and tokens[at + 2].kind is Kind.NUMBER
    if than is not None and not hedge:
        return at, at + than + 2
    strengthened = at > 0 and tokens[at - 1].low in _STRENGTHENING
    return (at - 1, at + 1) if strengthened else None


def _as(tokens: list[Token], at: int) -> Found | None:
    window = [token.low for token in tokens[at : at + 5]]
    return (at, at + len(window)) if window.count("as") >= 1 and "as" in window[1:] else None


_CAUSES = frozenset(
    {
        ("because", "of"), ("caused", "by"), ("due", "to"), ("result", "of"), ("led", "to"),
    ("resulted", "in"),
        ("blamed", "on"), ("thanks", "to"), ("response", "to"), ("contributed", "to"), ("owing", "to"),
        ("attributed", "to"), ("leads", "to"), ("results", "in"), ("prompted", "by"), ("triggered", "by"),
    }
)  # fmt: skip


def find_causes(tokens: list[Token]) -> Iterator[Found]:
    """Find "because of", "led to" and their like."""
    for at in range(len(tokens) - 1):
        if (tokens[at].low, tokens[at + 1].low) in _CAUSES or tokens[at].low == "because":
            yield at, at + 2
