"""The INSERTs that every text needs, given to the driver as they are.

SQLAlchemy compiles a statement once, but looks it up and binds it anew for each row, which costs more than
the row itself. Here text and conversions are looked up once, by dialect.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Boolean, Connection, Date, Dialect, Table
from sqlalchemy.types import TypeEngine

from storage.driver import Converts, converted, run, run_many
from storage.engine import insert_into

Row = Mapping[str, Any]
_OF_FEW = (Boolean, Date)  # types of few values, each of which is converted once


class _Statement(NamedTuple):
    """For one dialect: the SQL, its columns, and which of their values are converted."""

    sql: str
    columns: Sequence[str]
    values_of: Callable[[Row], Sequence[Any]]
    converts: Converts
    is_positional: bool

    def bind(self, row: Row) -> Any:
        """What the driver wants of a row."""
        values = converted(self.values_of(row), self.converts)
        return tuple(values) if self.is_positional else dict(zip(self.columns, values, strict=True))


class PreparedInsert:
    """Inserts rows that all have the columns of the first.

    `once`: the columns whose repeat is left out in silence; `instead`: those whose repeat takes the earlier's place.
    """

    def __init__(self, table: Table, once: Sequence[str] = (), *, instead: Sequence[str] = ()) -> None:
        self._table = table
        self._once = once
        self._instead = instead
        self._statements: dict[str, _Statement] = {}

    def many(self, connection: Connection, rows: Sequence[Row]) -> None:
        """Insert all of them."""
        statement = self._statement(connection, rows[0])
        if len(rows) == 1:
            run(connection, statement.sql, statement.bind(rows[0]))
        else:
            run_many(connection, statement.sql, [statement.bind(row) for row in rows])

    def is_new(self, connection: Connection, row: Row) -> bool:
        """Insert this one; False when it was left out."""
        statement = self._statement(connection, row)
        return run(connection, statement.sql, statement.bind(row)).rowcount == 1

    def one(self, connection: Connection, row: Row) -> int | None:
        """Insert this one; its new id, None when it was left out."""
        statement = self._statement(connection, row)
        made = run(connection, f"{statement.sql} RETURNING id", statement.bind(row)).fetchone()
        return None if made is None else int(made[0])

    def new(self, connection: Connection, row: Row) -> int:
        """Insert this one, which no other row can be in the way of; its id."""
        made = self.one(connection, row)
        if made is None:
            raise LookupError(f"a row of {self._table.name} was left out")
        return made

    def _statement(self, connection: Connection, row: Row) -> _Statement:
        dialect = connection.dialect
        if dialect.name not in self._statements:
            self._statements[dialect.name] = self._compile(connection, dialect, list(row))
        return self._statements[dialect.name]

    def _compile(self, connection: Connection, dialect: Dialect, names: list[str]) -> _Statement:
        insert = insert_into(connection, self._table)
        if self._once:
            insert = insert.on_conflict_do_nothing(index_elements=self._once)
        if self._instead:
            new = {name: insert.excluded[name] for name in names if name not in self._instead}
            insert = insert.on_conflict_do_update(index_elements=self._instead, set_=new)
        compiled = insert.inline().compile(dialect=dialect, column_keys=names)
        names = list(compiled.params) if compiled.positiontup is None else compiled.positiontup
        converts = [(at, _converter(self._table.c[name].type, dialect)) for at, name in enumerate(names)]
        known = [(at, convert) for at, convert in converts if convert is not None]
        return _Statement(str(compiled), names, itemgetter(*names), known, dialect.positional)


def _converter(of: TypeEngine[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    """What makes of a value what the driver takes; None: nothing needs to."""
    convert = of.dialect_impl(dialect).bind_processor(dialect)
    return lru_cache(convert) if convert is not None and isinstance(of, _OF_FEW) else convert
