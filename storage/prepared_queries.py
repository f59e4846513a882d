"""The SELECTs and UPDATEs that every text needs, given to SQLite as they are.

SQLAlchemy compiles a statement once, but looks it up, binds it and wraps its rows anew each time, which costs more than
SQLite itself takes. PostgreSQL gets them from SQLAlchemy: asking another process costs more than that.
"""

import re
from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Delete, Dialect, Select, Update
from sqlalchemy.sql.compiler import SQLCompiler

from storage.driver import converted, run, run_many

_MOST = "most"  # the value that a LIMIT gets
_LIMIT = re.compile(r"LIMIT \? OFFSET \?")
_LONGEST = 1024  # values of a list; with more, what SQLAlchemy adds does not count

_Convert = Callable[[Any], Any] | None  # None: not at all
_Returning = Select[*tuple[Any, ...]] | Update | Delete


class _Place(NamedTuple):
    """What stands for a `?`: a name of the values, the place within its list (None: it is none), and its conversion."""

    name: str
    at: int | None
    convert: _Convert

    def converted(self, value: Any) -> Any:
        return value if self.convert is None else self.convert(value)


class _Form:
    """The statement for lists of certain lengths; `constants` are the values that it brings along."""

    def __init__(self, sql: str, places: Sequence[_Place], constants: Mapping[str, Any]) -> None:
        self.sql = sql
        self._bound: list[Any] = [None] * len(places)
        self._given: list[tuple[int, _Place]] = []
        for at, place in enumerate(places):
            if place.at is None and place.name in constants:
                self._bound[at] = place.converted(constants[place.name])
            else:
                self._given.append((at, place))

    def bind(self, values: Mapping[str, Any], lists: Mapping[str, Sequence[Any]]) -> list[Any]:
        """What the driver gets for each `?`."""
        bound = self._bound.copy()
        for at, (name, place, convert) in self._given:
            value = values[name] if place is None else lists[name][place]
            bound[at] = value if convert is None else convert(value)
        return bound


def _with_limits(sql: str, places: Sequence[_Place], known: Mapping[str, Any]) -> tuple[str, list[_Place]]:
    """The statement with the numbers of LIMIT written out, and the places that are left.

    Newer SQLites, and SQLCipher, plan a statement anew at each run where such a number is given apart.
    """
    first, *others = _LIMIT.split(sql)
    left, at = list(places[: first.count("?")]), first.count("?")
    for other in others:
        limit, offset = (int(known[place.name]) for place in places[at : at + 2])
        first += f"LIMIT {limit} OFFSET {offset}{other}"
        left += places[at + 2 : at + 2 + other.count("?")]
        at += 2 + other.count("?")
    return first, left


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
        self._forms: dict[Any, _Form] = {}  # by the lengths of lists, and how many rows are wanted at most

    def _is_for_driver(self, connection: Connection, lists: Mapping[str, Sequence[Any]]) -> bool:
        return connection.dialect.name == "sqlite" and all(len(some) <= _LONGEST for some in lists.values())

    def _run(self, connection: Connection, values: Mapping[str, Any], lists: Mapping[str, Sequence[Any]]) -> Any:
        """The driver's cursor."""
        padded = {name: _padded(some) for name, some in lists.items()} if lists else lists
        form = self._form(connection.dialect, values, padded)
        return run(connection, form.sql, form.bind(values, padded))

    def _form(self, dialect: Dialect, values: Mapping[str, Any], lists: Mapping[str, Sequence[Any]]) -> _Form:
        key = values.get(_MOST)
        if lists:
            key = (key, *[(name, len(some)) for name, some in lists.items()])
        form = self._forms.get(key)
        if form is None:
            form = self._forms[key] = self._new_form(dialect, values, lists)
        return form

    def _new_form(self, dialect: Dialect, values: Mapping[str, Any], lists: Mapping[str, Sequence[Any]]) -> _Form:
        if self._compiled is None:
            self._compiled = self._statement.compile(dialect=dialect)
        state = self._compiled.construct_expanded_state({**values, **lists})
        of_lists = {one: (name, at) for name, all_ in state.parameter_expansion.items() for at, one in enumerate(all_)}
        places: list[_Place] = []
        for place in state.positiontup or ():
            name, at = of_lists.get(place, (place, None))
            convert = self._compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect)
            is_given = at is None or name in lists  # else it is a list of the statement's own
            places.append(_Place(name, at, convert) if is_given else _Place(place, None, convert))
        own = [one.name for one in places if one.at is None and one.name not in values]
        constants = {name: state.parameters[name] for name in own}
        sql, left = _with_limits(state.statement, places, {**constants, **values})
        return _Form(sql, left, constants)


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
        elif self._is_for_driver(connection, {}):
            form = self._form(connection.dialect, rows[0], {})
            run_many(connection, form.sql, [form.bind(row, {}) for row in rows])
        else:
            connection.execute(self._change, rows)
