"""An article's claims as a table for a spreadsheet, in which no formula comes alive."""

import csv
import io
from collections.abc import Sequence

from factcheck_gui.domain.report import CitedSource, Report, ReportedClaim

HEADS = (
    *("No.", "Standing", "Claim", "Claimant", "Fact types", "As printed", "Where", "Start", "End"),
    *("Appearances", "State", "Rating", "Reason", "Decided by", "Decided at", "With", "Legal check"),
    *("Fix", "Fix state", "Sources", "Evidence", "Open queries", "Queries", "Claim id"),
)

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
_MARK = "\ufeff"
"""Spreadsheets take the text for UTF-8 where this stands first."""

_UNSEEN = " \u00a0\u200b\u200c\u200d\u2060\ufeff"


def claims_csv(report: Report) -> bytes:
    """Return the claims of `report` in reading order, as CSV (RFC 4180) in UTF-8 with its mark.

    Spreadsheets take a text cell for a formula by its first character, full-width ones
    too (OWASP, CSV injection): such a cell gets an apostrophe before it.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_ALL)
    writer.writerow(HEADS)
    for claim in report.in_reading_order():
        writer.writerow([_cell(value) for value in _row(report, claim)])
    return f"{_MARK}{table.getvalue()}".encode(errors="backslashreplace")


def _row(report: Report, claim: ReportedClaim) -> Sequence[str | int | None]:
    overview = claim.overview
    about, verdict, fix = overview.claim, overview.verdict, overview.fix
    first = overview.appearances[0].anchor if overview.appearances else None
    return (
        about.number,
        claim.mark.label,
        about.wording,
        about.claimant,
        ", ".join(about.types),
        first.exact if first else None,
        claim.place,
        first.span.start if first else None,
        first.span.end if first else None,
        len(overview.appearances),
        about.state.value,
        overview.rating,
        verdict.reason if verdict else None,
        report.names.get(verdict.decided_by) if verdict else None,
        verdict.decided_at.isoformat(timespec="seconds") if verdict else None,
        report.names.get(about.assignee) if about.assignee else None,
        about.legal.value,
        fix.replacement if fix else None,
        fix.state.value if fix else None,
        overview.sources,
        "\n".join(_evidence(source) for source in claim.evidence),
        overview.open_queries,
        "\n".join(f"{one.addressee}: {one.question} [{one.answer or one.state}]" for one in claim.queries),
        about.id,
    )


def _evidence(source: CitedSource) -> str:
    told = ", ".join(part for part in (source.name, source.locator, source.address) if part)
    told = f"{source.stance}: {told}"
    return f"{told}: {source.quote}" if source.quote else told


def _cell(value: str | int | None) -> str:
    if isinstance(value, int):
        return str(value)
    text = value or ""
    return f"'{text}" if text.lstrip(_UNSEEN)[:1] in _FORMULA and text.lstrip(_UNSEEN) else text
