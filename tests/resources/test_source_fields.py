"""The source form offers CSL types and variables, each with a label, and the domain's own words."""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck_gui.domain.citing.custom_fields import ARCHIVE_DATE
from factcheck_gui.domain.source import Attribution, Stance, Standing

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
DATA: dict[str, Any] = json.loads((RESOURCES / "sources.json").read_text(encoding="utf-8"))
# The types and variables of CSL 1.0.2 that the form may offer, and our own, which go into `custom`.
CSL_TYPES = """
article-journal article-newspaper book broadcast dataset document interview legal_case legislation
personal_communication post report speech treaty webpage
"""
CSL_VARIABLES = {
    "names": "author editor interviewer recipient host guest",
    "date": f"issued accessed {ARCHIVE_DATE}",
    "url": "URL",
    "doi": "DOI",
    "long": "note",
    "text": """
title container-title collection-title publisher publisher-place authority jurisdiction ISBN ISSN archive
archive_location number volume issue edition version section page genre medium event-place status language
""",
}


def test_types_and_fields_are_csl_names() -> None:
    assert {kind["key"] for kind in DATA["types"]} <= set(CSL_TYPES.split())
    for name, field in DATA["fields"].items():
        assert name in CSL_VARIABLES[field["kind"]].split()


@pytest.mark.parametrize("kind", DATA["types"], ids=lambda kind: kind["key"])
def test_a_type_names_its_fields_once_the_few_that_matter_first(kind: dict[str, Any]) -> None:
    names = kind["first"] + kind["further"]
    assert len(names) == len(set(names))
    assert set(names) <= set(DATA["fields"])
    assert set(kind["labels"]) <= set(names)
    assert 3 <= len(kind["first"]) <= 6
    assert kind["first"][0] == "title"
    assert "issued" in kind["first"]


@pytest.mark.parametrize("kind", DATA["types"], ids=lambda kind: kind["key"])
def test_no_two_fields_of_a_type_are_called_alike(kind: dict[str, Any]) -> None:
    called = {
        name: (kind["labels"].get(name) or DATA["fields"][name]["label"]).lower()
        for name in kind["first"] + kind["further"]
    }
    assert len(set(called.values())) == len(called)
    # "Who was asked" beside "Who asked" is one label to whoever reads in a hurry
    people = [set(label.split()) for name, label in called.items() if DATA["fields"][name]["kind"] == "names"]
    assert not [(one, other) for one in people for other in people if one < other]


def test_every_field_is_offered_somewhere() -> None:
    offered = {name for kind in DATA["types"] for name in kind["first"] + kind["further"]}
    assert offered == set(DATA["fields"])


def test_stances_standings_and_attributions_are_the_domains() -> None:
    assert [row["key"] for row in DATA["stances"]] == list(Stance)
    assert [row["key"] for row in DATA["standings"]] == list(Standing)
    assert [row["key"] for row in DATA["attributions"]] == list(Attribution)


def test_labels_are_in_sentence_case() -> None:
    labels = [
        row["label"] for name in ("types", "stances", "standings", "attributions") for row in DATA[name]
    ]
    labels += [field["label"] for field in DATA["fields"].values()]
    labels += [label for kind in DATA["types"] for label in kind["labels"].values()]
    acronyms = {"DOI", "ISBN", "ISSN"}
    for label in labels:
        assert label[0].isupper()
        assert label in acronyms or label[1:] == label[1:].lower()


def test_a_stance_has_an_icon() -> None:
    for row in DATA["stances"]:
        assert (RESOURCES / "icons" / f"{row['glyph']}.svg").is_file()
