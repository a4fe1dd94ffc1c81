"""Both themes name the same colours, and their contrast is what the themes say it is."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

THEMES = Path(__file__).resolve().parents[2] / "resources" / "themes"
LIGHT, DARK, MEASURES = (
    json.loads((THEMES / f"{name}.json").read_text(encoding="utf-8"))
    for name in ("light", "dark", "measures")
)
TEXT, LINE = 4.5, 3.0  # WCAG 2.2: least contrast of text, and of lines and control edges
WEAK_PAIRS = [("ink_3", "panel"), ("ink_3", "accent_soft"), ("ink_3", "raised"), ("ink_2", "panel"), ("ink", "paper"),
              ("on_accent", "accent"), ("error", "panel"), ("ok", "panel"), ("warn", "panel")]  # fmt: skip


def shape(value: Any) -> Any:
    return {key: shape(inner) for key, inner in value.items()} if isinstance(value, dict) else None


def leaves(value: Any) -> list[Any]:
    return (
        [leaf for inner in value.values() for leaf in leaves(inner)] if isinstance(value, dict) else [value]
    )


def luminance(color: str) -> float:
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_light_and_dark_name_the_same_things() -> None:
    assert shape(LIGHT) == shape(DARK)


def test_a_colour_is_six_hexadecimal_digits() -> None:
    for color in (leaf for leaf in leaves(LIGHT) + leaves(DARK) if str(leaf).startswith("#")):
        assert re.fullmatch(r"#[0-9A-F]{6}", color)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), WEAK_PAIRS)
def test_words_and_grounds_that_meet_can_be_read(theme: dict[str, Any], front: str, back: str) -> None:
    assert contrast(theme["base"][front], theme["base"][back]) >= TEXT


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("mark", [key for key, mark in LIGHT["marks"].items() if "contrast" in mark])
def test_the_stated_contrast_of_a_mark_is_the_measured_one(theme: dict[str, Any], mark: str) -> None:
    colors, base = theme["marks"][mark], theme["base"]
    fill = colors["fill"] or base["paper"]
    measured = {
        "ink_on_fill": contrast(base["ink"], fill),
        "text_on_panel": contrast(colors["text"], base["panel"]),
        "text_on_fill": contrast(colors["text"], fill),
        "text_on_paper": contrast(colors["text"], base["paper"]),
        "underline_on_paper": contrast(colors["underline"], base["paper"]),
    }
    assert measured == pytest.approx(colors["contrast"], abs=0.02)
    assert min(value for key, value in measured.items() if key != "underline_on_paper") >= TEXT
    assert measured["underline_on_paper"] >= LINE


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_fill_means_a_verdict_or_a_recheck(theme: dict[str, Any]) -> None:
    filled = {key for key, mark in theme["marks"].items() if mark["fill"]}
    assert filled == {
        "confirmed",
        "confirmed_with_change",
        "disputed",
        "wrong",
        "unverifiable",
        "not_checkable",
        "recheck",
    }


def test_the_sheet_is_stripes_text_and_margin() -> None:
    size = MEASURES["size"]
    assert size["sheet"] == size["sheet_left"] + size["measure"] + size["sheet_right"]


def test_every_type_role_has_size_line_and_weight() -> None:
    for role in (*MEASURES["type"]["ui"].values(), *MEASURES["type"]["draft"].values()):
        size, line, weight = role[:3]
        assert size < line
        assert weight in {400, 500, 600, 700}
