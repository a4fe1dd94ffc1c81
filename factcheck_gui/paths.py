"""Where the program's own files lie, and where it keeps the user's."""

from pathlib import Path

_NAME = "factcheck-gui"
_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a file shipped in `resources`.

    A wheel and a frozen bundle carry the folder inside the package, a checkout beside it.
    """
    inside = _PACKAGE / "resources"
    base = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return base.joinpath(*parts)


def library_path() -> Path:
    """Return the library opened when no other is named; its folder may be missing."""
    # platformdirs costs 4 ms to import; a start with --library needs none of it
    from platformdirs import user_data_path  # noqa: PLC0415  imported late for the start

    return user_data_path(_NAME, appauthor=False) / "library.sqlite"


def settings_path() -> Path:
    """Return the file of this person's settings; its folder may be missing."""
    from platformdirs import user_config_path  # noqa: PLC0415  imported late for the start

    return user_config_path(_NAME, appauthor=False) / "settings.json"


def log_path() -> Path:
    """Return the log file; its folder may be missing."""
    from platformdirs import user_log_path  # noqa: PLC0415  imported late for the start

    return user_log_path(_NAME, appauthor=False) / f"{_NAME}.log"
