"""A story's text as paragraphs of a page, and the document that holds them."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.kit.theme import Theme

DOCUMENT_MARGIN = 8
"""Room beside the words, or frames round them are clipped. Not scaled: it shows nothing."""

_TOP, _BOTTOM = 32, 64
_FIXED: Final = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class Setting(NamedTuple):
    """How one kind of paragraph is set: type role, ink, and room below in px at 100 %."""

    type_role: str
    ink: str
    below: int


BODY = Setting(type_role="draft.body", ink="ink", below=12)
APART = Setting(type_role="draft.byline", ink="ink_3", below=12)
BLANK = Setting(type_role="draft.body", ink="ink", below=0)
_NOTE = Setting(type_role="draft.note", ink="ink_2", below=12)
_DATELINE_ROLE, _DATELINE_INK = "draft.byline", "ink_3"

_SETTINGS = {
    ZoneKind.KICKER: Setting(type_role="draft.kicker", ink="ink_3", below=8),
    ZoneKind.HEADLINE: Setting(type_role="draft.headline", ink="ink", below=8),
    ZoneKind.BYLINE: Setting(type_role="draft.byline", ink="ink_3", below=16),
    ZoneKind.DATELINE: BODY,
    ZoneKind.BODY: BODY,
    ZoneKind.CAPTION: _NOTE,
    ZoneKind.CONTRIBUTOR_LINE: _NOTE,
    ZoneKind.CORRECTION_NOTE: Setting(type_role="draft.note", ink="ink", below=12),
    ZoneKind.PROMO: Setting(type_role="draft.note", ink="ink_3", below=12),
}


class Paragraph(NamedTuple):
    """One block of the view. `is_continued` says that the next block is the same line of the text."""

    span: Span
    setting: Setting
    dateline: Span | None = None
    is_continued: bool = False


def paragraphs(text: str, zones: Sequence[Zone], breaks: Sequence[int] = ()) -> list[Paragraph]:
    """Return the blocks that show `text`, in order; `breaks` are those of the view's own making.

    A line takes the setting of the zone that has most of it; one in no zone, such as a
    rule, is set apart. Lines without words take no room: paragraphs stand 12 apart whether
    the file parts them by one line end or by two.
    """
    finder = _ZoneFinder(zones)
    ends_early = set(breaks)
    found = []
    for span in _lines(text, breaks):
        zone, dateline = finder.at(span)
        blank = not span.of(text).strip()
        found.append(
            Paragraph(
                span=span,
                setting=BLANK if blank else zone,
                dateline=dateline,
                is_continued=span.end in ends_early,
            )
        )
    return found


def _lines(text: str, breaks: Sequence[int]) -> Iterator[Span]:
    pending = list(reversed(breaks))
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        while pending and pending[-1] <= end:
            cut = pending.pop()
            yield Span(start, cut)
            start = cut
        yield Span(start, end)
        start = end + 1


class _ZoneFinder:
    """Finds the zones of lines asked for in reading order, going through the zones once."""

    def __init__(self, zones: Sequence[Zone]) -> None:
        self._zones = sorted(zones, key=lambda zone: zone.span)
        self._next = 0

    def at(self, line: Span) -> tuple[Setting, Span | None]:
        """Return the setting of `line` and the part of it that is dateline."""
        if not self._zones:
            return BODY, None
        zones = self._zones
        while self._next < len(zones) and zones[self._next].span.end <= line.start:
            self._next += 1
        most, setting, dateline = 0, APART, None
        for index in range(self._next, len(zones)):
            zone = zones[index]
            if zone.span.start >= line.end:
                break
            shared = Span(max(line.start, zone.span.start), min(line.end, zone.span.end))
            if zone.kind is ZoneKind.DATELINE:
                dateline = shared
            if len(shared) > most:
                most, setting = len(shared), _SETTINGS[zone.kind]
        return setting, dateline


def make_document(text: str, blocks: Sequence[Paragraph], theme: Theme) -> QTextDocument:
    """Return `text` set as a page.

    Made before any view has it, so that Qt lays out what is seen first and the rest when
    idle: formats changed afterwards would lay out 60,000 words at once (0.23 s).
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(theme.font("draft.body"))
    document.setDocumentMargin(DOCUMENT_MARGIN)
    _fill(QTextCursor(document), text, blocks, theme)
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(theme.px(_TOP))
    frame.setBottomMargin(theme.px(_BOTTOM))
    document.rootFrame().setFrameFormat(frame)
    return document


def _fill(cursor: QTextCursor, text: str, blocks: Sequence[Paragraph], theme: Theme) -> None:
    formats = {setting: _formats(setting, theme) for setting in {block.setting for block in blocks}}
    dateline_format = _dateline_format(theme)
    cursor.beginEditBlock()
    for number, block in enumerate(blocks):
        block_format, char_format = formats[block.setting]
        if block.is_continued:
            block_format = QTextBlockFormat(block_format)
            block_format.setBottomMargin(0)
        if number:
            cursor.insertBlock(block_format, char_format)
        else:
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(char_format)
        start = block.span.start
        if block.dateline:
            cursor.insertText(text[start : block.dateline.start], char_format)
            cursor.insertText(block.dateline.of(text), dateline_format)
            start = block.dateline.end
        cursor.insertText(text[start : block.span.end], char_format)
    cursor.endEditBlock()


def _formats(setting: Setting, theme: Theme) -> tuple[QTextBlockFormat, QTextCharFormat]:
    block_format, char_format = QTextBlockFormat(), QTextCharFormat()
    if setting is BLANK:
        block_format.setLineHeight(1, _FIXED)
        return block_format, char_format
    block_format.setLineHeight(theme.line_height(setting.type_role), _FIXED)
    block_format.setBottomMargin(theme.px(setting.below))
    if setting != BODY:  # the body's own is the document's default: nothing to store per block
        char_format.setFont(theme.font(setting.type_role))
        char_format.setForeground(theme.color(setting.ink))
    return block_format, char_format


def _dateline_format(theme: Theme) -> QTextCharFormat:
    char_format = QTextCharFormat()
    font = theme.font(_DATELINE_ROLE)
    font.setWeight(font.Weight.DemiBold)
    char_format.setFont(font)
    char_format.setForeground(theme.color(_DATELINE_INK))
    return char_format
