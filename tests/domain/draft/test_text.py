from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from factcheck_gui.domain.draft.text import canonical, fingerprint, paragraphs, word_spans
from factcheck_gui.domain.span import Span

ANY_TEXT = st.text(alphabet=st.characters(), max_size=200) | st.text(
    alphabet="aB1 .,\n\t—'’-_\u0301", max_size=120
)


def words(text: str) -> list[str]:
    return [word.of(text) for word in word_spans(text)]


def test_line_ends_of_every_kind_become_newlines() -> None:
    assert canonical("a\r\nb\rc\u2028d\u2029e") == "a\nb\nc\nd\ne"


def test_what_cannot_be_stored_becomes_a_replacement_character() -> None:
    assert canonical("\ufeffa\0b\ud800c\ufffed\ufdd0") == "a\ufffdb\ufffdc\ufffdd\ufffd"


def test_accents_keep_the_form_they_were_written_in() -> None:
    assert canonical("cafe\u0301 café") == "cafe\u0301 café"


@given(ANY_TEXT)
def test_canonical_text_stays_as_it_is_and_can_be_hashed(text: str) -> None:
    once = canonical(text)

    assert canonical(once) == once.removeprefix("\ufeff")
    assert len(fingerprint(once)) == 64


def test_a_word_keeps_what_joins_it() -> None:
    assert words("The 4-year-old’s 55,000 boats, at 3.5% (Ida—Moran) _x_") == [
        "The", "4-year-old’s", "55,000", "boats", "at", "3.5", "Ida", "Moran", "x",
    ]  # fmt: skip


def test_an_abbreviation_of_capitals_keeps_its_last_dot() -> None:
    assert words("the U.S. and the end.") == ["the", "U.S.", "and", "the", "end"]


def test_accents_and_vowel_signs_do_not_cut_a_word() -> None:
    assert words("cafe\u0301 हिन्दी مُحَمَّد 😀") == ["cafe\u0301", "हिन्दी", "مُحَمَّد"]


@given(ANY_TEXT)
@example("a!" * 50)
def test_words_stand_in_order_and_hold_every_letter_and_figure(text: str) -> None:
    spans = word_spans(text)

    assert all(one.end <= two.start for one, two in pairwise(spans))
    inside = {at for span in spans for at in range(span.start, span.end)}
    assert all(at in inside for at, sign in enumerate(text) if sign.isalnum())


def test_words_of_a_passage_are_counted_from_the_beginning_of_the_text() -> None:
    assert word_spans("one two three", Span(3, 8)) == (Span(4, 7),)


def test_a_line_is_a_paragraph() -> None:
    text = "Harbour loses 40 boats\n\n  The mayor spoke on Monday.  \nShe left."

    assert [each.of(text) for each in paragraphs(text)] == [
        "Harbour loses 40 boats",
        "The mayor spoke on Monday.",
        "She left.",
    ]


def test_lines_broken_to_a_measure_are_one_paragraph() -> None:
    text = (
        "The harbour has lost forty boats since the storm,\nthe mayor said on Monday before she left the hall.\n\n"
        "- a list item that is long enough to have been broken\n- another one\n"
    )

    assert [each.of(text).count("\n") for each in paragraphs(text)] == [1, 0, 0]


@given(ANY_TEXT)
def test_paragraphs_hold_every_sign_that_is_not_blank_once(text: str) -> None:
    inside = [at for span in paragraphs(text) for at in range(span.start, span.end)]

    assert len(inside) == len(set(inside))
    assert {at for at, sign in enumerate(text) if not sign.isspace()} <= set(inside)
    assert all(span.of(text).strip() == span.of(text) != "" for span in paragraphs(text))


def test_passages_that_only_touch_do_not_overlap() -> None:
    assert Span(0, 3).overlaps(Span(2, 5))
    assert not Span(0, 3).overlaps(Span(3, 5))
