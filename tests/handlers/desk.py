"""What the desks of all topics begin with: when it is, in which network, and how a text comes to be handled."""

from datetime import UTC, datetime

from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup, lookup_of
from handlers.network.parse import read_network
from messages.catalog import installed
from messages.envelope import Inbound
from storage import inbox
from storage.inbox import InboxRow
from tests.storage.rows import waiting

START = datetime(2026, 12, 1, 2, 30, tzinfo=UTC)  # 09:00 in Yangon

_NETWORK = """
[network]
name = "Practice Network"
timezone = "Asia/Yangon"
country = "MM"
languages = ["en", "my"]
digest = "Mon 08:00"
coordinators = ["telegram:9001"]
townships = "townships.csv"
"""


def lookup_with(more: str, townships: str) -> NetworkLookup:
    """A small network in both languages with these sections; its townships as lines of code,en,my,lat,lon."""
    return lookup_of(read_network(_NETWORK + more, lambda _name: f"code,en,my,lat,lon\n{townships}", installed()))


def arrived(connection: Connection, inbound: Inbound, now: datetime) -> InboxRow:
    """The row of a text that arrives now, taken out of those that wait."""
    inbox.keep(connection, [inbound], now)
    (row,) = waiting(connection)
    inbox.finish(connection, [row.id], now)
    return row
