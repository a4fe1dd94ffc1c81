"""The stored text of a revision: its canonical form, and places, words and paragraphs in it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck_gui.domain.span import Span

REPLACEMENT = "\ufffd"
"""What stands where a character could not be read or stored."""

_UNSTORABLE = re.compile("[\x00\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_LINE = re.compile(r"[^\n\v\f\x85]+")
# Vowel signs and accents are no letters to Python and would cut Hebrew, Arabic and Hindi words.
_SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
_WORD = re.compile(
    rf"[^\W_](?:[^\s—–…“”\"()\[\]_]*[^\W_])?[{_SIGNS}]*"
    r"(?:(?<=\b[A-Z]\.[A-Z])\.)?"  # the last dot of U.S.
)

_FULL_LINE = range(40, 121)
"""Code points of a line that may have been broken to fit a measure."""

_SENTENCE_STOP = re.compile(r"[.!?…:;。！？؟۔।][\"'”’)\]»]*$")
_OWN_LINE = re.compile(r"[#>|*+•⁃‣◦]|[-–—]\s|\d{1,3}[.)]\s|[a-z_]{2,20}:(?:\s|$)|\W*$")
"""How a heading, quotation, list item, setting or rule begins: never the rest of a sentence."""


def canonical(text: str) -> str:
    """Return `text` as it is stored and counted from then on.

    Line ends of every kind become a newline, a leading byte-order mark goes, and what
    no file, database or widget carries unharmed (NUL, noncharacters, lone surrogates)
    becomes U+FFFD. Nothing else changes: no NFC, which would change quotations.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    return _UNSTORABLE.sub(REPLACEMENT, text)


def one_line(typed: str) -> str:
    """Return what a person typed as one line that can be stored: canonical, single spaces."""
    return " ".join(canonical(typed).split())


def fingerprint(text: str) -> str:
    """Return the SHA-256 of canonical `text` as UTF-8, in hexadecimal."""
    import hashlib  # noqa: PLC0415 - 8 ms that the first paint does not need

    return hashlib.sha256(text.encode()).hexdigest()


def word_spans(text: str, span: Span | None = None) -> tuple[Span, ...]:
    """Return the words of `text`, or of its passage `span`, in reading order.

    A word is a run of letters and figures with whatever joins them (4-year-old, 55,000,
    Russia’s, an address); blanks, long dashes, brackets and quotation marks part words.
    """
    return tuple(Span(start, end) for start, end in word_bounds(text, span))


def word_bounds(text: str, span: Span | None = None) -> list[tuple[int, int]]:
    """Return what `word_spans` returns as bare pairs, which is four times as fast."""
    start, end = (span.start, span.end) if span else (0, len(text))
    return [word.span() for word in _WORD.finditer(text, start, end)]


def paragraphs(text: str, span: Span | None = None) -> tuple[Span, ...]:
    """Return the paragraphs of `text`, or of its passage `span`, without the blanks around them.

    A line is a paragraph, as on the wire. Only where lines were plainly broken to fit a
    measure (a block with a break inside a sentence) do they belong together.
    """
    whole = span or Span(0, len(text))
    return tuple(paragraph for block in _blocks(text, whole) for paragraph in _joined(text, block))


def _blocks(text: str, whole: Span) -> Iterator[list[Span]]:
    """Give the lines between blank lines together, each trimmed."""
    block: list[Span] = []
    for found in _LINE.finditer(text, whole.start, whole.end):
        line = Span(*found.span()).trimmed(text)
        apart = not line or (block and text.count("\n", block[-1].end, line.start) != 1)
        if apart and block:
            yield block
            block = []
        if line:
            block.append(line)
    if block:
        yield block


def _joined(text: str, block: list[Span]) -> Iterator[Span]:
    """Put the lines of a block that was broken to a measure together again."""
    breaks = list(pairwise(block))
    if not any(_is_mid_sentence(text, upper, lower) for upper, lower in breaks):
        yield from block
        return
    start = block[0].start
    for upper, lower in breaks:
        if not _is_soft(text, upper, lower):
            yield Span(start, upper.end)
            start = lower.start
    yield Span(start, block[-1].end)


def _is_soft(text: str, upper: Span, lower: Span) -> bool:
    """Tell whether the break between two lines may only be one of measure."""
    return (
        len(upper) in _FULL_LINE
        and len(lower) < _FULL_LINE.stop
        and text[upper.start] not in "#>|"
        and not _OWN_LINE.match(text, lower.start, lower.end)
    )


def _is_mid_sentence(text: str, upper: Span, lower: Span) -> bool:
    """Tell whether the break between two lines plainly falls inside a sentence."""
    return (
        text[lower.start].islower()
        and _is_soft(text, upper, lower)
        and not _SENTENCE_STOP.search(text, max(upper.start, upper.end - 8), upper.end)
    )
