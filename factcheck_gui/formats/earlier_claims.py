"""Earlier fact-checks from JSONL, CSV, ClaimReview and Fact Check Tools responses, row after row."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import BinaryIO

from factcheck_gui.domain.errors import ReadError
from factcheck_gui.formats.claimreview import (
    is_markup_page,
    markup_rows,
    review_row,
    reviews_in,
)
from factcheck_gui.formats.claimreview_process import LARGEST, read_page
from factcheck_gui.formats.earlier_rows import (
    EarlierRow,
    Row,
    SkippedRow,
    fields_of,
    reviewed_rows,
    row_of,
    words_of,
)
from factcheck_gui.formats.earlier_table import table_rows
from factcheck_gui.formats.json_stream import entries
from factcheck_gui.formats.lenient_json import DamagedJsonError, lenient_values
from factcheck_gui.formats.lines import HEAD, LONGEST, Begun, LineNotes, decoded_lines, decoded_pieces

__all__ = ["EarlierRow", "LineNotes", "SkippedRow", "read_earlier"]

Line = str | None
"""A line as read, None for one that was too long to read."""

_LISTS = frozenset({"dataFeedElement", "claims", "claimReviewMarkupPages", "itemListElement"})
_LIST_BEGINS = re.compile(rf'"(?:{"|".join(sorted(_LISTS))})"\s*:\s*\[')
_MARKED_UP = frozenset({"itemReviewed", "reviewRating", "properties"})
_TOO_LONG = f"Its line is longer than {LONGEST // 1_000_000} MB."

_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a spreadsheet, Word file or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a Rich Text file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a compressed file; unpack it first"),
    (b"7z\xbc\xaf", "a compressed file; unpack it first"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.01
"""Share of control characters from which bytes are no text; random bytes have 0.1."""

_ASKED = "Choose JSONL, CSV, a ClaimReview page or feed, or a folder of old articles."


def read_earlier(name: str, file: BinaryIO, notes: LineNotes | None = None) -> Iterator[Row | None]:
    """Give the rows of `file` as they are read: memory stays the same however long it is.

    What a file is shows in how it begins; `name` only tells CSV. A bad line or entry is
    given as skipped, and the rest goes on; None is given now and then while there is
    nothing yet. A web page is read in a limited process, whole, at most 50 MB. What was
    guessed on the way is counted in `notes`.

    Raises:
        ReadError: It is empty, or holds no earlier fact-checks in any of these formats.
    """
    notes = notes or LineNotes()
    begun = Begun(file)
    opening = begun.opening
    if not opening:
        raise ReadError("There is nothing in it. Choose a file of earlier fact-checks.")
    suffix = PurePath(name).suffix.lower()
    _refuse(begun.head, opening, suffix)
    if suffix in {".csv", ".tsv"} or opening[0] not in "{[<":
        return table_rows(decoded_lines(begun, notes))
    if suffix == ".json" and opening.strip() == "{}":  # a response that found nothing
        return iter(())
    if opening[0] == "<":
        return read_page(begun.read(LARGEST + 1))
    if _is_jsonl(opening, is_cut=len(begun.head) == HEAD):
        return _jsonl_rows(decoded_lines(begun, notes))
    return _document_rows(decoded_pieces(begun, notes))


def _refuse(head: bytes, opening: str, suffix: str) -> None:
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            raise ReadError(f"It is {kind}, not earlier fact-checks. {_ASKED}")
    if suffix in {".mht", ".mhtml", ".webarchive"}:
        raise ReadError("It is a web archive. Save the page as HTML, and learn that.")
    sample = opening[:100_000]
    if len(_CONTROL.findall(sample)) > 1 + _CONTROL_SHARE * len(sample):
        raise ReadError(f"It is binary data, not text. {_ASKED}")


def _is_jsonl(opening: str, *, is_cut: bool) -> bool:
    """Tell whether each line is an object of its own, going by the first ones."""
    first, broke, rest = opening.partition("\n")
    if is_cut and not broke:
        return first[0] == "{" and not _LIST_BEGINS.search(first)
    value = _parsed(first)
    if (
        value is None and first[0] == "{" and first.rstrip().endswith("}")
    ):  # the first line may be the bad one
        return isinstance(_parsed(rest.lstrip().partition("\n")[0]), Mapping)
    return isinstance(value, Mapping)


def _parsed(text: str) -> object:
    """Return the value of JSON, None for anything else; no row is null."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _jsonl_rows(lines: Iterable[Line]) -> Iterator[Row | None]:
    index = 0
    for number, line in enumerate(lines, 1):
        if line == "":
            yield None
        elif line is None and number == 1:
            raise ReadError(f"{_TOO_LONG} Save it as JSONL, one fact-check a line, and learn that.")
        elif line is None:
            yield SkippedRow(index, _TOO_LONG, number)
            index += 1
        elif line.strip():
            yield from _line_rows(index, number, line)
            index += 1


def _line_rows(index: int, number: int, line: str) -> Iterator[Row]:
    value = _parsed(line)
    if value is None:
        try:
            value = next(iter(lenient_values(line)), None)
        except DamagedJsonError:
            yield SkippedRow(index, "Its line is not JSON.", number)
            return
    yield from _rows_of(index, number, value)


def _document_rows(pieces: Iterator[str]) -> Iterator[Row]:
    """Read a JSON document entry by entry: a feed, a response, a list of rows, or one row.

    Where it is damaged further down it ends there, and says so.
    """
    index = 0
    try:
        for index, entry in enumerate(entries(pieces, _LISTS)):
            if entry.fault:
                yield SkippedRow(index, entry.fault, entry.line)
            else:
                yield from _rows_of(index, entry.line, entry.value)
    except ReadError as error:
        if not index:
            raise
        yield SkippedRow(index + 1, f"From here on nothing was read. {error}")


def _rows_of(index: int, line: int, value: object) -> list[Row]:
    try:
        return list(_value_rows(index, line, value))
    except RecursionError:
        return [SkippedRow(index, "It is nested too deep.", line)]


def _value_rows(index: int, line: int, value: object) -> Iterator[Row]:
    """Give the rows of one JSON value: a row, a review, a reviewed claim, or a page or feed of them."""
    if isinstance(value, list) and any(isinstance(each, Mapping) for each in value):
        for each in value:
            yield from _value_rows(index, line, each)
    elif isinstance(value, Mapping):
        yield from _object_rows(index, line, value)
    elif value is not None:  # entries of feeds may be null
        yield SkippedRow(index, "It is not an object in braces.", line)


def _object_rows(index: int, line: int, value: Mapping[str, object]) -> Iterator[Row]:
    if nested := _nested(value):
        for place, each in enumerate(nested):
            yield from _value_rows(place, line, each)
    elif "claimReview" in value:
        yield from reviewed_rows(index, line, value)
    elif is_markup_page(value):
        yield from markup_rows(index, line, value)
    elif any(name.startswith("@") for name in value) or _MARKED_UP & {*value}:
        yield from _marked_up_rows(index, line, value)
    else:
        yield row_of(index, line, value)


def _nested(value: Mapping[str, object]) -> list[object]:
    """Return the entries of a feed or response that stands within another document."""
    if "text" in value:
        return []
    return [each for name in _LISTS if isinstance(listed := value.get(name), list) for each in listed]


def _marked_up_rows(index: int, line: int, value: Mapping[str, object]) -> Iterator[Row]:
    """Give the reviews in what is JSON-LD by its looks; what has none may be a row that keeps its marks."""
    reviews = reviews_in(value)
    for review in reviews:
        yield review_row(index, line, review, url=words_of(value.get("url")))
    if not reviews and "text" in fields_of(value):
        yield row_of(index, line, value)
    elif not reviews and value.get("item", value):  # an entry of a feed without one was taken back
        yield SkippedRow(index, "It holds no ClaimReview.", line)
