"""Writing the note that a newsroom prints, from what was wrong and what is right."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from factcheck_gui.domain.correcting.house_style import HouseStyle
from factcheck_gui.domain.correcting.kinds import CorrectionKind

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_DOUBLE_STOP = re.compile(r"(?<!\.)\.\.(?!\.)")
_FIELD = re.compile(r"\{(wording|wrong|right|date|place)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFacts:
    """What a note tells: `wording` is the statement as printed, with the wrong value in it.

    `zone` is the key of the part of the story where it stood, and `published` the day
    the note is printed, None where it is not known yet.
    """

    wording: str
    wrong: str
    right: str
    kind: CorrectionKind = CorrectionKind.CORRECTION
    zone: str = "body"
    published: date | None = None


def write_note(facts: NoteFacts, style: HouseStyle) -> str:
    """Return the note in `style`; a passage in brackets goes where a value of it is missing."""
    values = {
        "wording": _clause(facts.wording),
        "wrong": _clause(facts.wrong),
        "right": _clause(facts.right),
        "date": style.day(facts.published),
        "place": style.place(facts.zone),
    }
    template = style.templates[facts.kind]
    kept = _OPTIONAL.sub(lambda found: _if_filled(found[1], values), template)
    filled = _FIELD.sub(lambda found: values[found[1]], kept)
    return _DOUBLE_STOP.sub(".", filled).strip()


def _if_filled(passage: str, values: Mapping[str, str]) -> str:
    return passage if all(values[field[1]] for field in _FIELD.finditer(passage)) else ""


def _clause(text: str) -> str:
    """Return `text` on one line and without its closing stop; initials such as "U.S." keep theirs."""
    text = " ".join(text.split())
    return text if re.search(r"(?:^|\W)[A-Za-z]\.$", text) else text.rstrip(".")
