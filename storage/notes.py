"""Small things to remember between starts, by key."""

from typing import Any

from sqlalchemy import Connection, bindparam, delete, select

from storage.engine import insert_into
from storage.tables import notes

_GET = select(notes.c.value).where(notes.c.key == bindparam("wanted"))


def put(connection: Connection, key: str, value: Any) -> None:
    """Remember `value` (JSON) as `key`."""
    insert = insert_into(connection, notes).values(key=key, value=value)
    connection.execute(insert.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def get(connection: Connection, key: str) -> Any:
    """What was remembered as `key`; None when nothing was."""
    return connection.execute(_GET, {"wanted": key}).scalar()


def beginning_with(connection: Connection, prefix: str) -> list[Any]:
    """What was remembered under keys that begin so, by key."""
    query = select(notes.c.value).where(notes.c.key.startswith(prefix, autoescape=True)).order_by(notes.c.key)
    return list(connection.execute(query).scalars())


def forget(connection: Connection, key: str) -> None:
    """Remember nothing as `key` any more."""
    connection.execute(delete(notes).where(notes.c.key == key))
