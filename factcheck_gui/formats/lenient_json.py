"""JSON as pages and feeds have it: commented out, with commas too many and line breaks in strings."""

import json
import re
from html import unescape

_WRAPPING = re.compile(
    r"^\s*(?://|/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/)?|(?://|/\*)?\s*(?:\]\]>|\]\]&gt;|-->)\s*(?:\*/)?\s*;?\s*$"
)
# What is never closed goes on to the end: looked for from each of its starts it would take for ever.
_STRING = r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)'
_PARTS = re.compile(rf"{_STRING}|//[^\n]*+|/\*.*?(?:\*/|\Z)", re.DOTALL)
_SPARE_COMMA = re.compile(rf"({_STRING})|,(?=\s*+[}}\]])", re.DOTALL)
_BAD_ESCAPE = re.compile(r"\\(?:\\|u[0-9a-fA-F]{4}|[\"/bfnrt])|\\'|\\", re.DOTALL)
_DECODER = json.JSONDecoder(strict=False)


class DamagedJsonError(ValueError):
    """It is no JSON, and cannot be made any; its text says why in a few words."""


def lenient_values(text: str) -> list[object]:
    """Return the values of `text`, one after another, mended where that is safe to do.

    Mended are: a comment or CDATA section around it, comments in it, a comma before a
    closing bracket, a semicolon at the end, control characters and wrong escapes in
    strings, and quotation marks written as entities. Nothing is guessed about a
    string that is not closed.

    Raises:
        DamagedJsonError: It cannot be read even so.
    """
    first = _values(text)
    if not isinstance(first, str):
        return first
    mended = _values(_mended(text))
    if isinstance(mended, str) and '"' not in text and "&quot;" in text:
        mended = _values(_mended(unescape(text)))
    if isinstance(mended, str):
        raise DamagedJsonError(first)
    return mended


def _values(text: str) -> list[object] | str:
    """Return the values, or why there are none in a few words."""
    found: list[object] = []
    at, end = 0, len(text.rstrip().rstrip(";"))
    try:
        while text[at:end].strip():
            at += len(text[at:end]) - len(text[at:end].lstrip())
            value, at = _DECODER.raw_decode(text, at)
            found.append(value)
    except json.JSONDecodeError as error:
        return f"line {error.lineno}, column {error.colno}"
    except ValueError:  # a number of thousands of digits
        return "a number in it is too long"
    except RecursionError:
        return "it is nested too deep"
    return found


def _mended(text: str) -> str:
    bare = _WRAPPING.sub("", _WRAPPING.sub("", text))
    return _SPARE_COMMA.sub(lambda part: part[1] or "", _PARTS.sub(_without_fault, bare))


def _without_fault(part: re.Match[str]) -> str:
    found = part.group()
    return _BAD_ESCAPE.sub(_escape, found) if found[0] == '"' else " "


def _escape(escape: re.Match[str]) -> str:
    found = escape.group()
    return {"\\'": "'", "\\": "\\\\"}.get(found, found)
