"""Lines and pieces of a long file, decoded as they come so that memory does not grow with it."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

LONGEST = 16_000_000
"""Bytes of the longest line that is read; a thick book has two million."""

HEAD = 100_000
"""Bytes that are looked at to tell what a file is."""

_CHUNK = 1_000_000
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_ESCAPED = re.compile("[\udc80-\udcff]+")
_LONGEST_CHARACTER = 4


@dataclass(slots=True)
class LineNotes:
    """What there is to say of lines read so far; `guessed` of them were read as Windows-1252."""

    guessed: int = 0

    def warnings(self) -> list[str]:
        """Return what the reader of the result has to know, a sentence each."""
        if not self.guessed:
            return []
        lines = "1 line was" if self.guessed == 1 else f"{self.guessed:,} lines were"
        return [f"{lines} read as Windows-1252, guessed."]


class Begun:
    """A file whose head was looked at and is still to be read; it may be a pipe."""

    def __init__(self, file: BinaryIO) -> None:
        """Read the first `HEAD` bytes of `file`."""
        self.head = file.read(HEAD)
        self._start = BytesIO(self.head)
        self._file = file

    @property
    def opening(self) -> str:
        """Return the text of the head without a mark and the blanks before it; bad bytes are replaced."""
        for mark, encoding in _WIDE:
            if self.head.startswith(mark):
                return self.head.removeprefix(mark).decode(encoding, "replace").lstrip()
        return self.head.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace").lstrip()

    def readline(self, limit: int) -> bytes:
        """Return the next line, cut at `limit` bytes; empty at the end."""
        line = self._start.readline(limit)
        if line.endswith(b"\n") or len(line) == limit:
            return line
        return line + self._file.readline(limit - len(line))

    def read(self, size: int) -> bytes:
        """Return the next `size` bytes; fewer at the end."""
        piece = self._start.read(size)
        return piece if len(piece) == size else piece + self._file.read(size - len(piece))


def decoded_lines(file: Begun, notes: LineNotes) -> Iterator[str | None]:
    """Give the lines of `file` with their ends; None for one longer than `LONGEST`.

    Such a line is passed over in pieces, and for each of them "" is given, so that whoever
    reads stays alive. UTF-8 with or without a mark, UTF-16 with one; a line that is no
    UTF-8 is read as Windows-1252, as tables saved by Excel are, and counted in `notes`.
    """
    line = file.readline(LONGEST)
    for mark, encoding in _WIDE:
        if line.startswith(mark):
            yield from _wide_lines(line.removeprefix(mark), file, encoding)
            return
    line = line.removeprefix(codecs.BOM_UTF8)
    while line:
        is_whole = len(line) < LONGEST or line.endswith(b"\n")
        yield _decoded(line, notes) if is_whole else None
        while not is_whole:
            line = file.readline(LONGEST)
            is_whole = len(line) < LONGEST or line.endswith(b"\n")
            yield ""
        line = file.readline(LONGEST)


def decoded_pieces(file: Begun, notes: LineNotes) -> Iterator[str]:
    """Give the text of `file` in pieces of a megabyte or so, wherever its lines end.

    What is no UTF-8 among them is read as Windows-1252, and its lines counted in `notes`.
    """
    piece = file.read(_CHUNK)
    for mark, encoding in _WIDE:
        if piece.startswith(mark):
            yield from _wide_pieces(piece.removeprefix(mark), file, encoding)
            return
    rest = piece.removeprefix(codecs.BOM_UTF8)
    while piece:
        cut = _last_character(rest)
        yield _patched(rest[:cut], notes)
        piece = file.read(_CHUNK)
        rest = rest[cut:] + piece
    if rest:
        yield _patched(rest, notes)


def _decoded(line: bytes, notes: LineNotes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        notes.guessed += 1
        return line.decode("cp1252", "replace")


def _patched(data: bytes, notes: LineNotes) -> str:
    """Decode `data`, those bytes alone as Windows-1252 that are no UTF-8."""
    text = data.decode("utf-8", "surrogateescape")
    if text.isascii() or not _ESCAPED.search(text):
        return text
    notes.guessed += sum(1 for line in text.split("\n") if _ESCAPED.search(line))
    return _ESCAPED.sub(lambda bad: _as_windows(bad.group()), text)


def _as_windows(escaped: str) -> str:
    return escaped.encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def _last_character(data: bytes) -> int:
    """Return where the last character of `data` begins that may go on in what follows, else its length."""
    for back in range(1, min(_LONGEST_CHARACTER, len(data)) + 1):
        byte = data[-back]
        if byte < 0x80:  # noqa: PLR2004 - UTF-8: a character of its own
            break
        if byte >= 0xC0:  # noqa: PLR2004 - UTF-8: the first byte of several
            return len(data) - back
    return len(data)


def _wide_pieces(start: bytes, file: Begun, encoding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    yield decoder.decode(start)
    while chunk := file.read(_CHUNK):
        yield decoder.decode(chunk)


def _wide_lines(start: bytes, file: Begun, encoding: str) -> Iterator[str | None]:
    rest = ""
    for piece in _wide_pieces(start, file, encoding):
        *lines, rest = (rest + piece).split("\n")
        yield from (f"{line}\n" for line in lines)
        if len(rest) > LONGEST:
            yield None
            rest = ""
    yield from rest.splitlines(keepends=True)
