"""The SELECTs and UPDATEs that every text needs, given to SQLite as they are.

SQLAlchemy compiles a statement once, but looks it up, binds it and wraps its rows anew each time, which costs more than
SQLite itself takes. PostgreSQL gets them from SQLAlchemy: asking another process costs more than that.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Delete, Dialect, Select, Update
from sqlalchemy.sql.compiler import SQLCompiler

from storage.driver import converted, run

_LONGEST = 1024  # values of a list; with more, what SQLAlchemy adds does not count

_Convert = Callable[[Any], Any] | None  # None: not at all
_Returning = Select[*tuple[Any, ...]] | Update | Delete


@dataclass(frozen=True, slots=True)
class _Form:
    """The statement for lists of certain lengths, and what stands for each `?`.

    That is a name of the values, the place within its list (None: it is none), and how the value is converted.
    """

    sql: str
    places: Sequence[tuple[str, int | None, _Convert]]
    constants: Mapping[str, Any]

    def bind(self, values: Mapping[str, Any], lists: Mapping[str, Sequence[Any]]) -> list[Any]:
        known = {**self.constants, **values}
        bound: list[Any] = []
        for name, at, convert in self.places:
            value = known[name] if at is None else lists[name][at]
            bound.append(value if convert is None else convert(value))
        return bound


class _Reader:
    """Makes rows, whose columns have names, of what the driver returns."""

    def __init__(self, statement: _Returning, dialect: Dialect) -> None:
        columns = list(statement.exported_columns)
        names = [str(column.key) for column in columns]
        self._row: Callable[[Sequence[Any]], Any] = namedtuple("Row", names, rename=True)._make  # pyright: ignore[reportUntypedNamedTuple] any columns
        converts = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
        self._converts = [(at, convert) for at, convert in enumerate(converts) if convert is not None]

    def __call__(self, found: Sequence[Any]) -> Any:
        return self._row(converted(found, self._converts))


class _Prepared:
    """A statement whose `bindparam`s get `values`, and the `expanding` ones `lists`, by name."""

    def __init__(self, statement: _Returning) -> None:
        self._statement = statement
        self._compiled: SQLCompiler | None = None
        self._forms: dict[tuple[tuple[str, int], ...], _Form] = {}

    def _is_for_driver(self, connection: Connection, lists: Mapping[str, Sequence[Any]]) -> bool:
        return connection.dialect.name == "sqlite" and all(len(some) <= _LONGEST for some in lists.values())

    def _run(self, connection: Connection, values: Mapping[str, Any], lists: Mapping[str, Sequence[Any]]) -> Any:
        """The driver's cursor."""
        padded = {name: _padded(some) for name, some in lists.items()}
        lengths = tuple([(name, len(some)) for name, some in padded.items()])
        if lengths not in self._forms:
            self._forms[lengths] = self._form(connection.dialect, values, padded)
        form = self._forms[lengths]
        return run(connection, form.sql, form.bind(values, padded))

    def _form(self, dialect: Dialect, values: Mapping[str, Any], lists: Mapping[str, Sequence[Any]]) -> _Form:
        if self._compiled is None:
            self._compiled = self._statement.compile(dialect=dialect)
        state = self._compiled.construct_expanded_state({**values, **lists})
        of_lists = {one: (name, at) for name, all_ in state.parameter_expansion.items() for at, one in enumerate(all_)}
        places: list[tuple[str, int | None, _Convert]] = []
        for place in state.positiontup or ():
            name, at = of_lists.get(place, (place, None))
            convert = self._compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect)
            is_given = at is None or name in lists  # else it is a list of the statement's own
            places.append((name, at, convert) if is_given else (place, None, convert))
        constants = {name: state.parameters[name] for name, at, _ in places if at is None and name not in values}
        return _Form(state.statement, places, constants)


def _padded(values: Sequence[Any]) -> Sequence[Any]:
    """With the last value repeated, which finds nothing new, so that few lengths are prepared: 1, 4, 16 ..."""
    if len(values) < 2:
        return values
    length = 4
    while length < len(values):
        length *= 4
    return [*values, *[values[-1]] * (length - len(values))]


class PreparedSelect(_Prepared):
    """A SELECT, or an UPDATE or DELETE that returns the rows it changes, made once."""

    def __init__(self, statement: _Returning) -> None:
        super().__init__(statement)
        self._select = statement
        self._reader: _Reader | None = None

    def rows(self, connection: Connection, /, lists: Mapping[str, Sequence[Any]] = {}, **values: Any) -> Sequence[Any]:
        """All rows that it finds, their columns by name."""
        if not self._is_for_driver(connection, lists):
            return connection.execute(self._select, {**values, **lists}).all()
        if self._reader is None:
            self._reader = _Reader(self._select, connection.dialect)
        return [self._reader(one) for one in self._run(connection, values, lists).fetchall()]


class PreparedChange(_Prepared):
    """An UPDATE or DELETE, made once."""

    def __init__(self, statement: Update | Delete) -> None:
        super().__init__(statement)
        self._change = statement

    def run(self, connection: Connection, /, lists: Mapping[str, Sequence[Any]] = {}, **values: Any) -> int:
        """Change rows; returns how many."""
        if not self._is_for_driver(connection, lists):
            return connection.execute(self._change, {**values, **lists}).rowcount
        return self._run(connection, values, lists).rowcount

    def many(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Change rows by each of these values."""
        if len(rows) == 1:
            self.run(connection, **rows[0])
        else:
            connection.execute(self._change, rows)
