"""The draft that was open last, before anything else is loaded."""

from dataclasses import replace
from pathlib import Path

from factcheck_gui.domain.first_page import FirstPage
from factcheck_gui.store import first_page
from factcheck_gui.store.beside import scale_path


def read_first_page(library: Path) -> FirstPage | None:
    """Return what the first frame shows; None where there is nothing to show yet."""
    page = first_page.read_first_page(library)
    return page if page is None or not scale_path(library).exists() else _on_own_scale(page, library)


def _on_own_scale(page: FirstPage, library: Path) -> FirstPage:
    """Name marks as the theme does: a newsroom's own scale may call its steps what it likes."""
    from factcheck_gui.domain.errors import ReadError  # noqa: PLC0415 - few newsrooms have their own scale
    from factcheck_gui.services.scales import load_scale  # noqa: PLC0415 - the same

    try:
        scale = load_scale(library)
    except ReadError:
        return page  # said when the library is opened for work
    return replace(page, marks=tuple((span, scale.mark_of(kind) or kind) for span, kind in page.marks))
