"""Many inputs in one call: one object a line, answered in order, one line each."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader
from typing import BinaryIO, NoReturn

from factcheck_gui.cli.output import put_json
from factcheck_gui.domain.draft.text import canonical
from factcheck_gui.domain.errors import FactCheckError, ReadError, RuleError, StoreError, reason_of

Answer = dict[str, object]

PIECE = 2**16
"""Bytes read at once, which end a batch: a file comes in batches of some hundred lines, a
program that writes a line and waits for its answer gets it."""

_BAD_LINE = "It is no JSON object. Write one object a line."


class Row:
    """One object of the input, asked for its values by name and type."""

    def __init__(self, values: dict[str, object]) -> None:
        self._values = values

    @property
    def id(self) -> object:
        """Return what the caller knows the line by, as it was given."""
        return self._values.get("id")

    def get(self, name: str) -> object:
        """Return a value as it stands, None where it is missing."""
        return self._values.get(name)

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text in canonical form; without a default it must be there.

        Raises:
            RuleError: It is missing, or no text.
        """
        value = self._values.get(name)
        if value is None and default is not None:
            return default
        if not isinstance(value, str):
            raise RuleError(f"“{name}” is {_missing(value)}. Give it as a text.")
        return canonical(value)

    def number(self, name: str) -> int:
        """Return a whole number.

        Raises:
            RuleError: It is missing, or none.
        """
        value = self._values.get(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise RuleError(f"“{name}” is {_missing(value)}. Give it as a whole number.")
        return value


def _missing(value: object) -> str:
    return "missing" if value is None else "of the wrong kind"


def read_lines(source: str) -> Iterator[list[bytes]]:
    """Yield the lines of a file, or of standard input for "-", in batches as they come.

    Raises:
        ReadError: The file cannot be read.
    """
    if source == "-":
        yield from _batches(sys.stdin.buffer)
        return
    try:
        with open(source, "rb") as file:  # noqa: PTH123 - a path object would lose a trailing slash
            yield from _batches(file)
    except OSError as error:
        reason = reason_of(error)
        raise ReadError(f"The lines cannot be read ({reason}). Check the file's name.") from error


def _batches(file: BinaryIO) -> Iterator[list[bytes]]:
    begun: list[bytes] = []
    mark = b"\xef\xbb\xbf"
    while piece := file.read1(PIECE) if isinstance(file, BufferedReader) else file.read(PIECE):
        first, *more = piece.split(b"\n")
        begun.append(first)
        if more:
            yield [b"".join(begun).removeprefix(mark), *more[:-1]]
            mark, begun = b"", [more[-1]]
    yield [b"".join(begun).removeprefix(mark)]


def answer_all(source: str, work: Callable[[Row], Answer]) -> int:
    """Write an answer for each line of `source`, as it comes; return 1 where one was bad, else 0.

    Raises:
        ReadError: The file cannot be read.
        StoreError: The library cannot be used, which is no fault of a line.
    """
    status = 0
    for batch in read_lines(source):
        for answer in answered(batch, work):
            put_json(answer)
            status |= "error" in answer
    return status


def answered(lines: Iterable[bytes], work: Callable[[Row], Answer]) -> Iterator[Answer]:
    """Yield an answer for each line that is not blank; a bad one's has "error" in it.

    Raises:
        StoreError: The library cannot be used: the lines that follow would fare no better.
    """
    for line in lines:
        if line.strip():
            yield _answer(line, work)


def _answer(line: bytes, work: Callable[[Row], Answer]) -> Answer:
    try:
        row = Row(_parsed(line))
    except RuleError as error:
        return {"id": None, "error": str(error)}
    try:
        return {"id": row.id, **work(row)}
    except StoreError:
        raise
    except FactCheckError as error:
        return {"id": row.id, "error": str(error)}


def _parsed(line: bytes) -> dict[str, object]:
    try:
        found = json.loads(line.decode(), parse_constant=_refuse)
    except (ValueError, RecursionError):  # a UnicodeDecodeError is a ValueError
        raise RuleError(_BAD_LINE) from None
    if not isinstance(found, dict):
        raise RuleError(_BAD_LINE)
    return found


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
