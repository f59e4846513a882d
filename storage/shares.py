"""What leaders said of their group's week, the last of each group."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select

from storage.engine import insert_into
from storage.tables import shares


@dataclass(frozen=True, slots=True)
class Share:
    """Who said what, and when."""

    person_id: int
    text: str
    at: datetime


def keep(connection: Connection, code: str, share: Share) -> None:
    """Keep it in place of what was said before."""
    values = {"person_id": share.person_id, "text": share.text, "said_at": share.at}
    insert = insert_into(connection, shares).values(code=code, **values)
    connection.execute(insert.on_conflict_do_update(index_elements=["code"], set_=values))


def take_back(connection: Connection, code: str, before: Share | None) -> None:
    """Have what was said before in place of what was said last."""
    if before is None:
        connection.execute(delete(shares).where(shares.c.code == code))
    else:
        keep(connection, code, before)


def newest(connection: Connection, code: str) -> Share | None:
    """What was said last of this group, its words or not; None: nothing ever."""
    row = connection.execute(select(shares).where(shares.c.code == code)).first()
    return None if row is None else Share(row.person_id, row.text, row.said_at)


def of(connection: Connection, code: str) -> Share | None:
    """What was said last of this group; None: nothing, or its words are gone."""
    return all_of(connection).get(code)


def all_of(connection: Connection) -> dict[str, Share]:
    """What was said last, by group."""
    rows = connection.execute(select(shares).where(shares.c.text != ""))
    return {row.code: Share(row.person_id, row.text, row.said_at) for row in rows}
