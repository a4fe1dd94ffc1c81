"""Answers for people: plain tables and lines, in the words of the screen."""

import re
import sys
from collections.abc import Iterable, Sequence

from factcheck_gui.cli.output import put_text

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def put_table(
    heads: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    right: Sequence[int] = (),
    wrapped: Sequence[int] = (),
) -> None:
    """Write `rows` under `heads`: columns numbered in `right` are figures, those in `wrapped` may wrap."""
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - 60 ms that --json does not need
    from rich.console import Console  # noqa: PLC0415 - the same
    from rich.table import Table  # noqa: PLC0415 - the same
    from rich.text import Text  # noqa: PLC0415 - the same

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for number, head in enumerate(heads):
        table.add_column(head, justify="right" if number in right else "left", no_wrap=number not in wrapped)
    for row in rows:
        table.add_row(*(Text(shown(cell)) for cell in row))
    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    with console.capture() as capture:
        console.print(table)
    put_text("".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))


def put_line(text: str) -> None:
    """Write one line."""
    put_text(f"{shown(text)}\n")


def shown(value: object) -> str:
    """Return a cell's text without what would steer a terminal; empty for None."""
    return "" if value is None else _STEERING.sub("\ufffd", str(value))


def counted(number: int, one: str, many: str = "") -> str:
    """Return "1 claim", "2 claims": the figure with the noun that fits it."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
