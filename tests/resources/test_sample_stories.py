"""The sample stories and the work already done on them fit each other and the domain's words."""

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from factcheck_gui.domain.claim import LegalFlag
from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.query import Addressee
from factcheck_gui.domain.source import Attribution, Stance, Standing

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SAMPLES = RESOURCES / "samples"
SAMPLE: dict[str, Any] = json.loads((SAMPLES / "sample.json").read_text(encoding="utf-8"))
OFFERED = json.loads((RESOURCES / "sources.json").read_text(encoding="utf-8"))["types"]
RATINGS = json.loads((RESOURCES / "ratings.json").read_text(encoding="utf-8"))["steps"]
KEYS = """
quote occurrence wording claimant types rating state reason assignee legal sources fix query
"""
WAR, AZOV = SAMPLE["articles"]
CLAIMS = [(article, claim) for article in SAMPLE["articles"] for claim in article["claims"]]
SOURCES = [source for _, claim in CLAIMS for source in claim["sources"]]
SCALE = [step["key"] for step in RATINGS]
NOTE = "This story corrects an earlier version that said Russia illegally annexed Crimea in 2016. It should be 2014."


def story(name: str) -> str:
    return (SAMPLES / name).read_text(encoding="utf-8")


def place(article: dict[str, Any], claim: dict[str, Any]) -> range:
    text, start = story(article["file"]), -1
    for _ in range(claim.get("occurrence", 1)):
        start = text.index(claim["quote"], start + 1)
    return range(start, start + len(claim["quote"]))


@pytest.mark.parametrize(
    ("name", "shortest", "longest"),
    [("war-dead-draft-1.txt", 450, 600), ("war-dead-draft-2.txt", 450, 600), ("sea-of-azov.txt", 300, 400)],
)
def test_a_story_has_the_length_of_wire_copy(name: str, shortest: int, longest: int) -> None:
    assert shortest <= len(story(name).split()) <= longest


@pytest.mark.parametrize("name", [path.name for path in SAMPLES.glob("*.txt")])
def test_a_story_is_clean_text_with_typographic_quotes(name: str) -> None:
    text = story(name)
    assert text.endswith("\n")
    assert not set("\t\r\"'") & set(text)
    assert not [line for line in text.splitlines() if line != line.strip() or not line]


def test_only_the_first_draft_has_the_wrong_year() -> None:
    assert "Crimea, which Russia illegally annexed in 2016," in story("war-dead-draft-1.txt")
    assert NOTE not in story("war-dead-draft-1.txt")
    assert "Crimea, which Russia illegally annexed in 2014," in story("war-dead-draft-2.txt")
    assert story("war-dead-draft-2.txt").count("2016") == 1
    assert NOTE in story("war-dead-draft-2.txt").splitlines()


def test_the_second_draft_changes_a_figure_rewords_cuts_adds_and_moves() -> None:
    first, second = (story(f"war-dead-draft-{n}.txt").splitlines() for n in (1, 2))
    moved = next(line for line in first if line.startswith("The hardest question"))
    assert second.index(moved) > first.index(moved)
    old, new = "\n".join(first), "\n".join(second)
    for gone, come in (
        ("Three people were hurt", "Two people were hurt"),
        ("just over 40,000 hurt through December", "just over 40,000 wounded, by the count"),
    ):
        assert gone in old
        assert gone not in new
        assert come in new
    assert "first exchange in five months" not in new
    assert "March 2024" not in old
    assert "March 2024" in new


@pytest.mark.parametrize(("article", "claim"), CLAIMS, ids=[claim["wording"][:40] for _, claim in CLAIMS])
def test_a_claim_stands_in_its_story_and_uses_known_words(
    article: dict[str, Any], claim: dict[str, Any]
) -> None:
    assert len(place(article, claim)) > 0
    assert set(claim) <= set(KEYS.split())
    assert claim["wording"]
    assert claim["types"]
    assert {FactType(kind) for kind in claim["types"]}
    assert LegalFlag(claim["legal"])
    assert claim["rating"] in {None, *SCALE}
    assert claim.get("state", "checking") == "checking"
    assert claim["assignee"] in {person["initials"] for person in SAMPLE["people"]}


def test_claims_are_listed_in_reading_order() -> None:
    for article in SAMPLE["articles"]:
        starts = [place(article, claim).start for claim in article["claims"]]
        assert starts == sorted(starts)


@pytest.mark.parametrize("article", SAMPLE["articles"], ids=lambda article: article["slug"])
def test_what_holds_nothing_to_check_stands_once_and_in_no_claim(article: dict[str, Any]) -> None:
    taken = [place(article, claim) for claim in article["claims"]]
    for passage in article["nothing_to_check"]:
        assert story(article["file"]).count(passage["quote"]) == 1
        own = place(article, passage)
        assert not [span for span in taken if max(span.start, own.start) < min(span.stop, own.stop)]


def test_the_draft_under_check_shows_every_verdict_and_state() -> None:
    claims = WAR["claims"]
    assert 12 <= len(claims) <= 14
    assert {claim["rating"] for claim in claims} == {None, *SCALE}
    assert [claim["state"] for claim in claims if "state" in claim] == ["checking"]
    assert [claim for claim in claims if claim["rating"] is None and "state" not in claim]
    assert [claim["query"]["addressee"] for claim in claims if "query" in claim] == [Addressee.WRITER]
    assert "Crimea, which Russia illegally annexed in 2014" in [claim.get("fix") for claim in claims]
    assert [claim["legal"] for claim in claims].count("required") == 1


def test_two_claims_overlap_and_neither_holds_the_other() -> None:
    spans = [place(WAR, claim) for claim in WAR["claims"]]
    crossing = [(a, b) for a, b in combinations(spans, 2) if a.start < b.start < a.stop < b.stop]
    assert len(crossing) == 1


def test_the_earlier_story_is_settled_and_holds_what_the_draft_says_and_what_it_contradicts() -> None:
    assert 8 <= len(AZOV["claims"]) <= 10
    assert all(claim["rating"] and claim["sources"] for claim in AZOV["claims"])
    earlier = {claim["wording"] for claim in AZOV["claims"]}
    draft = {claim["wording"] for claim in WAR["claims"]}
    assert "In early 2025 Zelenskyy counted 46,000 Ukrainian soldiers dead" in earlier & draft
    assert "Russia illegally annexed Crimea in 2014" in earlier
    assert "Russia illegally annexed Crimea in 2016" in draft


def test_a_verdict_that_asks_for_a_reason_has_one_and_a_fix_goes_with_a_verdict() -> None:
    for _, claim in CLAIMS:
        if claim["rating"] not in {None, "confirmed", "not-checkable"}:
            assert claim["reason"]
        if "fix" in claim:
            assert claim["rating"] in {"wrong", "confirmed-with-change"}
            assert claim["fix"] != claim["quote"]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source["csl"]["title"][:40])
def test_a_source_is_of_an_offered_type_and_has_a_passage(source: dict[str, Any]) -> None:
    (kind,) = [row for row in OFFERED if row["key"] == source["csl"]["type"]]
    assert set(source["csl"]) <= {"type", *kind["first"], *kind["further"]}
    assert source["quote"]
    assert Standing(source["standing"])
    assert Stance(source["stance"])
    assert bool(source["alias"]) == (Attribution(source["attribution"]) is Attribution.CONFIDENTIAL)


def test_one_source_is_confidential_and_its_name_is_in_no_story() -> None:
    (source,) = [source for source in SOURCES if source["alias"]]
    assert source["alias"] == "Source B"
    name = source["csl"]["author"][0]["family"]
    assert not [path for path in SAMPLES.glob("*.txt") if name in story(path.name)]


def test_every_address_is_reserved_for_examples_or_a_public_record() -> None:
    hosts = {str(source["csl"]["URL"]).split("/")[2] for source in SOURCES if "URL" in source["csl"]}
    assert hosts <= {"example.org", "example.com", "undocs.org"}
