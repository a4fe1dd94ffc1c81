"""The source form offers CSL types and variables, each with a label, and the domain's own words."""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck_gui.domain.source import Attribution, Stance, Standing

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
DATA: dict[str, Any] = json.loads((RESOURCES / "sources.json").read_text(encoding="utf-8"))
# The types and variables of CSL 1.0.2 that the form may offer.
CSL_TYPES = """
article-journal article-newspaper book broadcast dataset document interview legal_case legislation
personal_communication post report speech treaty webpage
"""
CSL_VARIABLES = {
    "names": "author editor interviewer recipient host guest",
    "date": "issued accessed",
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


def test_every_field_is_offered_somewhere() -> None:
    offered = {name for kind in DATA["types"] for name in kind["first"] + kind["further"]}
    assert offered == set(DATA["fields"])


def test_stances_standings_and_attributions_are_the_domains() -> None:
    assert [row["key"] for row in DATA["stances"]] == list(Stance)
    assert [row["key"] for row in DATA["standings"]] == list(Standing)
    assert [row["key"] for row in DATA["attributions"]] == list(Attribution)


def test_a_locator_is_written_as_a_reader_cites_it() -> None:
    assert {"page", "line", "paragraph", "section", "timestamp"} <= {row["key"] for row in DATA["locators"]}
    for row in DATA["locators"]:
        before, after = row["form"].split("{}")
        assert row["example"].startswith(before)
        assert row["example"].endswith(after)
        assert len(row["example"]) > len(before + after)


def test_labels_are_in_sentence_case() -> None:
    labels = [
        row["label"]
        for name in ("types", "locators", "stances", "standings", "attributions")
        for row in DATA[name]
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
