"""One look says what waits, and when."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine

from messages.address import Address
from messages.envelope import Inbound, Kind
from storage import claims, inbox, outbox, timers
from storage.engine import writing
from storage.outbox import EVERYTHING, PRIORITY, NewOutbound
from storage.pending import Pending, look
from storage.timers import NewTimer

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
HLA = Address("sms", "+959771000001")
OPEN = {"sms": EVERYTHING, "telegram": EVERYTHING}


def test_nothing_waits_in_an_empty_database(connection: Connection) -> None:
    assert Pending(False, None, {}) == look(connection, OPEN)


def test_what_waits_is_seen_with_its_moment(connection: Connection) -> None:
    inbox.keep(connection, [Inbound("sms", "1", HLA, "hi")], NOW)
    timers.add(connection, [NewTimer("a", "x", LATER, {}), NewTimer("b", "x", NOW, {})], NOW)
    outbox.queue(connection, [NewOutbound("a", HLA, Kind.REPLY, "hi", "en", 1, due_at=LATER)], NOW)
    assert Pending(True, NOW, {"sms": LATER}) == look(connection, OPEN)


def test_what_is_held_back_does_not_wait(connection: Connection) -> None:
    outbox.queue(connection, [NewOutbound("a", HLA, Kind.REMINDER, "hi", "en", 1, due_at=NOW)], NOW)
    outbox.queue(connection, [NewOutbound("b", HLA, Kind.REPLY, "hi", "en", 1, due_at=LATER)], NOW)
    assert Pending(False, None, {"sms": LATER}) == look(connection, OPEN | {"sms": PRIORITY[Kind.REPLY]})
    assert Pending(False, None, {"sms": NOW}) == look(connection, OPEN | {"telegram": PRIORITY[Kind.REPLY]})


def test_only_what_goes_to_a_served_scheme_is_looked_at(connection: Connection) -> None:
    mail = Address("email", "hla@example.org")
    outbox.queue(connection, [NewOutbound("a", mail, Kind.REPLY, "hi", "en", 0, due_at=NOW)], NOW)
    assert Pending(False, None, {}) == look(connection, OPEN)
    assert Pending(False, None, {"email": NOW}) == look(connection, {"email": EVERYTHING})


def test_what_loses_its_use_and_what_is_being_sent_is_seen_with_its_end(connection: Connection) -> None:
    outbox.queue(connection, [NewOutbound("a", HLA, Kind.REPLY, "hi", "en", 1)], NOW)
    claims.claim(connection, "sms", NOW, 1)
    outbox.queue(connection, [NewOutbound("b", HLA, Kind.REPLY, "hi", "en", 1, expires_at=LATER)], NOW)
    expected = Pending(False, None, {"sms": NOW}, expires=LATER, lapses=NOW + claims.LEASE)
    assert expected == look(connection, OPEN)


def test_what_loses_its_use_is_found_without_reading_all_that_is_queued(sqlite: Engine) -> None:
    asked: list[str] = []
    with writing(sqlite) as connection:
        driver: Any = connection.connection.driver_connection
        driver.set_trace_callback(asked.append)
        look(connection, OPEN)
        outbox.expire(connection, NOW)
        driver.set_trace_callback(None)
        looked, expired = (
            "\n".join(step[3] for step in driver.execute(f"EXPLAIN QUERY PLAN {one}")) for one in asked[-2:]
        )
    assert "ix_outbox_expiring" in looked, looked
    assert "ix_outbox_expiring" in expired, expired
