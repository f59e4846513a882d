"""Prepared INSERTs keep what SQLAlchemy's own keep, on both databases."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError

from storage.columns import NaiveMoment
from storage.prepared_inserts import PreparedInsert
from storage.tables import timers

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
ONCE = PreparedInsert(timers, once=("key",))
INSTEAD = PreparedInsert(timers, instead=("key",))
ALWAYS = PreparedInsert(timers)


def row(key: str, **others: Any) -> dict[str, Any]:
    return {"key": key, "kind": "x", "due_at": NOW, "data": {"word": "မြေ"}, "attempts": 0, **others}


def kept(connection: Connection) -> list[tuple[str, datetime, Any]]:
    query = select(timers.c.key, timers.c.due_at, timers.c.data).order_by(timers.c.id)
    return [(found.key, found.due_at, found.data) for found in connection.execute(query)]


def test_values_come_back_as_they_were_given(connection: Connection) -> None:
    yangon = timezone(timedelta(hours=6, minutes=30))
    new_id = ONCE.one(connection, row("a", due_at=NOW.astimezone(yangon)))
    assert connection.execute(select(timers.c.id)).scalar_one() == new_id
    assert [("a", NOW, {"word": "မြေ"})] == kept(connection)


def test_a_repeat_is_left_out_alone(connection: Connection) -> None:
    ONCE.many(connection, [row("a"), row("b"), row("a", data={})])
    assert ONCE.one(connection, row("b")) is None
    assert ["a", "b"] == [key for key, _due, _data in kept(connection)]


def test_a_repeat_takes_the_place_of_the_earlier_row(connection: Connection) -> None:
    later = NOW + timedelta(hours=1)
    INSTEAD.many(connection, [row("a"), row("b")])
    INSTEAD.many(connection, [row("a", due_at=later, data={"word": "day"})])
    assert [("a", later, {"word": "day"}), ("b", NOW, {"word": "မြေ"})] == kept(connection)


def test_a_new_row_that_is_left_out_is_a_fault(connection: Connection) -> None:
    ONCE.one(connection, row("a"))
    with pytest.raises(LookupError):
        ONCE.new(connection, row("a"))


def test_what_the_database_refuses_is_raised_as_everywhere(connection: Connection) -> None:
    ALWAYS.one(connection, row("a"))
    with pytest.raises(IntegrityError), connection.begin_nested():
        ALWAYS.one(connection, row("a"))


def test_a_moment_without_a_zone_is_refused(connection: Connection) -> None:
    with pytest.raises(NaiveMoment):
        ONCE.one(connection, row("a", due_at=NOW.replace(tzinfo=None)))
