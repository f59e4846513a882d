"""What somebody changed last, for UNDO."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from storage import audit
from storage.audit import Entry

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


def newest(connection: Connection, *actions: str) -> str | None:
    past = audit.newest(connection, 1, actions, NOW - timedelta(days=1), lambda entry: entry.subject != "item:9")
    return past.entry.subject if past else None


def test_the_newest_of_mine_that_fits_and_was_not_taken_back(connection: Connection) -> None:
    entries = [
        Entry(NOW - timedelta(days=2), 1, "item-done", "item:1"),
        Entry(NOW, 1, "item-done", "item:2"),
        Entry(NOW, 1, "item-done", "item:3"),
        Entry(NOW, 1, "item-done", "item:9"),
        Entry(NOW, 2, "item-done", "item:4"),
        Entry(NOW, 1, "reply", "thread:5"),
    ]
    audit.record(connection, entries)
    assert "item:3" == newest(connection, "item-done")

    past = audit.newest(connection, 1, ["item-done"], NOW, lambda entry: entry.subject == "item:3")
    audit.record(connection, [Entry(NOW, 1, audit.UNDONE, f"audit:{past.id if past else 0}")])
    assert "item:2" == newest(connection, "item-done")
    assert newest(connection, "leave") is None
