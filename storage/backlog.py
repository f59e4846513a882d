"""What waits, and what was set aside, in inbox, outbox and timers: as `lanpya queue` shows it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, case, delete, func, select, update

from messages.address import Address
from messages.envelope import Kind
from storage.outbox import Stuck
from storage.tables import inbox, outbox, timers
from storage.timers import TRIES

_IN_HAND = ("queued", "sending", "failed", "unknown")


@dataclass(frozen=True, slots=True)
class Backlog:
    """The texts that did not leave over `scheme`; `oldest`: when the first was queued of those that still wait."""

    scheme: str
    waiting: int
    sending: int
    failed: int
    unknown: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class Moment:
    """A timer that no try could handle."""

    id: int
    kind: str
    due_at: datetime
    reason: str


def by_scheme(connection: Connection) -> list[Backlog]:
    """What did not leave, for each way out that has something."""
    is_waiting = outbox.c.state.in_(("queued", "sending"))
    query = (
        select(
            outbox.c.scheme,
            *(_count(outbox.c.state == state) for state in _IN_HAND),
            func.min(case((is_waiting, outbox.c.created_at))),
        )
        .where(outbox.c.state.in_(_IN_HAND))
        .group_by(outbox.c.scheme)
        .order_by(outbox.c.scheme)
    )
    return [Backlog(*row) for row in connection.execute(query)]


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


def unhandled(connection: Connection) -> tuple[int, datetime | None]:
    """How many texts wait to be handled, and since when the oldest does."""
    query = select(func.count(), func.min(inbox.c.received_at)).where(inbox.c.state == "waiting")
    count, oldest = connection.execute(query).one()
    return count, oldest


def undelivered(connection: Connection, limit: int) -> list[Stuck]:
    """The texts that failed or may have left, oldest first: they wait for a decision."""
    query = (
        select(outbox).where(outbox.c.state.in_(("failed", "unknown"))).order_by(outbox.c.id).limit(limit)
    )  # fmt: skip
    return [
        Stuck(
            id=row.id,
            address=Address.parse(row.address),
            kind=Kind(row.kind),
            text=row.text,
            state=row.state,
            reason=row.reason or "",
            created_at=row.created_at,
        )
        for row in connection.execute(query)
    ]


def moments(connection: Connection) -> list[Moment]:
    """The timers that no try could handle."""
    query = select(timers.c.id, timers.c.kind, timers.c.due_at, timers.c.reason)
    query = query.where(timers.c.attempts >= TRIES).order_by(timers.c.id)
    return [Moment(row.id, row.kind, row.due_at, row.reason or "") for row in connection.execute(query)]


def retry_moment(connection: Connection, timer_id: int, now: datetime) -> bool:
    """Let a timer that was set aside come due now; False when there is none."""
    change = update(timers).where(timers.c.id == timer_id, timers.c.attempts >= TRIES)
    return connection.execute(change.values(attempts=0, due_at=now, reason=None)).rowcount == 1


def drop_moment(connection: Connection, timer_id: int) -> bool:
    """Give up a timer that was set aside; False when there is none."""
    gone = delete(timers).where(timers.c.id == timer_id, timers.c.attempts >= TRIES)
    return connection.execute(gone).rowcount == 1


def failed_texts(connection: Connection) -> list[int]:
    """The outbound texts that failed, without those that may have left."""
    return list(connection.execute(select(outbox.c.id).where(outbox.c.state == "failed")).scalars())
