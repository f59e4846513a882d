"""Acts that wait for a YES: what an address texted that anybody could have sent in its name."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from messages.address import Address
from storage import proofs
from storage.codes import CodeKind
from storage.tables import echoes

KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Echo:
    """A text that is done as soon as its number comes back from `address`; `done_at`: when that, or its end, was."""

    id: int
    address: Address
    text: str
    done_at: datetime | None
    asked_at: datetime


def ask(connection: Connection, person_id: int, address: Address, text: str, opens_plan: bool, now: datetime) -> int:
    """Keep an act until its YES, beside those that wait there already; returns its id, which no number is for yet."""
    connection.execute(delete(echoes).where(echoes.c.asked_at < now - KEPT))
    row = {"address": str(address), "person_id": person_id, "text": text, "opens_plan": opens_plan, "asked_at": now}
    echo_id: int = connection.execute(echoes.insert().values(row).returning(echoes.c.id)).scalar_one()
    proofs.close(connection, CodeKind.ECHO, echo_id)  # SQLite gives ids of deleted rows again
    return echo_id


def ask_again(connection: Connection, echo_id: int, now: datetime) -> None:
    """The same was wanted once more: it waits from now on."""
    connection.execute(update(echoes).where(echoes.c.id == echo_id).values(asked_at=now))


def waiting(connection: Connection, address: Address, now: datetime) -> list[Echo]:
    """What waits for a YES from there, in the order in which it was asked for."""
    is_open = (echoes.c.address == str(address), echoes.c.done_at.is_(None), echoes.c.asked_at >= now - KEPT)
    rows = connection.execute(select(echoes).where(*is_open).order_by(echoes.c.asked_at, echoes.c.id))
    return [_echo(row) for row in rows]


def get(connection: Connection, echo_id: int) -> Echo | None:
    """This act."""
    row = connection.execute(select(echoes).where(echoes.c.id == echo_id)).first()
    return None if row is None else _echo(row)


def _echo(row: Row[Any]) -> Echo:
    return Echo(row.id, Address.parse(row.address), row.text, row.done_at, row.asked_at)


def settle(connection: Connection, echo_id: int, now: datetime) -> None:
    """Its YES came."""
    connection.execute(update(echoes).where(echoes.c.id == echo_id).values(done_at=now))
    proofs.close(connection, CodeKind.ECHO, echo_id)


def drop(connection: Connection, echo_id: int, now: datetime) -> None:
    """It is not done. The row stays for its day, so that its id and number are not another's."""
    ended = {"done_at": now, "opens_plan": False, "text": ""}
    connection.execute(update(echoes).where(echoes.c.id == echo_id).values(ended))
    proofs.close(connection, CodeKind.ECHO, echo_id)


def opened_plan(connection: Connection, address: Address, since: datetime, now: datetime) -> bool:
    """Whether a YES since then opened the plan to this address: one of later than now came as the clock stood ahead."""
    opened = (echoes.c.address == str(address), echoes.c.opens_plan, echoes.c.done_at.between(since, now))
    return connection.execute(select(echoes.c.id).where(*opened).limit(1)).first() is not None
