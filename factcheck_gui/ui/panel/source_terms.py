"""The kinds of source, their fields, and the words for stance and standing, as `resources` has them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck_gui.domain.citing.typed_fields import FieldKind
from factcheck_gui.paths import resource


@dataclass(frozen=True, slots=True)
class SourceField:
    """One CSL variable of a kind of source, as the form calls it there."""

    key: str
    label: str
    kind: FieldKind


@dataclass(frozen=True, slots=True)
class SourceKind:
    """A CSL type with the fields asked for first, and the rest."""

    key: str
    label: str
    first: tuple[SourceField, ...]
    further: tuple[SourceField, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word the form offers, with its glyph and what it means."""

    key: str
    label: str
    glyph: str = ""
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class SourceTerms:
    """Everything the form and the cards say about sources."""

    kinds: tuple[SourceKind, ...]
    stances: Mapping[str, Term]
    standings: Mapping[str, Term]
    attributions: Mapping[str, Term]

    def kind(self, key: str) -> SourceKind:
        """Return the kind called `key`; one the form does not know is a document."""
        known = {kind.key: kind for kind in self.kinds}
        return known.get(key) or known["document"]


@cache
def source_terms() -> SourceTerms:
    """Return the shipped terms; read once, for they never change while the program runs."""
    found = json.loads(resource("sources.json").read_text(encoding="utf-8"))
    return SourceTerms(
        kinds=tuple(_kind(entry, found["fields"]) for entry in found["types"]),
        stances=_terms(found["stances"]),
        standings=_terms(found["standings"]),
        attributions=_terms(found["attributions"]),
    )


def _kind(entry: Mapping[str, Any], fields: Mapping[str, Any]) -> SourceKind:
    def named(key: str) -> SourceField:
        label = entry["labels"].get(key) or fields[key]["label"]
        return SourceField(key, label, FieldKind(fields[key]["kind"]))

    return SourceKind(
        key=entry["key"],
        label=entry["label"],
        first=tuple(map(named, entry["first"])),
        further=tuple(map(named, entry["further"])),
    )


def _terms(entries: list[Mapping[str, str]]) -> dict[str, Term]:
    return {
        entry["key"]: Term(entry["key"], entry["label"], entry.get("glyph", ""), entry.get("meaning", ""))
        for entry in entries
    }
