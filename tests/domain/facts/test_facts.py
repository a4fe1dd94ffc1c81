from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.facts.facts import Fact, find_facts

STORY = (
    "LORNE (OW) — Almost 15,000 people have fled and just over 40 were injured since last December, "
    "according to the Ardenau Relief Council. “It is the worst flood in a century,” U.S. special envoy Nina Feld "
    "told reporters in Vienna on Wednesday. Rents rose 5% because of it, more than in 2019, said Tomas Weyer, "
    "the council's housing chief."
)
THURSDAY = date(2026, 2, 5)


def found(kind: FactType, text: str = STORY) -> list[str]:
    return [fact.text for fact in find_facts(text, THURSDAY) if fact.kind is kind]


def test_figures_keep_their_hedge_inside() -> None:
    assert found(FactType.FIGURE) == ["Almost 15,000", "just over 40", "5%"]


def test_a_figure_says_how_much_of_what_and_how_surely() -> None:
    [fact] = (fact for fact in find_facts("Roughly 2.5 million euros") if fact.kind is FactType.FIGURE)

    assert (fact.value, fact.unit, fact.hedge) == (2_500_000, "EUR", "~")


def test_dates_count_from_the_day_of_publication() -> None:
    dates = [fact for fact in find_facts(STORY, THURSDAY) if fact.kind is FactType.DATE]

    assert [(fact.text, fact.date) for fact in dates] == [
        ("last December", "2025-12"),
        ("Wednesday", "2026-02-04"),
        ("2019", "2019"),
    ]


def test_names_titles_and_places_are_told_apart() -> None:
    assert {"Nina Feld", "Tomas Weyer", "Ardenau Relief Council"} <= set(found(FactType.NAME))
    assert {"U.S. special envoy", "council's housing chief"} <= set(found(FactType.TITLE))
    assert "Vienna" in found(FactType.PLACE)


def test_a_title_stands_before_the_name_it_belongs_to() -> None:
    facts = find_facts("Polish Prime Minister Donald Falk arrived")

    assert [(fact.kind, fact.text) for fact in facts] == [
        (FactType.TITLE, "Polish Prime Minister"),
        (FactType.NAME, "Donald Falk"),
    ]


def test_quotations_attributions_superlatives_comparisons_and_causes_are_found() -> None:
    assert found(FactType.QUOTE) == ["“It is the worst flood in a century,”"]
    assert any("according to" in text for text in found(FactType.ATTRIBUTION))
    assert any("Weyer" in text for text in found(FactType.ATTRIBUTION))
    assert found(FactType.SUPERLATIVE) == ["worst"]
    assert "rose" in found(FactType.COMPARISON)
    assert found(FactType.CAUSE) == ["because of"]


def test_a_possessive_ending_is_no_part_of_a_name() -> None:
    assert found(FactType.PLACE, "Ukraine’s army") == ["Ukraine"]


def test_offsets_count_code_points() -> None:
    [fact] = find_facts("😀😀 in 2014")

    assert (fact.span.start, fact.span.end) == (6, 10)


@given(st.text() | st.lists(st.sampled_from(STORY.split())).map(" ".join))
def test_every_fact_is_a_piece_of_the_text_in_order(text: str) -> None:
    facts = find_facts(text, THURSDAY)

    assert [fact.text for fact in facts] == [text[fact.span.start : fact.span.end] for fact in facts]
    assert all(fact.text for fact in facts)
    assert list(facts) == sorted(facts, key=lambda fact: fact.span)
    assert all(isinstance(fact, Fact) for fact in facts)
