"""The newsroom's rating scale: data, shipped and then the newsroom's own."""

import json
from dataclasses import asdict
from pathlib import Path

from factcheck_gui.domain.errors import ReadError, RuleError
from factcheck_gui.domain.verdict import Rating, RatingScale
from factcheck_gui.paths import resource

LONGEST = 9
"""Steps of a scale: each has one of the keys 1 to 9."""


def scale_path(library: Path) -> Path:
    """Return where a library keeps its own scale, beside it."""
    return library.with_name(f"{library.stem}-ratings.json")


def load_scale(library: Path) -> RatingScale:
    """Return the scale of the library at `library`, the shipped one until it is edited.

    Raises:
        ReadError: The newsroom's file is no scale.
    """
    own = scale_path(library)
    return parse_scale(own if own.exists() else resource("ratings.json"))


def parse_scale(path: Path) -> RatingScale:
    """Read a scale from the JSON file at `path`.

    Raises:
        ReadError: It is no scale, in one line that says what to mend.
    """
    try:
        steps = json.loads(path.read_text(encoding="utf-8"))["steps"]
        scale = RatingScale(tuple(Rating(**step) for step in steps))
        check_scale(scale)
    except (OSError, ValueError, KeyError, TypeError, RuleError) as error:
        raise ReadError(
            f"{path.name} is no rating scale ({error}). Mend it, or move it away to use the shipped scale."
        ) from error
    return scale


def save_scale(library: Path, scale: RatingScale) -> None:
    """Keep `scale` as the newsroom's own, in one piece.

    Raises:
        RuleError: It is empty, too long, or two steps share a key or label.
    """
    check_scale(scale)
    own = scale_path(library)
    draft = own.with_suffix(".tmp")
    draft.write_text(
        json.dumps({"steps": [asdict(step) for step in scale]}, indent=1, ensure_ascii=False),
        encoding="utf-8",
    )
    draft.replace(own)


def check_scale(scale: RatingScale) -> None:
    """Make sure that every step can be told from every other and has a key.

    Raises:
        RuleError: It is empty, too long, or two steps share a key or label.
    """
    if not 1 <= len(scale) <= LONGEST:
        raise RuleError(f"A scale has 1 to {LONGEST} steps. Add or remove some.")
    for name in ("key", "label"):
        values = [str(getattr(step, name)).strip() for step in scale]
        if "" in values or len(set(values)) < len(values):
            raise RuleError(f"Each step needs a {name} of its own. Change the one that repeats.")
