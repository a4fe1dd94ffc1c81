"""The draft that was open last, before anything else is loaded."""

from pathlib import Path

from factcheck_gui.domain.first_page import FirstPage
from factcheck_gui.store import first_page


def read_first_page(library: Path) -> FirstPage | None:
    """Return what the first frame shows; None where there is nothing to show yet."""
    return first_page.read_first_page(library)
