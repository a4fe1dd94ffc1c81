import csv
import io

import pytest
from report_values import UNCHECKED, claim, filled, full_claim, report

from factcheck_gui.domain.report import Report
from factcheck_gui.domain.span import Span
from factcheck_gui.formats.claims_csv import HEADS, claims_csv

FORMULAS = (
    '=HYPERLINK("http://x","y")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    " =1+1",
    "\u200b=1",
    "\ufeff=1",
)


def rows(made: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(claims_csv(made).decode("utf-8-sig"), newline="")))


def test_a_claim_is_a_row_under_its_heads() -> None:
    [row] = rows(report(full_claim(2, Span(27, 44))))
    assert tuple(row) == HEADS
    assert row["No."] == "2"
    assert row["Standing"] == "Wrong"
    assert row["Claim"] == "Wording 2"
    assert row["Fact types"] == "figure, date"
    assert (row["As printed"], row["Start"], row["End"]) == ("The harbour lost ", "27", "44")
    assert (row["State"], row["Rating"], row["Reason"]) == ("settled", "wrong", "It was 2016.")
    assert (row["Decided by"], row["Decided at"]) == ("Rosa Kane", "2026-02-05T15:42:00+00:00")
    assert (row["Fix"], row["Fix state"]) == ("in 2016", "with-editor")
    assert row["Evidence"].startswith(
        "refutes: Port office, Register of boats, 2016, p. 3, https://example.org/register: 40 lost in 2016\ncontext: "
    )
    assert row["Queries"] == "writer: Which year? [2016, sorry.]"


def test_rows_are_in_reading_order_and_what_is_missing_is_empty() -> None:
    found = rows(report(claim(1, Span(40, 50)), claim(2, Span(0, 5), mark=UNCHECKED), claim(3)))
    assert [row["No."] for row in found] == ["2", "1", "3"]
    assert (found[0]["Rating"], found[0]["Decided at"]) == ("", "")
    assert (found[2]["Start"], found[2]["As printed"]) == ("", "")


def test_spreadsheets_are_told_that_it_is_utf_8_and_every_cell_is_quoted() -> None:
    data = claims_csv(report(claim(1, Span(0, 5))))
    assert data.startswith(b'\xef\xbb\xbf"No.","Standing",')
    assert all(
        line.startswith('"') and line.endswith('"') for line in data.decode("utf-8-sig").split("\r\n")[:-1]
    )


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_formula_comes_alive(formula: str) -> None:
    [row] = rows(filled(report(full_claim(1, Span(0, 5))), formula))
    held = [
        row[head]
        for head in ("Claim", "Claimant", "As printed", "Where", "Reason", "Decided by", "Fix", "Claim id")
    ]
    assert held == [f"'{formula}"] * len(held)


def test_figures_stay_figures_and_harmless_words_as_they_are() -> None:
    [row] = rows(filled(report(claim(1, Span(0, 5))), "40 = 40"))
    assert (row["No."], row["Start"], row["Claim"]) == ("1", "0", "40 = 40")
