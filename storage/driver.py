"""Statements given to the driver as they are, where what SQLAlchemy adds to each costs more than the statement."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError


def run(connection: Connection, sql: str, parameters: Any = ()) -> Any:
    """Run a statement on the driver itself; returns its cursor. What fails is raised as SQLAlchemy does."""
    driver: Any = connection.connection.dbapi_connection
    try:
        return driver.execute(sql, parameters)
    except connection.dialect.loaded_dbapi.Error as error:
        raise _known(connection, sql, error) from error


def run_many(connection: Connection, sql: str, rows: Sequence[Any]) -> None:
    """Run a statement once for each of these rows; as `run`."""
    driver: Any = connection.connection.dbapi_connection
    try:
        driver.cursor().executemany(sql, rows)
    except connection.dialect.loaded_dbapi.Error as error:
        raise _known(connection, sql, error) from error


def _known(connection: Connection, sql: str, error: Exception) -> Exception:
    """The driver's error as SQLAlchemy's."""
    errors = connection.dialect.loaded_dbapi.Error
    return DBAPIError.instance(sql, None, error, errors, hide_parameters=True, dialect=connection.dialect)


Converts = Sequence[tuple[int, Callable[[Any], Any]]]  # which places of a row are converted, and how


def converted(row: Iterable[Any], converts: Converts) -> list[Any]:
    """A row for the driver, or from it; no type of ours makes anything of NULL."""
    values = list(row)
    for at, convert in converts:
        value = values[at]
        if value is not None:
            values[at] = convert(value)
    return values
