"""Loading Qt at the start, without what PySide does there that no program needs."""

import builtins
import sys
from types import ModuleType

_FOR_TOOLS = ("shibokensupport.signature.lib.pyi_generator", "shibokensupport.signature.lib.enum_sig")
"""PySide's writer of stub files and what it looks through classes with: its own tool uses them, and
every start compiles them anew, 10 ms."""


def load_qt() -> None:
    """Import Qt, leaving out the writer of stub files, and leave Python's own `import` as it was.

    PySide puts a hook in its place that reads the source of each module imported from then
    on, looking for `from __feature__ import`, which nothing here uses: 15 ms before the
    first frame and 60 ms behind it.
    """
    plain = builtins.__import__
    for name in _FOR_TOOLS:
        sys.modules.setdefault(name, ModuleType(name))
    import PySide6.QtCore  # noqa: F401, PLC0415 - for its effect, between the lines around it

    builtins.__import__ = plain
    for name in _FOR_TOOLS:
        del sys.modules[name]
