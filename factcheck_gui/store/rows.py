"""Records as rows of a table, and back, from the fields of their dataclass alone.

A field of a plain type is a column of its name. A dataclass within is spread over columns
(`anchor_exact`, `anchor_span_start`); a tuple or mapping is one column of JSON.
"""

import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from functools import lru_cache
from types import NoneType
from typing import Any, Generic, TypeVar, get_origin

from factcheck_gui.store.driver import Value
from factcheck_gui.store.plain import Decoder, plain, reader

T = TypeVar("T")
_SCALARS = (str, int, float, NoneType)
_REMEMBERED = 256
_LONG = 200


def compact(value: object) -> str:
    """Return `value` as JSON that is the same for equal values."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Layout(Generic[T]):
    """How instances of one dataclass lie in a row."""

    def __init__(self, kind: type[T]) -> None:
        """Lay out the fields of `kind`."""
        self._kind = kind
        self._names: list[str] = []
        self._within: list[tuple[int, Layout[Any]]] = []
        self._readers: list[tuple[str, Decoder]] = []
        self.columns: tuple[str, ...] = ()
        for field in fields(kind):  # type: ignore[arg-type] # T is a dataclass
            self._lay_out(field.name, field.type)
        self.width = len(self.columns)

    def _lay_out(self, name: str, kind: Any) -> None:  # noqa: ANN401 # a type, an alias or a union
        if is_dataclass(kind):
            within: Layout[Any] = Layout(kind)  # type: ignore[arg-type] # a field's type is never an instance
            self._within.append((len(self._names), within))
            self.columns += tuple(f"{name}_{column}" for column in within.columns)
        else:
            self.columns += (name,)
            if read := _column_reader(kind):
                self._readers.append((name, read))
        self._names.append(name)

    def values(self, record: T) -> tuple[Value, ...]:
        """Return `record` as the values of its columns."""
        row: list[Value] = []
        within = dict(self._within)
        for place, name in enumerate(self._names):
            value = getattr(record, name)
            row += within[place].values(value) if place in within else (_scalar(value),)
        return tuple(row)

    def record(self, row: Sequence[Any]) -> T:
        """Return the record that `row`, in the order of `columns`, holds."""
        for start, layout in self._within:
            end = start + layout.width
            row = (*row[:start], layout.record(row[start:end]), *row[end:])
        values = dict(zip(self._names, row, strict=True))
        for name, read in self._readers:
            values[name] = read(values[name])
        return self._kind(**values)

    def select(self, alias: str) -> str:
        """Return the columns as they stand in a SELECT over `alias`."""
        return ", ".join(f"{alias}.{column}" for column in self.columns)


def _scalar(value: object) -> Value:
    turned: Value = plain(value)
    if isinstance(turned, bool):
        return int(turned)
    return turned if type(turned) in _SCALARS else compact(turned)


def _column_reader(kind: Any) -> Decoder | None:  # noqa: ANN401 # a type, an alias or a union
    read = reader(kind)
    origin = get_origin(kind)
    if origin is not tuple and (origin is None or read is not dict):
        return read
    if read is None:
        return json.loads

    def parsed(text: str) -> Any:  # noqa: ANN401 # a tuple or a mapping
        return read(json.loads(text))

    if origin is not tuple:
        return parsed
    remembered = lru_cache(_REMEMBERED)(parsed)
    return lambda text: remembered(text) if len(text) < _LONG else parsed(text)
