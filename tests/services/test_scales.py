import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck_gui.domain.errors import ReadError, RuleError, StoreError
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.verdict import Rating, RatingScale
from factcheck_gui.services.articles import Imported
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.scales import (
    LONGEST,
    check_scale,
    find_problem,
    load_scale,
    parse_scale,
    save_scale,
    shipped_scale,
)
from factcheck_gui.store.beside import scale_path


def step(label: str, key: str | None = None) -> Rating:
    return Rating(
        key=label.lower() if key is None else key,
        label=label,
        short_label=label,
        asks_reason=False,
        mark="confirmed",
        glyph="check",
    )


def scale_of(*labels: str) -> RatingScale:
    return RatingScale(tuple(step(label) for label in labels))


def written(folder: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    step = {"key": "true", "label": "True", "short_label": "True", "asks_reason": False}
    step |= {"mark": "confirmed", "glyph": "check"}
    change(step)
    path = folder / "scale.json"
    path.write_text(json.dumps({"steps": [step]}), encoding="utf-8")
    return path


def test_a_library_has_the_shipped_scale_until_it_is_edited(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    assert load_scale(library) == shipped_scale()

    save_scale(library, scale_of("True", "False"))

    assert load_scale(library) == scale_of("True", "False")
    assert scale_path(library) == tmp_path / "library-ratings.json"


def test_two_libraries_in_one_folder_have_scales_of_their_own(tmp_path: Path) -> None:
    save_scale(tmp_path / "sport.sqlite", scale_of("True", "False"))

    assert load_scale(tmp_path / "politics.sqlite") == shipped_scale()


@settings(deadline=None)  # each saving waits for the disk
@given(st.lists(st.text(st.characters(codec="utf-8")), min_size=1, max_size=LONGEST))
def test_what_is_saved_is_what_is_loaded(tmp_path_factory: pytest.TempPathFactory, labels: list[str]) -> None:
    scale = RatingScale(tuple(step(label, f"step-{number}") for number, label in enumerate(labels)))
    assume(find_problem(scale) is None)
    library = tmp_path_factory.mktemp("scale") / "library.sqlite"
    save_scale(library, scale)

    assert load_scale(library) == scale


@pytest.mark.parametrize(
    ("scale", "sentence", "place"),
    [
        (scale_of(), "A scale has 1 to 9 steps. Add one.", (None, "")),
        (scale_of(*"ABCDEFGHIJK"), "A scale has 1 to 9 steps, one a key. Remove 2.", (9, "label")),
        (
            RatingScale((step("True"), step("  ", "blank"))),
            "Step 2 has no label. Give it one, or remove the step.",
            (1, "label"),
        ),
        (
            RatingScale((step("True", "a"), step("False", "b"), step(" true", "c"))),
            "Steps 1 and 3 share the label “true”. Change one of them.",
            (2, "label"),
        ),
        (
            RatingScale((step("True", "same"), step("False", "same"))),
            "Steps 1 and 2 share the key “same”. Change one of them.",
            (1, "key"),
        ),
    ],
)
def test_a_scale_that_cannot_be_used_says_where_and_what_to_do(
    scale: RatingScale, sentence: str, place: tuple[int | None, str]
) -> None:
    problem = find_problem(scale)

    assert problem is not None
    assert (problem.sentence, (problem.step, problem.field)) == (sentence, place)
    with pytest.raises(RuleError, match=r"\.$"):
        check_scale(scale)


def test_a_scale_of_one_step_and_one_of_nine_can_be_used() -> None:
    assert find_problem(scale_of("True")) is None
    assert find_problem(scale_of(*"ABCDEFGHI")) is None


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda step: step.pop("label"), "label"),
        (lambda step: step.update(label=None), "label"),
        (lambda step: step.update(asks_reason="yes"), "asks_reason"),
        (lambda step: step.update(colour="red"), "colour"),
    ],
)
def test_a_file_that_is_no_scale_is_named_with_what_is_wrong(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], named: str
) -> None:
    with pytest.raises(ReadError, match=rf"scale\.json is no rating scale \(.*{named}.*\)\. Mend it"):
        parse_scale(written(tmp_path, change))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"steps": 4}', '{"steps": ["true"]}', "\x00"])
def test_a_file_without_steps_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "scale.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ReadError, match="is no rating scale"):
        parse_scale(path)


def test_a_meaning_may_be_left_out(tmp_path: Path) -> None:
    path = written(tmp_path, dict)

    assert next(iter(parse_scale(path))).meaning == ""


def test_a_scale_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    save_scale(library, scale_of("True"))
    # a folder where the file belongs cannot be replaced by it, whoever asks (root may write anywhere)
    blocked = tmp_path / "other.sqlite"
    scale_path(blocked).mkdir()

    with pytest.raises(StoreError, match="scale was not saved"):
        save_scale(blocked, scale_of("False"))

    assert load_scale(library) == scale_of("True")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["library-ratings.json", "other-ratings.json"]


def test_every_service_rates_on_the_new_scale(desk: Desk, story: Imported) -> None:
    claim: ClaimId = desk.claims.add(story.revision.id, Span(0, 3)).claims[0]
    desk.use_scale(scale_of("True", "False"))

    desk.verdicts.record(claim, "false")

    assert desk.scale == desk.verdicts.scale == load_scale(desk.path) == scale_of("True", "False")
    with pytest.raises(RuleError, match="not on the scale"):
        desk.verdicts.record(claim, "wrong")


def test_a_verdict_on_a_removed_step_stays_in_force(desk: Desk, story: Imported) -> None:
    claim: ClaimId = desk.claims.add(story.revision.id, Span(0, 3)).claims[0]
    desk.verdicts.record(claim, "disputed", "Two counts")

    desk.use_scale(scale_of("True", "False"))

    verdict = desk.verdicts.current(claim)
    assert verdict is not None
    assert (verdict.rating, verdict.reason) == ("disputed", "Two counts")


def test_a_scale_that_cannot_be_used_changes_nothing(desk: Desk) -> None:
    with pytest.raises(RuleError):
        desk.use_scale(scale_of())

    assert desk.scale == shipped_scale()
    assert not scale_path(desk.path).exists()


def test_a_window_that_only_reads_leaves_the_scale_alone(desk: Desk) -> None:
    with (
        Desk.open(desk.path, person="Lee Tan", writable=False, acting=False) as reader,
        pytest.raises(StoreError, match="only read here"),
    ):
        reader.use_scale(replace(shipped_scale(), steps=shipped_scale().steps[:4]))

    assert load_scale(desk.path) == shipped_scale()
