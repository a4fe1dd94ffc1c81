"""`verify`: is everything in the library what it was when it was put there?"""

from argparse import Namespace
from typing import TYPE_CHECKING

from factcheck_gui.cli import output, session, tables
from factcheck_gui.cli.parsing import Parser, verb_parser
from factcheck_gui.cli.refusals import about

if TYPE_CHECKING:
    from factcheck_gui.services.verifying import VerifyReport

ABOUT = "Check the library, its history and its evidence; 1 where something is wrong."


NEEDS_WRITING = "search indexes"
"""What a library that is only read is not asked about."""


def parser() -> Parser:
    """Return what reads the words after `verify`."""
    made = verb_parser("verify", ABOUT)
    made.add_argument("--repair", action="store_true", help="make anew what is derived: the search indexes")
    return made


def run(options: Namespace) -> int:
    """Look at everything; a library that somebody else has open is looked at without its indexes."""
    from factcheck_gui.services.verifying import verify_library  # noqa: PLC0415 - --help needs no database

    path = session.chosen_library(options)
    with about(path):
        report = verify_library(path, holder=session.acting_person(options), repair=options.repair)
    if options.json:
        document = {"ok": report.ok, "checked": report.checked, "problems": report.problems}
        output.put_json(document | ({"repaired": report.repaired} if options.repair else {}))
    else:
        _show(report)
    return 0 if report.ok else 1


def _show(report: "VerifyReport") -> None:
    if report.checked:
        rows = [
            (what, "not checked" if what == NEEDS_WRITING and not number else f"{number:,}")
            for what, number in report.checked.items()
        ]
        tables.put_table(("Checked", "Number"), rows, right=(1,))
    for line in (*report.repaired, *report.problems):
        tables.put_line(line)
    tables.put_line(_end(report))


def _end(report: "VerifyReport") -> str:
    if not report.ok:
        return f"{tables.counted(len(report.problems), 'problem')}."
    if report.checked.get(NEEDS_WRITING):
        return "All is well."
    return (
        f"What was checked is well. The {NEEDS_WRITING} were not: a look at them needs a library "
        "that can be written and that nobody else has open."
    )
