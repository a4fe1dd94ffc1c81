"""What is typed into a source's fields to CSL-JSON values, and back.

CSL-JSON schema 1.0.2: names are objects with family and given, or literal for a body;
dates are `date-parts`, as precise as they are known, or literal words.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from factcheck_gui.domain.citing.csl_dates import csl_date, shown_csl_date


class FieldKind(StrEnum):
    """How a field is typed and kept."""

    TEXT = "text"
    LONG = "long"
    NAMES = "names"
    DATE = "date"
    URL = "url"
    DOI = "doi"


def csl_value(kind: FieldKind, text: str) -> object:
    """Return the CSL value of what was typed; empty where nothing was."""
    text = text.strip()
    if not text:
        return ""
    match kind:
        case FieldKind.NAMES:
            return [_name(part) for part in text.split(";") if part.strip()]
        case FieldKind.DATE:
            return csl_date(text)
        case _:
            return text


def typed_text(kind: FieldKind, value: object) -> str:
    """Return a CSL value as it is typed."""
    match kind:
        case FieldKind.NAMES if isinstance(value, Sequence) and not isinstance(value, str):
            return "; ".join(_typed_name(name) for name in value if isinstance(name, Mapping))
        case FieldKind.DATE:
            return shown_csl_date(value)
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
