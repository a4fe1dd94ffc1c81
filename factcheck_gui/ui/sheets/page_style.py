"""Sets a page of the manual in the program's faces, measures and colours."""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import cast

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLayout,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableCellFormat,
)

from factcheck_gui.ui.kit.theme import Theme

_KEEP = QTextCursor.MoveMode.KeepAnchor
_KEY = re.compile(r"(Ctrl|Shift|Alt)\+.+|F\d{1,2}|[A-Z]|[1-9]|Enter|Esc|Tab|Del")
_OPTION = re.compile(r"(?<!\S)--?(?=\w)")
PAD = "\u00a0"
"""Room between a box and what stands in it: a space that breaks no line."""

JOINER = "\u2060"
"""Keeps the hyphens of an option with its name, and takes no room."""

_HEADINGS = {1: ("ui.page_title", 0, 12), 2: ("ui.heading", 20, 4)}
"""Type role of a heading by its level, with the space over and under it, px at 100 %."""

_PAIR, _SHORT, _SHORT_WIDTH = 2, 20, 136
"""A table of two columns whose first has at most so many characters gets it so many px wide."""


class Inline(IntEnum):
    """What is boxed in a line; kept in the character format under `INLINE`."""

    KEY = 1
    CODE = 2


INLINE = QTextFormat.Property.UserProperty + 1
FENCED = QTextFormat.Property.UserProperty + 2
"""Whether a block is of an example set apart, in its block format."""


def dress_page(document: QTextDocument, theme: Theme) -> None:
    """Give a page that was read from Markdown its type, spacing and colours."""
    document.setDefaultFont(theme.font("ui.body"))
    document.setDocumentMargin(0)
    document.setIndentWidth(theme.px(20))
    for block in blocks_of(document):
        _dress_words(block, theme)
    for block in blocks_of(document):
        _dress_block(block, theme)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, theme)


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """Go through the paragraphs of a document, those in tables too."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def list_of(block: QTextBlock) -> QTextList | None:
    """Return the list that a paragraph is an item of; the stubs leave out that there may be none."""
    return cast("QTextList | None", block.textList())


def _dress_block(block: QTextBlock, theme: Theme) -> None:
    """Set line height and the space round a paragraph."""
    before, cursor, shape = block.blockFormat(), QTextCursor(block), QTextBlockFormat()
    role, over, under = _HEADINGS.get(before.headingLevel(), ("ui.body", 0, 8))
    height = theme.line_height(role)
    items, is_in_table = list_of(block), cast("QTextTable | None", cursor.currentTable()) is not None
    if before.hasProperty(QTextFormat.Property.BlockCodeFence):
        under = 0
        shape.setProperty(FENCED, 1)
        shape.setLeftMargin(theme.px(12))
    elif is_in_table or (items is not None and items.itemNumber(block) < items.count() - 1):
        under = 0 if is_in_table else 4
    if not block.text() and not is_in_table:
        height, under = theme.px(8), 0  # the empty paragraph that Qt leaves after a table
    shape.setTopMargin(theme.px(over))
    shape.setBottomMargin(theme.px(under))
    shape.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor.mergeBlockFormat(shape)
    if items is not None and items.format().style() is QTextListFormat.Style.ListDisc:
        bare = items.format()
        bare.setStyle(
            QTextListFormat.Style.ListStyleUndefined
        )  # Qt's own dots are drawn by the system's taste
        items.setFormat(bare)


def _dress_words(block: QTextBlock, theme: Theme) -> None:
    """Set headings, bold words, links, keys and code; from the end, because boxes take room of their own."""
    level = block.blockFormat().headingLevel()
    is_fenced = block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)
    for reach in reversed(block.textFormats()):
        form = reach.format
        if level:
            _dress(block, reach, theme.font(_HEADINGS[level][0]), theme.color("ink"))
        elif is_fenced:
            _dress(block, reach, theme.font("ui.small"), theme.color("ink"))
        elif form.fontFamilies():
            _box(block, reach, theme)
        elif form.isAnchor():
            _dress(block, reach, theme.font("ui.body"), theme.color("accent"))
        elif form.fontWeight() > QFont.Weight.DemiBold:
            _dress(block, reach, theme.font("ui.body_strong"), theme.color("ink"))


def _box(block: QTextBlock, reach: QTextLayout.FormatRange, theme: Theme) -> None:
    """Mark a key or code as boxed, and give it room inside the box."""
    code = block.text()[reach.start : reach.start + reach.length]
    is_key = _KEY.fullmatch(code) is not None
    form = _worded(
        theme.font("ui.caption" if is_key else "ui.small"), theme.color("ink_2" if is_key else "ink")
    )
    form.setProperty(INLINE, int(Inline.KEY if is_key else Inline.CODE))
    pad = PAD * 2 if len(code) == 1 else PAD
    shown = code.replace("+", " ") if is_key else _OPTION.sub(r"\g<0>" + JOINER, code)
    _selected(block, reach).insertText(f"{pad}{shown}{pad}", form)


def _dress(block: QTextBlock, reach: QTextLayout.FormatRange, font: QFont, ink: QColor) -> None:
    form = QTextCharFormat(reach.format)
    form.clearProperty(QTextFormat.Property.FontSizeAdjustment)  # it would stand over the font's own size
    is_link = form.isAnchor()
    form.setFont(font)
    form.setFontUnderline(is_link)
    form.setForeground(ink)
    _selected(block, reach).setCharFormat(form)


def _selected(block: QTextBlock, reach: QTextLayout.FormatRange) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + reach.start)
    cursor.setPosition(block.position() + reach.start + reach.length, _KEEP)
    return cursor


def _worded(font: QFont, ink: QColor) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(ink)
    return form


def _dress_table(table: QTextTable, theme: Theme) -> None:
    """Set a table between hairlines, its head in small strong type."""
    shape = table.format()
    shape.setBorder(0)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    shape.setCellSpacing(0)
    shape.setCellPadding(0)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.setTopMargin(theme.px(4))
    shape.setBottomMargin(theme.px(8))
    shape.setBorderCollapse(True)
    if table.columns() == _PAIR and _longest(table) <= _SHORT:
        # tables of keys and states on one page then have their columns at one place
        rest = QTextLength(QTextLength.Type.VariableLength, 0)
        shape.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.FixedLength, theme.px(_SHORT_WIDTH)), rest]
        )
    table.setFormat(shape)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            cell.setFormat(_cell(theme, is_first=column == 0))
            if row == 0:
                cursor = cell.firstCursorPosition()
                cursor.setPosition(cell.lastCursorPosition().position(), _KEEP)
                cursor.mergeCharFormat(_worded(theme.font("ui.label"), theme.color("ink_2")))


def _longest(table: QTextTable) -> int:
    """Return the length of the longest text in the first column."""
    return max(len(table.cellAt(row, 0).firstCursorPosition().block().text()) for row in range(table.rows()))


def _cell(theme: Theme, *, is_first: bool) -> QTextTableCellFormat:
    form = QTextTableCellFormat()
    form.setTopPadding(theme.px(5))
    form.setBottomPadding(theme.px(5))
    form.setLeftPadding(0 if is_first else theme.px(8))
    form.setRightPadding(theme.px(8))
    form.setBottomBorder(1)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(QBrush(theme.color("line")))
    return form
