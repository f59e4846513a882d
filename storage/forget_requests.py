"""Who asked from an address that proves nothing to be erased, and may still change their mind."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, update

from messages.address import Address
from storage.engine import insert_into
from storage.tables import forget_requests


@dataclass(frozen=True, slots=True)
class ForgetRequest:
    """A person who is erased a while after `asked_at`; `held_by`: the number of the flood in which it waits for a
    coordinator, None: in none."""

    person_id: int
    address: Address
    asked_at: datetime
    held_by: int | None = None


def ask(connection: Connection, request: ForgetRequest) -> None:
    """Keep this request, in place of an older one."""
    row = {"address": str(request.address), "asked_at": request.asked_at, "held_by": request.held_by}
    insert = insert_into(connection, forget_requests).values(person_id=request.person_id, **row)
    connection.execute(insert.on_conflict_do_update(index_elements=["person_id"], set_=row))


def find(connection: Connection, person_id: int) -> ForgetRequest | None:
    """What this person asked; None: nothing that waits."""
    row = connection.execute(select(forget_requests).where(forget_requests.c.person_id == person_id)).first()
    return None if row is None else _request(row)


def count(connection: Connection, since: datetime) -> int:
    """How many asked since then, and still wait."""
    query = select(func.count()).where(forget_requests.c.asked_at > since)
    return connection.execute(query).scalar_one()


def held(connection: Connection) -> list[ForgetRequest]:
    """Those that wait for a coordinator, oldest first."""
    query = select(forget_requests).where(forget_requests.c.held_by.is_not(None))
    rows = connection.execute(query.order_by(forget_requests.c.asked_at, forget_requests.c.person_id))
    return [_request(row) for row in rows]


def let_go(connection: Connection) -> None:
    """None waits for a coordinator any longer."""
    connection.execute(update(forget_requests).values(held_by=None))


def drop(connection: Connection, person_id: int) -> None:
    """This person is not erased."""
    connection.execute(delete(forget_requests).where(forget_requests.c.person_id == person_id))


def _request(row: Row[Any]) -> ForgetRequest:
    return ForgetRequest(row.person_id, Address.parse(row.address), row.asked_at, row.held_by)
