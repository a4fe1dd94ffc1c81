"""Earlier fact-checks from JSONL, CSV and a saved Fact Check Tools response, row after row."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import PurePath
from typing import BinaryIO

from factcheck_gui.domain.errors import ReadError
from factcheck_gui.formats.earlier_rows import EarlierRow, SkippedRow, fields_of, reviewed_rows, row_of
from factcheck_gui.formats.lines import LONGEST, LineNotes, decoded_lines

__all__ = ["EarlierRow", "LineNotes", "SkippedRow", "read_earlier"]

Row = EarlierRow | SkippedRow
Line = str | None
"""A line as read, None for one that was too long to read."""

_DOCUMENT = 200_000_000
"""Characters of the largest JSON document; unlike JSONL it cannot be read line by line."""

_DELIMITERS = ",;\t|"
_FEEDS = ("dataFeedElement", "claimReviewMarkupPages", "@graph")
_TOO_LONG = f"Its line is longer than {LONGEST // 1_000_000} MB."


def read_earlier(name: str, file: BinaryIO, notes: LineNotes | None = None) -> Iterator[Row]:
    """Give the rows of `file` as they are read: memory stays the same however long it is.

    What a file is shows in its first line; `name` only tells CSV. A bad line is given as
    skipped, and the rest goes on. A JSON document is read whole, at most 200 MB. What was
    guessed on the way is counted in `notes`.

    Raises:
        ReadError: It is empty, or holds no earlier fact-checks in any of these formats.
    """
    lines = decoded_lines(file, notes or LineNotes())
    first = next((line for line in lines if line is None or line.strip()), "")
    if first == "":
        raise ReadError("There is nothing in it. Choose a file of earlier fact-checks.")
    if first is None:
        raise ReadError(f"{_TOO_LONG} Save it as JSONL, one fact-check a line, and learn that.")
    suffix = PurePath(name).suffix.lower()
    if suffix in {".csv", ".tsv"} or first.lstrip()[0] not in "{[":
        return _csv_rows(first, lines)
    whole, value = _parsed(first)
    if isinstance(value, list) or not whole:
        return _document_rows(first, lines)
    _refuse_feed(value)
    return iter(()) if value == {} and suffix == ".json" else _jsonl_rows(chain([first], lines))


def _parsed(text: str) -> tuple[bool, object]:
    """Return whether `text` is JSON, and its value."""
    try:
        return True, json.loads(text)
    except (ValueError, RecursionError):
        return False, None


def _jsonl_rows(lines: Iterable[Line]) -> Iterator[Row]:
    for index, line in enumerate(line for line in lines if line is None or line.strip()):
        if line is None:
            yield SkippedRow(index, _TOO_LONG)
            continue
        whole, value = _parsed(line)
        if whole:
            yield from _value_rows(index, value)
        else:
            yield SkippedRow(index, "Its line is not JSON.")


def _value_rows(index: int, value: object) -> Iterator[Row]:
    """Give the rows of one JSON value: a row, a reviewed claim, or a page of them."""
    if not isinstance(value, Mapping):
        yield SkippedRow(index, "It is not an object in braces.")
    elif isinstance(value.get("claims"), list) and "text" not in value:
        for place, claim in enumerate(value["claims"]):
            yield from reviewed_rows(place, claim)
    elif "claimReview" in value:
        yield from reviewed_rows(index, value)
    else:
        yield row_of(index, value)


def _document_rows(first: str, lines: Iterable[Line]) -> Iterator[Row]:
    """Read a JSON document whole: a response, a list of rows, or one row."""
    pieces, length = [first], len(first)
    for line in lines:
        length += len(line or "")
        if line is None or length > _DOCUMENT:
            raise ReadError("The JSON is larger than 200 MB. Save it as JSONL, one fact-check a line.")
        pieces.append(line)
    try:
        value = json.loads("".join(pieces))
    except json.JSONDecodeError as error:
        reason = f"line {error.lineno}, column {error.colno}"
        raise ReadError(f"It is damaged JSON ({reason}). Save it again, or as JSONL.") from error
    except RecursionError as error:
        raise ReadError("Its JSON is nested too deep. Save it as JSONL, one fact-check a line.") from error
    _refuse_feed(value)
    if isinstance(value, list):
        return (row for index, each in enumerate(value) for row in _value_rows(index, each))
    return iter(()) if value == {} else _value_rows(0, value)


def _refuse_feed(value: object) -> None:
    if isinstance(value, Mapping) and any(key in value for key in _FEEDS):
        raise ReadError("ClaimReview feeds come later. Save its fact-checks as JSONL and learn those.")


def _csv_rows(first: str, lines: Iterable[Line]) -> Iterator[Row]:
    """Read a table with headings, parted by commas, semicolons, tabs or bars, whichever are most."""
    delimiter = max(_DELIMITERS, key=first.count)
    heading = [first]
    if first.strip().lower() in {f"sep={sign}" for sign in _DELIMITERS}:  # as Excel writes it
        delimiter, heading = first.strip()[-1], []
    table = csv.reader(map(_csv_line, _unix_lines(chain(heading, lines))), delimiter=delimiter)
    try:
        headings = next(table, [])
    except csv.Error as error:
        raise ReadError("Its first line holds no headings. Put one over each column.") from error
    if "text" not in fields_of(headings):
        shown = ", ".join(name.strip()[:30] for name in headings[:8])
        raise ReadError(f"No column is called “text”. Call the claims’ column so; the file has: {shown}.")
    return _table_rows(headings, table)


def _table_rows(headings: list[str], table: Iterator[list[str]]) -> Iterator[Row]:
    index = 0
    while True:
        try:
            cells = next(table, None)
        except csv.Error:
            yield SkippedRow(index, "A field is too long; a quotation mark may be missing.")
        else:
            if cells is None:
                return
            if not any(map(str.strip, cells)):
                continue
            yield row_of(index, dict(zip(headings, cells, strict=False)))
        index += 1


def _unix_lines(lines: Iterable[Line]) -> Iterator[Line]:
    """Part lines that end as on old Macs, which a table's reader does not."""
    for line in lines:
        if line is None or "\r" not in line:
            yield line
        else:
            yield from (f"{each}\n" for each in line.replace("\r\n", "\n").removesuffix("\n").split("\r"))


def _csv_line(line: Line) -> str:
    if line is None:
        raise csv.Error(_TOO_LONG)
    return line
