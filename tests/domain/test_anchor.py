from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.anchor import CONTEXT, Anchor
from factcheck_gui.domain.span import Span


def test_an_anchor_keeps_the_words_around_its_passage() -> None:
    text = "The harbour was rebuilt in 2016, which the port office denies."

    anchor = Anchor.at(Span(24, 31), text)

    assert (anchor.exact, anchor.prefix, anchor.suffix) == (
        "in 2016",
        "The harbour was rebuilt ",
        ", which the port office denies.",
    )


@given(st.text(min_size=1), st.data())
def test_prefix_passage_and_suffix_stand_side_by_side_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start, len(text))))

    anchor = Anchor.at(span, text)

    assert text[start - len(anchor.prefix) :].startswith(anchor.prefix + anchor.exact + anchor.suffix)
    assert len(anchor.prefix) == min(CONTEXT, start)
    assert len(anchor.suffix) == min(CONTEXT, len(text) - span.end)


def test_an_emoji_is_one_code_point_of_context() -> None:
    assert Anchor.at(Span(1, 5), "😀Forty").exact == "Fort"
