"""How a newsroom words its notes: templates and checks, which are data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from factcheck_gui.domain.correcting.kinds import CorrectionKind
from factcheck_gui.domain.errors import RuleError

_MONTHS = "January February March April May June July August September October November December".split()
_SHORTENED = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
CHECKS = ("says-both", "label", "no-euphemism", "no-blame", "place")
"""What can be asked of a note's words; a style names those that apply."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseStyle:
    """One newsroom's way with notes.

    `templates` has a text for each kind, in which {wording} {wrong} {right} {date} and
    {place} are filled in and [a passage in brackets] is left out where one of its
    values is missing. `labels` are the words of which a note of a kind carries one, and
    `headings` what is put before a note that carries none. `places` are the words for
    where it stood, by zone. `euphemisms` lead from a word that hides a correction to the
    plain one; `blame` are regular expressions of what names a culprit.
    """

    key: str
    name: str
    templates: Mapping[CorrectionKind, str]
    labels: Mapping[CorrectionKind, tuple[str, ...]]
    headings: Mapping[CorrectionKind, str]
    places: Mapping[str, str]
    euphemisms: Mapping[str, str]
    blame: tuple[str, ...]
    checks: tuple[str, ...]
    day_first: bool = False

    @classmethod
    def from_mapping(cls, key: str, data: Mapping[str, Any], shared: Mapping[str, Any]) -> "HouseStyle":
        """Read one style; what it does not say for itself is taken from `shared`.

        Raises:
            RuleError: A kind has no template, or a check or kind is unknown.
        """
        said = {**shared, **data}
        templates = {_kind(kind): str(text) for kind, text in said["templates"].items()}
        missing = [kind for kind in CorrectionKind if kind not in templates]
        if missing:
            raise RuleError(f"The style “{key}” has no template for “{missing[0]}”. Add one.")
        unknown = [check for check in said["checks"] if check not in CHECKS]
        if unknown:
            raise RuleError(f"The style “{key}” asks for “{unknown[0]}”. Use: {', '.join(CHECKS)}.")
        return cls(
            key=key,
            name=str(said["name"]),
            templates=templates,
            labels={_kind(kind): tuple(words) for kind, words in said["labels"].items()},
            headings={_kind(kind): str(text) for kind, text in said["headings"].items()},
            places=dict(said["places"]),
            euphemisms=dict(said["euphemisms"]),
            blame=tuple(said["blame"]),
            checks=tuple(said["checks"]),
            day_first=bool(said.get("day_first", False)),
        )

    def day(self, moment: date | None) -> str:
        """Return a day as the style writes it, empty for none."""
        if moment is None:
            return ""
        if self.day_first:
            return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
        return f"{_SHORTENED[moment.month - 1]} {moment.day}, {moment.year}"

    def place(self, zone: str) -> str:
        """Return the word for where it stood; "version" for the body and what is not listed."""
        return self.places.get(zone, "version")


def read_styles(data: Mapping[str, Any]) -> dict[str, HouseStyle]:
    """Return the styles of `resources/notices.json` by key, in the order of the file.

    Raises:
        RuleError: One of them cannot be used, in one line that says what to mend.
    """
    try:
        shared = data["shared"]
        return {key: HouseStyle.from_mapping(key, style, shared) for key, style in data["styles"].items()}
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise RuleError(
            f"The house styles lack {error}, or have it in another shape. Mend or replace the file."
        ) from error


def _kind(key: str) -> CorrectionKind:
    try:
        return CorrectionKind(key)
    except ValueError:
        raise RuleError(f"“{key}” is no kind of note. Use: {', '.join(CorrectionKind)}.") from None
