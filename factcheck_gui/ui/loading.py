"""Loading Qt at the start, without what PySide does to every import after it."""

import builtins


def load_qt() -> None:
    """Import Qt and leave Python's own `import` as it was.

    PySide puts a hook in its place that reads the source of each module imported from then
    on, looking for `from __feature__ import`, which nothing here uses: 15 ms before the
    first frame and 60 ms behind it.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401, PLC0415 - for its effect, between the lines around it

    builtins.__import__ = plain
