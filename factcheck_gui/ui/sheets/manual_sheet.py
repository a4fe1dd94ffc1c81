"""The manual that ships with the program: pages at the left, the page at the right, words found in all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.domain.span import Span
from factcheck_gui.paths import resource
from factcheck_gui.ui.draft.text_search import find_all
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.safe_text import SafeDocument
from factcheck_gui.ui.sheets.manual_page import ManualPage
from factcheck_gui.ui.sheets.page_style import JOINER, blocks_of, dress_page
from factcheck_gui.ui.sheets.sheet import Sheet
from factcheck_gui.ui.text_positions import TextPositions

_WIDTH, _HEIGHT = 1040, 800
_LIST_WIDTH, _FIELD_WIDTH = 224, 260
_GAP = 12
_FIRST = "index.md"
_NAME = Qt.ItemDataRole.UserRole
_KEY_SIGN = re.compile(r"(?<=\w)\+(?=\S)")


class PageList(QListWidget):
    """The pages by title. Keys that turn a screen scroll the page beside it.

    Signals:
        scrolling: By how many screens, down (1) or up (-1).
        entering: Enter or → on a page: its text is to have the focus.
    """

    scrolling = Signal(int)
    entering = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_PageDown:
                self.scrolling.emit(1)
            case Qt.Key.Key_PageUp:
                self.scrolling.emit(-1)
            case Qt.Key.Key_Space:
                self.scrolling.emit(-1 if is_back else 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Right:
                self.entering.emit()
            case _:
                super().keyPressEvent(event)


@dataclass(frozen=True, slots=True)
class Hit:
    """Words found: the page's file name, and where in Qt's positions."""

    page: str
    span: Span


class ManualSheet(Sheet):
    """Shows the manual. Up and Down turn pages, Ctrl+F finds words in all of them."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(appearance, parent, self.tr("Manual"), width=_WIDTH, height=_HEIGHT)
        self.setObjectName("manual_sheet")
        self._texts = read_pages()
        self._documents: dict[str, SafeDocument] = {}
        self._hits: list[Hit] = []
        self._at = 0
        self.field = QLineEdit()
        self.count = LinedLabel(appearance, role="small", ink="ink_2", lines=1)
        self.pages = PageList()
        self.page = ManualPage(appearance)
        self._fill()
        self._connect()
        self._fit_measures()

    @property
    def shown(self) -> str:
        """Return the file name of the page that is shown."""
        return str(self.pages.currentIndex().data(_NAME) or "")

    def open(self, page: str = "") -> None:
        """Show the manual, at `page` or where it was left."""
        self.turn_to(page or self.shown or _FIRST)
        self.show_sheet(self.pages)

    def turn_to(self, page: str) -> None:
        """Show the page of that file name."""
        for row in range(self.pages.count()):
            if self.pages.item(row).data(_NAME) == page:
                self.pages.setCurrentRow(row)

    def leave(self) -> None:
        """Close it; words in the field are let go of first."""
        if self.field.text():
            self.field.clear()
            self.pages.setFocus()
            return
        self.close_sheet()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_control and event.key() == Qt.Key.Key_F:
            self.field.setFocus()
            self.field.selectAll()
        elif is_enter and self.field.hasFocus():
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self.field.hasFocus():
            self._turn(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        self.field.setObjectName("manual_field")
        self.field.setAccessibleName(self.tr("Find in the manual"))
        self.field.setPlaceholderText(self.tr("Find in the manual    Ctrl F"))
        self.head.insertWidget(2, self.count)
        self.head.insertWidget(3, self.field)
        self.pages.setObjectName("manual_pages")
        self.pages.setAccessibleName(self.tr("Pages"))
        for name, text in self._texts.items():
            item = QListWidgetItem(title_of(text))
            item.setData(_NAME, name)
            self.pages.addItem(item)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        left = QVBoxLayout()
        left.addWidget(self.pages, 1)
        left.addStretch()
        columns.addLayout(left)
        columns.addSpacing(_GAP)
        rule = QFrame()
        rule.setProperty("kind", "hairline")
        rule.setFixedWidth(1)
        columns.addWidget(rule)
        columns.addSpacing(_GAP)
        columns.addWidget(self.page, 1)
        self.rows.addLayout(columns, 1)

    def _connect(self) -> None:
        self.pages.currentItemChanged.connect(self._on_page_changed)
        self.pages.scrolling.connect(self.page.scroll_screens)
        self.pages.entering.connect(self.page.setFocus)
        self.page.anchorClicked.connect(self._on_anchor_clicked)
        self.field.textChanged.connect(self._on_text_changed)
        self.appearance.theme_changed.connect(self._on_theme_changed)

    def _fit_measures(self) -> None:
        theme = self.appearance.theme
        height = theme.size("control")
        for row in range(self.pages.count()):
            self.pages.item(row).setSizeHint(QSize(0, height))
        edges = 2 * theme.px(theme.borders["focus"])
        self.pages.setFixedWidth(theme.px(_LIST_WIDTH))
        self.pages.setMaximumHeight(height * self.pages.count() + edges)
        self.field.setFixedWidth(theme.px(_FIELD_WIDTH))

    def _on_theme_changed(self) -> None:
        self._fit_measures()
        self._documents.clear()
        self._on_page_changed()
        self._on_text_changed()

    def _on_page_changed(self) -> None:
        name = self.shown
        if name:
            self.page.show_page(title_of(self._texts[name]), self._document(name))
            self._show_hits()

    def _on_anchor_clicked(self, link: QUrl) -> None:
        self.turn_to(link.toString())

    def _on_text_changed(self) -> None:
        words = self.field.text().strip()
        self._hits = list(self._found(words)) if words else []
        here = [number for number, hit in enumerate(self._hits) if hit.page == self.shown]
        self._at = here[0] if here else 0
        self._count_pages(is_searching=bool(words))
        self._go(0)

    def _found(self, words: str) -> Iterator[Hit]:
        sought = _KEY_SIGN.sub(" ", words)  # a page shows Ctrl+F as “Ctrl F”
        for name in self._texts:
            for block in blocks_of(self._document(name)):
                text, at = block.text(), block.position()
                kept = [place for place, char in enumerate(text) if char != JOINER]
                places = TextPositions(text)
                for span in find_all(text.replace(JOINER, ""), sought):
                    start, end = places.to_qt(kept[span.start]), places.to_qt(kept[span.end - 1] + 1)
                    yield Hit(name, Span(at + start, at + end))

    def _count_pages(self, *, is_searching: bool) -> None:
        for row in range(self.pages.count()):
            item = self.pages.item(row)
            name = str(item.data(_NAME))
            count = sum(hit.page == name for hit in self._hits)
            title = title_of(self._texts[name])
            item.setText(f"{title} · {count}" if count else title)
            item.setHidden(is_searching and bool(self._hits) and not count)

    def _go(self, by: int) -> None:
        """Go to the next place (1), the one before (-1), or show the present one (0)."""
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self.turn_to(self._hits[self._at].page)
        self._show_hits()
        self._say_count()

    def _turn(self, by: int) -> None:
        """Go to the next page or the one before, past those that have nothing to show."""
        row = self.pages.currentRow() + by
        while 0 <= row < self.pages.count() and self.pages.item(row).isHidden():
            row += by
        if 0 <= row < self.pages.count():
            self.pages.setCurrentRow(row)

    def _show_hits(self) -> None:
        here = [hit.span for hit in self._hits if hit.page == self.shown]
        current = self._hits[self._at] if self._hits else None
        self.page.show_hits(here, current.span if current and current.page == self.shown else None)

    def _say_count(self) -> None:
        words = self.field.text().strip()
        if self._hits:
            said = self.tr("{} of {}").format(self._at + 1, len(self._hits))
        else:
            said = self.tr("Nothing found for ‘{}’.").format(words) if words else ""
        self.count.set_ink("error" if words and not self._hits else "ink_2")
        self.count.show_text(said)

    def _document(self, name: str) -> SafeDocument:
        if name not in self._documents:
            document = SafeDocument(self)
            document.read_markdown(self._texts[name], self._texts.keys())
            dress_page(document, self.appearance.theme)
            self._documents[name] = document
        return self._documents[name]


def read_pages() -> dict[str, str]:
    """Return the manual's pages by file name: the first one, then the others as it links to them."""
    folder = resource("help")
    first = (folder / _FIRST).read_text(encoding="utf-8")
    names = dict.fromkeys([_FIRST, *re.findall(r"\]\(([\w-]+\.md)\)", first)])
    return {name: (folder / name).read_text(encoding="utf-8") for name in names}


def title_of(text: str) -> str:
    """Return the title of a page."""
    return text.partition("\n")[0].removeprefix("# ").strip()
