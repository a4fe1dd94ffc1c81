from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.map_cells import NEVER, MapCell, by_part, gravest, map_cells
from factcheck_gui.ui.draft.marks import DraftMark


def mark(start: int, end: int, kind: str) -> DraftMark:
    return DraftMark(claim_id="a", span=Span(start, end), kind=kind)


def test_marks_of_one_sentence_stand_side_by_side_in_its_cell() -> None:
    cells = map_cells([mark(2, 5, "confirmed"), mark(12, 15, "checking")], (), [Span(0, 20), Span(21, 40)])

    assert cells == [MapCell(0, 20, ("confirmed", "checking"))]


def test_a_suggestion_never_counts_as_looked_at() -> None:
    assert map_cells([mark(2, 5, "suggested")], [Span(0, 20)], [Span(0, 20)]) == [MapCell(0, 20, (NEVER,))]


def test_a_mark_over_two_sentences_is_in_both_cells() -> None:
    cells = map_cells([mark(15, 25, "wrong")], (), [Span(0, 20), Span(21, 40)])

    assert [(cell.start, cell.kinds) for cell in cells] == [(0, ("wrong",)), (21, ("wrong",))]


def test_without_sentences_each_mark_has_a_cell_of_its_own() -> None:
    assert map_cells([mark(2, 5, "wrong")], [Span(8, 9)]) == [
        MapCell(2, 5, ("wrong",)),
        MapCell(8, 9, (NEVER,)),
    ]


def test_the_gravest_kind_of_a_row_is_shown() -> None:
    assert gravest({"confirmed", NEVER, "wrong"}) == "wrong"
    assert gravest({"confirmed", NEVER}) == NEVER


def test_spans_are_sorted_into_the_parts_they_begin_in() -> None:
    assert by_part([Span(0, 3), Span(12, 30), Span(25, 26)], [0, 10, 20]) == [
        [Span(0, 3)],
        [Span(12, 30)],
        [Span(25, 26)],
    ]
