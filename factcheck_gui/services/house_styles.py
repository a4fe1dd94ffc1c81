"""The shipped ways of wording a correction."""

import json

from factcheck_gui.domain.correcting.house_style import HouseStyle, read_styles
from factcheck_gui.domain.errors import ReadError
from factcheck_gui.paths import resource


def load_styles() -> dict[str, HouseStyle]:
    """Return the house styles in `resources/notices.json` by key.

    Raises:
        ReadError: The file is gone or is no JSON.
        RuleError: A style in it cannot be used.
    """
    path = resource("notices.json")
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ReadError(f"{path}: The house styles cannot be read ({error}). Put the file back.") from error
    return read_styles(data)
