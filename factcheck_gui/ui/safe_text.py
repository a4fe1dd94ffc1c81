"""Labels, tooltips and boxes that show text as it is, whatever it says.

Qt guesses whether a text is HTML, and HTML opens local and network paths. Everything
that shows text from outside goes through here; a test forbids the raw calls elsewhere.
"""

from collections.abc import Collection
from html import escape

from PySide6.QtCore import QRect, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel, QMessageBox, QTextBrowser, QWidget

_ELIDED_MINIMUM = 24
_KEEP = QTextCursor.MoveMode.KeepAnchor


class PlainLabel(QLabel):
    """A label that never reads its text as HTML.

    Args:
        text: What it says.
        role: The type role it is set in: caption, small, label, body, body_strong, wording,
            heading, page_title, big_number, or quote for the draft's face.
        tone: Its colour: ink, ink_2, ink_3, accent, error, ok or warn.
        parent: The widget it stands in.
    """

    def __init__(
        self, text: str = "", *, role: str = "body", tone: str = "ink", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self._elide: Qt.TextElideMode | None = None
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Change the colour."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)

    def set_wrapped(self) -> "PlainLabel":
        """Break long text over lines."""
        self.setWordWrap(True)
        return self

    def set_elided(self, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> "PlainLabel":
        """Keep to one line and shorten what does not fit; the tooltip then has all of it."""
        self._elide = mode
        return self

    def shown_text(self) -> str:
        """Return what fits on the screen at the present width."""
        if self._elide is None:
            return self.text()
        line = self.text().replace("\n", " ")
        return self.fontMetrics().elidedText(line, self._elide, self.contentsRect().width())

    def minimumSizeHint(self) -> QSize:
        """Let an elided label be squeezed."""
        hint = super().minimumSizeHint()
        return hint if self._elide is None else QSize(min(_ELIDED_MINIMUM, hint.width()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        if self._elide is None:
            super().paintEvent(event)
            return
        shown = self.shown_text()
        set_tool_tip(self, self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.font())
        flags = self.alignment() | Qt.TextFlag.TextSingleLine
        painter.drawText(QRect(self.contentsRect()), int(flags), shown)


class SafeDocument(QTextDocument):
    """A document of the program's own pages. It loads nothing, whatever its text names."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:
        """Answer with one empty point: at no answer Qt opens the named file by itself."""
        point = QImage(1, 1, QImage.Format.Format_ARGB32)
        point.fill(Qt.GlobalColor.transparent)
        return point

    def read_markdown(self, text: str, pages: Collection[str]) -> None:
        """Hold `text` as Markdown without HTML; links that lead to none of `pages` become words."""
        features = QTextDocument.MarkdownFeature
        self.setMarkdown(text, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        block = self.begin()
        while block.isValid():
            for reach in block.textFormats():
                if reach.format.isAnchor() and reach.format.anchorHref() not in pages:
                    cursor = QTextCursor(block)
                    cursor.setPosition(block.position() + reach.start)
                    cursor.setPosition(block.position() + reach.start + reach.length, _KEEP)
                    cursor.setCharFormat(QTextCharFormat())
            block = block.next()


class SafePage(QTextBrowser):
    """Shows safe documents. A link that is pressed is told by `anchorClicked`; it opens nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Answer that there is no such file."""


def set_tool_tip(widget: QWidget, text: str) -> None:
    """Show `text` as it is while the pointer rests on `widget`; empty for none."""
    tip = tool_tip(text)
    if widget.toolTip() != tip:
        widget.setToolTip(tip)


def tool_tip(text: str) -> str:
    """Return `text` in the form that QToolTip and ToolTipRole show as it is, lines wrapped."""
    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>" if text else ""


def menu_text(text: str) -> str:
    """Return `text` for an action or a button, its & no mnemonic."""
    return text.replace("&", "&&")


def message_box(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    """Return a box that shows `text` as it is; show it with `open()`, never `exec()`."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(text)
    return box


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.updateGeometry()
    widget.update()
