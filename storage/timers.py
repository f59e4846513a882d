"""Moments that will come: one row each, found by an index, gone in the commit that acts on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, delete, select, update

from storage import clock
from storage.columns import Moment
from storage.engine import insert_into
from storage.prepared_queries import PreparedChange
from storage.tables import timers

TRIES = 4

# Made once: the loops ask these all day.
_DUE = (
    select(timers)
    .where(timers.c.due_at <= bindparam("moment", type_=Moment()), timers.c.attempts < TRIES)
    .order_by(timers.c.due_at, timers.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_NEXT = select(timers.c.due_at).where(timers.c.attempts < TRIES).order_by(timers.c.due_at).limit(1)


@dataclass(frozen=True, slots=True)
class Timer:
    """A due moment: `kind` names its handler, `data` is what that needs."""

    id: int
    key: str
    kind: str
    due_at: datetime
    data: Mapping[str, Any]
    attempts: int


@dataclass(frozen=True, slots=True)
class NewTimer:
    """A moment to wait for. The same key is never waited for twice."""

    key: str
    kind: str
    due_at: datetime
    data: Mapping[str, Any]


def add(connection: Connection, new: Sequence[NewTimer], now: datetime) -> None:
    """Wait for these moments from `now` on; a key that is waited for already is moved to the new moment."""
    if not new:
        return
    insert = insert_into(connection, timers)
    insert = insert.on_conflict_do_update(
        index_elements=["key"],
        set_={
            "due_at": insert.excluded.due_at,
            "set_at": insert.excluded.set_at,
            "data": insert.excluded.data,
            "kind": insert.excluded.kind,
            "attempts": 0,  # a moment that was set aside gets its tries anew
            "reason": None,
        },
    )
    rows = [
        {"key": one.key, "kind": one.kind, "due_at": one.due_at, "set_at": now, "data": dict(one.data)} for one in new
    ]
    connection.execute(insert, rows)


def set_next(connection: Connection, kind: str, next_at: datetime, now: datetime) -> None:
    """Wait for the next of what comes again and again, whose key is its kind; one that is overdue stays so."""
    waiting = due_at(connection, kind)
    if waiting is None or waiting > now:
        add(connection, [NewTimer(kind, kind, next_at, {})], now)


def due(connection: Connection, now: datetime, limit: int) -> list[Timer]:
    """The moments that have come, oldest first."""
    found = connection.execute(_DUE, {"moment": now, "most": limit})
    return [_timer(row) for row in found]


def _timer(row: Row[Any]) -> Timer:
    return Timer(row.id, row.key, row.kind, row.due_at, row.data, row.attempts)


def due_at(connection: Connection, key: str) -> datetime | None:
    """When the moment of that key comes; None when it is not waited for."""
    query = select(timers.c.due_at).where(timers.c.key == key, timers.c.attempts < TRIES)
    return connection.execute(query).scalar()


def awaited(key: str) -> Select[int]:
    """The moment of that key, if it is waited for; then nobody acts on it before the transaction ends."""
    return select(timers.c.id).where(timers.c.key == key, timers.c.attempts < TRIES).with_for_update(read=True)


def is_awaited(connection: Connection, key: str) -> bool:
    """Whether the moment of that key is waited for; then nobody acts on it before the transaction ends."""
    return connection.execute(awaited(key)).first() is not None


def find(connection: Connection, key: str) -> Timer | None:
    """The moment of that key, with its data; None when it is not waited for."""
    row = connection.execute(select(timers).where(timers.c.key == key)).first()
    return None if row is None else _timer(row)


def of_kind(connection: Connection, kind: str) -> list[Timer]:
    """All moments of that kind that are waited for, first to last."""
    rows = connection.execute(select(timers).where(timers.c.kind == kind).order_by(timers.c.due_at, timers.c.id))
    return [_timer(row) for row in rows]


def next_due(connection: Connection) -> datetime | None:
    """When the next moment comes; None when nothing is waited for."""
    return connection.execute(_NEXT).scalar()


def take(connection: Connection, timer: Timer) -> bool:
    """This moment is acted on; False when another one took it along already."""
    return connection.execute(delete(timers).where(timers.c.id == timer.id)).rowcount == 1


def take_due(connection: Connection, kind: str, now: datetime) -> list[Timer]:
    """All moments of that kind that have come are acted on; returns them, first to last."""
    have_come = (timers.c.kind == kind, timers.c.due_at <= now, timers.c.attempts < TRIES)
    rows = connection.execute(delete(timers).where(*have_come).returning(timers)).all()
    return [_timer(row) for row in sorted(rows, key=lambda row: (row.due_at, row.id))]


_CANCEL = PreparedChange(delete(timers).where(timers.c.key >= bindparam("begin"), timers.c.key < bindparam("end")))


def cancel(connection: Connection, key_prefix: str) -> None:
    """Wait no longer for the moments whose key begins so."""
    _CANCEL.run(connection, begin=key_prefix, end=key_prefix + "\uffff")


def postpone(connection: Connection, timer: Timer, to: datetime, now: datetime) -> None:
    """Let this moment come later."""
    connection.execute(update(timers).where(timers.c.id == timer.id).values(due_at=to, set_at=now))


def follow_clock(connection: Connection, now: datetime) -> int:
    """After the clock was set back: what was set by one that stood ahead comes as long from now as from then on.

    Returns how many these are.
    """
    set_ahead = select(timers.c.id, timers.c.due_at, timers.c.set_at).where(timers.c.set_at > now + clock.BACK)
    rows = connection.execute(set_ahead).all()
    for row in rows:
        due_at = now + max(timedelta(0), row.due_at - row.set_at)
        connection.execute(update(timers).where(timers.c.id == row.id).values(due_at=due_at, set_at=now))
    return len(rows)


def note_failure(connection: Connection, timer: Timer, reason: str, now: datetime) -> None:
    """Count a failed try; the next comes a minute later, after the last the timer is set aside."""
    change = update(timers).where(timers.c.id == timer.id)
    later = now + timedelta(minutes=1)
    connection.execute(change.values(attempts=timer.attempts + 1, reason=reason[:500], due_at=later))


def failed(connection: Connection) -> list[Timer]:
    """Moments that no try could handle."""
    query = select(timers).where(timers.c.attempts >= TRIES).order_by(timers.c.id)
    return [_timer(row) for row in connection.execute(query)]
