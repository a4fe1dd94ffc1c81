"""What a person chose for this computer: theme, size, keys, name."""

import json
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal, Self

from factcheck_gui.services.whole_file import write_whole

Scheme = Literal["light", "dark", "system"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Choices with their defaults. `scale` is the font size in per cent; `keys` maps action to key."""

    person: str = ""
    scheme: str = "system"
    scale: int = 100
    keys: dict[str, str] = field(default_factory=dict)
    guide_left: bool = False
    geometry: str = ""
    rail_collapsed: bool | None = None
    list_collapsed: bool | None = None

    @property
    def choice(self) -> Scheme:
        """Return the colours chosen; what the file has and nobody knows is the system's."""
        if self.scheme == "light":
            return "light"
        return "dark" if self.scheme == "dark" else "system"

    @classmethod
    def from_json(cls, found: object) -> Self:
        """Take over each value of the right type; anything else keeps its default."""
        default = cls()
        if not isinstance(found, dict):
            return default
        taken = {
            one.name: found[one.name]
            for one in fields(cls)
            if one.name in found and _is_like(found[one.name], getattr(default, one.name))
        }
        return cls(**taken)


class SettingsService:
    """Keeps settings in one JSON file; a damaged one is set aside, never in the way.

    Args:
        path: The file.
        keeps: False where changes hold for this run only, as when a picture is drawn.
    """

    def __init__(self, path: Path, *, keeps: bool = True) -> None:
        self._path = path
        self._keeps = keeps
        self.current, self.was_damaged = self._read()

    def change(self, **values: Any) -> None:  # noqa: ANN401 - each value is checked by its field's type
        """Set `values` and write all of them in one piece; a full disk keeps the old file.

        Raises:
            OSError: They cannot be written; they hold until the program ends.
        """
        self.current = replace(self.current, **values)
        if not self._keeps:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        written = json.dumps(asdict(self.current), indent=1, ensure_ascii=False)
        write_whole(self._path, written.encode())

    def _read(self) -> tuple[Settings, bool]:
        try:
            return Settings.from_json(json.loads(self._path.read_text(encoding="utf-8"))), False
        except FileNotFoundError:
            return Settings(), False
        except (OSError, ValueError):
            aside = self._path.with_suffix(".bad")
            if self._path.exists():
                self._path.replace(aside)
            return Settings(), True


def _is_like(value: object, default: object) -> bool:
    if default is None:
        return value is None or isinstance(value, bool)
    if isinstance(default, dict):
        return isinstance(value, dict) and all(isinstance(v, str) for pair in value.items() for v in pair)
    return type(value) is type(default)
