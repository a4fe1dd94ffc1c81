"""Dates of CSL-JSON: as precise as they are known, read from what is typed and shown in words."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from factcheck_gui.domain.citing.written_dates import checked_parts, written_parts
from factcheck_gui.domain.shown_dates import shown_parts

_CIRCA, _ABOUT = "c. ", re.compile(r"(?:c\.|ca\.?|circa)\s*", re.IGNORECASE)
_BETWEEN, _TO = " – ", re.compile(r"\s*–\s*|\s+(?:-|to)\s+")


def csl_date(text: str) -> dict[str, object]:
    """Return a CSL date for `text`: its parts where it plainly is a date, else its words.

    What `shown_csl_date` makes of a range or of a date that is about right is read back.
    12/03/2014 stays words: nobody here knows which of the two is the month.
    """
    words = " ".join(text.split())
    circa = _ABOUT.match(words)
    about = words[circa.end() :] if circa else words
    whole = written_parts(about)
    ends = [whole] if whole else [written_parts(end) for end in _TO.split(about, maxsplit=1)]
    if not all(ends):
        return {"literal": words}
    parts: dict[str, object] = {"date-parts": [list(end) for end in ends]}
    return {**parts, "circa": True} if circa else parts


def is_csl_date(text: str) -> bool:
    """Tell whether `text` is read as a date, and not only kept as words."""
    return "date-parts" in csl_date(text)


def shown_csl_date(value: object, today: date | None = None) -> str:
    """Return a CSL date as a citation has it, 12 Mar 2014; empty for what is none.

    A day in the year of `today` goes without its year, as on the screen.
    """
    if isinstance(value, str):  # EDTF, which CSL 1.0.2 also allows
        return shown_csl_date(csl_date(value), today)
    if not isinstance(value, Mapping):
        return ""
    listed = value.get("date-parts")
    ends = [_shown_parts(parts, today) for parts in listed[:2]] if isinstance(listed, Sequence) else []
    shown = _BETWEEN.join(end for end in ends if end) or str(value.get("literal") or value.get("raw") or "")
    return f"{_CIRCA}{shown}" if value.get("circa") and shown else " ".join(shown.split())


def stamped_parts(stamp: str) -> list[int]:
    """Return year, month and day of an archive's stamp such as 20240102030405, as far as it has them."""
    parts = (int(stamp[start:end]) for start, end in ((0, 4), (4, 6), (6, 8)) if len(stamp) >= end)
    return list(checked_parts(tuple(parts)))


def _shown_parts(parts: object, today: date | None) -> str:
    """Return year, month and day in words; what is no number is left out with what follows it."""
    numbers: list[int] = []
    for part in parts[:3] if isinstance(parts, Sequence) and not isinstance(parts, str) else ():
        if not str(part).strip().removeprefix("-").isdecimal():
            break
        numbers.append(int(part))
    return shown_parts(tuple(numbers), today)
