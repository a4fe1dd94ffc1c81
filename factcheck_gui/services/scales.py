"""The newsroom's rating scale: data, shipped and then the newsroom's own."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from factcheck_gui.domain.errors import ReadError, RuleError, StoreError, reason_of
from factcheck_gui.domain.verdict import Rating, RatingScale
from factcheck_gui.paths import resource
from factcheck_gui.services.whole_file import write_whole
from factcheck_gui.store.beside import scale_path

LONGEST = 9
"""Steps of a scale: each has one of the keys 1 to 9."""

_KINDS = {"asks_reason": bool}
"""Fields of a step that are no text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleProblem:
    """Why a scale cannot be used, in one line that says what to do.

    `step` counts from 0 and `field` names what is wrong with it; None and empty where
    it is the whole scale.
    """

    sentence: str
    step: int | None = None
    field: str = ""


def load_scale(library: Path) -> RatingScale:
    """Return the scale of the library at `library`, the shipped one until it is edited.

    Raises:
        ReadError: The newsroom's file is no scale.
    """
    own = scale_path(library)
    return parse_scale(own) if own.exists() else shipped_scale()


def shipped_scale() -> RatingScale:
    """Return the scale that comes with the program."""
    return parse_scale(resource("ratings.json"))


def parse_scale(path: Path) -> RatingScale:
    """Read a scale from the JSON file at `path`.

    Raises:
        ReadError: It is no scale, in one line that says what to mend.
    """
    try:
        steps = json.loads(path.read_text(encoding="utf-8"))["steps"]
        scale = RatingScale(tuple(_rating(step) for step in steps))
        check_scale(scale)
    except (OSError, ValueError, KeyError, TypeError, RuleError) as error:
        raise ReadError(
            f"{path.name} is no rating scale ({error}). Mend it, or move it away to use the shipped scale."
        ) from error
    return scale


def save_scale(library: Path, scale: RatingScale) -> None:
    """Keep `scale` as the newsroom's own, in one piece; a full disk keeps the old one.

    Raises:
        RuleError: It is empty, too long, or two steps share a key or label.
        StoreError: It cannot be written beside the library.
    """
    check_scale(scale)
    own = scale_path(library)
    written = json.dumps({"steps": [asdict(step) for step in scale]}, indent=1, ensure_ascii=False)
    try:
        write_whole(own, written.encode())
    except OSError as error:
        reason = reason_of(error)
        raise StoreError(
            f"The scale was not saved ({reason}). Free some space or allow writing in “{own.parent}”."
        ) from error


def check_scale(scale: RatingScale) -> None:
    """Make sure that every step can be told from every other and has a key.

    Raises:
        RuleError: It is empty, too long, or two steps share a key or label.
    """
    problem = find_problem(scale)
    if problem is not None:
        raise RuleError(problem.sentence)


def find_problem(scale: RatingScale) -> ScaleProblem | None:
    """Return the first thing that keeps `scale` from being used, None where nothing does."""
    if not scale.steps:
        return ScaleProblem(sentence=f"A scale has 1 to {LONGEST} steps. Add one.")
    for name in ("key", "label"):
        problem = _repeated(scale, name)
        if problem is not None:
            return problem
    if len(scale) > LONGEST:
        sentence = f"A scale has 1 to {LONGEST} steps, one a key. Remove {len(scale) - LONGEST}."
        return ScaleProblem(sentence=sentence, step=LONGEST, field="label")
    return None


def _repeated(scale: RatingScale, name: str) -> ScaleProblem | None:
    """Find a step without a `name`, or with one that an earlier step has, in whatever case."""
    seen: dict[str, int] = {}
    for number, step in enumerate(scale):
        value = " ".join(str(getattr(step, name)).split())
        if not value:
            sentence = f"Step {number + 1} has no {name}. Give it one, or remove the step."
            return ScaleProblem(sentence=sentence, step=number, field=name)
        first = seen.setdefault(value.casefold(), number)
        if first != number:
            sentence = f"Steps {first + 1} and {number + 1} share the {name} “{value}”. Change one of them."
            return ScaleProblem(sentence=sentence, step=number, field=name)
    return None


def _rating(step: Mapping[str, Any]) -> Rating:
    """Return a step as it was read.

    Raises:
        TypeError: A field is missing, unknown or of the wrong kind.
    """
    known = {one.name: _KINDS.get(one.name, str) for one in fields(Rating)}
    for name, value in dict(step).items():
        if not isinstance(value, known.get(name, object)):
            raise TypeError(f"“{name}” is {json.dumps(value)}")
    return Rating(**step)
