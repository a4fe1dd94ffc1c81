"""The shipped patterns that tell the zones of a story apart."""

import json

from factcheck_gui.domain.draft.zones import ZonePatterns
from factcheck_gui.paths import resource


def load_patterns() -> ZonePatterns:
    """Return the patterns in `resources/zones.json`."""
    return ZonePatterns.from_mapping(json.loads(resource("zones.json").read_text(encoding="utf-8")))
