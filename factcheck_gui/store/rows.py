"""Records as rows of a table, and back, from the fields of their dataclass alone.

A field of a plain type is a column of its name. A dataclass within is spread over columns
(`anchor_exact`, `anchor_span_start`); a tuple or mapping is one column of JSON.
"""

import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar, get_origin

from factcheck_gui.store.driver import Value
from factcheck_gui.store.plain import Decoder, plain, reader

T = TypeVar("T")
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
        self._names = [field.name for field in fields(kind)]  # type: ignore[arg-type] # T is a dataclass
        self._within: list[tuple[str, int, int, Layout[Any]]] = []
        self._readers: list[tuple[str, Decoder]] = []
        self._plain_names: list[str] = []
        self.columns: tuple[str, ...] = ()
        for field in fields(kind):  # type: ignore[arg-type] # T is a dataclass
            self._lay_out(field.name, field.type)
        self.width = len(self.columns)

    def _lay_out(self, name: str, kind: Any) -> None:  # noqa: ANN401 # a type, an alias or a union
        if is_dataclass(kind):
            within: Layout[Any] = Layout(kind)  # type: ignore[arg-type] # a field's type is never an instance
            start = len(self.columns)
            self._within.append((name, start, start + within.width, within))
            self.columns += tuple(f"{name}_{column}" for column in within.columns)
            return
        self.columns += (name,)
        read = _column_reader(kind)
        if read is not None:
            self._readers.append((name, read))

    def values(self, record: T) -> tuple[Value, ...]:
        """Return `record` as the values of its columns."""
        row: list[Value] = []
        within = {name: layout for name, _, _, layout in self._within}
        for name in self._names:
            value = getattr(record, name)
            row += within[name].values(value) if name in within else (_scalar(value),)
        return tuple(row)

    def record(self, row: Sequence[Any]) -> T:
        """Return the record that `row`, in the order of `columns`, holds."""
        values = dict(zip(self.columns, row, strict=True))
        for name, start, end, layout in self._within:
            for column in self.columns[start:end]:
                del values[column]
            values[name] = layout.record(row[start:end])
        for name, read in self._readers:
            values[name] = read(values[name])
        return self._kind(**values)

    def select(self, alias: str) -> str:
        """Return the columns as they stand in a SELECT over `alias`."""
        return ", ".join(f"{alias}.{column}" for column in self.columns)


def _scalar(value: object) -> Value:
    turned = plain(value)
    if isinstance(turned, bool):
        return int(turned)
    return compact(turned) if isinstance(turned, list | dict) else turned


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
