"""Plain text set on the design's line heights, which Qt's own label does not know."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from factcheck_gui.domain.span import Span
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.faces import Setting, face
from factcheck_gui.ui.kit.theme import Theme
from factcheck_gui.ui.safe_text import PlainLabel, set_tool_tip
from factcheck_gui.ui.text_positions import TextPositions

_GROUPS = {"quote": "draft.evidence_quote", "diff": "draft.diff"}
_WIDEST = 100_000.0
_NARROWEST = 24
_LONGEST_LINE = 1_000
"""Code points measured for a line that is cut anyway."""

_KEPT = 4
"""Widths whose lines are kept: a layout asks for two or three before it settles."""


def type_role(role: str) -> str:
    """Return the theme's name of a label's type role."""
    return _GROUPS.get(role, f"ui.{role}")


def ink_of(theme: Theme, ink: str) -> QColor:
    """Return the colour called `ink`: a base colour, or `mark.<key>` for the words of a mark."""
    return theme.mark(ink[5:]).text if ink.startswith("mark.") else theme.color(ink)


@dataclass(frozen=True, slots=True)
class _Broken:
    """Text broken for one width in one theme; `parts` are laid out from the same left edge."""

    parts: tuple[QTextLayout, ...]
    lines: int
    is_cut: bool


class LinedLabel(PlainLabel):
    """A label whose lines stand as far apart as its type role says.

    Args:
        appearance: Where colours and type come from.
        text: What it says.
        role: The type role, as for PlainLabel.
        ink: A base colour's name, or `mark.<key>`.
        lines: The most lines shown, 0 for all; what is cut then ends in "…" and the tooltip has it.
        parent: The widget it stands in.
    """

    def __init__(
        self,
        appearance: Appearance,
        text: str = "",
        *,
        role: str = "body",
        ink: str = "ink",
        lines: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role=role, parent=parent)
        self._appearance = appearance
        self._type = type_role(role)
        self._ink = ink
        self._lead = ""
        self._glyph = ""
        self._marked: tuple[Span, ...] = ()
        self._most = lines
        self._settings: dict[int, _Broken] = {}
        self._lines: dict[int, int] = {}
        self._natural: int | None = None
        self._theme = appearance.theme
        is_line = lines == 1
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred,
            QSizePolicy.Policy.Fixed if is_line else QSizePolicy.Policy.Minimum,
        )
        self.setSizePolicy(policy)
        # without it Qt's label forgets at each change of text that its height hangs on its width
        self.setWordWrap(not is_line)

    def show_text(self, text: str, *, lead: str = "", glyph: str = "", marked: Sequence[Span] = ()) -> None:
        """Say `lead` in bold, then `text`, after a glyph in the colour of the words.

        Passages of `text` that are `marked`, in code points, lie on soft ground.
        """
        whole = f"{lead} {text}" if lead and text else lead or text
        before = len(whole) - len(text)
        spans = tuple(Span(before + span.start, before + span.end) for span in marked)
        if (whole, lead, glyph, spans) == (self.text(), self._lead, self._glyph, self._marked):
            return
        self._lead, self._glyph, self._marked = lead, glyph, spans
        self._forget()
        self.setText(whole)
        self.updateGeometry()
        self.update()

    def set_ink(self, ink: str) -> None:
        """Change the colour."""
        if ink != self._ink:
            self._ink = ink
            self.update()

    def natural_width(self) -> int:
        """Return the width that takes all of it on one line, in px."""
        self._theme_now()
        if self._natural is None:
            self._natural = self._measured()
        margins = self.contentsMargins()
        return self._natural + margins.left() + margins.right()

    def _measured(self) -> int:
        text = self.text()
        lead = self._face(strong=True).metrics.horizontalAdvance(self._lead) if self._lead else 0
        rest = self._face().metrics.horizontalAdvance(text[len(self._lead) :])
        return int(lead + rest + 1.99) + self._indent()

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        height = self._theme_now().line_height(self._type)
        return QSize(self.natural_width(), height + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(_NARROWEST, hint.width()), hint.height())

    def heightForWidth(self, width: int) -> int:
        if self._most == 1:
            return -1
        theme, margins = self._theme_now(), self.contentsMargins()
        inside = width - margins.left() - margins.right()
        if inside not in self._lines:
            # most texts fit on one line: that is known without breaking them
            fits = self.natural_width() <= width and "\n" not in self.text()
            self._lines[inside] = 1 if fits else self._set(inside).lines
        return self._lines[inside] * theme.line_height(self._type) + margins.top() + margins.bottom()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, room = self._theme_now(), self.contentsRect()
        setting = self._set(room.width())
        set_tool_tip(self, self.text() if setting.is_cut else "")
        color = ink_of(theme, self._ink if self.isEnabled() else "ink_3")
        painter = QPainter(self)
        painter.setPen(color)
        left = room.left() + self._draw_glyph(painter, theme, color)
        height = theme.line_height(self._type)
        top = room.top() + max(0, (room.height() - setting.lines * height) // 2 if self._most == 1 else 0)
        for part in setting.parts:
            part.draw(painter, QPointF(left, top))

    def _draw_glyph(self, painter: QPainter, theme: Theme, color: QColor) -> int:
        if self._glyph:
            size, line = self._glyph_size(theme), theme.line_height(self._type)
            room = self.contentsRect()
            line = room.height() if self._most == 1 else line
            pixmap = theme.icons.pixmap(self._glyph, color, size, self.devicePixelRatioF())
            painter.drawPixmap(room.left(), room.top() + (line - size) // 2, pixmap)
        return self._indent()

    def _indent(self) -> int:
        theme = self._theme_now()
        return self._glyph_size(theme) + theme.px(4 if self._is_small() else 8) if self._glyph else 0

    def _glyph_size(self, theme: Theme) -> int:
        return theme.size("glyph_small" if self._is_small() else "glyph")

    def _is_small(self) -> bool:
        return self._type in {"ui.caption", "ui.small", "ui.label"}

    def _theme_now(self) -> Theme:
        theme = self._appearance.theme
        if theme is not self._theme:
            self._theme = theme
            self._forget()
        return theme

    def _forget(self) -> None:
        """Forget how the text was broken and how wide it is."""
        self._settings.clear()
        self._lines.clear()
        self._natural = None

    def _face(self, *, strong: bool = False) -> Setting:
        return face(self._theme_now(), self._type, strong=strong)

    def _set(self, width: int) -> _Broken:
        theme = self._theme_now()
        if width not in self._settings:
            if len(self._settings) >= _KEPT:
                self._settings.clear()
            self._settings[width] = self._broken(max(1, width - self._indent()), theme)
        return self._settings[width]

    def _broken(self, width: int, theme: Theme) -> _Broken:
        """Break the text at `width`, each line in the middle of its line height."""
        height = theme.line_height(self._type)
        if self._most == 1:
            fits = self.natural_width() - self._indent() <= width + 1
            return _Broken((self._line(0, 0, height),), 1, is_cut=False) if fits else self._cut(0, 1, width)
        text = self.text()
        layout = self._laid(text, self._lead)
        layout.beginLayout()
        lines, end = 0, TextPositions(text).to_qt(len(text))
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, lines * height + (height - line.height()) / 2))
            lines += 1
            if lines == self._most and line.textStart() + line.textLength() < end:
                layout.endLayout()
                return self._cut(TextPositions(text).from_qt(line.textStart()), lines, width)
        layout.endLayout()
        return _Broken((layout,), max(1, lines), is_cut=False)

    def _cut(self, start: int, lines: int, width: int) -> _Broken:
        """Break what stands before `start` again, and put what is left on one line that ends in "…"."""
        height = self._theme_now().line_height(self._type)
        upper = self._laid(self.text()[:start], self._lead[:start])
        upper.beginLayout()
        for number in range(lines - 1):
            line = upper.createLine()
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * height + (height - line.height()) / 2))
        upper.endLayout()
        return _Broken((upper, self._line(start, lines - 1, height, width)), lines, is_cut=True)

    def _line(self, start: int, number: int, height: int, width: int | None = None) -> QTextLayout:
        """Lay out one line of what stands from `start` on, shortened to `width`."""
        text, lead = self.text()[start:].replace("\n", " "), self._lead[start:]
        if width is not None:
            metrics = self._face(strong=bool(lead)).metrics
            text = metrics.elidedText(text[:_LONGEST_LINE], Qt.TextElideMode.ElideRight, width)
            lead = lead[: len(text)]
        layout = self._laid(text, lead, start)
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(_WIDEST)
            line.setPosition(QPointF(0, number * height + (height - line.height()) / 2))
        layout.endLayout()
        return layout

    def _laid(self, text: str, lead: str, start: int = 0) -> QTextLayout:
        """Lay out `text`, which stands at `start` in the whole."""
        # U+2028 is how a text layout breaks a line where the text does
        layout = QTextLayout(text.replace("\n", "\u2028"), self._face().font)
        layout.setCacheEnabled(True)
        formats = []
        if lead:
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.DemiBold)
            formats.append(_reach(text, Span(0, len(lead)), bold))
        ground = QTextCharFormat()
        ground.setBackground(self._theme_now().color("accent_soft"))
        for span in self._marked:
            first, after = max(0, span.start - start), min(len(text), span.end - start)
            if first < after:
                formats.append(_reach(text, Span(first, after), ground))
        layout.setFormats(formats)
        return layout


def _reach(text: str, span: Span, chosen: QTextCharFormat) -> QTextLayout.FormatRange:
    positions, reach = TextPositions(text), QTextLayout.FormatRange()
    start, end = positions.span_to_qt(span)
    reach.start, reach.length, reach.format = start, end - start, chosen
    return reach
