"""The shipped scale says what the product says, and every mark of it can be drawn."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from factcheck_gui.domain.verdict import Rating, RatingScale

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
DATA: dict[str, Any] = json.loads((RESOURCES / "ratings.json").read_text(encoding="utf-8"))
SCALE = RatingScale(tuple(Rating(**step) for step in DATA["steps"]))


def test_the_scale_is_the_shipped_one_in_the_order_of_its_keys() -> None:
    assert [step.key for step in SCALE] == [
        "confirmed", "confirmed-with-change", "disputed", "wrong", "unverifiable", "not-checkable",
    ]  # fmt: skip


def test_all_but_confirmed_and_not_checkable_ask_for_a_reason() -> None:
    assert {step.key for step in SCALE if not step.asks_reason} == {"confirmed", "not-checkable"}


def test_only_confirmed_with_change_is_shortened() -> None:
    assert {step.key: step.short_label for step in SCALE if step.short_label != step.label} == {
        "confirmed-with-change": "With change"
    }


def test_a_step_has_every_field_of_a_rating_and_a_meaning() -> None:
    for step in DATA["steps"]:
        assert set(step) == {field.name for field in fields(Rating)}
        assert step["meaning"].endswith(".")


def test_a_label_is_its_key_in_words() -> None:
    for row in (*DATA["steps"], *DATA["states"]):
        assert row["label"].lower().replace(" ", "-") == row["key"]


def test_states_are_those_that_stand_without_a_verdict() -> None:
    assert [state["key"] for state in DATA["states"]] == [
        "unchecked", "checking", "recheck", "ambiguous", "cut", "suggested", "nothing-to-check",
    ]  # fmt: skip


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_mark_has_colours_and_its_glyph_an_icon(theme: str) -> None:
    marks = json.loads((RESOURCES / "themes" / f"{theme}.json").read_text(encoding="utf-8"))["marks"]
    for row in (*DATA["steps"], *DATA["states"]):
        assert row["mark"] in marks
        assert not row["glyph"] or (RESOURCES / "icons" / f"{row['glyph']}.svg").is_file()
        if row["mark"] == row["key"].replace("-", "_") and row["glyph"]:
            assert marks[row["mark"]]["glyph"].replace(" ", "-") == row["glyph"]


def test_no_two_steps_or_states_share_a_glyph() -> None:
    glyphs = [row["glyph"] for row in (*DATA["steps"], *DATA["states"]) if row["glyph"]]
    assert len(set(glyphs)) == len(glyphs)
