from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.draft_layout import APART, BLANK, BODY, paragraphs


def test_each_line_is_a_paragraph_and_blank_ones_take_no_room() -> None:
    found = paragraphs("one\n\n \ntwo", ())

    assert [(block.span.start, block.span.end) for block in found] == [(0, 3), (4, 4), (5, 6), (7, 10)]
    assert [block.setting for block in found] == [BODY, BLANK, BLANK, BODY]


def test_a_dateline_is_set_inside_its_paragraph() -> None:
    text = "KYIV — The count."
    zones = (
        Zone(kind=ZoneKind.DATELINE, span=Span(0, 6)),
        Zone(kind=ZoneKind.BODY, span=Span(7, len(text))),
    )
    (block,) = paragraphs(text, zones)

    assert block.setting == BODY
    assert block.dateline == Span(0, 6)


def test_a_line_in_no_zone_is_set_apart() -> None:
    zones = (Zone(kind=ZoneKind.BODY, span=Span(0, 3)), Zone(kind=ZoneKind.PROMO, span=Span(8, 12)))
    found = paragraphs("one\n___\nmore", zones)

    assert [block.setting.type_role for block in found] == ["draft.body", "draft.byline", "draft.note"]
    assert found[1].setting == APART


def test_breaks_of_the_view_continue_their_line() -> None:
    found = paragraphs("abcdef\ngh", (), breaks=[2, 4])

    assert [(block.span.start, block.span.end) for block in found] == [(0, 2), (2, 4), (4, 6), (7, 9)]
    assert [block.is_continued for block in found] == [True, True, False, False]
