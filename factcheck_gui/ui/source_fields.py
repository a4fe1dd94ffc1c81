"""What is typed into a source's fields to CSL-JSON values, and back.

CSL-JSON schema 1.0.2: names are objects with family and given, or literal for a body;
dates are `date-parts`, as precise as they are known, or literal words.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from factcheck_gui.domain.dates import find_dates
from factcheck_gui.domain.words import tokenise
from factcheck_gui.ui.moments import shown_parts
from factcheck_gui.ui.source_terms import FieldKind


def csl_value(kind: FieldKind, text: str) -> object:
    """Return the CSL value of what was typed; empty where nothing was."""
    text = text.strip()
    if not text:
        return ""
    match kind:
        case FieldKind.NAMES:
            return [_name(part) for part in text.split(";") if part.strip()]
        case FieldKind.DATE:
            return _date(text)
        case _:
            return text


def typed_text(kind: FieldKind, value: object) -> str:
    """Return a CSL value as it is typed."""
    match kind:
        case FieldKind.NAMES if isinstance(value, Sequence) and not isinstance(value, str):
            return "; ".join(_typed_name(name) for name in value if isinstance(name, Mapping))
        case FieldKind.DATE if isinstance(value, Mapping):
            return _typed_date(value)
        case _:
            return "" if value is None else str(value)


def _name(text: str) -> dict[str, str]:
    family, comma, given = text.partition(",")
    if comma and given.strip():
        return {"family": family.strip(), "given": given.strip()}
    return {"literal": " ".join(text.split())}


def _typed_name(name: Mapping[str, object]) -> str:
    if "family" in name:
        given = str(name.get("given", ""))
        return f"{name['family']}, {given}" if given else str(name["family"])
    return str(name.get("literal", ""))


def _date(text: str) -> dict[str, object]:
    parts = _parts(text)
    return {"date-parts": [parts]} if parts else {"literal": text}


def _parts(text: str) -> list[int]:
    """Return year, month and day as far as `text` is a date and nothing else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        found = find_dates(tokenise(text), None)
        iso = found[0].iso() if len(found) == 1 else None
        numbers = (iso or "").split("-")
        return [int(number) for number in numbers] if all(part.isdecimal() for part in numbers) else []
    return [day.year, day.month, day.day]


def _typed_date(value: Mapping[str, object]) -> str:
    parts = value.get("date-parts")
    if isinstance(parts, Sequence) and parts and isinstance(parts[0], Sequence):
        try:
            numbers = [int(part) for part in parts[0]]
        except (TypeError, ValueError):
            return ""
        return shown_parts(numbers)
    return str(value.get("literal") or value.get("raw") or "")


def recognised(typed: str) -> dict[str, object]:
    """Return the CSL fields that a DOI, an address or a title gives; nothing is fetched."""
    if typed.startswith("10.") and "/" in typed:
        return {"type": "article-journal", "DOI": typed}
    if "://" in typed or typed.startswith("www."):
        return {"type": "webpage", "URL": typed}
    return {"title": typed}
