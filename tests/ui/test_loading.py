import subprocess
import sys

from factcheck_gui.ui.loading import load_qt

START = """
import builtins, sys
plain = builtins.__import__
from factcheck_gui.ui.loading import load_qt
load_qt()
from PySide6.QtCore import QTimer
{}
"""


def outcome(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", START.format(code)], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_python_imports_as_before() -> None:
    assert outcome("print(builtins.__import__ is plain)") == "True"


def test_qt_still_says_what_a_wrong_call_should_have_been() -> None:
    said = outcome("try: QTimer.singleShot('soon', 'what')\nexcept TypeError as error: print(error)")

    assert "called with wrong argument types" in said
    assert "msec: int" in said


def test_loading_twice_is_harmless() -> None:
    load_qt()
    load_qt()
