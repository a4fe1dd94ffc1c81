"""`learn`: fact-checks made elsewhere, and old articles, become earlier claims."""

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
    from factcheck_gui.services.learned import Learned

ABOUT = "Learn earlier fact-checks from a file, or old articles from a folder, so that match finds them."
_KINDS = (
    "JSONL, CSV, a ClaimReview page or feed, a saved Fact Check Tools response, or a folder of .txt and .md"
)
_SHOWN = 10


def parser() -> Parser:
    """Return what reads the words after `learn`."""
    made = verb_parser("learn", ABOUT)
    made.add_argument("file", type=Path, metavar="FILE", help=_KINDS)
    return made


def run(options: Namespace) -> int:
    """Learn the file or folder; 1 where something had to be left out."""
    path: Path = options.file
    with about(path):
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
    progress, acts = output.Progress(), False
    # closed while the library is open, so that also an interrupted run has its event
    with closing(desk.learning.learn(options.file)) as steps:
        for learned in steps:
            if learned.is_sound and not acts:
                acts = True
                session.act(desk, options)  # now that there is something to learn: the events are theirs
            progress.show(f"{learned.read:,} read, {learned.new:,} new")
    progress.end()
    return learned


def _document(learned: "Learned") -> dict[str, object]:
    return {
        "read": learned.read,
        "new": learned.new,
        "updated": learned.updated,
        "skipped": [
            {"index": left.index, "reason": left.reason, **({"line": left.line} if left.line else {})}
            for left in learned.skipped
        ],
        "warnings": learned.warnings,
    }


def _show(learned: "Learned") -> None:
    if learned.articles:
        articles = tables.counted(learned.articles, "article")
        tables.put_line(f"{articles} read, {learned.new_articles:,} of them new.")
    tables.put_line(
        f"{tables.counted(learned.read, 'row')} read: {learned.new:,} new, {learned.updated:,} updated, "
        f"{learned.known:,} known already, {len(learned.skipped):,} left out."
    )
    for left in learned.skipped[:_SHOWN]:
        tables.put_line(f"{f'Line {left.line:,}' if left.line else f'Row {left.index}'}: {left.reason}")
    if len(learned.skipped) > _SHOWN:
        tables.put_line(f"… and {len(learned.skipped) - _SHOWN:,} more; --json lists them all.")
    for warning in learned.warnings:
        tables.put_line(warning)
