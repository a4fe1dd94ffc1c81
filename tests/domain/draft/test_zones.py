import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import grows_evenly

from factcheck_gui.domain.draft.text import canonical
from factcheck_gui.domain.draft.zone import ZoneKind
from factcheck_gui.domain.draft.zones import ZonePatterns, find_zones

ROOT = Path(__file__).parents[3]
PATTERNS = ZonePatterns.from_mapping(json.loads((ROOT / "resources/zones.json").read_text(encoding="utf-8")))
LEAD = "The harbour has lost 40 boats since the storm, Mayor Ruth Amsel said on Monday."
MORE = "She called the losses heavy but not final, and left the hall by its back door."


def zones(*paragraphs: str) -> list[tuple[str, str]]:
    text = "\n".join(paragraphs)
    return [(zone.kind.value, zone.span.of(text)) for zone in find_zones(text, PATTERNS)]


def test_a_wire_story_has_all_its_parts() -> None:
    assert zones(
        "Harbour news",
        "Harbour loses 40 boats as the talks end",
        "By Ida Moran",
        "NORTHPORT, Norway (AP) — " + LEAD,
        MORE,
        "___",
        "Per Lund in Southport contributed to this report.",
        "___",
        "This story corrects an earlier version that said the harbour lost 14 boats. It should be 40.",
        "___",
        "Follow AP’s coverage of harbours at https://example.org/harbours",
    ) == [
        ("kicker", "Harbour news"),
        ("headline", "Harbour loses 40 boats as the talks end"),
        ("byline", "By Ida Moran"),
        ("dateline", "NORTHPORT, Norway (AP) —"),
        ("body", f"{LEAD}\n{MORE}"),
        ("contributor-line", "Per Lund in Southport contributed to this report."),
        (
            "correction-note",
            "This story corrects an earlier version that said the harbour lost 14 boats. It should be 40.",
        ),
        ("promo", "Follow AP’s coverage of harbours at https://example.org/harbours"),
    ]


def test_a_pasted_paragraph_is_body() -> None:
    assert zones(LEAD) == [("body", LEAD)]
    assert zones("No stop at the end") == [("body", "No stop at the end")]


def test_a_pasted_lead_keeps_its_dateline() -> None:
    assert zones("NORTHPORT (AP) — " + LEAD) == [("dateline", "NORTHPORT (AP) —"), ("body", LEAD)]


def test_a_markdown_heading_is_a_headline_with_its_sign() -> None:
    assert zones("# Harbour loses boats", "", LEAD) == [("headline", "# Harbour loses boats"), ("body", LEAD)]
    assert zones("# Harbour loses boats") == [("headline", "# Harbour loses boats")]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("LONDON, Feb 5 (Reuters) - ", "LONDON, Feb 5 (Reuters) -"),
        ("Oslo (AFP) – ", "Oslo (AFP) –"),
        ("WASHINGTON — ", "WASHINGTON —"),
    ],
)
def test_a_dateline_ends_with_its_dash(line: str, place: str) -> None:
    assert zones("Harbour loses boats", line + LEAD)[1:] == [("dateline", place), ("body", LEAD)]


def test_a_dash_inside_a_sentence_makes_no_dateline() -> None:
    lead = "NATO—the alliance—said on Monday that it would not."

    assert zones("Harbour loses boats", lead) == [("headline", "Harbour loses boats"), ("body", lead)]


def test_a_dateline_alone_on_its_line_leaves_the_next_one_body() -> None:
    assert zones("NORTHPORT (AP) —", LEAD) == [("dateline", "NORTHPORT (AP) —"), ("body", LEAD)]


def test_a_deck_is_headline_too() -> None:
    found = zones(
        "Harbour loses 40 boats in two years", "The mayor blames the port office for all of it", LEAD
    )

    assert [kind for kind, _ in found] == ["headline", "headline", "body"]


def test_lines_without_a_stop_are_not_all_headlines() -> None:
    found = zones("Forty boats", "Twelve men", "Three lights", "One harbour", "No wind")

    assert [kind for kind, _ in found] == ["headline", "body"]


def test_captions_stand_apart_from_the_body() -> None:
    caption = "The harbour on Sunday. (AP Photo/Per Lund)"

    assert [kind for kind, _ in zones("Harbour loses boats", LEAD, caption, MORE)] == [
        "headline",
        "body",
        "caption",
        "body",
    ]


def test_what_says_something_is_never_promo() -> None:
    assert zones("Harbour loses boats", LEAD, "___", "Four men died; 12 were hurt.")[-1][0] == "body"
    assert zones("Harbour loses boats", LEAD, "___", "More stories on our pages")[-1][0] == "promo"
    assert zones("Harbour loses boats", LEAD, "* * *", "She never came back.")[-1][0] == "body"


def test_a_link_between_paragraphs_is_promo_unless_it_states_a_figure() -> None:
    plain = "Read more about harbours at https://example.org/2014"
    telling = "See the report on 40 boats at https://example.org/boats"

    found = {words: kind for kind, words in zones("Harbour loses boats", LEAD, plain, MORE, telling, MORE)}

    assert found[plain] == "promo"
    assert found[f"{MORE}\n{telling}\n{MORE}"] == "body"


def test_briefs_parted_by_rules_stay_body() -> None:
    found = zones(
        "Briefs",
        LEAD,
        "___",
        "The mill burned down.",
        "___",
        "The fair opens soon.",
        "___",
        MORE,
        "___",
        MORE,
    )

    assert {kind for kind, _ in found[1:]} == {"body"}


def test_a_note_may_stand_at_the_top_and_have_two_paragraphs_at_the_end() -> None:
    assert [kind for kind, _ in zones("Correction: Harbour story", LEAD, MORE)] == ["correction-note", "body"]
    assert [
        kind for kind, _ in zones(LEAD, MORE, "___", "This story was corrected on Feb. 3.", "It was Tuesday.")
    ] == [
        "body",
        "correction-note",
        "correction-note",
    ]


def test_settings_of_a_content_system_are_no_body() -> None:
    assert zones(
        "---", "kicker: Harbour", "title: Boats are lost", "authors:", "  - ida-moran", "---", "", LEAD
    ) == [
        ("byline", "kicker:"),
        ("kicker", "Harbour"),
        ("byline", "title:"),
        ("headline", "Boats are lost"),
        ("byline", "authors:\n  - ida-moran"),
        ("body", LEAD),
    ]


@pytest.mark.parametrize("text", ["", "  \n\n ", "___", "* * *\n___\n"])
def test_nothing_and_rules_alone_have_no_zones(text: str) -> None:
    assert find_zones(text, PATTERNS) == ()


def test_right_to_left_text_has_a_headline_and_a_body() -> None:
    assert [kind for kind, _ in zones("خبر من الميناء", "قال المتحدث إن الميناء فقد أربعين قاربا.")] == [
        "headline",
        "body",
    ]


PIECES = st.sampled_from(
    [
        LEAD,
        "Harbour loses boats",
        "___",
        "* * *",
        "",
        "By Ida Moran",
        "NORTHPORT (AP) — " + LEAD,
        "NORTHPORT (AP) —",
        "# Heading",
        "---",
        "title: A title",
        "Per Lund contributed to this report.",
        "Correction: It was 40 boats.",
        "Follow us on X",
        "Photo: Per Lund",
        "===",
        "😀",
    ]
)


@given(st.lists(PIECES | st.text(max_size=30), max_size=14).map("\n".join).map(canonical))
def test_each_sign_that_is_not_blank_is_in_one_zone_or_in_a_rule(text: str) -> None:
    found = find_zones(text, PATTERNS)

    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(zone.span.of(text).strip() == zone.span.of(text) != "" for zone in found)
    inside = {at for zone in found for at in range(zone.span.start, zone.span.end)}
    outside = "".join(sign for at, sign in enumerate(text) if at not in inside)
    assert not any(sign.isalpha() for sign in outside.replace("ENDS", "").replace("END", ""))
    for line in (line.strip() for line in text.split("\n")):
        if line and all(text[at : at + len(line)] != line or at not in inside for at in range(len(text))):
            assert PATTERNS.rule.match(line) or not line.strip("=+- ")


def test_zones_of_a_body_go_from_paragraph_to_paragraph() -> None:
    text = f"Harbour loses boats\n\n{LEAD}\n\n{MORE}\n"

    body = find_zones(text, PATTERNS)[1]

    assert body.kind is ZoneKind.BODY
    assert body.span.of(text) == f"{LEAD}\n\n{MORE}"


@pytest.mark.parametrize(
    "unit",
    [
        "He went home. ",
        "a\n",
        "___\n",
        "___\nWords here\n",
        "By Ida Moran\n",
        "In a ",
        "(",
        "KYIV, " * 60 + "\n",
    ],
)
def test_time_grows_with_the_length_of_a_text_and_not_faster(unit: str) -> None:
    def reading(count: int) -> Callable[[], object]:
        text = unit * count
        return lambda: find_zones(text, PATTERNS)

    assert grows_evenly(reading, 1_000)
