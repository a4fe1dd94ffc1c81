"""Loading Qt at the start, without what PySide does there that no program needs."""

import builtins
import sys
from types import ModuleType

_STUB_WRITER = "shibokensupport.signature.lib.pyi_generator"
"""PySide's writer of stub files; its own tool uses it, and every start compiles it anew, 8 ms."""


def load_qt() -> None:
    """Import Qt, leaving out the writer of stub files, and leave Python's own `import` as it was.

    PySide puts a hook in its place that reads the source of each module imported from then
    on, looking for `from __feature__ import`, which nothing here uses: 15 ms before the
    first frame and 60 ms behind it.
    """
    plain = builtins.__import__
    sys.modules.setdefault(_STUB_WRITER, ModuleType(_STUB_WRITER))
    import PySide6.QtCore  # noqa: F401, PLC0415 - for its effect, between the lines around it

    builtins.__import__ = plain
    del sys.modules[_STUB_WRITER]
