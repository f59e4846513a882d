"""Acts that wait for a YES: what an address texted that anybody could have sent in its name."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select, update

from messages.address import Address
from storage.tables import echoes

KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Echo:
    """A text that is done as soon as its number comes back from `address`; `done_at`: when that was."""

    id: int
    address: Address
    text: str
    done_at: datetime | None


def ask(connection: Connection, person_id: int, address: Address, text: str, opens_plan: bool, now: datetime) -> int:
    """Keep an act until its YES; returns its id. What waited there before, waits no more."""
    waiting = (echoes.c.address == str(address), echoes.c.done_at.is_(None))
    connection.execute(delete(echoes).where(*waiting))
    connection.execute(delete(echoes).where(echoes.c.asked_at < now - KEPT))
    row = {"address": str(address), "person_id": person_id, "text": text, "opens_plan": opens_plan, "asked_at": now}
    return connection.execute(echoes.insert().values(row).returning(echoes.c.id)).scalar_one()


def get(connection: Connection, echo_id: int) -> Echo | None:
    """This act."""
    row = connection.execute(select(echoes).where(echoes.c.id == echo_id)).first()
    return None if row is None else Echo(row.id, Address.parse(row.address), row.text, row.done_at)


def settle(connection: Connection, echo_id: int, now: datetime) -> None:
    """Its YES came."""
    connection.execute(update(echoes).where(echoes.c.id == echo_id).values(done_at=now))


def drop(connection: Connection, echo_id: int) -> None:
    """It is not done."""
    connection.execute(delete(echoes).where(echoes.c.id == echo_id))


def opened_plan(connection: Connection, address: Address, since: datetime, now: datetime) -> bool:
    """Whether a YES since then opened the plan to this address: one of later than now came as the clock stood ahead."""
    opened = (echoes.c.address == str(address), echoes.c.opens_plan, echoes.c.done_at.between(since, now))
    return connection.execute(select(echoes.c.id).where(*opened).limit(1)).first() is not None
