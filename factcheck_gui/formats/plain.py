"""Plain text and Markdown, kept to the letter: from bytes to canonical text."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck_gui.domain.draft.text import REPLACEMENT, canonical
from factcheck_gui.domain.errors import ReadError

MAX_BYTES = 50_000_000
"""Size of the largest file that is read; a thick book has two million."""

_BOMS = (  # the longer ones first: UTF-32 begins as UTF-16 does
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a Rich Text file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\x7fELF", "a program"),
)
_SAMPLE = 1_000_000
_CONTROL_BYTES = bytes({*range(1, 9), *range(14, 27), *range(28, 32), 127})
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_CONTROL_SHARE = 0.01
"""Share of control characters from which bytes are no text; random bytes have 0.1."""

_NUL_SHARE = 0.1
"""Share of NULs up to which they are stray in a text."""

_ONE_SIDE, _LATIN_NULS, _SCRIPT_BYTES = 0.95, 0.4, 0.2
_DAMAGE = 0.1
"""Unreadable places to readable letters with accents up to which UTF-8 is damaged, and no other encoding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecodedText:
    """The canonical text of a file.

    `guessed` says that nothing proved the encoding. `warnings` are sentences for the
    user that say what to look at.
    """

    text: str
    encoding: str
    guessed: bool = False
    warnings: tuple[str, ...] = ()


def read_text(data: bytes) -> DecodedText:
    """Decode the bytes of a text file: by its mark, as UTF-16 or UTF-8 by proof, else as Windows-1252.

    Raises:
        ReadError: There is nothing in it, or no text, or more than 50 MB.
    """
    _refuse(data)
    decoded, encoding, guessed = _decode(data)
    _refuse_controls(decoded)
    text = canonical(decoded)
    if not text.strip():
        raise ReadError("There is no text in it. Choose another file, or paste the text.")
    kept = data.count(REPLACEMENT.encode()) if encoding == "utf-8" else 0
    warnings = _warnings(encoding, text.count(REPLACEMENT) - kept, guessed=guessed)
    return DecodedText(text=text, encoding=encoding, guessed=guessed, warnings=tuple(warnings))


def _refuse(data: bytes) -> None:
    if not data:
        raise ReadError("The file is empty. Choose another file, or paste the text.")
    if len(data) > MAX_BYTES:
        raise ReadError("The file is larger than 50 MB. Cut it into parts and open those.")
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise ReadError(_not_text(name))


def _not_text(name: str) -> str:
    return f"It is {name}, not text. Save it as plain text (.txt) and open that, or paste the text."


def _refuse_controls(decoded: str) -> None:
    """Refuse what decodes but is no writing; one stray control character is let pass."""
    sample = decoded[:_SAMPLE]
    stray = sum(1 for _ in _CONTROL.finditer(sample))
    if sample.count("\0") > 1 + _NUL_SHARE * len(sample) or stray > 1 + _CONTROL_SHARE * len(sample):
        raise ReadError(_not_text("binary data"))


def _decode(data: bytes) -> tuple[str, str, bool]:
    """Return the text of `data`, its encoding, and whether that was guessed."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.removeprefix(mark).decode(encoding, "replace"), encoding, False
    if wide := _wide_encoding(data):
        return data.decode(wide, "replace"), wide, False
    try:
        return data.decode("utf-8", "surrogatepass"), "utf-8", False
    except UnicodeDecodeError:
        damaged = data.decode("utf-8", "replace")
    lost, letters = damaged.count(REPLACEMENT), sum(1 for sign in damaged[:_SAMPLE] if sign > "\x7f")
    if lost <= _DAMAGE * (letters - lost):
        return damaged, "utf-8", True
    return data.decode("cp1252", "replace"), "windows-1252", True


def _wide_encoding(data: bytes) -> str:
    """Return which UTF-16 `data` is by where its NULs stand; empty where it is none.

    Every other byte of Latin text is NUL; of other scripts only those of blanks and
    figures are, and the rest is the number of the script, a control character in ASCII.
    """
    sample = data[:_SAMPLE]
    if 0 not in sample:
        return ""
    first, second = sample[0::2], sample[1::2]
    for encoding, side, other in (("utf-16-le", second, first), ("utf-16-be", first, second)):
        nuls = side.count(0)
        script = len(side) - len(side.translate(None, _CONTROL_BYTES))
        plain = nuls >= _LATIN_NULS * len(side) or script >= _SCRIPT_BYTES * len(side)
        if plain and nuls >= _ONE_SIDE * (nuls + other.count(0)):
            return encoding
    return ""


def _warnings(encoding: str, lost: int, *, guessed: bool) -> Iterator[str]:
    if guessed and encoding == "utf-8":
        yield "Read as UTF-8, guessed: the file is damaged. Compare it with the original."
    elif guessed:
        yield (
            "Read as Windows-1252, guessed. Look at accents and quotation marks;"
            " if they are wrong, save the file as UTF-8 and open it again."
        )
    if lost > 0:
        places = "1 character" if lost == 1 else f"{lost:,} characters"
        yield f"{places} could not be kept, and � stands instead. Compare those places with the original."
