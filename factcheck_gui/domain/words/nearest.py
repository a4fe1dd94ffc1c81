"""Names like one that was mistyped or cut short."""

from collections.abc import Iterable

_LEAST = 70
"""Of 100, as rapidfuzz counts; below it short names share letters by chance."""


def nearest(asked: str, names: Iterable[str], limit: int = 5) -> list[str]:
    """Return up to `limit` of `names` that hold something like `asked`, best first; none that is not."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only where something was not found

    kept = sorted(names)
    found = process.extract(
        asked.casefold(), kept, scorer=fuzz.partial_ratio, limit=limit, score_cutoff=_LEAST
    )
    return [name for name, _, _ in found]
