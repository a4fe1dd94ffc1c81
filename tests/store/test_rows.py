"""Every kind of record survives the way into a row and an event, and back."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any, NewType, get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_records import NOON

from factcheck_gui.domain.anchor import Anchor
from factcheck_gui.domain.article import Article, Revision
from factcheck_gui.domain.claim import Appearance, Claim
from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.ids import ArticleId, ClaimId, PersonId
from factcheck_gui.domain.source import Source
from factcheck_gui.domain.span import Span
from factcheck_gui.store.kinds import KINDS
from factcheck_gui.store.plain import plain, reader, stamp
from factcheck_gui.store.rows import Layout, compact

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
MOMENTS = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))])).filter(
    lambda moment: 2 < moment.year < 9998
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


PLAIN_VALUES: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(0, 2**62),
    bool: st.booleans(),
    datetime: MOMENTS,
    date: st.dates(),
    Mapping[str, object]: st.dictionaries(TEXTS, JSON, max_size=4),
}


def values_of(kind: Any) -> st.SearchStrategy[Any]:
    """Return any value of a field's type."""
    if kind in PLAIN_VALUES:
        return PLAIN_VALUES[kind]
    if isinstance(kind, NewType):
        return TEXTS
    if get_origin(kind) is tuple:
        return st.lists(values_of(get_args(kind)[0]), max_size=4).map(tuple)
    if get_args(kind):
        return st.none() | values_of(get_args(kind)[0])
    return st.sampled_from(list(kind)) if issubclass(kind, StrEnum) else records_of(kind)


def records_of(kind: type) -> st.SearchStrategy[Any]:
    """Return any record of `kind`."""
    fields: dict[str, Any] = kind.__dataclass_fields__  # type: ignore[attr-defined] # a dataclass
    return st.builds(kind, **{name: values_of(field.type) for name, field in fields.items()})


RECORDS = st.one_of([records_of(kind) for kind in KINDS])


@given(RECORDS)
def test_a_record_comes_back_from_its_row(record: Any) -> None:
    layout = KINDS[type(record)].layout

    row = layout.values(record)

    assert len(row) == layout.width
    assert all(type(value) in (str, int, float, type(None)) for value in row)
    assert layout.record(row) == record


@given(RECORDS)
def test_a_record_comes_back_from_the_json_of_an_event(record: Any) -> None:
    kind: Any = type(record)
    read = reader(kind)
    assert read is not None

    assert read(json.loads(compact(plain(record)))) == record


def test_columns_carry_the_names_of_fields() -> None:
    assert KINDS[Appearance].layout.columns == (
        "id",
        "claim_id",
        "revision_id",
        "anchor_exact",
        "anchor_prefix",
        "anchor_suffix",
        "anchor_span_start",
        "anchor_span_end",
        "zone",
        "outcome",
        "removed",
        "carried_from",
    )


def test_times_are_written_in_utc_so_that_they_sort_as_text() -> None:
    kathmandu = datetime(2026, 11, 23, 17, 45, tzinfo=timezone(timedelta(hours=5, minutes=45)))

    assert stamp(kathmandu) == "2026-11-23T12:00:00.000000Z"
    assert stamp(kathmandu) == stamp(NOON)


def test_a_time_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        stamp(datetime(2026, 11, 23))  # noqa: DTZ001 # what is tested


def test_what_cannot_be_stored_is_refused() -> None:
    with pytest.raises(TypeError, match="object"):
        plain(object())


def test_equal_csl_is_written_alike_whatever_the_order_of_its_keys() -> None:
    one = Source(id="s", csl={"title": "A", "URL": "b"}, created_at=NOON, created_by=PersonId("p"))  # type: ignore[arg-type]  # an id in short
    other = Source(id="s", csl={"URL": "b", "title": "A"}, created_at=NOON, created_by=PersonId("p"))  # type: ignore[arg-type]  # an id in short
    layout = KINDS[Source].layout

    assert layout.values(one) == layout.values(other)


def test_an_event_of_another_version_is_read_with_its_defaults() -> None:
    read = reader(Article)
    assert read is not None
    values = {
        "id": "a",
        "slug": "s",
        "title": "t",
        "created_at": "2026-11-23T12:00:00.000000Z",
        "mood": "gone since",
    }

    assert read(values) == Article(id=ArticleId("a"), slug="s", title="t", created_at=NOON)


def test_zones_and_types_are_json_in_one_column() -> None:
    zones = Layout(Revision).values(
        Revision(
            id="r",  # type: ignore[arg-type]  # an id in short
            article_id=ArticleId("a"),
            number=1,
            text="Words",
            sha256="",
            zones=(Zone(kind=ZoneKind.BODY, span=Span(0, 5)),),
            imported_at=NOON,
            imported_by=PersonId("p"),
        )
    )
    types = Layout(Claim).values(
        Claim(
            id=ClaimId("c"),
            article_id=ArticleId("a"),
            number=1,
            wording="w",
            types=(FactType.DATE, FactType.FIGURE),
            created_at=NOON,
            created_by=PersonId("p"),
        )
    )

    assert '[{"kind":"body","span":{"end":5,"start":0}}]' in zones
    assert '["date","figure"]' in types


def test_an_anchor_is_spread_over_columns() -> None:
    layout = Layout(Anchor)
    anchor = Anchor(exact="b", prefix="a", suffix="c", span=Span(1, 2))

    assert layout.values(anchor) == ("b", "a", "c", 1, 2)
