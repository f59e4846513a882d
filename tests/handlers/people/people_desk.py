"""The practice network in force, and texts that arrive in it."""

from datetime import UTC, datetime

from sqlalchemy import Connection, select

from bot.inbound.process import process
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import Inbound
from storage import inbox, tables

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
COORDINATOR, OTHER_COORDINATOR = Address("sms", "+959420000001"), Address("telegram", "9001")
CHAT = Address("telegram", "1001")


def take(connection: Connection, lookup: NetworkLookup, *texts: tuple[Address, str], now: datetime = NOW) -> None:
    """These texts arrive, and are handled in one commit."""
    count = len(list(connection.execute(select(tables.inbox.c.id))))
    for n, (who, text) in enumerate(texts):
        inbox.keep(connection, [Inbound(who.scheme, f"{count}:{n}", who, text)], now)
    process(connection, lookup, now)


def texts_to(connection: Connection, address: Address) -> list[str]:
    """What was sent there, the oldest first."""
    query = select(tables.outbox.c.text).where(tables.outbox.c.address == str(address)).order_by(tables.outbox.c.id)
    return list(connection.execute(query).scalars())


def join(connection: Connection, lookup: NetworkLookup, who: Address, text: str, now: datetime = NOW) -> None:
    """JOIN, with what is asked of a new member."""
    for one in (text, "YES", "SKIP", "SKIP", "SKIP"):
        take(connection, lookup, (who, one), now=now)
