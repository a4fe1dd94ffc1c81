"""Numbers in words and digits, read from tokens."""

from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import Token

SMALL = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen""".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
# Only right after digits: "5m", "£3bn", "40k"; as words they are something else.
SHORT_SCALES = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
ORDINALS = {
    word: value
    for value, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        start=1,
    )
}
DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
MULTIPLES = {
    "twice": 2.0, "double": 2.0, "doubled": 2.0, "doubles": 2.0, "doubling": 2.0, "twofold": 2.0,
    "thrice": 3.0, "triple": 3.0, "tripled": 3.0, "triples": 3.0, "tripling": 3.0, "threefold": 3.0,
    "quadruple": 4.0, "quadrupled": 4.0, "fourfold": 4.0, "fivefold": 5.0, "tenfold": 10.0,
    "halved": 0.5, "halving": 0.5,
}  # fmt: skip
ROUGH = {
    "dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9,
    "trillions": 1e12,
}  # fmt: skip
HYPHENS = frozenset("-‐‑–")
_MEASURED = word_set("tall high long wide deep above below sprint race hurdles freestyle")
_LARGEST = 1e24


def digits_value(text: str) -> float:
    """Return the value of a numeral token, whose groups may be set off by comma, space or apostrophe."""
    plain = "".join(sign for sign in text if sign.isdigit() or sign == ".")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    return float(plain)


def read_scales(tokens: list[Token], at: int) -> tuple[float, int]:
    """Read "million", "hundred thousand", "bn" after digits; return the factor and the next token."""
    factor = 1.0
    while at < len(tokens) and factor < _LARGEST:
        after = skip_hyphen(tokens, at)
        scale = _scale(tokens, after) if after < len(tokens) else None
        if scale is None:
            break
        factor, at = factor * scale, after + 1
    return factor, at


def _scale(tokens: list[Token], at: int) -> float | None:
    low = tokens[at].low
    if low in SCALES:
        return SCALES[low]
    attached = at > 0 and tokens[at].start == tokens[at - 1].end
    if low == "m" and at + 1 < len(tokens) and tokens[at + 1].low in _MEASURED:
        return None
    return SHORT_SCALES.get(low) if attached or low in ("bn", "mn", "tn", "mln", "bln", "trn") else None


def skip_hyphen(tokens: list[Token], at: int) -> int:
    """Return the token after a hyphen that joins two words, or `at` where there is none."""
    joins = (
        0 < at < len(tokens) - 1
        and tokens[at].text in HYPHENS
        and tokens[at].start == tokens[at - 1].end
        and tokens[at].end == tokens[at + 1].start
    )
    return at + 1 if joins else at


class _Sum:
    """A number in words being added up: "two hundred and fifty thousand"."""

    def __init__(self) -> None:
        self.total = 0.0
        self.current = 0.0
        self.room = 100.0  # what is added next must be smaller
        self.scale = _LARGEST

    def add(self, low: str) -> bool:
        """Take the next word; return False where it starts another number."""
        if low in SCALES:
            return self._multiply(SCALES[low])
        value = float(SMALL.get(low, TENS.get(low, -1)))
        if value < 0 or value >= self.room:
            return False
        self.current += value
        self.room = 10.0 if low in TENS else 0.0
        return True

    def _multiply(self, scale: float) -> bool:
        if scale >= self.scale or self.current * scale > _LARGEST:
            return False
        self.current = (self.current or 1.0) * scale
        self.room = 100.0
        if scale > SCALES["hundred"]:
            self.total, self.current, self.scale = self.total + self.current, 0.0, scale
        return True


def read_words(tokens: list[Token], at: int) -> tuple[float, int] | None:
    """Read a number in words from token `at`; return its value and the token after it."""
    number = _Sum()
    first = at
    while at < len(tokens):
        here = _joined(tokens, at) if at > first else at
        if here >= len(tokens) or not number.add(tokens[here].low):
            break
        at = here + 1
    if at == first:
        return None
    return _with_half(tokens, at, number.total + number.current)


def _joined(tokens: list[Token], at: int) -> int:
    """Step over the hyphen or "and" inside a number in words."""
    if tokens[at].low == "and" and tokens[at - 1].low in SCALES:
        follows = at + 1 < len(tokens) and (tokens[at + 1].low in SMALL or tokens[at + 1].low in TENS)
        return at + 1 if follows else len(tokens)
    return skip_hyphen(tokens, at)


def _with_half(tokens: list[Token], at: int, value: float) -> tuple[float, int]:
    """Add "and a half", which may stand before a scale: "two and a half million"."""
    if [token.low for token in tokens[at : at + 3]] == ["and", "a", "half"]:
        factor, at = read_scales(tokens, at + 3)
        return (value + 0.5) * factor, at
    return value, at
