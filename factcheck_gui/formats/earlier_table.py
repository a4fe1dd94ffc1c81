"""Earlier fact-checks from a table with headings, as every spreadsheet writes it."""

import csv
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from factcheck_gui.domain.errors import ReadError
from factcheck_gui.formats.earlier_rows import Row, SkippedRow, fields_of, row_of
from factcheck_gui.formats.lines import LONGEST

if TYPE_CHECKING:
    import _csv

_DELIMITERS = ",;\t|"
_TOO_LONG = f"Its line is longer than {LONGEST // 1_000_000} MB."


def table_rows(lines: Iterator[str | None]) -> Iterator[Row]:
    """Read a table parted by commas, semicolons, tabs or bars, whichever are most in its first line.

    Raises:
        ReadError: Its first line is too long, or has no column for the claims' text.
    """
    first = next((line for line in lines if line is None or line.strip()), "")
    if first is None:
        raise ReadError(f"{_TOO_LONG} Save it as JSONL, one fact-check a line, and learn that.")
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
    return _rows(headings, table)


def _rows(headings: list[str], table: "_csv.Reader") -> Iterator[Row]:
    index, line = 0, table.line_num + 1
    while True:
        try:
            cells = next(table, None)
        except csv.Error:
            yield SkippedRow(index, "A field is too long; a quotation mark may be missing.", line)
        else:
            if cells is None:
                return
            if not any(map(str.strip, cells)):
                line = table.line_num + 1
                continue
            yield row_of(index, line, dict(zip(headings, cells, strict=False)))
        index, line = index + 1, table.line_num + 1


def _unix_lines(lines: Iterable[str | None]) -> Iterator[str | None]:
    """Part lines that end as on old Macs, which a table's reader does not."""
    for line in lines:
        if line is None or (line and "\r" not in line):
            yield line
        elif line:
            yield from (f"{each}\n" for each in line.replace("\r\n", "\n").removesuffix("\n").split("\r"))


def _csv_line(line: str | None) -> str:
    if line is None:
        raise csv.Error(_TOO_LONG)
    return line
