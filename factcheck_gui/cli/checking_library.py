"""`verify`: is everything in the library what it was when it was put there?"""

from argparse import Namespace

from factcheck_gui.cli import output, session, tables
from factcheck_gui.cli.parsing import Parser, verb_parser

ABOUT = "Check the library, its history and its evidence; 1 where something is wrong."


def parser() -> Parser:
    """Return what reads the words after `verify`."""
    made = verb_parser("verify", ABOUT)
    made.add_argument("--repair", action="store_true", help="make anew what is derived: the search indexes")
    return made


def run(options: Namespace) -> int:
    """Look at everything; a library that somebody else has open is looked at without its indexes."""
    with session.open_to_verify(options) as desk:
        report = desk.verify(repair=options.repair)
    if options.json:
        output.put_json({"ok": report.ok, "checked": report.checked, "problems": report.problems})
    else:
        tables.put_table(
            ("Checked", "Number"),
            [(what, f"{number:,}") for what, number in report.checked.items()],
            right=(1,),
        )
        for problem in report.problems:
            tables.put_line(problem)
        tables.put_line(
            "All is well." if report.ok else f"{tables.counted(len(report.problems), 'problem')}."
        )
    return 0 if report.ok else 1
