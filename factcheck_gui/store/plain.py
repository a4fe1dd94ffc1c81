"""Records as plain values for JSON, and back: the form in which events keep them."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin

Decoder = Callable[[Any], Any]
_PLAIN = (str, int, float, bool, NoneType)


def stamp(moment: datetime) -> str:
    """Return `moment` as ISO 8601 in UTC with microseconds and Z, so that it sorts as text.

    Raises:
        ValueError: It has no time zone.
    """
    if moment.tzinfo is None:
        msg = "a time without its zone cannot be stored"
        raise ValueError(msg)
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def plain(value: object) -> Any:  # noqa: ANN401 # whatever JSON holds
    """Return `value` in terms of JSON."""
    if type(value) in _PLAIN:  # nearly all are, and an act may hold thousands of records
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return stamp(value) if isinstance(value, datetime) else value.isoformat()
    return _structure(value)


def _structure(value: object) -> list[Any] | dict[str, Any]:
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    msg = f"a {type(value).__name__} cannot be stored"
    raise TypeError(msg)


@cache
def reader(kind: Any) -> Decoder | None:  # noqa: ANN401 # a type, an alias or a union
    """Return what turns plain values into `kind`, None where they are it already."""
    if isinstance(kind, NewType) or kind in (str, int, float, NoneType, object):
        return None
    if get_origin(kind) in (Union, UnionType, tuple):
        return _compound(kind)
    if get_origin(kind) is not None:
        return dict
    return _scalar(kind)


def _scalar(kind: type) -> Decoder:
    if issubclass(kind, StrEnum):
        return {member.value: member for member in kind}.__getitem__
    if kind is bool:
        return bool
    if issubclass(kind, date):
        return kind.fromisoformat
    return _dataclass(kind)


def _compound(kind: Any) -> Decoder | None:  # noqa: ANN401 # an alias or a union
    inner = reader(next(part for part in get_args(kind) if part not in (NoneType, Ellipsis)))
    if get_origin(kind) is tuple:
        return (lambda items: tuple(map(inner, items))) if inner else tuple
    if inner is None:
        return None
    return lambda value: None if value is None else inner(value)


def _field_reader(kind: Any) -> Decoder | None:  # noqa: ANN401 # a type, an alias or a union
    return reader(kind)


def _dataclass(kind: type) -> Decoder:
    readers = {field.name: _field_reader(field.type) for field in fields(kind)}

    def read(values: Mapping[str, Any]) -> Any:  # noqa: ANN401 # an instance of `kind`
        """Leave out what a later version no longer has, and let defaults stand for what it added."""
        return kind(
            **{
                name: value if (turn := readers[name]) is None else turn(value)
                for name, value in values.items()
                if name in readers
            }
        )

    return read
