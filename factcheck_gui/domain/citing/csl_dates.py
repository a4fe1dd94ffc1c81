"""Dates of CSL-JSON: as precise as they are known, read from what is typed and shown in words."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_YEAR, _DAY = r"(?P<year>[12]\d{3})", r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_TYPED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",  # 12 Mar 2014
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",  # March 12, 2014
        rf"{_MONTH},?\s+{_YEAR}",
        rf"{_YEAR}(?:-(?P<month>\d{{2}})(?:-(?P<day>\d{{2}}))?)?(?:T.*)?",  # ISO 8601
    )
)


def csl_date(text: str) -> dict[str, object]:
    """Return a CSL date for `text`: its parts where it plainly is a date, else its words.

    12/03/2014 stays words: nobody here knows which of the two is the month.
    """
    words = " ".join(text.split())
    for pattern in _TYPED:
        if found := pattern.fullmatch(words):
            parts = _parts(found.groupdict())
            if parts:
                return {"date-parts": [parts]}
    return {"literal": words}


def shown_csl_date(value: object) -> str:
    """Return a CSL date as a citation has it, 12 Mar 2014; empty for what is none."""
    if isinstance(value, str):  # EDTF, which CSL 1.0.2 also allows
        return shown_csl_date(csl_date(value))
    if not isinstance(value, Mapping):
        return ""
    listed = value.get("date-parts")
    ends = [_shown_parts(parts) for parts in listed[:2]] if isinstance(listed, Sequence) else []
    shown = " – ".join(end for end in ends if end) or str(value.get("literal") or value.get("raw") or "")
    return f"c. {shown}" if value.get("circa") and shown else " ".join(shown.split())


def stamped_parts(stamp: str) -> list[int]:
    """Return year, month and day of an archive's stamp such as 20240102030405, as far as it has them."""
    parts = [int(stamp[start:end]) for start, end in ((0, 4), (4, 6), (6, 8)) if len(stamp) >= end]
    return _checked(parts)


def _parts(groups: Mapping[str, str | None]) -> list[int]:
    month = groups.get("month") or ""
    number = int(month) if month.isdecimal() else _month_number(month)
    if month and not number:
        return []
    given = [int(groups["year"] or 0), number, int(groups.get("day") or 0)]
    parts = [part for part in given if part]
    return parts if _checked(parts) == parts else []


def _month_number(word: str) -> int:
    short = word[:3].title()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _checked(parts: list[int]) -> list[int]:
    """Return as many leading parts as make a date of the calendar."""
    for length in range(len(parts), 0, -1):
        try:
            date(*[*parts[:length], 1, 1][:3])
        except ValueError:
            continue
        return parts[:length]
    return []


def _shown_parts(parts: object) -> str:
    """Return year, month and day in words; what is no number is left out with what follows it."""
    numbers: list[int] = []
    for part in parts[:3] if isinstance(parts, Sequence) and not isinstance(parts, str) else ():
        if not str(part).strip().lstrip("-").isdecimal():
            break
        numbers.append(int(part))
    year, month, day = (*numbers, 0, 0, 0)[:3]
    if not year:
        return ""
    if not 1 <= month <= len(_MONTHS):
        return str(year)
    return f"{day} {_MONTHS[month - 1]} {year}" if day else f"{_MONTHS[month - 1]} {year}"
