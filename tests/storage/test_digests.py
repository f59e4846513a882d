"""The digests that left are found by their keys alone."""

from datetime import UTC, datetime

from sqlalchemy import Connection

from messages.address import Address
from messages.envelope import Kind
from storage import digests, outbox
from storage.outbox import NewOutbound

NOW = datetime(2026, 12, 7, 2, tzinfo=UTC)


def test_the_newest_stands_first_and_nobody_elses_is_there(connection: Connection) -> None:
    for key, text in (
        ("digest:1:2026-W49", "first"),
        ("digest:2:2026-W49", "of another"),
        ("digest:1:2026-W50", "next"),
    ):
        row = NewOutbound(key, Address("sms", "+959771000001"), Kind.DIGEST, text, "en", 1, person_id=1)
        outbox.queue(connection, [row], NOW)
    found = digests.by_keys(connection, ["digest:1:2026-W49", "digest:1:2026-W50", "digest:1:2026-W51"])
    assert [("next", "queued", NOW), ("first", "queued", NOW)] == [
        (one.text, one.state, one.created_at) for one in found
    ]
