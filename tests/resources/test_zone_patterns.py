"""The patterns that tell zones apart, on lines of our own in the shapes newsrooms use."""

import json
import re
from pathlib import Path

import pytest
from pace import cost

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
DATA: dict[str, str | list[str]] = json.loads((RESOURCES / "zones.json").read_text(encoding="utf-8"))
PATTERNS = {
    kind: [re.compile(p) for p in ([given] if isinstance(given, str) else given)]
    for kind, given in DATA.items()
}

LINES = {
    "rules": ["___", "_____", "_ _ _", "***", "* * *", "———", "— — —", "---", "# # #", "###", "-30-", "– 30 –", "⁂", "• • •", "(ENDS)"],
    "byline": [
        "By Ida Moran", "BY IDA MORAN", "By Ida Moran and Petro Hnatiuk", "By IDA MORAN, Example Press",
        "By J. K. Vale Jr.", "By Łukasz Żak in Lviv", "By the staff", "Written by Tomas Brandt",
        "Saturday, September 12, 2020", "Friday 5 February 2026", "Updated 3:12 p.m., Feb. 5, 2026", "AFP",
    ],
    "contributor": [
        "Anna Reuss in London contributed to this report.", "Anna Reuss contributed reporting from Vienna.",
        "Anna Reuss in Vienna contributed.", "Example Press writers Anna Reuss and Colm Hayes contributed to this story.",
        "(Reporting by Anna Reuss; Editing by Colm Hayes)", "Additional reporting by Anna Reuss.", "Writing by Colm Hayes",
        "With files from Anna Reuss", "With reporting by Example Press", "Ida Moran reported from Kyiv, and Petro Hnatiuk from Odesa.",
    ],
    "correction": [
        "This story corrects an earlier version that gave the bridge 18 piers. It has 19.",
        "Correction: The bridge opened in May, not March.", "CORRECTION, Feb. 5: The bridge opened in May.",
        "Correction 5 February 2026: The bridge opened in May.", "Clarification — The bridge carries cars only.",
        "Editor’s note: This story has been updated to correct the year.", "• This article was amended on 5 February 2026. The bridge opened in May.",
        "An earlier version of this article gave the wrong month for the bridge.", "A previous headline on this story named the wrong strait.",
        "This story has been corrected to show that the bridge has 19 piers.", "(Corrects month in second paragraph to May)",
        "In a story Feb. 4 about the strait, Example Press reported erroneously that the bridge opened in March. It opened in May.",
        "For the record: the bridge opened in May.", "Owing to an editing error, we gave the wrong month for the bridge.",
    ],
    "promo": [
        "Follow our coverage of the war at https://example.org/war", "More on the talks: https://example.org/talks",
        "https://example.org/war", "Sign up for the morning letter", "Read more: The strait that closed", "Related: Fishing crews wait",
        "Follow Ida Moran on X", "© 2026 Example Press. All rights reserved.", "More AP stories",
    ],
}  # fmt: skip
BODY = [
    "By Monday night, rescuers had reached the second boat.", "By the time help came, the boat had gone down.",
    "By Ida Moran’s own count, nine boats were lost.", "The storm contributed to the loss of nine boats.",
    "Follow the money, the prosecutor said.", "An earlier version of the bill would have closed the strait.",
    "Corrections officers said: the prison is full.", "Corrections are few in these ledgers.", "The agency revised the depth from 14 to 13 meters.",
    "Read aloud in court, the letter ran to nine pages.", "Updated figures were not available.", "In a story he tells often, the boat comes back.",
    "Reporting by the observatory showed nine boats lost.", "Heavy losses were reported from Kharkiv.", "See you at the bridge, she told him.",
    "The company said it had corrected its net income to 48 million.", "— and then the lights went out.", "# 1 in the harbour is the smallest boat.", "A - 30 degree list sank it.",
]  # fmt: skip
DATELINES = [
    ("KYIV, Ukraine (AP) — The talks", "KYIV, Ukraine (AP) —"), ("KYIV, Ukraine — The talks", "KYIV, Ukraine —"),
    ("KYIV, Feb 5 (Reuters) - The talks", "KYIV, Feb 5 (Reuters) -"), ("Kyiv (AFP) – The talks", "Kyiv (AFP) –"),
    ("ST. PETERSBURG, Fla. (AP) -- The talks", "ST. PETERSBURG, Fla. (AP) --"), ("BERLIN — The talks", "BERLIN —"),
    ("PARIS/LONDON, Feb 5 (Reuters) - The talks", "PARIS/LONDON, Feb 5 (Reuters) -"), ("ŁÓDŹ, Poland — The talks", "ŁÓDŹ, Poland —"),
    ("WASHINGTON, D.C.—The talks", "WASHINGTON, D.C.—"), ("(CNN) — The talks", "(CNN) —"), ("SARAJEVO, Bosnia-Herzegovina (AP) — The talks - and", "SARAJEVO, Bosnia-Herzegovina (AP) —"),
]  # fmt: skip
NO_DATELINE = ["The talks — the second in a month — ended.", "Fighting in Kyiv – and beyond", "NATO-led troops stayed.", "U.S.-brokered talks resumed — slowly.", "I — who was there — saw it."]  # fmt: skip
HOSTILE = ["a", "A ", " ", "_x", "* ", "(", "In a story ", "By A b ", "Correction ", "X contributed ", "A, B ", "An earlier version of this ", "Follow "]  # fmt: skip


def kinds(line: str) -> set[str]:
    return {kind for kind, patterns in PATTERNS.items() if any(pattern.match(line) for pattern in patterns)}


def test_the_kinds_are_those_the_zones_are_told_by() -> None:
    assert list(DATA) == ["rules", "byline", "dateline", "contributor", "correction", "promo"]


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in LINES.items() for line in lines])
def test_a_line_is_known_for_what_it_is_and_nothing_else(kind: str, line: str) -> None:
    assert kinds(line) == {kind}


@pytest.mark.parametrize("line", BODY)
def test_a_sentence_of_the_story_is_none_of_them(line: str) -> None:
    assert kinds(line) == set()


@pytest.mark.parametrize(("line", "dateline"), DATELINES)
def test_a_dateline_ends_with_its_dash(line: str, dateline: str) -> None:
    match = PATTERNS["dateline"][0].match(line)
    assert match
    assert match.group() == dateline


@pytest.mark.parametrize("line", NO_DATELINE)
def test_a_dash_in_a_sentence_makes_no_dateline(line: str) -> None:
    assert "dateline" not in kinds(line)


@pytest.mark.parametrize("name", [path.name for path in (RESOURCES / "samples").glob("*.txt")])
def test_each_sample_story_shows_its_zones_and_its_body_none(name: str) -> None:
    lines = (RESOURCES / "samples" / name).read_text(encoding="utf-8").splitlines()
    seen = [kinds(line) for line in lines]
    rule = seen.index({"rules"})
    assert seen[:4] == [set(), set(), {"byline"}, {"dateline"}]
    assert not any(seen[4:rule])
    assert seen[rule + 1] == {"contributor"}
    assert seen[-1] == {"promo"}
    assert all(seen[rule:])


def test_patterns_are_anchored_and_no_repeat_stands_in_a_repeat() -> None:
    nested = re.compile(r"[*+}]\)[*+{]")
    for pattern in (p.pattern for patterns in PATTERNS.values() for p in patterns):
        assert pattern.startswith("^")
        assert not nested.search(pattern)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_line_of_a_megabyte_is_read_in_linear_time(piece: str) -> None:
    line = piece * (1_000_000 // len(piece)) + "x"
    assert cost(lambda: kinds(line)) < 5.0  # 0.1 s at most here; a quadratic pattern takes hours
