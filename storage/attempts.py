"""Wrong numbers and codes, counted by the address that they came from, which FORGET ME does not reset."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, select

from messages.address import Address
from storage.chance import sender_key
from storage.tables import attempts

_KEPT = timedelta(days=2)


def note(connection: Connection, kind: str, address: Address, now: datetime) -> None:
    """A wrong one of that kind came from there."""
    connection.execute(delete(attempts).where(attempts.c.at < now - _KEPT))
    connection.execute(attempts.insert().values(sender=sender_key(connection, address), kind=kind, at=now))


def count(connection: Connection, kind: str, since: datetime, now: datetime, address: Address | None = None) -> int:
    """How many wrong ones of that kind came since then; from there, or in all.

    What was noted later than now came while the clock stood ahead: it says nothing about today.
    """
    query = select(func.count()).where(attempts.c.kind == kind, attempts.c.at.between(since, now))
    if address is not None:
        query = query.where(attempts.c.sender == sender_key(connection, address))
    return connection.execute(query).scalar_one()
