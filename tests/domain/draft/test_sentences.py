from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pace import grows_evenly

from factcheck_gui.domain.draft.sentences import find_sentences
from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.span import Span

HOSTILE = st.text(alphabet="aB1.!?…“”\"'’()[]—-, \n。؟😀\u2014I", max_size=150)


def body(text: str) -> tuple[Zone, ...]:
    return (Zone(kind=ZoneKind.BODY, span=Span(0, len(text))),)


def split(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in find_sentences(text, body(text))]


@pytest.mark.parametrize(
    "text",
    [
        # each bar is where a sentence ends
        "The boats left.| They came back on Monday.",
        "The U.S. envoy met Gen. Per Lund at 9 a.m. Monday in St. Olaf.| He left.",
        "He lives in the U.S.| She does not.",
        "Sen. Ida R. Moran of Ore. paid $3.5 million for No. 7.| It sank.",
        "It closed on Sept. 3 and opened on Oct. 14.| Nobody came.",
        "Lund & Co. sold it to Moran Inc. for 2.5 bn kroner.",
        "Ole Lund Jr. said so.| The harbour is shut, etc.| But the fair goes on.",
        "“We lost 40 boats.”| She sat down.",
        "“We lost 40 boats.| None will come back,” she said.",
        "“Who pays?” Moran asked.| Nobody answered.",
        "“Stop!” he cried.| It was late!| Was it?| Yes.",
        "He waited … and waited.| Then he left...| She stayed.",
        "They said “it is […] over” and left [...] at once.",
        "(He had two boats.)| She had none.",
        "It was over (see p. 55).| They left.",
        "“It is a long game.” — Ida Moran",
        "1. The harbour is shut.| 2. The mill is open.",
        "See Fig. 3 and vol. 2, i.e. the annex.| It is long.",
        "They met at 8 p.m.| Mr. Lund was late.",
        "It grew by 3.5%.| 40 men left.| £3 m. was lost.",
        "the boats sank.| they were rotten.| is that all?| it is",
        "The end . . .| Another day.",
        "Boats at the pier| Image: Per Lund.",
        "أغلق الميناء اليوم.| هل يفتح غدا؟| لا أحد يعرف.",
        "港は閉じた。|明日は開くのか？|誰も知らない。",
        "😀 The boats left.| 😀 They came back.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str) -> None:
    expected = [each.strip() for each in text.split("|")]

    assert split(text.replace("|", "")) == expected


def test_a_sentence_never_goes_over_a_paragraph_or_a_zone() -> None:
    text = "Harbour loses 40 boats\nNORTHPORT — the boats\nleft for good. They"
    zones = (
        Zone(kind=ZoneKind.HEADLINE, span=Span(0, 22)),
        Zone(kind=ZoneKind.DATELINE, span=Span(23, 34)),
        Zone(kind=ZoneKind.BODY, span=Span(35, len(text))),
    )

    found = [(sentence.zone.value, sentence.span.of(text)) for sentence in find_sentences(text, zones)]

    assert found == [
        ("headline", "Harbour loses 40 boats"),
        ("dateline", "NORTHPORT —"),
        ("body", "the boats"),
        ("body", "left for good."),
        ("body", "They"),
    ]


def test_a_line_of_a_headline_is_one_sentence() -> None:
    text = "Boats lost. Mayor leaves"

    found = find_sentences(text, (Zone(kind=ZoneKind.HEADLINE, span=Span(0, len(text))),))

    assert [sentence.span.of(text) for sentence in found] == [text]


def test_a_sentence_broken_to_a_measure_is_whole() -> None:
    text = "The harbour has lost forty boats since the storm of\n2014, the mayor said on Monday. She left by\nthe back door."

    assert split(text) == [
        "The harbour has lost forty boats since the storm of\n2014, the mayor said on Monday.",
        "She left by\nthe back door.",
    ]


@given(HOSTILE | st.text(max_size=150))
@example("a. . . . .”")
@example("\n. a")
def test_each_sign_that_is_not_blank_is_in_one_sentence(text: str) -> None:
    spans = [sentence.span for sentence in find_sentences(text, body(text))]

    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(span.of(text).strip() == span.of(text) != "" for span in spans)
    inside = {at for span in spans for at in range(span.start, span.end)}
    assert {at for at, sign in enumerate(text) if not sign.isspace()} <= inside


@pytest.mark.parametrize(
    "unit", ["U.S. ", "!a", "a! ", ". ", "[...] ", "1. ", "?” ", "a", "(.” ", "He left. "]
)
def test_time_grows_with_the_length_of_a_line_and_not_faster(unit: str) -> None:
    def reading(count: int) -> Callable[[], object]:
        text = unit * count
        zones = body(text)
        return lambda: find_sentences(text, zones)

    assert grows_evenly(reading, 2_000)
