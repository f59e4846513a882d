"""Rows as a test wants them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from messages.address import Address
from storage import groups, inbox_claims, people
from storage.inbox import InboxRow
from storage.tables import addresses, outbox, reports


def add_text(connection: Connection, key: str, left: datetime, **fields: Any) -> None:
    """A reply of two parts that left at this moment, but for `fields`."""
    row = {
        "dedupe_key": key, "scheme": "sms", "address": "sms:+95977", "person_id": 2, "kind": "reply", "priority": 1,
        "text": "x", "language": "en", "segments": 2, "state": "sent", "created_at": left - timedelta(seconds=1),
        "due_at": left, "sent_at": left, "channel": "modem", "provider_id": key,
    }  # fmt: skip
    connection.execute(outbox.insert().values(row | fields))


def add_address(connection: Connection, person_id: int, address: Address, **fields: Any) -> None:
    """Another address of a person, which is not in use but for `fields`."""
    row = {"address": str(address), "scheme": address.scheme, "person_id": person_id, "is_current": False}
    connection.execute(addresses.insert().values(row | fields))


def add_member(connection: Connection, address: Address, now: datetime, code: str = "PRO", **fields: Any) -> int:
    """Somebody who agreed and is in a group, by id."""
    person_id = people.create(connection, address, now, consented_at=now, **fields).id
    groups.add(connection, code)
    groups.enter(connection, code, person_id, now)
    return person_id


def count_reports(connection: Connection) -> int:
    """How many reports count: all that are not withdrawn."""
    query = select(func.count()).select_from(reports).where(reports.c.withdrawn_at.is_(None))
    return connection.execute(query).scalar_one()


def waiting(connection: Connection) -> list[InboxRow]:
    """The texts that wait to be handled, in that order."""
    return [claimed.row for claimed in inbox_claims.claim(connection, 100, *[datetime(2026, 1, 1, tzinfo=UTC)] * 3)]
