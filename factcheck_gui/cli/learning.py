"""`learn`: fact-checks made elsewhere become earlier claims."""

from argparse import Namespace
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck_gui.cli import output, session, tables
from factcheck_gui.cli.parsing import Parser, verb_parser
from factcheck_gui.cli.refusals import about
from factcheck_gui.domain.errors import ReadError

if TYPE_CHECKING:
    from factcheck_gui.services.desk import Desk
    from factcheck_gui.services.learning import Learned

ABOUT = "Learn earlier fact-checks from a file, so that match finds them."
_SHOWN = 10


def parser() -> Parser:
    """Return what reads the words after `learn`."""
    made = verb_parser("learn", ABOUT)
    made.add_argument(
        "file", type=Path, metavar="FILE", help="JSONL, CSV, or a saved Fact Check Tools response"
    )
    return made


def run(options: Namespace) -> int:
    """Learn the file; 1 where a row had to be left out."""
    path: Path = options.file
    with about(path):
        if path.is_dir():
            raise ReadError(f"{path.name} is a folder, which this version cannot learn. Give a file.")
        if not path.exists():
            raise ReadError(f"{path.name} is not there. Check the file's name.")
        with session.open_to_write(options) as desk:
            learned = _learned(desk, options)
    if options.json:
        output.put_json(_document(learned))
    else:
        _show(learned)
    return 1 if learned.skipped else 0


def _learned(desk: "Desk", options: Namespace) -> "Learned":
    progress = output.Progress()
    # closed while the library is open, so that also an interrupted run has its event
    with closing(desk.learning.learn(options.file)) as steps:
        learned = next(steps)
        session.act(desk, options)  # now that the file turned out to be one: the event at the end is theirs
        for learned in steps:
            progress.show(f"{learned.read:,} read, {learned.new:,} new")
    progress.end()
    return learned


def _document(learned: "Learned") -> dict[str, object]:
    return {
        "read": learned.read,
        "new": learned.new,
        "updated": learned.updated,
        "skipped": [{"index": index, "reason": reason} for index, reason in learned.skipped],
        "warnings": list(learned.warnings),
    }


def _show(learned: "Learned") -> None:
    known = learned.read - learned.new - learned.updated - len(learned.skipped)
    tables.put_line(
        f"{tables.counted(learned.read, 'row')} read: {learned.new:,} new, {learned.updated:,} updated, "
        f"{known:,} known already, {len(learned.skipped):,} left out."
    )
    for index, reason in learned.skipped[:_SHOWN]:
        tables.put_line(f"Row {index}: {reason}")
    if len(learned.skipped) > _SHOWN:
        tables.put_line(f"… and {len(learned.skipped) - _SHOWN:,} more; --json lists them all.")
    for warning in learned.warnings:
        tables.put_line(warning)
