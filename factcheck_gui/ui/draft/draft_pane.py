"""The middle of the window: the sheet with its margins, the map and the scroll bar."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from factcheck_gui.domain.draft.zone import Zone
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.article_view import ArticleView
from factcheck_gui.ui.draft.coverage_map import CoverageMap
from factcheck_gui.ui.draft.draft_layout import DOCUMENT_MARGIN
from factcheck_gui.ui.draft.map_cells import by_part, map_cells
from factcheck_gui.ui.draft.margin import StripeMargin, WordMargin
from factcheck_gui.ui.draft.marks import DraftMark
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.theme import Theme

_WIDE_MEASURE = 640
_WIDE_DESK = 64
_NARROW_WORDS = 44
_LEAST_MEASURE = 240
_MAP_BEFORE, _MAP_AFTER = 12, 4
_ZOOM_STEP, _ZOOM_LEAST, _ZOOM_MOST = 0.1, 0.7, 2.5


class SheetLayout(NamedTuple):
    """Where everything stands across the pane, px from its left edge."""

    sheet_left: int
    text_left: int
    measure: int
    words: int
    sheet_right: int
    map_left: int
    bar_left: int
    is_narrow: bool


def sheet_layout(width: int, theme: Theme, *, narrow: bool = False) -> SheetLayout:
    """Lay the pane out for its width: 704 px of sheet, wider on a wide desk, squeezed on a narrow one.

    `narrow` has margin words shrink to glyphs even where there is room.
    """
    px = theme.px
    bar_left = width - theme.size("scroll_bar")
    strip = theme.size("map_strip")
    map_left = bar_left - px(_MAP_AFTER) - strip
    desk = map_left - px(_MAP_BEFORE)
    stripes, words = theme.size("sheet_left"), theme.size("sheet_right")
    measure = theme.size("measure")
    if desk >= stripes + px(_WIDE_MEASURE) + words + 2 * px(_WIDE_DESK):
        measure = px(_WIDE_MEASURE)
    is_narrow = narrow or desk < stripes + measure + words
    if is_narrow:
        words = px(_NARROW_WORDS)
        measure = max(px(_LEAST_MEASURE), min(measure, desk - stripes - words))
    left = max(0, (desk - stripes - measure - words) // 2)
    return SheetLayout(
        sheet_left=left,
        text_left=left + stripes,
        measure=measure,
        words=words,
        sheet_right=left + stripes + measure + words,
        map_left=map_left,
        bar_left=bar_left,
        is_narrow=is_narrow,
    )


class DraftPane(QWidget):
    """Shows one draft. Places are code points; marks, spans and zones are those of the stored text.

    Signals:
        claim_clicked: Id of a claim clicked on the page or in a margin.
        passage_selected: The selected words as a Span, or None.
        zoom_changed: The zoom now in force, 1.0 being 100 % of the theme's scale.
    """

    claim_clicked = Signal(str)
    passage_selected = Signal(object)
    zoom_changed = Signal(float)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draft_pane")
        self.setAccessibleName(self.tr("Draft with its margins"))
        theme = appearance.theme
        self._base_theme, self._theme, self._zoom, self._narrow = theme, theme, 1.0, False
        self._starts: list[int] = []
        self._sentences: list[list[Span]] = []
        self._unseen: list[list[Span]] = []
        self.view = ArticleView(theme)
        self.view.setParent(self)
        self.stripes = StripeMargin(self.view, theme, self)
        self.words = WordMargin(self.view, theme, self)
        self.map = CoverageMap(theme, self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.setFocusProxy(self.view)
        appearance.theme_changed.connect(self.set_theme)
        self._connect()

    def _connect(self) -> None:
        self.view.claim_clicked.connect(self.claim_clicked)
        self.stripes.claim_clicked.connect(self.claim_clicked)
        self.words.claim_clicked.connect(self.claim_clicked)
        self.view.passage_selected.connect(self.passage_selected)
        self.view.zoom_requested.connect(self._on_zoom_requested)
        self.view.moved.connect(self._on_moved)
        self.view.installEventFilter(self)
        self.map.place_chosen.connect(self._on_place_chosen)
        inner = self.view.verticalScrollBar()
        self._bar.valueChanged.connect(inner.setValue)

    # what is shown

    def show_draft(
        self, text: str, zones: Sequence[Zone] = (), place: int = 0, sentences: Sequence[Span] = ()
    ) -> None:
        """Show another draft without marks, `place` at the upper edge; sentences are for the map."""
        self.view.show_text(text, zones)
        self.view.set_caret(place)
        self.view.scroll_to_position(place)
        self._starts = [span.start for span in self.view.block_spans()]
        self._sentences = by_part(sentences, self._starts)
        self._unseen = by_part((), self._starts)
        self.map.set_cells([[] for _ in self._starts], self._starts, len(text))

    def set_marks(self, marks: Iterable[DraftMark]) -> None:
        """Show these marks instead of all others."""
        self._show_cells(self.view.set_marks(marks))

    def update_marks(self, claim_ids: Collection[str], marks: Iterable[DraftMark]) -> None:
        """Show these marks for these claims, and the other claims' as they are."""
        self._show_cells(self.view.update_marks(claim_ids, marks))

    def set_unseen(self, spans: Iterable[Span]) -> None:
        """Show these sentences as never looked at."""
        before, self._unseen = self._unseen, by_part(spans, self._starts)
        parts = enumerate(zip(before, self._unseen, strict=True))
        self._show_cells([number for number, (old, new) in parts if old != new])

    def select_claim(self, claim_id: str | None) -> None:
        """Frame a claim and bring it into sight."""
        self.view.select_claim(claim_id)

    def set_marks_hidden(self, hidden: bool) -> None:  # noqa: FBT001  a state, read as a statement
        """Hide all marks, or show them; the selected frame stays."""
        self.view.set_marks_hidden(hidden)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  a state, read as a statement
        """Shrink margin words to glyphs even where the pane has room for words."""
        self._narrow = narrow
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in another theme. A size chosen for the window ends the zoom of the draft."""
        if theme.scheme == self._base_theme.scheme:
            self._zoom = 1.0
        self._base_theme = theme
        self._apply()

    def set_zoom(self, zoom: float) -> None:
        """Show the draft larger or smaller than the rest of the window."""
        zoom = round(min(_ZOOM_MOST, max(_ZOOM_LEAST, zoom)), 2)
        if zoom != self._zoom:
            self._zoom = zoom
            self._apply()
            self.zoom_changed.emit(zoom)

    def zoom(self) -> float:
        """Return the zoom in force."""
        return self._zoom

    def _apply(self) -> None:
        self._theme = replace(self._base_theme, scale=self._base_theme.scale * self._zoom)
        for part in (self.stripes, self.words, self.map):
            part.set_theme(self._theme)
        self._arrange()
        self.view.set_theme(self._theme)
        self.update()

    def _show_cells(self, blocks: Iterable[int]) -> None:
        self.map.change_cells(
            {
                number: map_cells(
                    self.view.marks_in_block(number), self._unseen[number], self._sentences[number]
                )
                for number in blocks
            }
        )

    # how it is laid out

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pane out anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk and the sheet, its edges in the focus colour while keys go to the draft."""
        layout, height = self._layout(), self.height()
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.color("desk"))
        sheet = QRect(layout.sheet_left, 0, layout.sheet_right - layout.sheet_left, height)
        focused = self.view.hasFocus()
        edge = self._theme.color("focus" if focused else "line")
        width = self._theme.px(self._theme.borders["focus"]) if focused else 1
        painter.fillRect(sheet, edge)
        painter.fillRect(sheet.adjusted(width, 0, -width, 0), self._theme.color("paper"))
        painter.fillRect(QRect(layout.bar_left, 0, 1, height), self._theme.color("line"))

    def _layout(self) -> SheetLayout:
        return sheet_layout(self.width(), self._theme, narrow=self._narrow)

    def _arrange(self) -> None:
        layout, height = self._layout(), self.height()
        edge, room = 2, DOCUMENT_MARGIN
        stripes_left = layout.sheet_left + edge
        text_right = layout.text_left + layout.measure
        self.stripes.setGeometry(stripes_left, 0, layout.text_left - room - stripes_left, height)
        self.view.setGeometry(layout.text_left - room, 0, layout.measure + 2 * room, height)
        self.words.setGeometry(text_right + room, 0, layout.sheet_right - edge - text_right - room, height)
        self.words.set_narrow(layout.is_narrow)
        strip = self.map.sizeHint().width()
        self.map.setGeometry(layout.map_left - (strip - self._theme.size("map_strip")) // 2, 0, strip, height)
        self._bar.setGeometry(layout.bar_left + 1, 0, self.width() - layout.bar_left - 1, height)
        self._on_moved()
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the draft from the desk beside it."""
        self.view.wheelEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show on the sheet's edges whether keys go to the draft."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def _on_moved(self) -> None:
        inner = self.view.verticalScrollBar()
        self._bar.blockSignals(True)  # noqa: FBT003  Qt's own argument; else the bar answers its own move
        self._bar.setRange(inner.minimum(), inner.maximum())
        self._bar.setPageStep(inner.pageStep())
        self._bar.setSingleStep(inner.singleStep())
        self._bar.setValue(inner.value())
        self._bar.blockSignals(False)  # noqa: FBT003  Qt's own argument
        self.map.set_seen(self.view.visible_span())

    def _on_place_chosen(self, place: int) -> None:
        self.view.scroll_to_position(place)

    def _on_zoom_requested(self, steps: int) -> None:
        self.set_zoom(self._zoom + steps * _ZOOM_STEP)
