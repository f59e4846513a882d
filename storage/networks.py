"""The network file as it was last loaded."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from storage.prepared_queries import PreparedSelect
from storage.tables import networks


@dataclass(frozen=True, slots=True)
class NetworkText:
    """The text of a network file and of its township list."""

    id: int
    toml: str
    townships: str


def save(connection: Connection, toml: str, townships: str, now: datetime) -> None:
    """Make this the network file in force."""
    connection.execute(insert(networks).values(toml=toml, townships=townships, loaded_at=now))


def latest(connection: Connection) -> NetworkText | None:
    """The network file in force; None when none was ever loaded."""
    row = connection.execute(select(networks).order_by(networks.c.id.desc()).limit(1)).first()
    return None if row is None else NetworkText(row.id, row.toml, row.townships)


_LATEST_ID = PreparedSelect(select(func.coalesce(func.max(networks.c.id), 0).label("id")))


def latest_id(connection: Connection) -> int:
    """The number of the network file in force; 0: none was ever loaded."""
    return _LATEST_ID.rows(connection)[0].id
