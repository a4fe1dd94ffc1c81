"""A rating scale while it is edited: steps come, go, move and change, and keep their keys."""

import re
from collections.abc import Collection
from dataclasses import replace

from factcheck_gui.domain.verdict import Rating, RatingScale
from factcheck_gui.services.scales import LONGEST, ScaleProblem, find_problem

_NO_LETTERS = re.compile(r"[\W_]+")


class ScaleDraft:
    """What the scale would be if it were saved now.

    Verdicts refer to the key of a step, so a step keeps its key whatever its label
    becomes. A new step has none before it is saved; it is made from its label.

    Args:
        scale: As it is in force.
        looks: Marks of the theme that mean verdicts, each with its glyph.
    """

    def __init__(self, scale: RatingScale, looks: tuple[tuple[str, str], ...]) -> None:
        self._before = scale
        self._looks = looks
        self.steps: list[Rating] = list(scale)

    @property
    def is_changed(self) -> bool:
        """Tell whether saving would change anything."""
        return self.finished() != self._before

    @property
    def is_full(self) -> bool:
        """Tell whether every figure key has its step."""
        return len(self.steps) >= LONGEST

    def change(self, number: int, **values: str | bool) -> None:
        """Set fields of the step `number`, counted from 0."""
        self.steps[number] = replace(self.steps[number], **values)  # type: ignore[arg-type]  # by name

    def add(self) -> int:
        """Append a step in a look that no other step has yet, and return its number."""
        worn = {step.mark for step in self.steps}
        mark, glyph = next((look for look in self._looks if look[0] not in worn), self._looks[-1])
        new = Rating(key="", label="", short_label="", asks_reason=True, mark=mark, glyph=glyph)
        self.steps.append(new)
        return len(self.steps) - 1

    def remove(self, number: int) -> None:
        """Take a step off; verdicts already given on it stay as they are."""
        del self.steps[number]

    def move(self, number: int, by: int) -> int:
        """Move a step by one up (-1) or down (1) and return its new number, the old one at an end."""
        to = min(len(self.steps) - 1, max(0, number + by))
        self.steps.insert(to, self.steps.pop(number))
        return to

    def use(self, scale: RatingScale) -> None:
        """Put another scale in place of what was edited."""
        self.steps = list(scale)

    def finished(self) -> RatingScale:
        """Return the scale with spaces tidied, margin words filled in and keys made."""
        taken = {step.key for step in self.steps}
        finished = []
        for step in self.steps:
            label = " ".join(step.label.split())
            key = step.key or made_key(label, taken)
            taken.add(key)
            finished.append(
                replace(
                    step,
                    key=key,
                    label=label,
                    short_label=" ".join(step.short_label.split()) or label,
                    meaning=" ".join(step.meaning.split()),
                )
            )
        return RatingScale(tuple(finished))

    def problem(self) -> ScaleProblem | None:
        """Return what keeps the scale from being saved, None where nothing does."""
        return find_problem(self.finished())


def made_key(label: str, taken: Collection[str]) -> str:
    """Return a key for a new step: its label in lower case with hyphens, and a number where that is taken."""
    stem = _NO_LETTERS.sub("-", label.lower()).strip("-") or "step"
    key, number = stem, 2
    while key in taken:
        key, number = f"{stem}-{number}", number + 1
    return key
