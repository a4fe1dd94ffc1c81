"""Colours, measures and type of the window, by the names of the design's tokens."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal, NamedTuple, cast

from PySide6.QtGui import QColor, QFont

from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.paths import resource
from factcheck_gui.ui.kit.fonts import Face, TypeStyle
from factcheck_gui.ui.kit.icons import Icons

Scheme = Literal["light", "dark"]


class Pattern(StrEnum):
    """How a mark's fill covers the paper."""

    NONE = "none"
    SOLID = "solid"
    HATCH = "hatch"


class Underline(StrEnum):
    """The line under a mark's words."""

    NONE = "none"
    SOLID = "solid"
    DASH = "dash"
    DOUBLE = "double"
    WAVE = "wave"


class Frame(StrEnum):
    """The frame round a mark's words."""

    NONE = "none"
    DOTTED = "dotted"
    DASHED = "dashed"


class MarkStyle(NamedTuple):
    """How marks of one kind look. `thickness` is of line or frame, px at 100 %."""

    key: str
    fill: QColor | None
    pattern: Pattern
    line: QColor | None
    underline: Underline
    frame: Frame
    thickness: float
    text: QColor
    glyph: str

    @property
    def is_open(self) -> bool:
        """Tell whether stripe and map cell are hollow: a line, but no verdict behind it."""
        return self.fill is None and self.line is not None


class BoxStyle(NamedTuple):
    """A figure in a box: the old one, or the new."""

    border: QColor
    fill: QColor
    text: QColor


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Theme:
    """One scheme at one scale. Lengths asked of it are in px of the screen, scaled."""

    scheme: Scheme
    scale: float
    colors: Mapping[str, QColor]
    marks: Mapping[str, MarkStyle]
    boxes: Mapping[str, BoxStyle]
    types: Mapping[str, TypeStyle]
    sizes: Mapping[str, int]
    radii: Mapping[str, int]
    borders: Mapping[str, int]
    icons: Icons = field(default_factory=Icons)

    def color(self, name: str) -> QColor:
        """Return a base colour: ink, ink_2, ink_3, paper, panel, accent and so on."""
        return self.colors[name]

    def mark(self, key: str) -> MarkStyle:
        """Return how marks called `key` look; keys may have hyphens or underscores.

        A kind this theme does not know (a newsroom's own scale) looks like *unverifiable*.
        """
        return self.marks.get(key.replace("-", "_"), self.marks[MarkName.UNVERIFIABLE])

    def type(self, role: str) -> TypeStyle:
        """Return a type role: "ui.body", "draft.headline" and so on."""
        return self.types[role]

    def font(self, role: str) -> QFont:
        """Return the font of a type role at this scale."""
        return self.types[role].font(self.scale)

    def line_height(self, role: str) -> int:
        """Return the line height of a type role at this scale."""
        return self.px(self.types[role].line)

    def size(self, name: str) -> int:
        """Return a measure of the window: "control", "row_list", "measure" and so on."""
        return self.px(self.sizes[name])

    def px(self, length: float) -> int:
        """Return a length given at 100 %, scaled and rounded; never 0 unless asked for 0."""
        return max(1, round(length * self.scale)) if length else 0


def mixed(over: QColor, under: QColor, share: float) -> QColor:
    """Return `share` of `over` laid on `under`, opaque."""
    return QColor(
        *(
            round(share * a + (1 - share) * b)
            for a, b in zip(over.getRgb()[:3], under.getRgb()[:3], strict=True)  # type: ignore[index]  # the stubs say object
        )
    )


def load_theme(scheme: Scheme, scale: float = 1.0) -> Theme:
    """Read a scheme and the measures from `resources/themes`."""
    tokens, measures = _read(f"{scheme}.json"), _read("measures.json")
    return Theme(
        scheme=scheme,
        scale=scale,
        colors={name: QColor(value) for name, value in tokens["base"].items()},
        marks={key: _mark(key, entry) for key, entry in tokens["marks"].items()},
        boxes={
            key: BoxStyle(**{part: QColor(value) for part, value in entry.items()})
            for key, entry in tokens["number_changed"].items()
        },
        types=_types(measures["type"]),
        sizes={name: value for name, value in measures["size"].items() if isinstance(value, int)},
        radii=measures["radii"],
        borders=measures["border"],
    )


def _read(name: str) -> dict[str, Any]:
    text = resource("themes", name).read_text(encoding="utf-8")
    return cast("dict[str, Any]", json.loads(text))


def _mark(key: str, entry: Mapping[str, str | None]) -> MarkStyle:
    style, pattern = entry.get("underline_style") or "none", entry.get("fill_pattern") or "none"
    thickness = re.search(r"\d+(\.\d+)?$", style)
    fill, line = entry.get("fill"), entry.get("underline")
    glyph = entry.get("glyph") or "none"
    return MarkStyle(
        key=key,
        fill=QColor(fill) if fill else None,
        pattern=Pattern.HATCH if pattern.startswith("diagonal") else Pattern(pattern),
        line=QColor(line) if line else None,
        underline=next((kind for kind in Underline if style.startswith(kind)), Underline.NONE),
        frame=next((kind for kind in Frame if f"{kind} frame" in style), Frame.NONE),
        thickness=float(thickness[0]) if thickness else 0.0,
        text=QColor(entry["text"] or ""),
        glyph="" if glyph.startswith("none") else glyph,
    )


def _types(groups: Mapping[str, Any]) -> dict[str, TypeStyle]:
    return {
        f"{group}.{role}": _type(group, *entry)
        for group in ("ui", "draft")
        for role, entry in groups[group].items()
    }


def _type(group: str, size: int, line: int, weight: int, note: str = "") -> TypeStyle:
    tracking = re.search(r"\+(\d+) % tracking", note)
    return TypeStyle(
        face=Face.INTERFACE if group == "ui" or "UI face" in note else Face.DRAFT,
        size=size,
        line=line,
        weight=weight,
        italic="italic" in note,
        capitals="capitals" in note,
        tracking=int(tracking[1]) / 100 if tracking else 0.0,
    )
