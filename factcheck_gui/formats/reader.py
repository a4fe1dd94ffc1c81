"""Picks the reader of a draft by its name and by what is in it."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePath

from factcheck_gui.domain.errors import ReadError
from factcheck_gui.formats.plain import DecodedText, read_text

Reader = Callable[[bytes], DecodedText]

READERS: Mapping[str, Reader] = dict.fromkeys(("", ".txt", ".text", ".md", ".markdown"), read_text)
"""The reader of each suffix, in small letters; a further format is a further entry."""

_LATER = {
    **dict.fromkeys((".docx", ".doc", ".odt", ".rtf", ".pages"), "Word files"),
    **dict.fromkeys((".htm", ".html", ".xhtml"), "Web pages"),
    ".pdf": "PDFs",
    **dict.fromkeys((".xml", ".json", ".eml"), "Files of this kind"),
}
_SUFFIX = re.compile(r"\.[a-z][a-z0-9]{0,9}")
"""What a suffix looks like; the end of “Draft 5.2” or “Story. Final cut” is none."""


def read_file(name: str, data: bytes) -> DecodedText:
    """Read a draft from its bytes; `name` is the file's name, of which the suffix counts.

    Raises:
        ReadError: The format is not read, or the bytes are not what the name says.
    """
    suffix = PurePath(name).suffix.lower()
    if not _SUFFIX.fullmatch(suffix):
        suffix = ""
    if suffix in _LATER:
        raise ReadError(f"{_LATER[suffix]} come later; save it as plain text (.txt) and open that.")
    reader = READERS.get(suffix)
    if reader is None:
        raise ReadError(f"Files ending in {suffix} are not read. Save it as plain text (.txt) and open that.")
    return reader(data)
