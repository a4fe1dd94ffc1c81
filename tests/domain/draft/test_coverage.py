from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import grows_evenly

from factcheck_gui.domain.draft.coverage import TextIndex, zone_of
from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.span import Span

TEXT = (
    "Harbour loses 40 boats\n"
    "NORTHPORT — The boats left. They were old.\n"
    "Nobody came back on Monday.\n"
    "___\n"
    "Per Lund contributed.\n"
    "It was 40, not 14.\n"
    "Follow us on X"
)


def passage(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def zone(kind: ZoneKind, words: str) -> Zone:
    return Zone(kind=kind, span=passage(words))


INDEX = TextIndex(
    TEXT,
    (
        zone(ZoneKind.PROMO, "Follow us on X"),
        zone(ZoneKind.HEADLINE, "Harbour loses 40 boats"),
        zone(ZoneKind.DATELINE, "NORTHPORT —"),
        zone(ZoneKind.BODY, "The boats left. They were old.\nNobody came back on Monday."),
        zone(ZoneKind.CONTRIBUTOR_LINE, "Per Lund contributed."),
        zone(ZoneKind.CORRECTION_NOTE, "It was 40, not 14."),
    ),
)


def test_nothing_is_covered_at_first_and_promo_never_counts() -> None:
    coverage = INDEX.coverage(())

    assert (coverage.words, coverage.covered_words) == (24, 0)
    assert [span.of(TEXT) for span in coverage.unseen] == [
        "Harbour loses 40 boats",
        "NORTHPORT —",
        "The boats left.",
        "They were old.",
        "Nobody came back on Monday.",
        "Per Lund contributed.",
        "It was 40, not 14.",
    ]
    assert ZoneKind.PROMO not in coverage.by_zone


def test_words_under_a_passage_count_once_and_in_part() -> None:
    coverage = INDEX.coverage([passage("boats left"), passage("oats l"), passage("Follow us")])

    assert coverage.covered_words == 2
    assert coverage.by_zone[ZoneKind.BODY] == (2, 11)
    assert passage("The boats left.") in coverage.unseen


def test_a_name_marked_in_passing_does_not_mean_that_its_sentence_was_looked_at() -> None:
    assert passage("They were old.") in INDEX.coverage([passage("old")]).unseen
    assert passage("They were old.") in INDEX.coverage([passage("were old")]).unseen
    assert passage("They were old.") not in INDEX.coverage([passage("They were"), passage("old")]).unseen


def test_a_passage_over_two_sentences_looks_at_both() -> None:
    unseen = INDEX.coverage([passage("The boats left. They were old")]).unseen

    assert passage("The boats left.") not in unseen
    assert passage("They were old.") not in unseen


def test_blanks_dashes_and_places_between_letters_cover_nothing() -> None:
    looked_at = [Span(2, 2), passage(" — "), passage("___"), Span(10_000, 20_000)]

    assert INDEX.coverage(looked_at).covered_words == 0


def test_all_of_the_text_covers_all_of_it() -> None:
    coverage = INDEX.coverage([Span(0, len(TEXT))])

    assert coverage.covered_words == coverage.words
    assert coverage.share == 1
    assert coverage.unseen == ()


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("loses", "Headline"),
        ("NORTHPORT", "Dateline"),
        ("boats left", "¶1"),
        ("Nobody", "¶2"),
        ("Per Lund", "Contrib."),
        ("not 14", "Note"),
        ("Follow", "Promo"),
        ("NORTHPORT — The boats", "¶1"),
        ("___", ""),
    ],
)
def test_a_passage_is_named_by_where_most_of_its_words_are(words: str, place: str) -> None:
    assert INDEX.place(passage(words)) == place


def test_paragraphs_of_the_body_are_numbered_from_one() -> None:
    assert [INDEX.paragraph_number(TEXT.index(words)) for words in ("The", "They", "Nobody", "Per", "loses")] == [
        1, 1, 2, 0, 0,
    ]  # fmt: skip


def test_the_sentence_at_a_place_is_the_one_it_is_in_or_ends() -> None:
    def at(offset: int) -> str:
        sentence = INDEX.sentence_at(offset)
        return sentence.span.of(TEXT) if sentence else ""

    assert at(TEXT.index("left")) == "The boats left."
    assert at(passage("The boats left.").end) == "The boats left."
    assert at(TEXT.index("They")) == "They were old."
    assert at(TEXT.index("___") + 1) == ""


def test_an_empty_text_has_no_words_and_no_sentences() -> None:
    index = TextIndex("", ())

    assert index.coverage([Span(0, 5)]).words == 0
    assert (index.sentence_at(0), index.place(Span(0, 0)), index.paragraph_number(0)) == (None, "", 0)


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, 40)), max_size=8))
def test_looking_at_more_never_covers_less(pairs: list[tuple[int, int]]) -> None:
    spans = [Span(start, start + length) for start, length in pairs]
    less, more = INDEX.coverage(spans[:-1]), INDEX.coverage(spans)

    assert less.covered_words <= more.covered_words <= more.words
    assert set(more.unseen) <= set(less.unseen)
    assert sum(seen for seen, _ in more.by_zone.values()) == more.covered_words


def test_a_long_story_with_many_claims_is_counted_in_the_time_of_its_length() -> None:
    def counting(sentences: int) -> Callable[[], object]:
        text = "The harbour lost forty boats in the great storm of 2014.\n" * sentences
        index = TextIndex(text, (Zone(kind=ZoneKind.BODY, span=Span(0, len(text))),))
        spans = [Span(at, at + 60) for at in range(0, len(text), 210)]
        return lambda: index.coverage(spans)

    assert grows_evenly(counting, 700)


@pytest.mark.parametrize(
    ("passage", "kind"),
    [
        ("— Ukraine", ZoneKind.BODY),
        ("KYIV", ZoneKind.DATELINE),
        ("YIV — Ukraine has", ZoneKind.BODY),
        (" ", ZoneKind.DATELINE),
    ],
)
def test_a_passage_over_two_zones_is_in_the_one_with_most_of_its_words(passage: str, kind: ZoneKind) -> None:
    text = "KYIV — Ukraine has lost 40 boats."
    zones = (
        Zone(kind=ZoneKind.DATELINE, span=Span(0, 6)),
        Zone(kind=ZoneKind.BODY, span=Span(7, len(text))),
    )
    start = text.index(passage)

    assert zone_of(Span(start, start + len(passage)), zones, text) is kind
    assert TextIndex(text, zones).zone_of(Span(start, start + len(passage))) is kind
