"""Find anything: articles, claims and sources of the library, by words (Ctrl+K)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.domain.article import Article
from factcheck_gui.domain.claim import Claim
from factcheck_gui.domain.claim_marks import mark_for
from factcheck_gui.domain.ids import ArticleId, ClaimId
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.lists.articles_model import AnyIndex
from factcheck_gui.ui.safe_text import PlainLabel
from factcheck_gui.ui.workspace import Workspace

_MOST = 12
_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: its glyph, what it says, what it is, where it leads, and the mark a claim has."""

    glyph: str
    title: str
    kind: str
    article_id: ArticleId | None
    claim_id: ClaimId | None = None
    mark: str = ""


class Finder(QFrame):
    """A field and its hits over the window; Enter opens, Esc closes.

    Signals:
        chosen: The `Found` a person opened.
    """

    chosen = Signal(object)

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("finder")
        self.setAccessibleName(self.tr("Find a claim or article"))
        self.hide()
        self._window = parent
        self._before: QWidget | None = None
        self._workspace = workspace
        self._appearance = appearance
        self.field = QLineEdit()
        self.hits = QListWidget()
        self._advice = PlainLabel(tone="ink_2").set_wrapped()
        self._below = QStackedLayout()
        self._build()
        self.field.textChanged.connect(self._on_text_changed)
        self.field.returnPressed.connect(self._open_current)
        self.hits.itemClicked.connect(lambda _: self._open_current())
        self.field.installEventFilter(self)

    def open(self) -> None:
        """Show the field over the window, its words selected."""
        theme, room = self._appearance.theme, self._window.rect()
        width = min(theme.px(640), room.width() - 32)
        place = QPoint((room.width() - width) // 2, theme.px(56))
        height = min(theme.px(420), room.height() - place.y() - 16)
        self.setGeometry(QRect(place, QSize(width, height)))
        self._on_text_changed(self.field.text())
        self._before = QApplication.focusWidget()
        self.show()
        self.raise_()
        self.field.selectAll()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        if watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.field.setObjectName("finder_field")
        self.field.setAccessibleName(self.tr("Find a claim or article"))
        self.field.setPlaceholderText(self.tr("Find a claim, an article or a source"))
        self.hits.setObjectName("finder_hits")
        self.hits.setAccessibleName(self.tr("Found"))
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.setItemDelegate(_HitDelegate(self._appearance, self.hits))
        self._advice.setContentsMargins(8, 8, 8, 8)
        self._advice.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._below.addWidget(self.hits)
        self._below.addWidget(self._advice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.field)
        layout.addLayout(self._below)

    def _on_key(self, key: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps and self.hits.count():
            self.hits.setCurrentRow((self.hits.currentRow() + steps[key]) % self.hits.count())
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            if self._before is not None:
                self._before.setFocus()
            return True
        return False

    def _on_text_changed(self, typed: str) -> None:
        words = typed.strip()
        found = self._found(words)
        self.hits.clear()
        for one in found:
            item = QListWidgetItem(f"{one.title}, {one.kind}")
            item.setData(_ROW, one)
            self.hits.addItem(item)
        self.hits.setCurrentRow(0)
        self._below.setCurrentIndex(0 if found else 1)
        self._advice.setText(
            self.tr("Nothing found for ‘{}’. Spelling, or another library?").format(words)
            if words
            else self.tr("Type words of a claim, an article or a source.")
        )

    def _found(self, words: str) -> list[Found]:
        titles = {one.article.id: one.article.title for one in self._workspace.desk.articles.overviews()}
        articles = [
            Found("document", titles[article_id], self.tr("Article"), article_id)
            for article_id in titled(titles, words)
        ][:_MOST]
        return [*articles, *self._claims(words), *self._sources(words)] if words else articles

    def _claims(self, words: str) -> list[Found]:
        return [
            self._claim(claim, article) for claim, article in self._workspace.desk.claims.search(words, _MOST)
        ]

    def _claim(self, claim: Claim, article: Article) -> Found:
        desk = self._workspace.desk
        given = desk.verdicts.current(claim.id)
        mark = mark_for(claim.state, given.rating if given else None, desk.scale)
        kind = self.tr("{} · claim {} · {}").format(mark.short_label, claim.number, article.title)
        return Found(mark.glyph, claim.wording, kind, article.id, claim.id, mark.kind)

    def _sources(self, words: str) -> list[Found]:
        found = []
        for source in self._workspace.desk.sources.search(words, _MOST):
            claim = self._workspace.desk.sources.cited_for(source.id)
            found.append(
                Found(
                    "lock" if source.is_confidential else "link",
                    source.public_name,
                    self.tr("Source"),
                    claim.article_id if claim else None,
                    claim.id if claim else None,
                )
            )
        return found

    def _open_current(self) -> None:
        item = self.hits.currentItem()
        if item is not None:
            self.hide()
            self.chosen.emit(item.data(_ROW))


def titled(titles: Mapping[ArticleId, str], words: str) -> list[ArticleId]:
    """Return the articles whose title has a word beginning with each of `words`, closest first."""
    wanted = words.casefold().split()

    def fits(title: str) -> bool:
        has = re.findall(r"\w[\w’'.,-]*", title.casefold())
        return all(any(one.startswith(word) for one in has) for word in wanted)

    found = [article_id for article_id, title in titles.items() if fits(title)]
    return sorted(found, key=lambda one: not titles[one].casefold().startswith(words.casefold()))


class _HitDelegate(QStyledItemDelegate):
    """Draws glyph, words and, at the right, what the hit is."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, self._appearance.theme.px(36))  # as wide as the list, whatever the words

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, rect = self._appearance.theme, option.rect
        found: Found = index.data(_ROW)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
        side = theme.size("glyph")
        glyph = theme.icons.pixmap(
            found.glyph,
            theme.mark(found.mark).text if found.mark else theme.color("ink_2"),
            side,
            painter.device().devicePixelRatio(),
        )
        painter.drawPixmap(rect.left() + theme.px(8), rect.center().y() - side // 2, glyph)
        room = rect.adjusted(theme.px(8) + side + theme.px(8), 0, -theme.px(8), 0)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.setFont(theme.font("ui.small"))
        painter.setPen(theme.color("ink_3"))
        kind = painter.fontMetrics().elidedText(found.kind, Qt.TextElideMode.ElideRight, room.width() // 2)
        painter.drawText(room, flags | int(Qt.AlignmentFlag.AlignRight), kind)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(kind) - theme.px(16))
        painter.setFont(theme.font("ui.body"))
        painter.setPen(theme.color("ink"))
        title = painter.fontMetrics().elidedText(found.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, title)
        painter.restore()
