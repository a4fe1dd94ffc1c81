"""A story on a page, and how tests look at what is painted of it."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QTextCursor

from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.marks import DraftMark
from factcheck_gui.ui.draft.page_view import PageView
from factcheck_gui.ui.kit.theme import load_theme

STORY = (
    "WAR IN THE NORTH\n"
    "Harbour loses 40 boats\n"
    "By Ida Moran\n"
    "\n"
    "NORTHPORT — The harbour has lost 40\u00a0boats since the storm of 2014, Mayor Ruth Amsel said on Monday.\n"
    "\n"
    "The harbour was rebuilt in 2016, which the port office denies."
)


def place(piece: str, text: str = STORY) -> Span:
    start = text.index(piece)
    return Span(start, start + len(piece))


def mark(piece: str, kind: str = "confirmed", claim_id: str = "one", text: str = STORY) -> DraftMark:
    return DraftMark(claim_id=claim_id, span=place(piece, text), kind=kind, word=kind.title(), glyph="check")


ZONES = (
    Zone(kind=ZoneKind.KICKER, span=place("WAR IN THE NORTH")),
    Zone(kind=ZoneKind.HEADLINE, span=place("Harbour loses 40 boats")),
    Zone(kind=ZoneKind.BYLINE, span=place("By Ida Moran")),
    Zone(kind=ZoneKind.DATELINE, span=place("NORTHPORT —")),
    Zone(kind=ZoneKind.BODY, span=Span(place(" The harbour has").start, len(STORY))),
)


def rect_of(view: PageView, start: int, units: int) -> QRect:
    """Where Qt itself puts `units` UTF-16 units from position `start`, which must share a line."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    one = view.cursorRect(cursor)
    cursor.setPosition(start + units)
    return one.united(view.cursorRect(cursor))


def point_on(view: PageView, piece: str) -> QPoint:
    """A point on the second letter of a piece of the text, which has no emoji before it."""
    return rect_of(view, place(piece, view.text()).start + 1, 1).center()


def picture(view: PageView) -> QImage:
    return view.viewport().grab().toImage()


def colors(image: QImage, area: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
        if image.valid(x, y)
    }


def fill(kind: str) -> str:
    return (load_theme("light").mark(kind).fill or QColor()).name()


def cursor_at(view: PageView, position: int) -> QTextCursor:
    cursor = QTextCursor(view.document())
    cursor.setPosition(position)
    return cursor
