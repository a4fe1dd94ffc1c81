"""Pairs of claims with the relation and the kinds of difference between them; all our own writing."""

import json
from datetime import date
from pathlib import Path
from typing import NamedTuple


class Case(NamedTuple):
    """Two claims, how they relate, and in what they differ, the gravest first."""

    ours: str
    theirs: str
    relation: str
    kinds: tuple[str, ...] = ()
    published: date | None = None
    their_published: date | None = None


def _case(row: dict[str, object]) -> Case:
    days = [row.get(key) for key in ("published", "their_published")]
    published, their_published = (date.fromisoformat(str(day)) if day else None for day in days)
    kinds = row.get("kinds", [])
    assert isinstance(kinds, list)
    return Case(
        str(row["ours"]), str(row["theirs"]), str(row["relation"]), tuple(kinds), published, their_published
    )


_TEXT = Path(__file__).with_name("compare_cases.jsonl").read_text(encoding="utf-8")
_ROWS = [json.loads(line) for line in _TEXT.splitlines()]

CASES = [_case(row) for row in _ROWS if "set" not in row]
# Of these only the relation and that the gravest difference is a denial or an opposite is certain.
DENIALS = [_case(row) for row in _ROWS if row.get("set") == "denial"]
# The same people or places and another assertion: related or unrelated, and never the same.
NEIGHBOURS = [_case(row) for row in _ROWS if row.get("set") == "neighbour"]
