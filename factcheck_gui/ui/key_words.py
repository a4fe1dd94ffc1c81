"""How a key is written on the screen: “Ctrl K”, “Alt Shift →”, “Enter”."""

import re

from PySide6.QtGui import QKeySequence

_SHORT = {
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Return": "Enter",
    "-": "−",
}


def key_words(key: str) -> str:
    """Return `key`, given as Qt writes it in files, as the system's keyboard has it; empty for none."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    # macOS writes its signs without a plus between them
    parts = re.split(r"(?<=\w)\+", native)
    return " ".join(_SHORT.get(part, part) for part in parts)
