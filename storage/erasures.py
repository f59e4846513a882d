"""What is left to erase of people outside the database: at providers, and photos."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, or_, select, update

from messages.address import Address
from storage import clock
from storage.engine import insert_into
from storage.erasure import Traces, address_of
from storage.tables import erasures, inbox, outbox

ERASABLE = timedelta(hours=48)  # source: core.telegram.org/bots/api#deletemessage
_DONE = "erased"  # the reason of an inbox row that its provider has erased


@dataclass(frozen=True, slots=True)
class Erasure:
    """A person who was erased here, and not yet everywhere.

    `texts`: the inbox rows that came with photos. Their rows from `first_inbox` and `first_outbox` on are young
    enough to be erased at their providers. At `until` the rest is given up.
    """

    person_id: int
    addresses: tuple[Address, ...]
    texts: tuple[int, ...]
    first_inbox: int
    first_outbox: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Named:
    """What a provider calls texts of a person, and the rows that say so."""

    inbox: Sequence[tuple[int, str]]
    outbox: Sequence[tuple[int, str]]

    @property
    def provider_ids(self) -> list[str]:
        return [name for _id, name in (*self.inbox, *self.outbox)]


def begin(connection: Connection, person_id: int, traces: Traces, now: datetime) -> None:
    """Remember what is to be erased elsewhere."""
    since = now - ERASABLE
    first_inbox = select(func.min(inbox.c.id)).where(inbox.c.received_at >= since)
    first_outbox = select(func.min(outbox.c.id)).where(outbox.c.created_at >= since)
    row = {
        "addresses": list(traces.addresses),
        "texts": list(traces.texts),
        "first_inbox": connection.execute(first_inbox).scalar() or 0,
        "first_outbox": connection.execute(first_outbox).scalar() or 0,
        "until": now + ERASABLE,
    }
    insert = insert_into(connection, erasures).values(person_id=person_id, **row)
    connection.execute(insert.on_conflict_do_update(index_elements=["person_id"], set_=row))


def follow_clock(connection: Connection, now: datetime) -> None:
    """After the clock was set back: what was begun while it stood ahead is given up as long from now as then."""
    far = update(erasures).where(erasures.c.until > now + ERASABLE + clock.BACK)
    connection.execute(far.values(until=now + ERASABLE))


def open_ones(connection: Connection) -> list[Erasure]:
    """Those that are not over."""
    return [_erasure(row) for row in connection.execute(select(erasures).order_by(erasures.c.person_id))]


def _erasure(row: Row[Any]) -> Erasure:
    return Erasure(
        person_id=row.person_id,
        addresses=tuple(map(Address.parse, row.addresses)),
        texts=tuple(row.texts),
        first_inbox=row.first_inbox,
        first_outbox=row.first_outbox,
        until=row.until,
    )


def find(connection: Connection, person_id: int) -> Erasure | None:
    """This person's, while it is not over."""
    row = connection.execute(select(erasures).where(erasures.c.person_id == person_id)).first()
    return None if row is None else _erasure(row)


def end(connection: Connection, person_id: int) -> None:
    """Nothing more can be done."""
    connection.execute(delete(erasures).where(erasures.c.person_id == person_id))


def named(connection: Connection, erasure: Erasure, channel: str) -> Named:
    """What this channel's provider still has of the person, as far as we know, under all their addresses."""
    mine = address_of(erasure.person_id)
    came = (
        *(inbox.c.id >= erasure.first_inbox, inbox.c.address == mine, inbox.c.channel == channel),
        or_(inbox.c.reason.is_(None), inbox.c.reason != _DONE),
    )
    went = (
        *(outbox.c.id >= erasure.first_outbox, outbox.c.address == mine, outbox.c.channel == channel),
        outbox.c.provider_id.is_not(None),
    )
    arrived = connection.execute(select(inbox.c.id, inbox.c.provider_id).where(*came)).all()
    left = connection.execute(select(outbox.c.id, outbox.c.provider_id).where(*went)).all()
    return Named([(row[0], row[1]) for row in arrived], [(row[0], row[1]) for row in left])


def note_erased(connection: Connection, those: Named) -> None:
    """The provider has erased these, or never will: it is not asked again."""
    came = update(inbox).where(inbox.c.id == bindparam("row_id")).values(reason=_DONE)
    went = update(outbox).where(outbox.c.id == bindparam("row_id")).values(provider_id=None)
    for change, rows in ((came, those.inbox), (went, those.outbox)):
        if rows:
            connection.execute(change, [{"row_id": number} for number, _name in rows])
