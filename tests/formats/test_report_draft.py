from hypothesis import given
from hypothesis import strategies as st
from report_values import TEXT, ZONES, claim, report

from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.report import Report, ReportedClaim
from factcheck_gui.domain.span import Span
from factcheck_gui.formats.report_draft import Block, draft_blocks


def blocks(*claims: ReportedClaim) -> list[Block]:
    made = report(*claims)
    return draft_blocks(made.revision, made.marks())


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def told(block: Block) -> list[tuple[str, list[int], list[int]]]:
    """Each piece's words, the claims over them from the widest in, and those that end with them."""
    return [
        (
            piece.text,
            [layer.mark.claim.number for layer in piece.layers],
            [mark.claim.number for mark in piece.ends],
        )
        for piece in block.pieces
    ]


def test_each_paragraph_is_a_block_and_a_dateline_begins_one() -> None:
    assert [(block.kind, "".join(piece.text for piece in block.pieces)) for block in blocks()] == [
        ("headline", "Boats go under"),
        ("body", "NORTHPORT —The harbour lost 40 boats in 2014."),
        ("body", "It had 120."),
        ("rule", ""),
        ("contributor-line", "Per Lund contributed."),
    ]


def test_the_inner_mark_lies_nearest_to_the_words() -> None:
    body = blocks(claim(1, at("lost 40 boats in 2014")), claim(2, at("40 boats")))[1]
    assert told(body)[2:] == [
        ("lost ", [1], []),
        ("40 boats", [1, 2], [2]),
        (" in 2014", [1], [1]),
        (".", [], []),
    ]
    layers = body.pieces[3].layers
    assert [layer.depth for layer in layers] == [1, 0]


def test_marks_that_overlap_in_part_both_keep_their_line() -> None:
    body = blocks(claim(1, at("lost 40 boats")), claim(2, at("boats in 2014")))[1]
    assert told(body)[2:5] == [("lost 40 ", [1], []), ("boats", [1, 2], [1]), (" in 2014", [2], [2])]
    assert {layer.mark.claim.number: layer.depth for layer in body.pieces[3].layers} == {1: 0, 2: 1}


def test_a_mark_over_two_paragraphs_begins_once_and_ends_once() -> None:
    over = blocks(claim(7, Span(at("in 2014").start, at("It had").end)))
    assert [[mark.claim.number for mark in block.begins] for block in over] == [[], [7], [], [], []]
    assert [piece.ends for block in over for piece in block.pieces if piece.ends] == [over[2].pieces[0].ends]


def test_a_mark_that_ends_in_a_blank_is_numbered_at_its_last_word() -> None:
    end = at("in 2014.").end + 1
    assert told(blocks(claim(3, Span(at("in 2014.").start, end)))[1])[-1] == ("in 2014.", [3], [3])


def test_a_claim_in_two_places_is_marked_in_both() -> None:
    over = blocks(claim(4, at("Boats"), at("40 boats")))
    assert [[mark.claim.number for mark in block.begins] for block in over[:2]] == [[4], [4]]


@given(st.lists(st.tuples(st.integers(0, 98), st.integers(1, 60)), max_size=8))
def test_no_word_is_lost_or_told_twice_and_every_mark_ends(places: list[tuple[int, int]]) -> None:
    spans = [Span(start, min(start + length, len(TEXT))) for start, length in places]
    cut = blocks(*(claim(number, span) for number, span in enumerate(spans)))
    words = "".join(piece.text for block in cut for piece in block.pieces)
    assert words == "".join(zone.span.of(TEXT) for zone in ZONES).replace("\n", "")
    ended = [mark.claim.number for block in cut for piece in block.pieces for mark in piece.ends]
    begun = [mark.claim.number for block in cut for mark in block.begins]
    drawn = {number for block in cut for piece in told(block) for number in piece[1]}
    assert drawn <= set(begun)
    assert sorted(drawn) == sorted(ended)


def test_a_text_without_zones_has_no_blocks_but_a_rule() -> None:
    bare: Report = report(text="___", zones=())
    assert [block.kind for block in draft_blocks(bare.revision, [])] == ["rule"]
    body = (Zone(kind=ZoneKind.BODY, span=Span(0, 3)),)
    assert [block.kind for block in draft_blocks(report(text="Hm.", zones=body).revision, [])] == ["body"]
