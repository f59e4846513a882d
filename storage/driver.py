"""Statements given to the driver as they are, where what SQLAlchemy adds to each costs more than the statement."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError


def run(connection: Connection, sql: str, parameters: Any = ()) -> Any:
    """Run a statement on the driver itself; returns its cursor. What fails is raised as SQLAlchemy does."""
    driver: Any = connection.connection.driver_connection
    errors = connection.dialect.loaded_dbapi.Error
    try:
        return driver.execute(sql, parameters)
    except errors as error:
        raise DBAPIError.instance(sql, None, error, errors, hide_parameters=True, dialect=connection.dialect) from error


Converts = Sequence[tuple[int, Callable[[Any], Any]]]  # which places of a row are converted, and how


def converted(row: Iterable[Any], converts: Converts) -> list[Any]:
    """A row for the driver, or from it; no type of ours makes anything of NULL."""
    values = list(row)
    for at, convert in converts:
        if values[at] is not None:
            values[at] = convert(values[at])
    return values
