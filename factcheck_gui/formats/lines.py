"""Lines of a long file, decoded one by one so that memory does not grow with it."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

LONGEST = 64_000_000
"""Bytes of the longest line that is read."""

_CHUNK = 1_000_000
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


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


def decoded_lines(file: BinaryIO, notes: LineNotes) -> Iterator[str | None]:
    """Give the lines of `file` with their ends; None for one longer than `LONGEST`.

    UTF-8 with or without a mark, UTF-16 with one; a line that is no UTF-8 is read as
    Windows-1252, as tables saved by Excel are, and counted in `notes`.
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
        line = file.readline(LONGEST)


def _decoded(line: bytes, notes: LineNotes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        notes.guessed += 1
        return line.decode("cp1252", "replace")


def _wide_lines(start: bytes, file: BinaryIO, encoding: str) -> Iterator[str | None]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    rest = decoder.decode(start)
    while chunk := file.read(_CHUNK):
        *lines, rest = (rest + decoder.decode(chunk)).split("\n")
        yield from (f"{line}\n" for line in lines)
        if len(rest) > LONGEST:
            yield None
            rest = ""
    yield from rest.splitlines(keepends=True)
