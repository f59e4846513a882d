"""Single values to remember between starts, by key."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, bindparam, select

from storage.engine import insert_into
from storage.tables import notes

_SEVERAL = select(notes.c.key, notes.c.value).where(notes.c.key.in_(bindparam("wanted", expanding=True)))
_GET = select(notes.c.value).where(notes.c.key == bindparam("wanted"))


def put(connection: Connection, key: str, value: Any) -> None:
    """Remember `value` (JSON) as `key`."""
    insert = insert_into(connection, notes).values(key=key, value=value)
    connection.execute(insert.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def get(connection: Connection, key: str) -> Any:
    """What was remembered as `key`; None when nothing was."""
    return connection.execute(_GET, {"wanted": key}).scalar()


def beginning(connection: Connection, start: str) -> dict[str, Any]:
    """What was remembered as keys that begin so."""
    query = select(notes.c.key, notes.c.value).where(notes.c.key.startswith(start, autoescape=True))
    return {row.key: row.value for row in connection.execute(query)}


def several(connection: Connection, keys: Collection[str]) -> dict[str, Any]:
    """What was remembered as these keys, in one look."""
    return {row.key: row.value for row in connection.execute(_SEVERAL, {"wanted": list(keys)})}
