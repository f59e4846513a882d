"""One look says what waits, and when."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from messages.address import Address
from messages.envelope import Inbound, Kind
from storage import inbox, outbox, timers
from storage.outbox import PRIORITY, NewOutbound
from storage.pending import Pending, look
from storage.timers import NewTimer

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
HLA = Address("sms", "+959771000001")


def test_nothing_waits_in_an_empty_database(connection: Connection) -> None:
    assert Pending(False, None, {}) == look(connection)


def test_what_waits_is_seen_with_its_moment(connection: Connection) -> None:
    inbox.keep(connection, [Inbound("sms", "1", HLA, "hi")], NOW)
    timers.add(connection, [NewTimer("a", "x", LATER, {}), NewTimer("b", "x", NOW, {})])
    outbox.queue(connection, [NewOutbound("a", HLA, Kind.REPLY, "hi", "en", 1, due_at=LATER)], NOW)
    assert Pending(True, NOW, {"sms": LATER}) == look(connection)


def test_what_is_held_back_does_not_wait(connection: Connection) -> None:
    outbox.queue(connection, [NewOutbound("a", HLA, Kind.REMINDER, "hi", "en", 1, due_at=NOW)], NOW)
    outbox.queue(connection, [NewOutbound("b", HLA, Kind.REPLY, "hi", "en", 1, due_at=LATER)], NOW)
    assert Pending(False, None, {"sms": LATER}) == look(connection, {"sms": PRIORITY[Kind.REPLY]})
    assert Pending(False, None, {"sms": NOW}) == look(connection, {"telegram": PRIORITY[Kind.REPLY]})
