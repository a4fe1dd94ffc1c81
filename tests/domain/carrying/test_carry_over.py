import random
import time

from hypothesis import given, settings
from hypothesis import strategies as st
from two_drafts import STORY, body, carried_all, draft, edited

from factcheck_gui.domain.carrying.carry_over import carry_over
from factcheck_gui.domain.carrying.content import says_the_same
from factcheck_gui.domain.claim import Outcome
from factcheck_gui.domain.span import Span

WORDS = "harbour boats storm mayor count 40 since 2016 talks Amsel losses fleet not 3,000 the of".split()
SENTENCES = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=9).map(
        lambda words: " ".join(words).capitalize() + "."
    ),
    min_size=1,
    max_size=8,
)


def test_sentences_with_facts_that_no_old_one_became_are_new() -> None:
    new = edited(("a boat.\n", "a boat. A second storm came in 2019. It was windy.\n"))

    found = carried_all(draft(STORY), draft(new))

    assert [span.of(new) for span in found.new] == ["A second storm came in 2019."]


def test_what_was_only_reworded_is_not_new() -> None:
    assert carried_all(draft(STORY), draft(edited(("60,000", "61,000")))).new == ()


def test_another_text_is_no_kin() -> None:
    other = body(
        "Bakers in the old town went on strike over flour, and 12 of them were fined by a judge on Friday."
    )

    assert carried_all(draft(STORY), other).kinship < 0.2
    assert carried_all(draft(STORY), draft(edited(("60,000", "61,000")))).kinship > 0.9


@settings(max_examples=60, deadline=None)
@given(SENTENCES, SENTENCES, st.data())
def test_same_words_are_never_said_of_others(old: list[str], new: list[str], data: st.DataObject) -> None:
    one, two = body(" ".join(old)), body(" ".join(new))
    start = data.draw(st.integers(0, len(one.text) - 1))
    end = data.draw(st.integers(start + 1, len(one.text)))

    found = carry_over(one, two, [Span(start, end)]).passages[0]

    assert (found.span is None) == (found.outcome in (Outcome.AMBIGUOUS, Outcome.CUT))
    assert bool(found.candidates) == (found.outcome is Outcome.AMBIGUOUS)
    if found.span is not None:
        assert 0 <= found.span.start < found.span.end <= len(two.text)
        assert found.after == found.span.of(two.text)
    if found.outcome in (Outcome.SAME, Outcome.MOVED):
        assert says_the_same(found.before, found.after)


@settings(max_examples=30, deadline=None)
@given(SENTENCES, st.data())
def test_in_the_same_draft_every_passage_is_the_same(lines: list[str], data: st.DataObject) -> None:
    text = body(" ".join(lines))
    start = data.draw(st.integers(0, len(text.text) - 2))
    span = Span(start, data.draw(st.integers(start + 1, len(text.text)))).trimmed(text.text)

    found = carry_over(text, text, [span]).passages[0]

    assert found.outcome is Outcome.CUT or (found.outcome, found.span) == (Outcome.SAME, span)


def test_progress_is_told_and_may_end_the_work() -> None:
    told: list[tuple[int, int]] = []
    spans = [Span(0, 7)] * 250

    carry_over(draft(STORY), draft(STORY), spans, progress=lambda done, all_: told.append((done, all_)))

    assert told == [(0, 250), (100, 250), (200, 250)]


def test_a_book_takes_seconds() -> None:
    dice = random.Random(7)
    lines = [
        f"{' '.join(dice.choice(WORDS) for _ in range(11)).capitalize()} {number}." for number in range(1_500)
    ]
    old = body("\n".join(lines))
    new = body(
        "\n".join(line.replace("storm", "gale") if at % 9 == 0 else line for at, line in enumerate(lines))
    )
    started = time.perf_counter()

    found = carry_over(old, new, [Span(0, len(lines[0]))]).passages

    assert len(found) == 1
    assert time.perf_counter() - started < 10
