"""What CSL-JSON has no field for, kept where its schema (1.0.2) puts such things: in `custom`."""

from collections.abc import Mapping

ARCHIVE_DATE = "archive-date"
"""The day an archive captured a page."""

_CUSTOM = frozenset({ARCHIVE_DATE})


def nested(fields: Mapping[str, object]) -> dict[str, object]:
    """Return fields with those that CSL does not know inside `custom`."""
    own = {key: value for key, value in fields.items() if key in _CUSTOM}
    known = {key: value for key, value in fields.items() if key not in _CUSTOM}
    if not own:
        return known
    return {**known, "custom": {**_custom(fields), **own}}


def flattened(csl: Mapping[str, object]) -> dict[str, object]:
    """Return CSL with those of our fields that `custom` holds beside the others; `nested` undoes it."""
    custom = _custom(csl)
    rest = {key: value for key, value in custom.items() if key not in _CUSTOM}
    own = {key: value for key, value in custom.items() if key in _CUSTOM}
    known = {key: value for key, value in csl.items() if key != "custom" or not custom}
    return {**known, **own, **({"custom": rest} if rest else {})}


def _custom(csl: Mapping[str, object]) -> Mapping[str, object]:
    custom = csl.get("custom")
    return custom if isinstance(custom, Mapping) else {}
